"""The delivery notes of this computer: what was handed over, when, how and to whom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Slot

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import Filing, SavedCredential
from desktop_admin.domain.deliveries import Delivery, DeliveryNote, DeliveryWay, Named, TheApiKey
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state import deliveries_work as work
from desktop_admin.state import session_transitions as to
from desktop_admin.state.deliveries_work import Found
from desktop_admin.state.export_port import DeliveryNotesPort, ExportFormat
from desktop_admin.state.local_snapshots import DeliveriesState
from desktop_admin.state.preferences_store import PreferencesStore
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.session_work import ServicesFactory
from desktop_admin.state.state_store import StateStore, shown_error
from desktop_admin.state.status import Notice, Status

_DAMAGED = Text(
    QT_TRANSLATE_NOOP(
        "Text",
        "The file of delivery notes was damaged; what could be read is listed. The damaged file is"
        " {path}.",
    )
)


class DeliveriesStore(StateStore[DeliveriesState]):
    """Shows the notes of the connection that somebody is signed in to; notes any."""

    def __init__(
        self,
        session: SessionStore,
        preferences: PreferencesStore,
        *,
        services: ServicesFactory,
        jobs: JobRunner,
    ) -> None:
        super().__init__(DeliveriesState(), session)
        self._session, self._preferences = session, preferences
        self._services, self._jobs = services, jobs
        self._notes: tuple[DeliveryNote, ...] = ()
        session.cleared.connect(self.clear)
        preferences.connection_changed.connect(self._on_connection_changed)

    @Slot()
    def clear(self) -> None:
        """Show nothing more; what is to be written is written."""
        self._notes = ()
        self._set(self._initial)

    def note(self, credential: Named, filing: Filing, delivery: Delivery) -> None:
        """Keep that the secret of ``credential`` was handed over, now."""
        note = DeliveryNote(
            id=uuid4().hex,
            at=datetime.now(UTC),
            connection_id=filing.connection_id,
            connection_name=filing.connection_name,
            person=to.email_of(self._session.state),
            kind=credential.kind,
            client_id=credential.client_id,
            client_name=credential.name,
            delivery=delivery,
        )
        self._change(partial(work.add, note=note))

    @Slot(object)
    def note_saved_copied(self, saved: SavedCredential) -> None:
        """Keep that a secret was copied out of the keyring."""
        filing = Filing(saved.connection_id, saved.connection_name, "", is_parked=False)
        self.note(saved, filing, Delivery(DeliveryWay.COPIED))

    def note_api_key_copied(self) -> None:
        """Keep that the API key of the present connection was copied."""
        if (connection := self._session.state.connection) is not None:
            filing = Filing(connection.vault_id, connection.name, "", is_parked=False)
            self.note(TheApiKey(), filing, Delivery(DeliveryWay.COPIED))

    @Slot()
    def load(self) -> None:
        """Read the notes; what is shown stays until then."""
        if (connection_id := self._connection_id) is None:
            return
        if self._state.status in {Status.IDLE, Status.FAILED}:
            self._show(status=Status.LOADING, error=None)
        self._jobs.start(
            partial(work.found, self._services, connection_id),
            owner=self,
            lane="load",
            done=self._on_found,
            failed=self._on_load_failed,
        )

    @Slot()
    def retry(self) -> None:
        """Read again after a failure."""
        self.load()

    def search(self, text: str) -> None:
        """Show only what matches."""
        self._show(search=text.strip())
        self._show_matching()

    def set_recipient(self, note: DeliveryNote, recipient: str) -> None:
        """Say later for whom it was."""
        self._change(partial(work.set_recipient, note_id=note.id, recipient=recipient))

    def remove(self, note: DeliveryNote) -> None:
        """Delete one note."""
        self._change(partial(work.remove, note_ids=frozenset({note.id})))

    @Slot()
    def remove_all(self) -> None:
        """Delete all notes of this connection."""
        if (connection_id := self._connection_id) is not None:
            self._change(partial(work.forget, connection_id=connection_id))

    def export(self, path: Path, form: ExportFormat) -> None:
        """Write what is listed to a file of the person's choice."""
        if not self._state.is_exporting:
            self._show(is_exporting=True, notice=None)
            self._jobs.start(
                partial(work.export, self._services, self._state.items, path, form),
                owner=self,
                lane="export",
                done=self._on_exported,
                failed=self._on_export_failed,
            )

    @Slot()
    def dismiss_notice(self) -> None:
        """The person has seen the notice."""
        self._show(notice=None)

    @property
    def _connection_id(self) -> str | None:
        connection = self._session.state.connection
        return connection.id if self._session.signed_in and connection else None

    def _change(self, change: Callable[[DeliveryNotesPort], None]) -> None:
        self._jobs.queue(
            partial(work.changed, self._services, change),
            owner=self,
            done=self._on_changed,
            failed=self._on_change_failed,
        )

    def _show_matching(self) -> None:
        search = self._state.search
        items = tuple(note for note in self._notes if not search or note.matches(search))
        self._show(items=items, total=len(self._notes))

    def _on_found(self, found: Found) -> None:
        if found.connection_id != self._connection_id:
            return
        self._notes = found.notes
        self._show(status=Status.READY, error=None)
        self._show_matching()
        if found.aside is not None:
            self._show(notice=Notice.warn(_DAMAGED.with_facts(path=found.aside)))

    def _on_load_failed(self, error: Exception) -> None:
        self._show(status=Status.FAILED, error=shown_error(error))

    def _on_changed(self, _nothing: object) -> None:
        if self._state.status is not Status.IDLE:
            self.load()

    def _on_change_failed(self, error: Exception) -> None:
        self._show(notice=Notice.failure(shown_error(error)))

    def _on_exported(self, notice: Notice) -> None:
        self._show(is_exporting=False, notice=notice)

    def _on_export_failed(self, error: Exception) -> None:
        self._show(is_exporting=False, notice=Notice.failure(shown_error(error)))

    @Slot(object)
    def _on_connection_changed(self, former: Connection) -> None:
        if former.id not in {each.id for each in self._preferences.state.connections}:
            self._change(partial(work.forget, connection_id=former.id))
