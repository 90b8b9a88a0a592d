"""Finds visible widgets by object name and uses them as a person would, without waiting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QWidget

Found = TypeVar("Found", bound=QWidget)


@dataclass(frozen=True, slots=True)
class Wait:
    """A condition that a step waits for, and what to call it if it never comes."""

    what: str
    is_met: Callable[[], bool]


Waits = Iterator[Wait]


class Hand:
    """Looks through every open window of this process."""

    def find(self, kind: type[Found], name: str) -> Found | None:
        """The visible widget of that kind and object name, in the topmost window that has one."""
        return next((one for one in _visible(kind) if one.objectName() == name), None)

    def find_kind(self, kind: type[Found]) -> Found | None:
        """The first visible widget of that kind, whatever its name."""
        return next(_visible(kind), None)

    def is_shown(self, name: str) -> bool:
        """Whether a widget of that object name can be seen."""
        return self.find(QWidget, name) is not None

    def sees(self, name: str) -> Waits:
        """Wait until a widget of that object name can be seen."""
        yield Wait(f"{name} to be shown", lambda: self.is_shown(name))

    def loses(self, name: str) -> Waits:
        """Wait until no widget of that object name can be seen."""
        yield Wait(f"{name} to be gone", lambda: not self.is_shown(name))

    def click(self, name: str) -> Waits:
        """Wait until the button can be pressed, and press it."""
        yield Wait(f"{name} to be usable", lambda: self._button(name) is not None)
        button = self._button(name)
        if button is not None:
            button.click()

    def write(self, name: str, text: str) -> Waits:
        """Wait until the line can be written to, and replace its text."""
        yield Wait(f"{name} to be usable", lambda: self._line(name) is not None)
        line = self._line(name)
        if line is not None:
            line.setText(text)
            line.textEdited.emit(text)

    def choose(self, action_name: str) -> Waits:
        """Wait until a menu offers the action, and choose it."""
        yield Wait(f"a menu with {action_name}", lambda: self._menu(action_name) is not None)
        menu = self._menu(action_name)
        if menu is not None:
            menu.close()
            next(one for one in menu.actions() if one.objectName() == action_name).trigger()

    def _button(self, name: str) -> QAbstractButton | None:
        button = self.find(QAbstractButton, name)
        return button if button is not None and button.isEnabled() else None

    def _line(self, name: str) -> QLineEdit | None:
        line = self.find(QLineEdit, name)
        return line if line is not None and line.isEnabled() and not line.isReadOnly() else None

    def _menu(self, action_name: str) -> QMenu | None:
        menus = (one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu))
        return next((one for one in menus if one.isVisible() and _offers(one, action_name)), None)


def _visible(kind: type[Found]) -> Iterator[Found]:
    windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    for window in sorted(windows, key=_height, reverse=True):
        for widget in (window, *window.findChildren(QWidget)):
            if isinstance(widget, kind) and widget.isVisible():
                yield widget


def _offers(menu: QMenu, action_name: str) -> bool:
    return any(action.objectName() == action_name for action in menu.actions())


def _height(window: QObject) -> int:
    """How many windows it stands upon: a dialog lies over its parent."""
    parent = window.parent()
    return 0 if parent is None else 1 + _height(parent)
