"""Mark a secret as exposed, with a word on how it happened that must not hold the secret itself."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.attention import NOTE_LIMIT
from desktop_admin.domain.credentials import Client
from desktop_admin.domain.dlp import holds_credential
from desktop_admin.ui.dialogs.client_facts import ClientFacts
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.texts import title_name
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.buttons import PlainButton, PrimaryButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.text_field import TextField


class MarkExposedDialog(DialogFrame):
    """Emits ``confirmed`` with the client and the note."""

    confirmed = Signal(object, str)

    def __init__(self, client: Client, place: Place, now: datetime, parent: QWidget) -> None:
        title = self.tr("Mark {name} as exposed?").format(name=title_name(client.name))
        super().__init__(title, parent, name="mark_exposed_dialog", environment=place.dialog_strip)
        self._client = client
        banner = Banner(parent=self, name="consequence_banner")
        banner.render_message(
            BannerKind.INFO,
            self.tr("Nothing stops, and nothing is sent to the server."),
            self.tr(
                "It is listed first on this computer until you get new credentials for it or"
                " delete it. Only that ends the secret."
            ),
        )
        self.add(banner)
        self.add(ClientFacts(client, place, now, self))
        self._build_note()
        self._build_buttons()

    def _build_note(self) -> None:
        self._typed = TextField(self, name="exposure_note_field")
        self._typed.setMaxLength(NOTE_LIMIT)
        self._typed.textEdited.connect(self._on_edited)
        self._typed.returnPressed.connect(self._on_mark_clicked)
        hint = self.tr("For example: in a public repository. Never the secret itself.")
        self._row = LabeledField(self.tr("Note (optional)"), self._typed, hint, self)
        self.add(self._row)
        self._typed.setFocus()

    def _build_buttons(self) -> None:
        cancel = PlainButton(self.tr("Cancel"), self, name="cancel_button")
        cancel.clicked.connect(self._on_cancel_clicked)
        mark = PrimaryButton(self.tr("Mark as exposed"), self, name="confirm_button")
        mark.clicked.connect(self._on_mark_clicked)
        self.add_button(cancel)
        self.add_button(mark)

    @Slot(str)
    def _on_edited(self, _text: str) -> None:
        self._row.set_error("")

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_mark_clicked(self) -> None:
        note = self._typed.text().strip()
        if holds_credential(note):
            self._row.set_error(self.tr("This holds a credential. Say it without."))
            self._typed.setFocus()
            return
        self.confirmed.emit(self._client, note)
        self.accept()
