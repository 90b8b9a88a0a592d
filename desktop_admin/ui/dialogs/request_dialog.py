"""One call of the program with everything that is known of it, to read and to copy."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QWidget

from desktop_admin.domain.curl import curl_of
from desktop_admin.domain.exchanges import Exchange
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.request_words import details_of, details_text, result_cell
from desktop_admin.ui.widgets.buttons import PrimaryButton
from desktop_admin.ui.widgets.copy_button import CopyButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.tag import Tag


class RequestDialog(DialogFrame):
    """The facts of a call, one a line; what was never recorded is said as that."""

    def __init__(self, context: PageContext, call: Exchange, parent: QWidget) -> None:
        title = self.tr("Request {method} {path}").format(
            method=call.method, path=_short(call.path)
        )
        super().__init__(title, parent, name="request_dialog", width=760)
        self._context, self._call = context, call
        cell = result_cell(call)
        self.add(Tag(cell.kind, cell.text, cell.icon, self))
        self.add(_Facts(details_of(call, context.now()), self))
        self._build_buttons()

    def _build_buttons(self) -> None:
        self._curl = CopyButton(
            self.tr("Copy as curl"), self, name="copy_curl_button", text=self.tr("Copy as curl")
        )
        self._curl.copy_requested.connect(self._on_curl_requested)
        self._id = CopyButton(
            self.tr("Copy request id"), self, name="copy_id_button", text=self.tr("Copy request id")
        )
        self._id.copy_requested.connect(self._on_id_requested)
        self._details = CopyButton(
            self.tr("Copy details"), self, name="copy_details_button", text=self.tr("Copy details")
        )
        self._details.copy_requested.connect(self._on_details_requested)
        close = PrimaryButton(self.tr("Close"), self, name="close_button")
        close.clicked.connect(self.accept)
        for button in (self._details, self._id, self._curl):
            self.add_left_button(button)
        self.add_button(close)

    @Slot()
    def _on_curl_requested(self) -> None:
        self._context.clipboard.copy_text(curl_of(self._call))
        self._curl.confirm()

    @Slot()
    def _on_id_requested(self) -> None:
        self._context.clipboard.copy_text(self._call.request_id)
        self._id.confirm()

    @Slot()
    def _on_details_requested(self) -> None:
        self._context.clipboard.copy_text(details_text(self._call, self._context.now()))
        self._details.confirm()


class _Facts(QWidget):
    def __init__(self, facts: tuple[tuple[str, str], ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("request_facts")
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(8)
        for label, value in facts:
            text = PlainLabel(value, TextRole.BODY, self, wraps=True)
            text.setAccessibleName(f"{label}: {value}")
            form.addRow(PlainLabel(label, TextRole.SECONDARY, self), text)


_LONGEST = 40


def _short(path: str) -> str:
    return path if len(path) <= _LONGEST else f"…{path[-_LONGEST:]}"
