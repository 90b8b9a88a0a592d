"""Puts the lock screen into the window, and everything else out of sight, reach and hearing."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QMainWindow, QToolTip, QWidget

from desktop_admin.ui.actions import WindowActions
from desktop_admin.ui.lock_screen import LockScreen
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.widgets.dialog_frame import DialogFrame


class WindowLock(QObject):
    """Takes the contents out of the window, so that no screen reader finds them either."""

    def __init__(self, context: PageContext, actions: WindowActions, window: QMainWindow) -> None:
        super().__init__(window)
        self._context, self._actions, self._window = context, actions, window
        self._contents: QWidget | None = None
        self._screen: LockScreen | None = None
        context.stores.lock.changed.connect(self._on_lock_changed)

    @Slot()
    def _on_lock_changed(self) -> None:
        is_locked = self._context.stores.lock.state.is_locked
        if is_locked and self._screen is None:
            self._cover()
        elif not is_locked and self._screen is not None:
            self._uncover()

    def _cover(self) -> None:
        self._close_everything()
        self._actions.set_locked(is_locked=True)
        self._contents = self._window.takeCentralWidget()
        self._screen = LockScreen(self._context.stores.lock)
        self._window.setCentralWidget(self._screen)
        self._screen.show()

    def _uncover(self) -> None:
        screen, self._screen = self._screen, None
        self._window.takeCentralWidget()
        if self._contents is not None:
            self._window.setCentralWidget(self._contents)
            self._contents.show()
        self._contents = None
        if screen is not None:
            screen.hide()
            screen.deleteLater()
        self._actions.set_locked(is_locked=False)

    def _close_everything(self) -> None:
        QToolTip.hideText()
        windows = [each for each in QApplication.topLevelWidgets() if each is not self._window]
        for each in reversed(windows):
            if isinstance(each, DialogFrame) and each.isVisible():
                each.lock_away()
            elif each.isVisible():
                each.close()  # menus, lists, file dialogs
        for dialog in self._window.findChildren(DialogFrame):
            dialog.deleteLater()  # a screen reader finds hidden dialogs too
