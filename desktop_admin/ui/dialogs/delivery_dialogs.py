"""The dialogs around delivery notes: for whom it was, delete one, delete all of a connection."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.deliveries import RECIPIENT_LIMIT, DeliveryNote
from desktop_admin.state.deliveries_store import DeliveriesStore
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.texts import title_name
from desktop_admin.ui.widgets.buttons import PlainButton, PrimaryButton
from desktop_admin.ui.widgets.confirm_dialog import ConfirmDialog
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.text_field import TextField


class RecipientField(LabeledField):
    """For whom a secret is, in the person's words."""

    def __init__(self, label: str, hint: str, parent: QWidget) -> None:
        self.input = TextField(parent, name="recipient_name_field")
        self.input.setMaxLength(RECIPIENT_LIMIT)
        super().__init__(label, self.input, hint, parent, name="recipient_name")

    @property
    def text(self) -> str:
        """What was typed."""
        return self.input.text().strip()


class RecipientDialog(DialogFrame):
    """Says afterwards for whom a delivery was."""

    def __init__(self, store: DeliveriesStore, note: DeliveryNote, parent: QWidget) -> None:
        title = self.tr("For whom was the secret of {name}?")
        title = title.format(name=title_name(note.client_name))
        super().__init__(title, parent, name="recipient_dialog", width=460)
        self._store, self._delivered = store, note
        hint = self.tr("A name, a team or a ticket. It stays on this computer.")
        self._field = RecipientField(self.tr("For whom"), hint, self)
        self._field.input.setText(note.delivery.recipient)
        self._field.input.selectAll()
        self.add(self._field)
        cancel = PlainButton(self.tr("Cancel"), self, name="cancel_button")
        cancel.clicked.connect(self._on_cancel_clicked)
        save = PrimaryButton(self.tr("Save"), self, name="save_button")
        save.clicked.connect(self._on_save_clicked)
        self.add_button(cancel)
        self.add_button(save)
        self._field.input.setFocus()

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_save_clicked(self) -> None:
        self._store.set_recipient(self._delivered, self._field.text)
        self.accept()


class RemoveNoteDialog(ConfirmDialog):
    """Deletes one note."""

    def __init__(self, store: DeliveriesStore, note: DeliveryNote, parent: QWidget) -> None:
        super().__init__(
            self.tr("Delete this delivery note?"),
            self.tr(
                "Nobody can tell from this computer any more how the secret of {name} was handed"
                " over. The secret itself goes on working."
            ).format(name=title_name(note.client_name)),
            self.tr("Delete note"),
            parent,
            name="remove_note_dialog",
        )
        self._store, self._delivered = store, note
        self.confirmed.connect(self._on_confirmed)

    @Slot()
    def _on_confirmed(self) -> None:
        self._store.remove(self._delivered)


class ForgetNotesDialog(ConfirmDialog):
    """Deletes all notes of the present connection."""

    def __init__(self, store: DeliveriesStore, place: Place, parent: QWidget) -> None:
        super().__init__(
            self.tr("Delete all delivery notes of {connection}?").format(
                connection=place.connection
            ),
            self.tr(
                "Nobody can tell from this computer any more how secrets were handed over. The"
                " secrets themselves go on working."
            ),
            self.tr("Delete all"),
            parent,
            name="forget_notes_dialog",
            environment=place.dialog_strip,
        )
        self.confirmed.connect(store.remove_all)
