"""New secrets that nobody has kept yet: offered again, asked for again, or told as lost."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot

from desktop_admin.domain.access import Capability
from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import CredentialKind, IssuedClient
from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.secret_journal import EntryState, JournalEntry
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state import journal_work as work
from desktop_admin.state.changes import Change, Changes
from desktop_admin.state.journal_snapshots import LossFact, LostSecret
from desktop_admin.state.journal_work import Fetched, JournalFactory
from desktop_admin.state.preferences_store import PreferencesStore, embedded_connection
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.status import Notice
from desktop_admin.state.vault_store import VaultStore
from desktop_admin.state.waiting_secrets_store import WaitingSecretsStore

_CHANGES = {
    CredentialKind.CLIENT_APP: Change.CLIENT_APPS,
    CredentialKind.OAUTH_CLIENT: Change.OAUTH_CLIENTS,
}


class NewSecretsStore(WaitingSecretsStore):
    """Asks for an answer again for the person and on the server that it was for, and there alone.

    Each is tried once by itself after signing in. What is lost is looked up in the list.
    """

    def __init__(
        self,
        journal: JournalFactory,
        session: SessionStore,
        preferences: PreferencesStore,
        vault: VaultStore,
        *,
        jobs: JobRunner,
        vault_jobs: JobRunner,
        changes: Changes,
    ) -> None:
        super().__init__(journal, session, vault, vault_jobs=vault_jobs)
        self._session, self._preferences = session, preferences
        self._jobs = jobs
        self._changes = changes
        self._tried: frozenset[str] = frozenset()
        session.signed_in_changed.connect(self._on_signed_in_changed)
        session.cleared.connect(self._on_session_cleared)

    def ask_again(self, entry: JournalEntry) -> None:
        """Ask the server for an answer that was lost; the secret waits then."""
        if self._session.signed_in is not None:
            self._tried |= {entry.id}
            self._fetch(entry, work.fetch_key, self._on_key_fetched)

    def _on_looked(self, entries: tuple[JournalEntry, ...]) -> None:
        super()._on_looked(entries)
        free = [entry for entry in entries if self._is_free(entry)]
        asked = [e for e in free if e.state is EntryState.ASKED and self._is_own(e)]
        lost = [entry for entry in free if entry.state is EntryState.LOST]
        told = (self._told_loss(entry) for entry in lost)
        self._show(unanswered=tuple(asked), lost=tuple(loss for loss in told if loss is not None))
        is_open = self._vault.state.availability is KeyringAvailability.OK
        for entry in asked:
            if entry.id not in self._tried and is_open:  # a locked one asks nobody unasked
                self.ask_again(entry)
        for entry in lost:
            self._compare(entry)

    def _told_loss(self, entry: JournalEntry) -> LostSecret | None:
        """What was found already; unasked only where nobody can look: the connection is gone."""
        known = next((each for each in self._state.lost if each.entry.id == entry.id), None)
        connections = (*self._preferences.state.connections, embedded_connection())
        is_homeless = entry.request.vault_id not in {each.vault_id for each in connections}
        return LostSecret(entry, LossFact.UNKNOWN) if is_homeless else known

    def _compare(self, entry: JournalEntry) -> None:
        signed_in = self._session.signed_in
        if signed_in is not None and self._is_of_account(entry):
            self._jobs.start(
                partial(work.compare, signed_in, entry),
                owner=self,
                lane=entry.id,
                done=self._on_compared,
                failed=self._on_compare_failed,
            )

    def _is_of_account(self, entry: JournalEntry) -> bool:
        connection, access = self._session.state.connection, self._session.state.access
        if connection is None or access is None or not access.can(Capability.API_ACCESS):
            return False
        here = (connection.vault_id, access.account.id)
        return here == (entry.request.vault_id, entry.request.account_id)

    def _is_own(self, entry: JournalEntry) -> bool:
        access = self._session.state.access
        is_same = access is not None and access.person.id == entry.request.person_id
        return is_same and self._is_of_account(entry)

    def _on_compared(self, found: LostSecret) -> None:
        others = tuple(e for e in self._state.lost if e.entry.id != found.entry.id)
        self._show(lost=(*others, found))

    def _on_compare_failed(self, error: Exception) -> None:
        self._session.note(error)  # it is looked up again after the next sign-in

    def _on_key_fetched(self, fetched: Fetched) -> None:
        signed_in, connection = self._session.signed_in, self._session.state.connection
        is_own = signed_in is not None and self._is_own(fetched.entry)
        if fetched.noted is None or signed_in is None or connection is None or not is_own:
            self._end(fetched)
            self.refresh()
            if fetched.error is not None:
                self._show(notice=Notice.failure(fetched.error))
            return
        self._jobs.queue(
            partial(work.repeat, signed_in, fetched.noted),
            owner=self,
            done=self._on_repeated,
            failed=self._on_failed,
            on_abandoned=partial(_keep_unparked, self._vault.park, connection),
        )

    def _on_repeated(self, fetched: Fetched) -> None:
        self._end(fetched)
        if fetched.issued is not None:
            self._on_answered(fetched.issued)
        elif fetched.error is not None:
            self._show(notice=Notice.failure(fetched.error))
            self._session.note(fetched.error)
        else:
            self._queue(partial(work.lose, self._journal, fetched.entry))

    def _on_answered(self, issued: IssuedClient) -> None:
        self._changes.publish(_CHANGES[issued.client.kind] | Change.AUDIT, self)
        if _is_parked(issued):
            self.refresh()
        else:
            self._hand_over(issued)  # it is here and nowhere else

    @Slot()
    def _on_signed_in_changed(self) -> None:
        if self._session.signed_in is not None:
            self._tried = frozenset()
            self.refresh()

    @Slot()
    def _on_session_cleared(self) -> None:
        self._jobs.abandon(self)
        self._under_way = frozenset()
        self._show(unanswered=(), lost=(), busy=frozenset(), notice=None)
        self.refresh()


def _is_parked(issued: IssuedClient) -> bool:
    return issued.filing is not None and issued.filing.is_parked


def _keep_unparked(
    park: Callable[[Connection, IssuedClient], None], connection: Connection, fetched: Fetched
) -> None:
    if fetched.issued is not None and not _is_parked(fetched.issued):
        park(connection, fetched.issued)
