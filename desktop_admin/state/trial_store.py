"""Tries a harmless call with a credential of the connection, and holds its answer, masked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from desktop_admin.domain.capability import Capability
from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import CredentialKind, SavedCredential
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.tokens import CredentialInUse
from desktop_admin.domain.vault_errors import VaultValueGone
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state.changes import Change, Changes
from desktop_admin.state.ports import SignedInPort
from desktop_admin.state.server_store import ServerStore
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.session_work import ServicesFactory
from desktop_admin.state.state_store import StateStore, shown_error
from desktop_admin.state.vault_work import SavedFactory

if TYPE_CHECKING:  # loaded when a call is tried
    from desktop_admin.domain.trials import TrialCall, TrialResult


@dataclass(frozen=True, slots=True)
class TrialState:
    """The last trial; nothing of it is kept longer than the session and its dialog."""

    is_running: bool = False
    result: TrialResult | None = None
    error: AppError | None = None


class TrialStore(StateStore[TrialState]):
    """One trial at a time; ``needs_confirmation`` carries a token endpoint to confirm before."""

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
        changes: Changes,
    ) -> None:
        super().__init__(TrialState(), session)
        self._session, self._server = session, server
        self._services, self._saved = services, saved
        self._jobs, self._vault_jobs, self._changes = jobs, vault_jobs, changes
        self._asked: tuple[SavedCredential, TrialCall] | None = None
        session.cleared.connect(self.reset)

    @property
    def can_use_api_key(self) -> bool:
        """Whether the signed-in person may view the account's API key, and so use it here."""
        return self._session.can(Capability.API_KEY_REVEAL)

    def run(self, saved: SavedCredential, call: TrialCall) -> None:
        """Try ``call`` with a credential from the keyring that belongs to this connection."""
        connection, server = self._session.state.connection, self._server.state
        if connection is None or server.server is None or self._state.is_running:
            return
        if saved.connection_id != connection.vault_id:
            return  # another server than the one that it was saved for took its place
        if saved.kind is CredentialKind.OAUTH_CLIENT and not server.is_confirmed:
            self.needs_confirmation.emit(server.server.token_endpoint)
            return
        self._asked = saved, call
        self._set(TrialState(is_running=True))
        self._vault_jobs.start(
            partial(_read, self._saved, saved),
            owner=self,
            lane="read",
            done=self._on_read,
            failed=self._on_failed,
        )

    def run_entered(
        self, kind: CredentialKind, client_id: str, secret: Secret, call: TrialCall
    ) -> None:
        """Try ``call`` with a credential that is at hand; it is kept nowhere."""
        connection, server = self._session.state.connection, self._server.state
        if connection is None or server.server is None or self._state.is_running:
            return
        endpoint = server.server.token_endpoint
        if kind is CredentialKind.OAUTH_CLIENT and not server.is_confirmed:
            self.needs_confirmation.emit(endpoint)
            return
        self._set(TrialState(is_running=True))
        used = CredentialInUse(connection, endpoint, kind, client_id, secret)
        self._start(used, call, is_for_once=True)

    def run_with_api_key(self, call: TrialCall) -> None:
        """Try ``call`` with the account's API key; the server records that it was viewed."""
        connection, signed_in = self._session.state.connection, self._session.signed_in
        if connection is None or signed_in is None or self._state.is_running:
            return
        self._set(TrialState(is_running=True))
        self._jobs.start(
            partial(_run_with_api_key, self._services, signed_in, connection, call),
            owner=self,
            lane="trial",
            done=self._on_answered_key,
            failed=self._on_key_failed,
        )

    @Slot()
    def cancel(self) -> None:
        """Wait for nothing any more; what was sent changes nothing."""
        self.reset()

    @Slot()
    def reset(self) -> None:
        """Forget the answer, and whatever is under way."""
        self._jobs.abandon(self)
        self._vault_jobs.abandon(self)
        self._asked = None
        self._set(TrialState())

    def _on_read(self, secret: Secret | None) -> None:
        asked, self._asked = self._asked, None
        connection, server = self._session.state.connection, self._server.state.server
        if asked is None or connection is None or server is None:
            return
        saved, call = asked
        if secret is None:
            self._on_failed(VaultValueGone())
            return
        endpoint = server.token_endpoint
        used = CredentialInUse(connection, endpoint, saved.kind, saved.client_id, secret)
        self._start(used, call)

    def _start(self, used: CredentialInUse, call: TrialCall, *, is_for_once: bool = False) -> None:
        self._jobs.start(
            partial(_run, self._services, used, call, is_for_once=is_for_once),
            owner=self,
            lane="trial",
            done=self._on_answered,
            failed=self._on_failed,
        )

    def _on_answered(self, result: TrialResult) -> None:
        self._set(TrialState(result=result))

    def _on_answered_key(self, result: TrialResult) -> None:
        self._on_answered(result)
        self._changes.publish(Change.AUDIT, self)

    def _on_key_failed(self, error: Exception) -> None:
        self._on_failed(error)
        self._session.note(error)

    def _on_failed(self, error: Exception) -> None:
        self._set(TrialState(error=shown_error(error)))


def _read(saved: SavedFactory, credential: SavedCredential) -> Secret | None:
    return saved().read(credential.connection_id, credential.client_id)


def _run(
    services: ServicesFactory, used: CredentialInUse, call: TrialCall, *, is_for_once: bool = False
) -> TrialResult:
    return services().call_trial.run(used, call, is_for_once=is_for_once)


def _run_with_api_key(
    services: ServicesFactory, signed_in: SignedInPort, connection: Connection, call: TrialCall
) -> TrialResult:
    key = signed_in.api_key.reveal()
    used = CredentialInUse(connection, "", CredentialKind.API_KEY, "", key)
    return _run(services, used, call)
