"""The authorization server's URL: always there, and safe to send secrets to once confirmed."""

from __future__ import annotations

from PySide6.QtCore import Slot

from desktop_admin.domain.connections import AuthorizationServer, Connection, UrlSource
from desktop_admin.domain.urls import derived_token_endpoint, is_same_origin, issuer_of
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state.account_store import AccountStore
from desktop_admin.state.changes import Changes
from desktop_admin.state.ports import SignedInPort
from desktop_admin.state.preferences_store import PreferencesStore
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.snapshots import ServerState
from desktop_admin.state.status import Status


class ServerStore(AccountStore[ServerState]):
    """Follows the connection of the session; reading can fail, the URL stays."""

    def __init__(
        self,
        session: SessionStore,
        preferences: PreferencesStore,
        jobs: JobRunner,
        changes: Changes,
    ) -> None:
        super().__init__(ServerState(), session, jobs, changes)
        self._preferences = preferences
        self._told: AuthorizationServer | None = None
        session.changed.connect(self._on_session_changed)
        session.signed_in_changed.connect(self.load)

    @Slot()
    def clear(self) -> None:
        """Forget what the server told; the URL is derived from the connection again."""
        self._told = None
        super().clear()
        self._weigh()

    @Slot()
    def load(self) -> None:
        """Ask the backend for the URL it provides."""
        if self.is_session_open:
            if self._told is None:
                self._show(status=Status.LOADING, error=None)
            self._read(_authorization_server, self._on_loaded, self._on_load_failed)

    @Slot()
    def retry(self) -> None:
        """Ask again after a failure."""
        self.load()

    @Slot(str)
    def confirm(self, token_endpoint: str) -> None:
        """The person has read this URL and trusts it: it is pinned, whatever is told by now."""
        connection = self._session.state.connection
        if connection is not None:
            self._preferences.pin_authorization_server(connection.id, token_endpoint)
            self._weigh()

    def _on_loaded(self, told: AuthorizationServer) -> None:
        self._told = told
        self._show(status=Status.READY, error=None)
        self._weigh()

    @Slot()
    def _on_session_changed(self) -> None:
        self._weigh()

    def _weigh(self) -> None:
        connection = self._session.state.connection
        if connection is None:
            self._show(server=None, offered=None, is_confirmed=False)
            return
        pinned = connection.authorization_server_url
        used = self._used(connection)
        is_other = self._told is not None and self._told.token_endpoint != used.token_endpoint
        self._show(
            server=used,
            offered=self._told if is_other else None,
            is_confirmed=used.token_endpoint == pinned
            or is_same_origin(connection.backend_url, used.token_endpoint),
        )

    def _used(self, connection: Connection) -> AuthorizationServer:
        pinned, told = connection.authorization_server_url, self._told
        if pinned is not None and (told is None or told.token_endpoint != pinned):
            return AuthorizationServer(pinned, issuer_of(pinned), UrlSource.TYPED)
        if told is not None:
            return told
        derived = derived_token_endpoint(connection.backend_url)
        return AuthorizationServer(derived, issuer_of(derived), UrlSource.DERIVED)


def _authorization_server(signed_in: SignedInPort) -> AuthorizationServer:
    return signed_in.server.authorization_server()
