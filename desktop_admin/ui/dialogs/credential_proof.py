"""The proof that a new secret works, before the dialog with it is closed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import Filing, IssuedClient
from desktop_admin.domain.names import display_name
from desktop_admin.state.stores import Stores
from desktop_admin.ui.dialogs.server_confirmation import ServerConfirmation
from desktop_admin.ui.parts.messages import Message, error_message, outcome_message, show_message
from desktop_admin.ui.parts.place import is_of_session
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import Variant


class CredentialProof(QObject):
    """**Test** with its outcome: ``button`` and ``banner`` go where ``owner`` lays them out.

    A secret is tested on the server that made it, and on no other.
    """

    def __init__(
        self, stores: Stores, issued: IssuedClient, filing: Filing, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._stores, self._filing = stores, filing
        self._issued: IssuedClient | None = issued
        self._client = issued.client
        self._is_awaiting = False
        self.button = BusyButton(
            self.tr("Test"), owner, name="test_button", variant=Variant.PLAIN, icon="play"
        )
        self.button.clicked.connect(self._on_test_clicked)
        self.banner = Banner(parent=owner, name="test_banner")
        self.banner.clear()
        self._confirmation = ServerConfirmation(stores, owner)
        self._confirmation.confirmed.connect(self._on_test_clicked)
        stores.tests.changed.connect(self._on_test_changed)
        stores.tests.needs_confirmation.connect(self._on_needs_confirmation)

    def drop(self) -> None:
        """Forget the secret."""
        self._issued = None

    def _is_connected(self) -> bool:
        """Whether the server of this session is the one that made the secret."""
        has_server = self._stores.server.state.server is not None
        return has_server and is_of_session(self._stores, self._filing)

    @Slot()
    def _on_test_clicked(self) -> None:
        if self._issued is None:
            return
        self.banner.clear()
        if not self._is_connected():
            self._refuse()
            return
        self._is_awaiting = True
        client = self._client
        self._stores.tests.test(client.kind, client.client_id, self._issued.secret, client.name)

    def _refuse(self) -> None:
        self.button.release()
        text = self.tr("Sign in to {connection}, then test it.")
        self.banner.render_message(
            BannerKind.WARN,
            self.tr("Not tested: you are not signed in where this secret belongs."),
            text.format(connection=display_name(self._filing.connection_name)),
        )

    @Slot()
    def _on_test_changed(self) -> None:
        state = self._stores.tests.state
        if not self._is_awaiting or state.subject != self._client.client_id:
            return
        self.button.set_busy(state.is_testing)
        if state.is_testing:
            return
        if state.result is not None:
            self._show(outcome_message(self._client.kind, state.result))
        elif state.error is not None:
            self._show(error_message(state.error))
        self._is_awaiting = state.result is None and state.error is None

    def _show(self, message: Message) -> None:
        show_message(self.banner, message)

    @Slot(str)
    def _on_needs_confirmation(self, url: str) -> None:
        if self._is_awaiting:
            self.button.release()
            self._confirmation.ask(url)
