"""Which credentials of the account need attention: exposed, due, idle or never used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, Slot

from desktop_admin.domain.attention import Exposure, RotationInterval, secret_born
from desktop_admin.domain.credentials import Client
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state import attention_work as work
from desktop_admin.state.account_store import AccountStore
from desktop_admin.state.attention_snapshots import AttentionState
from desktop_admin.state.changes import Change, Changes
from desktop_admin.state.preferences_store import PreferencesStore
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.session_work import ServicesFactory
from desktop_admin.state.state_store import shown_error
from desktop_admin.state.status import Notice, Status

_CONCERNED = Change.CLIENT_APPS | Change.OAUTH_CLIENTS


@dataclass(frozen=True, slots=True)
class Whose:
    """The account on the connection that marks belong to."""

    vault_id: str
    account_id: str


class AttentionStore(AccountStore[AttentionState]):
    """Reads all clients when first asked to, and again whenever this program changes one."""

    def __init__(
        self,
        session: SessionStore,
        preferences: PreferencesStore,
        *,
        services: ServicesFactory,
        jobs: JobRunner,
        changes: Changes,
    ) -> None:
        super().__init__(AttentionState(), session, jobs, changes)
        self._preferences, self._services = preferences, services
        self._writing = 0  # a survey from before the last of them is out of date
        changes.published.connect(self._on_change_published)
        preferences.changed.connect(self._on_rotation_changed)
        session.changed.connect(self._on_rotation_changed)

    @Slot()
    def clear(self) -> None:
        """Back to the very beginning: nothing of the account is left."""
        self._writing = 0
        super().clear()

    @Slot()
    def load(self) -> None:
        """Read everything; what is shown stays until then."""
        whose = self._whose()
        if whose is None or not self.is_session_open:
            return
        if self._state.status in {Status.IDLE, Status.FAILED}:
            self._show(status=Status.LOADING, error=None)
        self._read(
            partial(
                work.survey,
                services=self._services,
                vault_id=whose.vault_id,
                account_id=whose.account_id,
            ),
            self._on_surveyed,
            self._on_load_failed,
        )

    @Slot()
    def retry(self) -> None:
        """Read again after a failure."""
        self.load()

    def mark(self, client: Client, note: str) -> None:
        """Call the present secret of ``client`` exposed; in force at once, written behind."""
        whose = self._whose()
        if whose is None:
            return
        exposure = Exposure(
            whose.vault_id,
            whose.account_id,
            client.client_id,
            secret_born(client),
            datetime.now(UTC),
            note,
        )
        self._show(exposures=(*self._others(client), exposure), notice=None)
        self._write_mark(partial(work.mark, self._services, exposure))

    def unmark(self, client: Client) -> None:
        """Take back that the secret of ``client`` is exposed."""
        found = [each for each in self._state.exposures if each.client_id == client.client_id]
        self._show(exposures=self._others(client), notice=None)
        for exposure in found:
            self._write_mark(partial(work.unmark, self._services, exposure))

    def _others(self, client: Client) -> tuple[Exposure, ...]:
        marks = self._state.exposures
        return tuple(each for each in marks if each.client_id != client.client_id)

    def _write_mark(self, write: partial[None]) -> None:
        self._writing += 1
        self._jobs.queue(write, owner=self, done=self._on_written, failed=self._on_write_failed)

    def _whose(self) -> Whose | None:
        state = self._session.state
        if state.connection is None or state.access is None:
            return None
        return Whose(state.connection.vault_id, state.access.account.id)

    def _rotation(self) -> RotationInterval:
        connection = self._session.state.connection
        if connection is None or self._session.state.access is None:
            return RotationInterval()
        return self._preferences.state.rotation_of(connection.id)

    @Slot()
    def _on_rotation_changed(self) -> None:
        self._show(rotation=self._rotation())

    @Slot(object, object)
    def _on_change_published(self, change: Change, _initiator: QObject) -> None:
        if change & _CONCERNED and self._state.status is not Status.IDLE:
            self.load()

    def _on_surveyed(self, found: work.Survey) -> None:
        if self._writing:
            return
        self._show(
            status=Status.READY,
            error=None,
            clients=found.clients,
            is_complete=found.is_complete,
            exposures=found.exposures,
        )

    def _on_written(self, _nothing: object) -> None:
        self._writing -= 1
        self.load()

    def _on_write_failed(self, error: Exception) -> None:
        self._writing -= 1
        self._show(notice=Notice.failure(shown_error(error)))
        self.load()  # what is shown is what is kept
