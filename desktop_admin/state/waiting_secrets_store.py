"""New secrets that wait in the keyring until somebody has kept them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import Filing, IssuedClient
from desktop_admin.domain.secret_journal import EntryState, JournalEntry
from desktop_admin.domain.vault_errors import JournalDamaged, VaultValueGone
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state import journal_work as work
from desktop_admin.state.journal_snapshots import NewSecretsState
from desktop_admin.state.journal_work import Fetched, JournalFactory
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.state_store import StateStore, shown_error
from desktop_admin.state.status import Notice
from desktop_admin.state.vault_store import VaultStore


class WaitingSecretsStore(StateStore[NewSecretsState]):
    """The half of ``NewSecretsStore`` that needs no session.

    ``taken`` carries an ``IssuedClient`` to be shown: it waited, or was asked for again. What is
    under way or shown in a dialog is not offered meanwhile.
    """

    taken = Signal(object)

    def __init__(
        self,
        journal: JournalFactory,
        session: SessionStore,
        vault: VaultStore,
        *,
        vault_jobs: JobRunner,
    ) -> None:
        super().__init__(NewSecretsState(), session)
        self._journal = journal
        self._vault = vault
        self._vault_jobs = vault_jobs
        self._under_way: frozenset[str] = frozenset()
        self._shown: frozenset[str] = frozenset()

    @Slot()
    def refresh(self) -> None:
        """Look at the journal."""
        self._vault_jobs.start(
            partial(work.look, self._journal, self._under_way | self._shown),
            owner=self,
            lane="look",
            done=self._on_looked,
            failed=self._on_look_failed,
        )

    def set_under_way(self, entry: JournalEntry) -> None:
        """A request is being sent."""
        self._under_way |= {entry.id}

    def set_answered(self, entry: JournalEntry) -> None:
        """It ended without a secret."""
        self._under_way -= {entry.id}
        self.refresh()

    def set_shown(self, filing: Filing) -> None:
        """A dialog shows the secret; ``close`` or ``put_back`` ends that."""
        self._under_way -= {filing.entry_id}
        self._shown |= {filing.entry_id}

    def keep(self, connection: Connection, issued: IssuedClient) -> None:
        """Nobody is there to take a new secret: it waits, in the keyring if it can."""
        if issued.filing is not None and issued.filing.is_parked:
            self.put_back(issued.filing)
        else:
            self._vault.park(connection, issued)

    def put_back(self, filing: Filing) -> None:
        """Offer a secret that is not shown any more, and was not kept."""
        self._under_way -= {filing.entry_id}
        self._shown -= {filing.entry_id}
        self.refresh()

    def show_again(self, issued: IssuedClient) -> None:
        """Have a secret shown that is here and nowhere else; ends in ``taken``."""
        self._hand_over(issued)

    def show(self, entry: JournalEntry) -> None:
        """Take a secret that waits; ends in ``taken``, or in a notice."""
        self._fetch(entry, work.fetch_secret, self._on_secret_fetched)

    def close(self, entry_id: str) -> None:
        """The secret was kept, or given up on purpose: it is not offered again."""
        self._show(lost=tuple(e for e in self._state.lost if e.entry.id != entry_id))
        self._queue(partial(work.close, self._journal, entry_id))

    @Slot()
    def dismiss_notice(self) -> None:
        """The person has seen the notice."""
        self._show(notice=None)

    def _fetch(
        self,
        entry: JournalEntry,
        fetch: Callable[[JournalFactory, JournalEntry], Fetched],
        done: Callable[[Fetched], None],
    ) -> None:
        if entry.id not in self._state.busy:
            self._show(busy=self._state.busy | {entry.id}, notice=None)
            self._vault_jobs.queue(
                partial(fetch, self._journal, entry),
                owner=self,
                done=done,
                failed=self._on_failed,
            )

    def _queue(self, job: Callable[[], None]) -> None:
        self._vault_jobs.queue(job, owner=self, done=self._on_noted, failed=self._on_failed)

    def _on_looked(self, entries: tuple[JournalEntry, ...]) -> None:
        self._show(
            waiting=tuple(
                entry
                for entry in entries
                if entry.state is EntryState.WAITING and self._is_free(entry)
            )
        )

    def _is_free(self, entry: JournalEntry) -> bool:
        return entry.id not in self._under_way | self._shown

    def _on_secret_fetched(self, fetched: Fetched) -> None:
        self._end(fetched)
        if fetched.issued is not None:
            self._hand_over(fetched.issued)
        else:
            self._show(notice=Notice.failure(fetched.error or VaultValueGone()))
            self.refresh()

    def _hand_over(self, issued: IssuedClient) -> None:
        if issued.filing is not None:
            self.set_shown(issued.filing)
        waiting = tuple(entry for entry in self._state.waiting if self._is_free(entry))
        unanswered = tuple(entry for entry in self._state.unanswered if self._is_free(entry))
        self._show(waiting=waiting, unanswered=unanswered)
        self.taken.emit(issued)

    def _end(self, fetched: Fetched) -> None:
        self._show(busy=self._state.busy - {fetched.entry.id})

    def _on_noted(self, _nothing: object) -> None:
        self.refresh()

    def _on_look_failed(self, error: Exception) -> None:
        self._on_failed(error)
        if isinstance(error, JournalDamaged):  # told once; what is usable of it is offered
            self.refresh()

    def _on_failed(self, error: Exception) -> None:
        self._show(busy=frozenset(), notice=Notice.failure(shown_error(error)))
