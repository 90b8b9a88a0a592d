"""A question before something is done that cannot be taken back."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_admin.ui.widgets.buttons import DangerButton, PlainButton, PrimaryButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.environment_strip import StripContent
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole


class ConfirmDialog(DialogFrame):
    """``confirmed`` comes when the person agrees; the safe answer has the focus."""

    confirmed = Signal()

    def __init__(
        self,
        title: str,
        text: str,
        confirm_text: str,
        parent: QWidget,
        *,
        name: str,
        is_danger: bool = True,
        cancel_text: str = "",
        environment: StripContent | None = None,
    ) -> None:
        super().__init__(title, parent, name=name, width=460, environment=environment)
        self.add(PlainLabel(text, TextRole.MUTED, wraps=True, name="confirm_text"))
        self.setAccessibleDescription(text)
        self._cancel = PlainButton(cancel_text or self.tr("Cancel"), name="cancel_button")
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._confirm = _confirm_button(confirm_text, is_danger=is_danger)
        self._confirm.clicked.connect(self._on_confirm_clicked)
        self.add_button(self._cancel)
        self.add_button(self._confirm)
        self._cancel.setFocus()

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_confirm_clicked(self) -> None:
        self.accept()
        self.confirmed.emit()


def _confirm_button(text: str, *, is_danger: bool) -> QPushButton:
    if is_danger:
        return DangerButton(text, name="confirm_button", is_filled=True)
    return PrimaryButton(text, name="confirm_button")
