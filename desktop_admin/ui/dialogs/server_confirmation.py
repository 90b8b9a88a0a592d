"""The one question before a secret goes to an authorization server that nobody confirmed yet."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.state.stores import Stores
from desktop_admin.ui.dialogs.confirm_authorization_server_dialog import (
    ConfirmAuthorizationServerDialog,
)
from desktop_admin.ui.parts.place import place_of


class ServerConfirmation(QObject):
    """Asks over ``owner``; ``confirmed`` comes after the address was pinned."""

    confirmed = Signal()

    def __init__(self, stores: Stores, owner: QWidget) -> None:
        super().__init__(owner)
        self._stores, self._owner = stores, owner
        self._dialog: ConfirmAuthorizationServerDialog | None = None

    def ask(self, url: str) -> None:
        """Ask whether ``url`` may receive secrets; while a question is open nothing happens."""
        if self._dialog is not None:
            return
        server, connection = self._stores.server.state, self._stores.session.state.connection
        known = server.server.token_endpoint if server.server else None
        self._dialog = ConfirmAuthorizationServerDialog(
            connection.backend_url if connection else "",
            known if server.is_confirmed and known != url else None,
            url,
            self._owner.window(),
            place_of(self._stores).dialog_strip,
        )
        self._dialog.confirmed.connect(self._on_confirmed)
        self._dialog.finished.connect(self._on_finished)
        self._dialog.open()

    @Slot(str)
    def _on_confirmed(self, url: str) -> None:
        self._stores.server.confirm(url)
        self.confirmed.emit()

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        self._dialog = None
