"""The journal of new secrets in memory; with ``is_broken_at_park`` the keyring takes none."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from desktop_admin.domain.credentials import Filing, IssuedClient
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.secret_journal import (
    EntryState,
    IssueAct,
    IssueRequest,
    JournalEntry,
    NotedRequest,
)
from tests.fakes.switchboard import Switchboard


class FakeJournal:
    def __init__(self, board: Switchboard) -> None:
        self._board = board
        self.entries: dict[str, JournalEntry] = {}
        self.secrets: dict[str, Secret] = {}
        self.is_broken_at_park = False
        self.begun = 0

    def begin(self, request: IssueRequest) -> NotedRequest:
        self._board.enter("journal.begin")
        self.begun += 1
        return self.add(EntryState.ASKED, request, f"e{self.begun}")

    def park(self, noted: NotedRequest, issued: IssuedClient) -> IssuedClient:
        self._board.enter("journal.park")
        is_parked = not self.is_broken_at_park
        request = replace(noted.entry.request, client_id=issued.client.client_id)
        if is_parked:
            self.add(EntryState.WAITING, request, noted.entry.id)
            self.secrets[noted.entry.id] = issued.secret
        filing = Filing(request.vault_id, request.connection_name, noted.entry.id, is_parked)
        return replace(issued, filing=filing)

    def void(self, entry: JournalEntry) -> None:
        self._board.enter("journal.void")
        self.entries.pop(entry.id, None)

    def look(self, but: frozenset[str]) -> tuple[JournalEntry, ...]:
        self._board.enter("journal.look")
        return tuple(entry for entry in self.entries.values() if entry.id not in but)

    def take(self, entry_id: str) -> IssuedClient | None:
        self._board.enter("journal.take")
        entry = self.entries.get(entry_id)
        if entry is None or entry_id not in self.secrets:
            return None
        request = entry.request
        filing = Filing(request.vault_id, request.connection_name, entry_id, is_parked=True)
        is_replacement = request.act is IssueAct.REGENERATE
        return IssuedClient(entry.client(), self.secrets[entry_id], is_replacement, filing)

    def noted(self, entry: JournalEntry) -> NotedRequest | None:
        self._board.enter("journal.noted")
        return NotedRequest(entry, Secret("a key")) if entry.id in self.entries else None

    def lose(self, entry_id: str) -> None:
        self._board.enter("journal.lose")
        self.entries[entry_id] = replace(self.entries[entry_id], state=EntryState.LOST)

    def close(self, entry_id: str) -> None:
        self._board.enter("journal.close")
        self.entries.pop(entry_id, None)
        self.secrets.pop(entry_id, None)

    def add(self, state: EntryState, request: IssueRequest, entry_id: str = "e0") -> NotedRequest:
        """Put an entry there."""
        entry = JournalEntry(entry_id, state, request, datetime.now(UTC))
        self.entries[entry_id] = entry
        return NotedRequest(entry, Secret("a key"))
