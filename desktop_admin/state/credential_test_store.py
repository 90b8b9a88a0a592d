"""Tests a credential: a real token request, then a call of the API with the token."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import Client, CredentialKind, CredentialTest
from desktop_admin.domain.secret import Secret
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state.server_store import ServerStore
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.session_work import ServicesFactory
from desktop_admin.state.snapshots import CredentialTestState
from desktop_admin.state.state_store import StateStore, shown_error
from desktop_admin.state.vault_work import SavedFactory


class CredentialTestStore(StateStore[CredentialTestState]):
    """One test at a time; nothing of it is cached.

    ``needs_secret`` carries a ``Client`` whose secret is not in the keyring, ``needs_confirmation``
    a token endpoint that the person must confirm before a secret is sent there.
    """

    finished = Signal()
    needs_secret = Signal(object)
    needs_confirmation = Signal(str)

    def __init__(
        self,
        session: SessionStore,
        server: ServerStore,
        *,
        services: ServicesFactory,
        saved: SavedFactory,
        jobs: JobRunner,
        vault_jobs: JobRunner,
    ) -> None:
        super().__init__(CredentialTestState(), session)
        self._session = session
        self._server = server
        self._services = services
        self._saved = saved
        self._jobs = jobs
        self._vault_jobs = vault_jobs
        self._sought: Client | None = None
        session.cleared.connect(self.reset)

    def test(self, kind: CredentialKind, client_id: str, secret: Secret, name: str = "") -> None:
        """Test a credential whose secret is at hand."""
        if not self._state.is_testing:
            self._test(kind, client_id, secret, name)

    def test_saved(self, client: Client) -> None:
        """Test a credential with the secret from the keyring."""
        connection = self._session.state.connection
        if connection is None or self._state.is_testing:
            return
        self._sought = client
        self._set(CredentialTestState(True, client.client_id, client.name))
        self._vault_jobs.start(
            partial(_read, self._saved, connection, client),
            owner=self,
            lane="read",
            done=self._on_read,
            failed=self._on_failed,
        )

    @Slot()
    def reset(self) -> None:
        """Forget the result, and whatever is under way."""
        self._jobs.abandon(self)
        self._vault_jobs.abandon(self)
        self._sought = None
        self._set(CredentialTestState())

    def _test(self, kind: CredentialKind, client_id: str, secret: Secret, name: str) -> None:
        connection, server = self._session.state.connection, self._server.state
        if connection is None or server.server is None:
            return
        if kind is CredentialKind.OAUTH_CLIENT and not server.is_confirmed:
            self._set(CredentialTestState())
            self.needs_confirmation.emit(server.server.token_endpoint)
            return
        endpoint = server.server.token_endpoint
        self._set(CredentialTestState(True, client_id, name))
        self._jobs.start(
            partial(
                _tested,
                self._services,
                connection,
                endpoint,
                kind,
                client_id=client_id,
                secret=secret,
            ),
            owner=self,
            lane="test",
            done=self._on_tested,
            failed=self._on_failed,
        )

    def _on_read(self, secret: Secret | None) -> None:
        client, self._sought = self._sought, None
        if client is None:
            return
        if secret is None:
            self._set(CredentialTestState())
            self.needs_secret.emit(client)
        else:
            self._test(client.kind, client.client_id, secret, client.name)

    def _on_tested(self, result: CredentialTest) -> None:
        self._show(is_testing=False, result=result, error=None)
        self.finished.emit()

    def _on_failed(self, error: Exception) -> None:
        self._show(is_testing=False, result=None, error=shown_error(error))
        self.finished.emit()


def _read(saved: SavedFactory, connection: Connection, client: Client) -> Secret | None:
    return saved().read(connection.vault_id, client.client_id)


def _tested(
    services: ServicesFactory,
    connection: Connection,
    token_endpoint: str,
    kind: CredentialKind,
    *,
    client_id: str,
    secret: Secret,
) -> CredentialTest:
    tester = services().credential_tester
    return tester.test(connection, token_endpoint, kind, client_id, secret)
