"""When watched credentials began and ceased to work: kept in a file, told on the desktop."""

from __future__ import annotations

from functools import partial
from uuid import uuid4

from PySide6.QtCore import Slot

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.watch import Reading, Watched, WatchNote
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state import watch_work as work
from desktop_admin.state.preferences_store import PreferencesStore
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.session_work import ServicesFactory
from desktop_admin.state.state_store import StateStore, shown_error
from desktop_admin.state.status import Notice, Status
from desktop_admin.state.watch_snapshots import WatchNotesState


class WatchNotesStore(StateStore[WatchNotesState]):
    """Shows the changes of the connection that somebody is signed in to; notes any."""

    def __init__(
        self,
        session: SessionStore,
        preferences: PreferencesStore,
        *,
        services: ServicesFactory,
        jobs: JobRunner,
    ) -> None:
        super().__init__(WatchNotesState(), session)
        self._session, self._preferences = session, preferences
        self._services, self._jobs = services, jobs
        session.cleared.connect(self.clear)
        preferences.connection_changed.connect(self._on_connection_changed)

    @Slot()
    def clear(self) -> None:
        """Show nothing more; what is to be written is written."""
        self._set(self._initial)

    @Slot(object, object, object)
    def note(self, before: Watched, after: Watched, reading: Reading) -> None:
        """Keep that a credential stands otherwise now."""
        connection = self._session.state.connection
        if connection is None:
            return
        note = WatchNote(
            id=uuid4().hex,
            at=reading.at,
            connection_id=connection.id,
            connection_name=connection.name,
            kind=after.kind,
            client_id=after.client_id,
            client_name=after.name,
            before=before.standing,
            after=after.standing,
            reason=reading.reason or "",
            request_id=reading.request_id or "",
        )
        self._change(partial(work.add_note, note=note))

    @Slot()
    def load(self) -> None:
        """Read the changes; what is shown stays until then."""
        connection = self._session.state.connection
        if connection is None or self._session.signed_in is None:
            return
        if self._state.status in {Status.IDLE, Status.FAILED}:
            self._show(status=Status.LOADING, error=None)
        self._jobs.start(
            partial(work.notes_of, self._services, connection.id),
            owner=self,
            lane="load",
            done=self._on_loaded,
            failed=self._on_load_failed,
        )

    @Slot()
    def retry(self) -> None:
        """Read again after a failure."""
        self.load()

    @Slot()
    def remove_all(self) -> None:
        """Delete all changes of this connection."""
        if (connection := self._session.state.connection) is not None:
            self._change(partial(work.forget_notes, connection_id=connection.id))

    @Slot()
    def dismiss_notice(self) -> None:
        """The person has seen the notice."""
        self._show(notice=None)

    def _change(self, change: partial[None]) -> None:
        self._jobs.queue(
            partial(work.change_notes, self._services, change),
            owner=self,
            done=self._on_changed,
            failed=self._on_change_failed,
        )

    def _on_loaded(self, notes: tuple[WatchNote, ...]) -> None:
        self._show(status=Status.READY, error=None, items=notes)

    def _on_load_failed(self, error: Exception) -> None:
        self._show(status=Status.FAILED, error=shown_error(error))

    def _on_changed(self, _nothing: object) -> None:
        if self._state.status is not Status.IDLE:
            self.load()

    def _on_change_failed(self, error: Exception) -> None:
        self._show(notice=Notice.failure(shown_error(error)))

    @Slot(object)
    def _on_connection_changed(self, former: Connection) -> None:
        if former.id not in {each.id for each in self._preferences.state.connections}:
            self._change(partial(work.forget_notes, connection_id=former.id))
