"""Create a Client App or an OAuth 2.0 client: a name first, then, in the same place, the secret."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import CredentialKind, IssuedClient
from desktop_admin.domain.errors import AppError
from desktop_admin.state.clients_store import ClientsStore
from desktop_admin.ui.dialogs.secret_dialog import SecretDialog
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.keyring_warning import KeyringWarning
from desktop_admin.ui.parts.name_form import NameForm
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import PlainButton


class CreateClientDialog(SecretDialog):
    """Asks ``store`` for a new client; what was typed stays through every refusal."""

    def __init__(
        self, context: PageContext, store: ClientsStore, place: Place, parent: QWidget
    ) -> None:
        super().__init__(context, place, parent, name="create_client_dialog")
        self._store = store
        self._is_oauth = store.kind is CredentialKind.OAUTH_CLIENT
        self.set_title(
            self.tr("Create OAuth 2.0 Client") if self._is_oauth else self.tr("Create Client App")
        )
        self._build_form()
        self._build_buttons()
        store.changed.connect(self._on_store_changed)
        store.create_failed.connect(self._on_create_failed)

    @property
    def is_waiting(self) -> bool:
        """Whether the server was asked and has not answered yet."""
        return self._create.is_busy

    def show_issued(self, issued: IssuedClient) -> None:
        """The same dialog turns into the secret dialog."""
        self._store.changed.disconnect(self._on_store_changed)
        self._store.create_failed.disconnect(self._on_create_failed)
        for widget in (self._form, self._warning, self._create, self._cancel):
            widget.hide()
            widget.deleteLater()
        self.set_can_escape(True)
        super().show_issued(issued)

    def cancel(self) -> None:
        """Close, unless the server is at work: its answer holds a secret that must be shown."""
        if self.is_showing_secret or not self.is_waiting:
            super().cancel()

    def _build_form(self) -> None:
        hint = (
            self.tr("One client for each integration, so that each can be revoked alone.")
            if self._is_oauth
            else self.tr("One Client App for each integration, so that each can be revoked alone.")
        )
        self._form = NameForm(self.tr("Name"), hint, self, banner_name="create_banner")
        self._form.submitted.connect(self._on_submitted)
        self._warning = KeyringWarning(self._context.stores.vault, self)
        self.add(self._form)
        self.add(self._warning)

    def _build_buttons(self) -> None:
        self._cancel = PlainButton(self.tr("Cancel"), self, name="cancel_button")
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._create = BusyButton(self.tr("Create"), self, name="create_button")
        self._create.clicked.connect(self._on_create_clicked)
        self.add_button(self._cancel)
        self.add_button(self._create)
        self._form.focus()

    @Slot()
    def _on_submitted(self) -> None:
        if not self._create.is_busy:
            self._create.click()

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_create_clicked(self) -> None:
        name = self._form.accepted_name()
        if name is None:
            self._create.release()
            return
        self._set_waiting(True)
        self._store.create(name)

    @Slot()
    def _on_store_changed(self) -> None:
        self._set_waiting(self._store.state.is_creating)

    @Slot(object)
    def _on_create_failed(self, error: AppError) -> None:
        self._set_waiting(False)
        self._form.refuse(error)

    def _set_waiting(self, is_waiting: bool) -> None:
        self._create.set_busy(is_waiting)
        self._form.set_read_only(is_waiting)
        self._cancel.setEnabled(not is_waiting)
        self.set_can_escape(not is_waiting)
