"""Choose several clients, read what deleting them means, and confirm it by their number."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import Client
from desktop_admin.ui.parts.client_choice import ClientChoice
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.buttons import DangerButton, PlainButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.text_field import TextField


class DeleteSeveralDialog(DialogFrame):
    """``confirmed`` carries a tuple of ``Client``, ``copy_requested`` their ids, a line each.

    What is confirmed is held for some seconds before it is sent.
    """

    confirmed = Signal(object)
    copy_requested = Signal(str)

    def __init__(
        self,
        clients: Sequence[Client],
        checked: Client,
        place: Place,
        now: datetime,
        parent: QWidget,
    ) -> None:
        title = self.tr("Delete several clients?")
        super().__init__(
            title, parent, name="delete_several_dialog", environment=place.dialog_strip
        )
        self._summary = Banner(parent=self, name="consequence_banner")
        self.add(self._summary)
        self._choice = ClientChoice(clients, checked, now, self)
        self._choice.changed.connect(self._on_changed)
        self.add(self._choice)
        self._typed = TextField(self, name="typed_number_field")
        self._typed.textChanged.connect(self._on_typed)
        self._typed.returnPressed.connect(self._on_delete_clicked)
        label = self.tr("Type the number of clients to confirm")
        self._row = LabeledField(label, self._typed, "", self, name="typed_number_labeled")
        self.add(self._row)
        self._build_buttons()
        self._render()

    def _build_buttons(self) -> None:
        self._copy = PlainButton(self.tr("Copy Client IDs"), self, name="copy_ids_button")
        self._copy.clicked.connect(self._on_copy_clicked)
        self.add_left_button(self._copy)
        self._cancel = PlainButton(self.tr("Cancel"), self, name="cancel_button")
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self.add_button(self._cancel)
        self._delete = DangerButton(
            self.tr("Delete"), self, name="confirm_button", icon="trash-2", is_filled=True
        )
        self._delete.clicked.connect(self._on_delete_clicked)
        self.add_button(self._delete)
        self._cancel.setFocus()

    def _render(self) -> None:
        chosen = self._choice.chosen
        used = sum(client.last_used_at is not None for client in chosen)
        text = self.tr(
            "Their Client IDs and secrets are refused from then on, tokens already issued"
            " included. Chosen: {count}. Used so far: {used}; the integrations that use those"
            " stop."
        ).format(count=len(chosen), used=used)
        bold = self.tr("Once it was sent, deleting cannot be undone.")
        self._summary.render_message(BannerKind.DANGER, bold, text)
        reason = self._reason()
        self._row.set_hint(
            reason or self.tr("This is the number. Then it waits for some seconds, with Undo.")
        )
        self._copy.setEnabled(bool(chosen))
        self._delete.setEnabled(not reason)
        self._delete.setToolTip(reason)
        self._delete.setAccessibleDescription(reason)

    def _reason(self) -> str:
        """Why it cannot be confirmed yet; empty if it can."""
        count = len(self._choice.chosen)
        if not count:
            return self.tr("Possible once a client is chosen.")
        if self._typed.text().strip() != str(count):
            return self.tr("Possible once {count} is typed here.").format(count=count)
        return ""

    @Slot()
    def _on_changed(self) -> None:
        self._typed.clear()  # the number was that of another choice
        self._render()

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self._render()

    @Slot()
    def _on_copy_clicked(self) -> None:
        self.copy_requested.emit("\n".join(client.client_id for client in self._choice.chosen))

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_delete_clicked(self) -> None:
        if not self._reason():
            self.confirmed.emit(self._choice.chosen)
            self.accept()
