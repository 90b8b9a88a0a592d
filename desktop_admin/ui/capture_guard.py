"""Keeps windows that show a revealed secret out of screen captures, if the person wants that."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop_admin.runtime.capture_port import CaptureShield
from desktop_admin.state.stores import Stores
from desktop_admin.ui.widgets.secret_field import REVEALED, SecretField

_log = logging.getLogger(__name__)
_TURNS = frozenset({REVEALED, QEvent.Type.Show, QEvent.Type.Hide})


class CaptureGuard(QObject):
    """Looks at the program's events only while it is switched on."""

    def __init__(self, stores: Stores, shield: CaptureShield, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences, self._shield = stores.preferences, shield
        self._is_on = False
        self._hidden: list[QWidget] = []
        self._preferences.changed.connect(self._on_preferences_changed)
        self._on_preferences_changed()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TURNS and isinstance(watched, SecretField):
            self._render(watched.window())
        return False

    def _render(self, window: QWidget) -> None:
        fields = window.findChildren(SecretField)
        self._set_hidden(
            window, is_hidden=any(each.is_revealed and each.isVisible() for each in fields)
        )

    def _set_hidden(self, window: QWidget, *, is_hidden: bool) -> None:
        if is_hidden == (window in self._hidden):
            return
        if not self._shield.set_hidden(window.winId(), is_hidden=is_hidden):
            _log.warning("The desktop did not let a window be kept out of screen captures.")
            return
        others = [each for each in self._hidden if each is not window]
        self._hidden = [*others, window] if is_hidden else others

    @Slot()
    def _on_preferences_changed(self) -> None:
        is_on = self._shield.can_hide and self._preferences.state.preferences.is_capture_blocked
        application = QCoreApplication.instance()
        if is_on == self._is_on or application is None:
            return
        self._is_on = is_on
        if is_on:
            application.installEventFilter(self)
            for window in QApplication.topLevelWidgets():
                self._render(window)
        else:
            application.removeEventFilter(self)
            for window in tuple(self._hidden):
                self._set_hidden(window, is_hidden=False)
