"""The checks of the present connection, live: what runs, what was found, how it ended."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from desktop_admin.diagnostics.engine import CheckResult
from desktop_admin.diagnostics.order import CheckOrder
from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import CredentialKind, SavedCredential
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.text import Text
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.state import checks_work as work
from desktop_admin.state.checks_work import Begun, Ended, News, Planned, Stop
from desktop_admin.state.lock_store import LockStore
from desktop_admin.state.preferences_store import PreferencesStore
from desktop_admin.state.server_store import ServerStore
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.session_work import ServicesFactory
from desktop_admin.state.state_store import StateStore, shown_error
from desktop_admin.state.vault_store import VaultStore

if TYPE_CHECKING:
    from desktop_admin.diagnostics.diagnosis import Diagnosis


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One check of the run: waiting, running (``is_begun``) or ended (``result``)."""

    id: str
    title: Text
    is_begun: bool = False
    result: CheckResult | None = None


@dataclass(frozen=True, slots=True)
class ChecksState:
    """The run under way, or the last one.

    ``credential_id`` is the client id of the credential that a run tries, "" is none. ``rows`` are
    in the order of the table; ``error`` says why there was no run at all. ``seconds`` is how long a
    run took that came to its end, ``diagnoses`` are the causes that fit, best first.
    """

    credential_id: str = ""
    is_running: bool = False
    is_stopping: bool = False
    rows: tuple[CheckRow, ...] = ()
    seconds: float | None = None
    diagnoses: tuple[Diagnosis, ...] = ()
    error: AppError | None = None

    @property
    def results(self) -> tuple[CheckResult, ...]:
        """What has been found so far."""
        return tuple(row.result for row in self.rows if row.result is not None)


class ChecksStore(StateStore[ChecksState]):
    """One run at a time; it is dropped with the session, the connection, and the sight of both.

    ``needs_confirmation`` carries a token endpoint that the person must confirm before a secret is
    sent there; nothing was run.
    """

    needs_confirmation = Signal(str)

    def __init__(
        self,
        session: SessionStore,
        server: ServerStore,
        preferences: PreferencesStore,
        vault: VaultStore,
        lock: LockStore,
        *,
        loaded: LoadedSettings,
        services: ServicesFactory,
        jobs: JobRunner,
    ) -> None:
        super().__init__(ChecksState(), session)
        self._session, self._server, self._preferences = session, server, preferences
        self._vault, self._lock, self._loaded = vault, lock, loaded
        self._services, self._jobs = services, jobs
        self._stop = Stop()
        self._connection: Connection | None = None
        session.cleared.connect(self.reset)
        session.changed.connect(self._on_session_changed)
        lock.changed.connect(self._on_lock_changed)

    @property
    def credentials(self) -> tuple[SavedCredential, ...]:
        """What the keyring has for the present connection, and a run could try."""
        connection = self._session.state.connection
        if connection is None:
            return ()
        saved = self._vault.state.saved
        return tuple(one for one in saved if one.connection_id == connection.vault_id)

    @Slot(str)
    def choose_credential(self, client_id: str) -> None:
        """Try this credential from the next run on; "" is none."""
        self._show(credential_id=client_id)

    @Slot()
    def run(self) -> None:
        """Check the present connection; while a run is under way nothing happens."""
        connection = self._session.state.connection
        if connection is None or self._state.is_running:
            return
        order = self._order(connection)
        if self._is_foreign(order):
            self.needs_confirmation.emit(order.token_endpoint)
            return
        self._connection, self._stop = connection, Stop()
        self._set(ChecksState(self._state.credential_id, is_running=True))
        self._jobs.start_telling(
            partial(work.run, self._services, order, self._stop),
            owner=self,
            lane="checks",
            told=self._on_told,
            done=self._on_ended,
            failed=self._on_failed,
        )

    @Slot()
    def cancel(self) -> None:
        """End the run; what has not ended is skipped."""
        if self._state.is_running:
            self._show(is_stopping=True)
            self._stop.pull()

    @Slot()
    def reset(self) -> None:
        """Forget the results, and whatever is under way."""
        self._drop("")

    def _drop(self, credential_id: str) -> None:
        self._jobs.abandon(self)
        self._stop.pull()
        self._connection = None
        self._set(ChecksState(credential_id))

    def _order(self, connection: Connection) -> CheckOrder:
        server, preferences = self._server.state, self._preferences.state
        endpoint = server.server.token_endpoint if server.server else None
        settings = replace(
            self._loaded,
            preferences=preferences.preferences,
            connections=preferences.connections,
        )
        chosen = self._state.credential_id
        credential = next((one for one in self.credentials if one.client_id == chosen), None)
        return CheckOrder(connection, endpoint, settings, credential, self._session.signed_in)

    def _is_foreign(self, order: CheckOrder) -> bool:
        is_oauth = order.credential and order.credential.kind is CredentialKind.OAUTH_CLIENT
        return bool(is_oauth and order.token_endpoint) and not self._server.state.is_confirmed

    def _on_told(self, news: News) -> None:
        if isinstance(news, Planned):
            self._show(rows=tuple(CheckRow(check_id, title) for check_id, title in news.rows))
        elif isinstance(news, Begun):
            self._note(news.check_id, None)
        else:
            self._note(news.id, news)

    def _note(self, check_id: str, result: CheckResult | None) -> None:
        self._show(
            rows=tuple(
                replace(row, is_begun=True, result=result) if row.id == check_id else row
                for row in self._state.rows
            )
        )

    def _on_ended(self, ended: Ended) -> None:
        self._show(
            is_running=False,
            is_stopping=False,
            seconds=ended.seconds,
            diagnoses=ended.diagnoses,
        )

    def _on_failed(self, error: Exception) -> None:
        self._set(ChecksState(self._state.credential_id, error=shown_error(error)))

    @Slot()
    def _on_session_changed(self) -> None:
        """What was found out about a connection says nothing of another one."""
        before, now = self._connection, self._session.state.connection
        if before is not None and now != before:
            is_edited = now is not None and now.vault_id == before.vault_id
            self._drop(self._state.credential_id if is_edited else "")

    @Slot()
    def _on_lock_changed(self) -> None:
        if self._lock.state.is_locked:
            self.reset()
