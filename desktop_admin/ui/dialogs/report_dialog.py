"""Tells of a fault nobody expected, with a report that can be copied for the support team."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop_admin.runtime.clipboard_guard import ClipboardGuard
from desktop_admin.runtime.excepthook import UnexpectedFault
from desktop_admin.ui.theme.fonts import mono_font
from desktop_admin.ui.widgets.buttons import PrimaryButton
from desktop_admin.ui.widgets.copy_button import CopyButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole


class ReportDialog(DialogFrame):
    """Shows a redacted report; the program lives on behind it."""

    def __init__(self, fault: UnexpectedFault, clipboard: ClipboardGuard, parent: QWidget) -> None:
        super().__init__(
            self.tr("Something unexpected happened"), parent, name="report_dialog", width=720
        )
        self._fault = fault
        self._clipboard = clipboard
        text = self.tr(
            "The program goes on, but what you did last may not be finished: look at the list"
            " before you repeat it. This report holds no secrets; give it to your support team."
        )
        self.add(PlainLabel(text, TextRole.BODY, self, wraps=True))
        self.add(self._report())
        self._copy = CopyButton(
            self.tr("Copy report"), self, name="copy_report_button", text=self.tr("Copy report")
        )
        self._copy.copy_requested.connect(self._on_copy_requested)
        self.add_left_button(self._copy)
        close = PrimaryButton(self.tr("Close"), self, name="close_report_button")
        close.clicked.connect(self.accept)
        self.add_button(close)

    def _report(self) -> QPlainTextEdit:
        report = QPlainTextEdit(self._fault.trace, self)
        report.setObjectName("report_text")
        report.setAccessibleName(self.tr("Report"))
        report.setReadOnly(True)
        report.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        report.setFont(mono_font(12))
        report.setMinimumHeight(240)
        return report

    @Slot()
    def _on_copy_requested(self) -> None:
        self._clipboard.copy_text(self._fault.trace)
        self._copy.confirm()
