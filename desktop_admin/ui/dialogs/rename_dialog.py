"""Give a client another name; its Client ID and secret stay as they are."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import Client
from desktop_admin.domain.errors import AppError
from desktop_admin.state.clients_store import ClientsStore
from desktop_admin.ui.parts.name_form import NameForm
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.texts import title_name
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import PlainButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame


class RenameDialog(DialogFrame):
    """Closes when ``store`` reports the new name; a refusal is shown in place."""

    def __init__(
        self,
        store: ClientsStore,
        client: Client,
        place: Place,
        parent: QWidget,
        *,
        proposed: str = "",
    ) -> None:
        title = self.tr("Rename {name}").format(name=title_name(client.name))
        super().__init__(title, parent, name="rename_dialog", environment=place.dialog_strip)
        self._store, self._client = store, client
        self._build_form(proposed or client.name)
        self._build_buttons()
        store.changed.connect(self._on_store_changed)
        store.renamed.connect(self._on_renamed)
        store.rename_failed.connect(self._on_rename_failed)

    def _build_form(self, proposed: str) -> None:
        hint = self.tr("Client ID and secret stay the same; nothing stops.")
        self._form = NameForm(self.tr("Name"), hint, self, banner_name="rename_banner")
        self._form.propose(proposed)
        self._form.submitted.connect(self._on_submitted)
        self.add(self._form)

    def _build_buttons(self) -> None:
        cancel = PlainButton(self.tr("Cancel"), self, name="cancel_button")
        cancel.clicked.connect(self._on_cancel_clicked)
        self._rename = BusyButton(self.tr("Rename"), self, name="rename_button")
        self._rename.clicked.connect(self._on_rename_clicked)
        self.add_button(cancel)
        self.add_button(self._rename)
        self._form.focus()

    @Slot()
    def _on_submitted(self) -> None:
        if not self._rename.is_busy:
            self._rename.click()

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_rename_clicked(self) -> None:
        name = self._form.accepted_name()
        if name is None:
            self._rename.release()
        elif name == self._client.name:
            self.accept()
        else:
            self._store.rename(self._client, name)

    @Slot()
    def _on_store_changed(self) -> None:
        """However the attempt ended, also by a fault that nobody foresaw, another can be made."""
        self._rename.set_busy(self._client.client_id in self._store.state.busy)

    @Slot()
    def _on_renamed(self) -> None:
        self.accept()

    @Slot(object)
    def _on_rename_failed(self, error: AppError) -> None:
        self._rename.release()
        self._form.refuse(error)
