"""Answers Why? of every error in the window, and opens Paste and explain over any page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.state.snapshots import Phase
from desktop_admin.state.why import explanation
from desktop_admin.ui.actions import WindowActions
from desktop_admin.ui.dialogs.diagnosis_dialog import DiagnosisDialog
from desktop_admin.ui.page_spec import PageContext, PageId
from desktop_admin.ui.support_dialogs import open_paste_dialog

if TYPE_CHECKING:
    from desktop_admin.diagnostics.observed import Observed


class Explaining(QObject):
    """For the errors of ``window`` and of the dialogs over it."""

    def __init__(self, context: PageContext, actions: WindowActions, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        actions.paste_chosen.connect(self._on_paste_chosen)

    def explain(self, observed: Observed, asking: QWidget) -> None:
        """Open what explains ``observed`` over the window of ``asking``."""
        stores = self._context.stores
        diagnoses = explanation(observed, stores.session.state)
        if not diagnoses:
            return
        over = asking.window()
        dialog = DiagnosisDialog(
            diagnoses, self._context.clipboard, over, can_check=self._can_check(over)
        )
        dialog.checks_requested.connect(self._on_checks_requested)
        dialog.manual_requested.connect(self._on_manual_requested)
        dialog.open()

    def _can_check(self, over: QWidget) -> bool:
        """From a dialog nobody is led away: it may hold a secret that nobody has kept yet."""
        stores = self._context.stores
        is_in_frame = stores.session.state.phase not in {Phase.WELCOME, Phase.STARTING}
        return over is self._window and is_in_frame and not stores.lock.state.is_locked

    @Slot()
    def _on_paste_chosen(self) -> None:
        open_paste_dialog(self._context, self._window)

    @Slot()
    def _on_checks_requested(self) -> None:
        self._context.go_to(PageId.TROUBLESHOOTING)

    @Slot(str)
    def _on_manual_requested(self, topic: str) -> None:
        self._context.open_manual(topic)
