"""Why?: the cause of an error on show, what was observed that says so, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.runtime.clipboard_guard import ClipboardGuard
from desktop_admin.ui.parts.diagnosis_view import DiagnosisView
from desktop_admin.ui.widgets.buttons import PlainButton, PrimaryButton
from desktop_admin.ui.widgets.copy_button import CopyButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.translation import translated

if TYPE_CHECKING:
    from desktop_admin.diagnostics.diagnosis import Diagnosis


class DiagnosisDialog(DialogFrame):
    """Shows ``diagnoses``, the best first; ``checks_requested`` asks for the page of the checks.

    ``can_check``: that page can be reached from here. ``manual_requested`` carries the topic of the
    best cause.
    """

    checks_requested = Signal()
    manual_requested = Signal(str)

    def __init__(
        self,
        diagnoses: tuple[Diagnosis, ...],
        clipboard: ClipboardGuard,
        parent: QWidget,
        *,
        can_check: bool,
    ) -> None:
        title = translated(diagnoses[0].title)
        super().__init__(title, parent, name="diagnosis_dialog", width=620)
        self._clipboard = clipboard
        self.help_topic = f"cause-{diagnoses[0].id}"
        self._view = DiagnosisView(diagnoses, self)
        self.add(self._view)
        self._copy = CopyButton(
            self.tr("Copy the diagnosis"), self, name="copy_diagnosis_button", text=self.tr("Copy")
        )
        self._copy.copy_requested.connect(self._on_copy_requested)
        manual = PlainButton(self.tr("Manual"), self, name="open_manual_button")
        manual.clicked.connect(self._on_manual_clicked)
        self.add_left_button(manual)
        self.add_left_button(self._copy)
        self._add_buttons(can_check=can_check)

    def _add_buttons(self, *, can_check: bool) -> None:
        if can_check:
            check = PlainButton(self.tr("Run checks"), self, name="run_checks_button")
            check.clicked.connect(self._on_check_clicked)
            self.add_button(check)
        close = PrimaryButton(self.tr("Close"), self, name="close_button")
        close.clicked.connect(self._on_close_clicked)
        self.add_button(close)
        close.setFocus()

    @Slot()
    def _on_copy_requested(self) -> None:
        self._clipboard.copy_text(self._view.plain_text)
        self._copy.confirm()

    @Slot()
    def _on_manual_clicked(self) -> None:
        self.manual_requested.emit(self.help_topic)

    @Slot()
    def _on_check_clicked(self) -> None:
        self.accept()
        self.checks_requested.emit()

    @Slot()
    def _on_close_clicked(self) -> None:
        self.cancel()
