"""The dialogs around new secrets that belong to no page: one that waited, one that was lost, and
the choice while the keyring does not answer.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop_admin.domain.credentials import Client, CredentialKind, IssuedClient
from desktop_admin.state.client_work import Act
from desktop_admin.state.clients_store import ClientsStore
from desktop_admin.state.hold_snapshots import Hold
from desktop_admin.state.journal_snapshots import LostSecret
from desktop_admin.ui.dialogs.confirm_regenerate_dialog import ConfirmRegenerateDialog
from desktop_admin.ui.dialogs.keyring_hold_dialog import KeyringHoldDialog
from desktop_admin.ui.dialogs.secret_dialog import SecretDialog
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.place import place_of, place_of_filing


class NewSecretsFlow(QObject):
    """One for the window, over which its dialogs lie."""

    def __init__(self, context: PageContext, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._stores = context.stores
        self._hold: KeyringHoldDialog | None = None
        self._lost: dict[str, LostSecret] = {}
        self._stores.new_secrets.taken.connect(self._on_taken)
        self._stores.holds.released.connect(self._on_released)
        self._stores.precaution.changed.connect(self._on_precaution_changed)

    @Slot(object)
    def renew(self, lost: LostSecret) -> None:
        """Ask whether the client is to get new credentials; once asked for, the loss is settled."""
        client = lost.client
        if client is None or client.client_id in self._stores.holds.state.client_ids:
            return
        self._lost[client.client_id] = lost
        place, now = place_of(self._stores), self._context.now()
        store, vault = self._store_of(client.kind), self._stores.vault
        dialog = ConfirmRegenerateDialog(client, place, now, self._window, store=store, vault=vault)
        dialog.confirmed.connect(self._on_renewal_confirmed)
        dialog.open()

    def _store_of(self, kind: CredentialKind) -> ClientsStore:
        is_oauth = kind is CredentialKind.OAUTH_CLIENT
        return self._stores.oauth_clients if is_oauth else self._stores.client_apps

    @Slot(object)
    def _on_renewal_confirmed(self, client: Client) -> None:
        store = self._store_of(client.kind)
        self._stores.holds.hold(Act.REGENERATE, (client,), store)

    @Slot(object)
    def _on_released(self, hold: Hold) -> None:
        if hold.act is Act.REGENERATE:
            for client in hold.clients:
                if (lost := self._lost.pop(client.client_id, None)) is not None:
                    self._stores.new_secrets.close(lost.entry.id)

    @Slot(object)
    def _on_taken(self, issued: IssuedClient) -> None:
        if self._stores.lock.state.is_locked:  # it was on its way
            self._stores.lock.hold(issued)
            return
        place = place_of_filing(self._stores, issued.filing)
        dialog = SecretDialog(self._context, place, self._window)
        dialog.show_issued(issued)
        dialog.open()

    @Slot()
    def _on_precaution_changed(self) -> None:
        hold = self._stores.precaution.state.hold
        if self._stores.lock.state.is_locked:
            return  # the session ends, and nothing is sent
        if hold is None:
            if self._hold is not None:
                self._hold.accept()
            return
        if self._hold is None:
            self._hold = self._opened_hold()
        self._hold.render_hold(hold)
        if not self._hold.isVisible():
            self._hold.open()

    def _opened_hold(self) -> KeyringHoldDialog:
        above = QApplication.activeModalWidget() or self._window
        dialog = KeyringHoldDialog(above, place_of(self._stores).dialog_strip)
        dialog.go_on.connect(self._stores.precaution.go_on)
        dialog.try_again.connect(self._stores.precaution.try_again)
        dialog.stopped.connect(self._stores.precaution.stop)
        dialog.finished.connect(self._on_hold_finished)
        return dialog

    @Slot(int)
    def _on_hold_finished(self, _result: int) -> None:
        self._hold = None
