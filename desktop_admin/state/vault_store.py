"""The system keyring as the person meets it: what is kept, saving, copying, removing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Signal, Slot

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import Filing, IssuedClient, SavedCredential
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.keyring_status import KeyringAvailability, KeyringStatus
from desktop_admin.domain.names import display_name
from desktop_admin.domain.vault_errors import VaultError, VaultLocked, VaultMissing, VaultTimedOut
from desktop_admin.runtime.clipboard_guard import ClipboardGuard
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state import vault_texts as texts
from desktop_admin.state import vault_work as work
from desktop_admin.state.changes import Change, Changes
from desktop_admin.state.local_snapshots import VaultState
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.state_store import StateStore, shown_error
from desktop_admin.state.status import Notice, Status
from desktop_admin.state.vault_work import SavedFactory, SavedOutcome, VaultAct, VaultView


class VaultStore(StateStore[VaultState]):
    """``jobs`` is the vault's own runner with one worker: a locked keyring holds up nothing else.

    ``saved_ok`` carries a client id, ``save_failed`` an ``AppError``, ``copied`` the entry whose
    secret is on the clipboard now.
    """

    saved_ok = Signal(str)
    save_failed = Signal(object)
    copied = Signal(object)

    def __init__(
        self,
        saved: SavedFactory,
        session: SessionStore,
        *,
        jobs: JobRunner,
        clipboard: ClipboardGuard,
        changes: Changes,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        super().__init__(VaultState(), session)
        self._saved = saved
        self._jobs = jobs
        self._clipboard = clipboard
        self._changes = changes
        self._now = now or partial(datetime.now, UTC)
        self._waiting: tuple[tuple[Connection, IssuedClient], ...] = ()

    @Slot()
    def refresh(self) -> None:
        """Look at the keyring and the list; secrets that wait for it are tried again."""
        if self._state.status is not Status.READY:
            self._show(status=Status.LOADING, error=None)
        self._jobs.start(
            partial(work.look, self._saved),
            owner=self,
            lane="refresh",
            done=self._on_looked,
            failed=self._on_look_failed,
        )
        waiting, self._waiting = self._waiting, ()
        for connection, issued in waiting:
            self.park(connection, issued)

    @Slot()
    def check(self) -> None:
        """Look how the keyring is doing, without reading what is in it."""
        self._jobs.start(
            partial(work.status, self._saved),
            owner=self,
            lane="status",
            done=self._follow,
            failed=self._on_check_failed,
        )

    @Slot()
    def accept_back_end(self) -> None:
        """The person has read that another keyring is in use than before."""
        self._jobs.start(
            partial(work.accepted, self._saved),
            owner=self,
            lane="status",
            done=self._follow,
            failed=self._on_check_failed,
        )

    def save(self, issued: IssuedClient) -> None:
        """Keep a new secret where it is filed; ends in ``saved_ok`` or ``save_failed``."""
        filing = issued.filing
        if filing is None:
            self.save_failed.emit(AppError())
        elif self._begin(issued.client.client_id):
            self._store(filing, issued, VaultAct.SAVE)

    def park(self, connection: Connection, issued: IssuedClient) -> None:
        """Keep a secret that nobody was there to take, and say so."""
        self._begin(issued.client.client_id)
        self._waiting = (*self._waiting, (connection, issued))
        filing = Filing(connection.vault_id, connection.name, entry_id="", is_parked=False)
        self._store(filing, issued, VaultAct.PARK)

    def copy(self, saved: SavedCredential) -> None:
        """Copy a kept secret; it leaves the clipboard after the countdown."""
        if self._begin(saved.client_id):
            self._queue(partial(work.copied, self._saved, saved))

    def remove(self, saved: SavedCredential) -> None:
        """Take a secret out of the keyring and off the list."""
        if self._begin(saved.client_id):
            self._queue(partial(work.removed, self._saved, saved))

    @Slot()
    def dismiss_notice(self) -> None:
        """The person has seen the notice."""
        self._show(notice=None)

    def _begin(self, client_id: str) -> bool:
        is_free = client_id not in self._state.busy
        self._show(busy=self._state.busy | {client_id}, notice=None)
        return is_free

    def _store(self, filing: Filing, issued: IssuedClient, act: VaultAct) -> None:
        client = issued.client
        entry = SavedCredential(
            connection_id=filing.vault_id,
            connection_name=filing.connection_name,
            kind=client.kind,
            client_id=client.client_id,
            name=client.name,
            saved_at=self._now(),
        )
        job = partial(work.stored, self._saved, entry, issued.secret, act)
        self._queue(job, on_abandoned=_stay_kept)

    def _queue(
        self,
        job: Callable[[], SavedOutcome],
        on_abandoned: Callable[[SavedOutcome], None] | None = None,
    ) -> None:
        self._jobs.queue(
            job,
            owner=self,
            done=self._on_done,
            failed=self._on_broken,
            on_abandoned=on_abandoned,
        )

    def _on_looked(self, view: VaultView) -> None:
        self._show(status=Status.READY, error=view.error, saved=view.saved)
        self._follow(view.status)

    def _on_look_failed(self, error: Exception) -> None:
        self._show(status=Status.FAILED, error=shown_error(error))

    def _on_check_failed(self, _error: Exception) -> None:
        """What was known of it stands; the next use of the keyring tells."""

    def _on_broken(self, error: Exception) -> None:
        self._show(busy=frozenset(), notice=Notice.failure(shown_error(error)))
        self.save_failed.emit(shown_error(error))

    def _on_done(self, outcome: SavedOutcome) -> None:
        client_id = outcome.entry.client_id
        self._show(busy=self._state.busy - {client_id})
        if outcome.view is not None:
            self._on_looked(outcome.view)
        if outcome.error is not None:
            self._fail(outcome, outcome.error)
            return
        if outcome.secret is not None:
            self._clipboard.copy_secret(outcome.secret, outcome.entry.name)
            self.copied.emit(outcome.entry)
        if outcome.act is VaultAct.PARK:
            self._waiting = tuple(
                each for each in self._waiting if each[1].client.client_id != client_id
            )
        self._tell(outcome)

    def _tell(self, outcome: SavedOutcome) -> None:
        if outcome.act is VaultAct.SAVE:
            self.saved_ok.emit(outcome.entry.client_id)
        text = texts.parked(self._state.is_persistent)
        if outcome.act is not VaultAct.PARK:
            text = texts.DONE[outcome.act]
        filled = text.with_facts(name=display_name(outcome.entry.name))
        is_warning = outcome.act is VaultAct.PARK
        self._show(notice=Notice.warn(filled) if is_warning else Notice.ok(filled))
        if outcome.act is not VaultAct.COPY:
            self._changes.publish(Change.SAVED_CREDENTIALS, self)

    def _fail(self, outcome: SavedOutcome, error: AppError) -> None:
        notice = Notice.failure(error)
        if outcome.act is VaultAct.PARK:
            name = display_name(outcome.entry.name)
            notice = Notice.warn(texts.NOT_PARKED.with_facts(name=name), error)
        self._show(notice=notice, availability=_availability(error) or self._state.availability)
        if outcome.act is VaultAct.SAVE:
            self.save_failed.emit(error)

    def _follow(self, status: KeyringStatus) -> None:
        self._show(
            backend_name=status.back_end,
            former_backend_name=status.former_back_end,
            ignored_choice=status.ignored_choice,
            availability=status.availability,
            is_persistent=status.is_persistent,
        )


def _stay_kept(_outcome: SavedOutcome) -> None:
    """At quit nobody is left to be told, but the keyring gets the time it needs."""


def _availability(error: AppError) -> KeyringAvailability | None:
    faults: tuple[tuple[type[VaultError], KeyringAvailability], ...] = (
        (VaultLocked, KeyringAvailability.LOCKED),
        (VaultMissing, KeyringAvailability.MISSING),
        (VaultTimedOut, KeyringAvailability.HUNG),
    )
    return next((found for fault, found in faults if isinstance(error, fault)), None)
