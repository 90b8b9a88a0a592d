"""What the window can be told by keyboard: a tuple of actions and the one builder for them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.text import QT_TRANSLATE_NOOP
from desktop_admin.ui.widgets.dialog_surface import OVER_DIALOGS


class ActionId(StrEnum):
    """Every action there is."""

    PAGE_1 = "page_1"
    PAGE_2 = "page_2"
    PAGE_3 = "page_3"
    PAGE_4 = "page_4"
    PAGE_5 = "page_5"
    PAGE_6 = "page_6"
    RELOAD = "reload"
    CLEAR_CLIPBOARD = "clear_clipboard"
    LOCK = "lock"
    MANUAL = "manual"
    PASTE = "paste_and_explain"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: none of them touches a credential."""

    id: ActionId
    text: str
    shortcut: str


_OVER_DIALOGS = frozenset({ActionId.LOCK, ActionId.MANUAL})
_WHILE_LOCKED = frozenset({ActionId.QUIT})


_SHOW_PAGE = QT_TRANSLATE_NOOP("ActionSpec", "Show page {number}")
PAGE_ACTIONS = (
    ActionId.PAGE_1,
    ActionId.PAGE_2,
    ActionId.PAGE_3,
    ActionId.PAGE_4,
    ActionId.PAGE_5,
    ActionId.PAGE_6,
)
ACTIONS = (
    *(ActionSpec(page, _SHOW_PAGE, f"Ctrl+{n}") for n, page in enumerate(PAGE_ACTIONS, start=1)),
    ActionSpec(ActionId.RELOAD, QT_TRANSLATE_NOOP("ActionSpec", "Read again"), "F5"),
    ActionSpec(
        ActionId.CLEAR_CLIPBOARD,
        QT_TRANSLATE_NOOP("ActionSpec", "Clear the clipboard now"),
        "Ctrl+Shift+Delete",
    ),
    ActionSpec(ActionId.MANUAL, QT_TRANSLATE_NOOP("ActionSpec", "Manual"), "F1"),
    ActionSpec(
        ActionId.PASTE, QT_TRANSLATE_NOOP("ActionSpec", "Paste and explain"), "Ctrl+Shift+V"
    ),
    ActionSpec(ActionId.LOCK, QT_TRANSLATE_NOOP("ActionSpec", "Lock"), "Ctrl+L"),
    ActionSpec(ActionId.QUIT, QT_TRANSLATE_NOOP("ActionSpec", "Quit"), "Ctrl+Q"),
)


class WindowActions(QObject):
    """The window's actions; says which one was chosen."""

    chosen = Signal(str)
    paste_chosen = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: list[QAction] = []
        for spec in ACTIONS:
            self._add(spec)

    def _add(self, spec: ActionSpec) -> None:
        number = PAGE_ACTIONS.index(spec.id) + 1 if spec.id in PAGE_ACTIONS else 0
        text = QCoreApplication.translate("ActionSpec", spec.text).format(number=number)
        action = QAction(text, self._window)
        action.setObjectName(f"{spec.id}_action")
        action.setData(spec.id.value)
        action.setShortcut(QKeySequence(spec.shortcut))
        action.triggered.connect(self._on_action_triggered)
        action.setProperty(OVER_DIALOGS, spec.id in _OVER_DIALOGS)
        self._window.addAction(action)
        self._actions.append(action)

    def set_locked(self, *, is_locked: bool) -> None:
        """While the window is locked, it can only be closed."""
        for action in self._actions:
            action.setEnabled(not is_locked or action.data() in _WHILE_LOCKED)

    @Slot()
    def _on_action_triggered(self) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        if action.data() == ActionId.PASTE:
            self.paste_chosen.emit()
        else:
            self.chosen.emit(action.data())
