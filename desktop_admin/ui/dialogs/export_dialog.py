"""Export a new secret: in which form, encrypted for whom, into which file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import IssuedClient
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.handover import (
    ENCRYPTED_SUFFIX,
    SUFFIXES,
    HandoverForm,
    Recipient,
    suggested_name,
)
from desktop_admin.ui.dialogs.delivery_dialogs import RecipientField
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.encryption_choice import EncryptionChoice
from desktop_admin.ui.parts.messages import error_message, show_message
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.texts import title_name
from desktop_admin.ui.widgets.banner import Banner
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import PlainButton
from desktop_admin.ui.widgets.choice_field import ChoiceField
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.labeled_field import LabeledField


class ExportDialog(DialogFrame):
    """Closes when the file is written; what went wrong is shown in place and can be tried again."""

    exported = Signal(object)

    def __init__(
        self, context: PageContext, issued: IssuedClient, place: Place, parent: QWidget
    ) -> None:
        title = self.tr("Export {name}").format(name=title_name(issued.client.name))
        super().__init__(title, parent, name="export_dialog", environment=place.dialog_strip)
        self._context, self._store = context, context.stores.handovers
        self._issued: IssuedClient | None = issued
        self._recipient: Recipient | None = None
        self._build_form()
        self._build_buttons()
        self._store.changed.connect(self._on_store_changed)
        self._store.exported.connect(self._on_exported)
        self._store.export_failed.connect(self._on_export_failed)

    def done(self, result: int) -> None:
        """Forget the secret and what was typed, however the dialog ends."""
        self._issued = None
        self._encryption.clear()
        super().done(result)

    def cancel(self) -> None:
        """Close, unless the file is being written."""
        if not self._store.state.is_writing:
            super().cancel()

    def _build_form(self) -> None:
        self._form = ChoiceField(self, name="export_form_choice")
        self._form.set_choices(
            (
                (HandoverForm.ENVIRONMENT, self.tr("Environment file (.env)")),
                (HandoverForm.JSON, self.tr("JSON file (.json)")),
                (HandoverForm.KUBERNETES, self.tr("Kubernetes Secret (YAML)")),
            )
        )
        hint = self.tr("Client ID, secret and the address to ask for tokens.")
        self.add(LabeledField(self.tr("Form"), self._form, hint, self, name="export_form"))
        self._encryption = EncryptionChoice(self)
        self._encryption.submitted.connect(self._on_submitted)
        self.add(self._encryption)
        hint = self.tr("Noted on this computer with the time and the file's name, not the secret.")
        self._whom = RecipientField(self.tr("For whom (optional)"), hint, self)
        self._whom.input.returnPressed.connect(self._on_submitted)
        self.add(self._whom)
        self._banner = Banner(parent=self, name="export_banner")
        self._banner.clear()
        self.add(self._banner)

    def _build_buttons(self) -> None:
        cancel = PlainButton(self.tr("Cancel"), self, name="cancel_button")
        cancel.clicked.connect(self._on_cancel_clicked)
        self._choose = BusyButton(
            self.tr("Choose file…"), self, name="choose_file_button", icon="download"
        )
        self._choose.clicked.connect(self._on_choose_clicked)
        self.add_button(cancel)
        self.add_button(self._choose)

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_submitted(self) -> None:
        if not self._choose.is_busy:
            self._choose.click()

    @Slot()
    def _on_choose_clicked(self) -> None:
        self._choose.release()
        self._banner.clear()
        if self._issued is None or not self._encryption.check():
            return
        self._recipient = self._encryption.recipient()
        form, is_encrypted = HandoverForm(self._form.value), self._recipient is not None
        name = suggested_name(self._issued.client, form, is_encrypted=is_encrypted)
        ending = ENCRYPTED_SUFFIX if is_encrypted else SUFFIXES[form]
        self._context.choose_save_path(self, name, f"*{ending}", self._on_path_chosen)

    def _on_path_chosen(self, path: Path) -> None:
        if self._issued is not None:
            form = HandoverForm(self._form.value)
            self._store.export(self._issued, path, form, self._recipient, self._whom.text)

    @Slot()
    def _on_store_changed(self) -> None:
        self._choose.set_busy(self._store.state.is_writing)

    @Slot(object)
    def _on_exported(self, path: Path) -> None:
        self.exported.emit(path)
        self.accept()

    @Slot(object)
    def _on_export_failed(self, error: AppError) -> None:
        message = error_message(error)
        show_message(self._banner, message)
