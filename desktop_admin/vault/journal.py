"""The journal of new secrets: noted before they are asked for, parked in the keyring until kept.

The file says what there is, the keyring holds the values. Each step leaves both so that whoever
looks after a crash at any moment finds every secret that may exist, and none that was kept.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

from desktop_admin.domain.credentials import Filing, IssuedClient
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.keyring_status import KeyringAvailability, KeyringStatus
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.secret_journal import (
    EntryState,
    IssueAct,
    IssueRequest,
    JournalEntry,
    NotedRequest,
)
from desktop_admin.domain.vault_errors import JournalDamaged, VaultError, VaultMissing
from desktop_admin.vault.journal_file import JournalFile
from desktop_admin.vault.port import ItemKey, ItemKind, Vault, journal_label

_UNUSABLE = frozenset({KeyringAvailability.MISSING, KeyringAvailability.HUNG})
_BOTH = (ItemKind.REQUEST_KEY, ItemKind.WAITING_SECRET)


def _utc_now() -> datetime:
    return datetime.now(UTC)


class SecretJournal:
    """``register`` makes a value known for redaction, and ``new_key`` an idempotency key.

    ``park`` and ``void`` may be called on any worker, all else on the vault's own; each may block
    as long as the vault. Raises ``VaultError`` and ``FileFailed`` alone, where it says so.
    """

    def __init__(
        self,
        vault: Vault,
        file: JournalFile,
        *,
        new_key: Callable[[], Secret],
        register: Callable[[Secret], Secret],
        now: Callable[[], datetime] = _utc_now,
    ) -> None:
        self._vault = vault
        self._file = file
        self._new_key = new_key
        self._register = register
        self._now = now

    def begin(self, request: IssueRequest) -> NotedRequest:
        """Note ``request`` before it is sent.

        A request for the same that was not answered gets its old key, so that it is done once.
        Raises where the keyring does not take the key; then nothing is noted.
        """
        status = self._vault.status()
        if not status.is_persistent or status.availability in _UNUSABLE:
            raise status.reason or VaultMissing()
        former = self._unanswered(request)
        if former is not None:
            return former
        key = self._new_key()
        entry = JournalEntry(secrets.token_hex(8), EntryState.VOID, request, self._now())
        self._file.put(entry)  # first, so that no value lies in the keyring unlisted
        self._store(entry, ItemKind.REQUEST_KEY, key)
        asked = replace(entry, state=EntryState.ASKED)
        self._file.put(asked)
        return NotedRequest(asked, key)

    def park(self, noted: NotedRequest, issued: IssuedClient) -> IssuedClient:
        """``issued`` with its filing, parked in the keyring if that is possible. Raises nothing."""
        client = issued.client  # its old version stays: by that a replaced secret is told
        request = replace(noted.entry.request, client_id=client.client_id, name=client.name)
        entry = replace(noted.entry, state=EntryState.WAITING, request=request)
        is_parked = True
        try:
            self._file.put(entry)
            self._store(entry, ItemKind.WAITING_SECRET, issued.secret)
            with suppress(VaultError):  # left behind, it goes when the entry is closed
                self._vault.delete(_item(entry, ItemKind.REQUEST_KEY))
        except (VaultError, FileFailed):
            is_parked = False  # the request can be repeated still, to get the same answer
        return replace(issued, filing=_filing(entry, is_parked=is_parked))

    def void(self, entry: JournalEntry) -> None:
        """Nothing came of the request; ``look`` tidies up. Raises nothing."""
        with suppress(FileFailed):
            self._file.put(replace(entry, state=EntryState.VOID))

    def look(self, but: frozenset[str]) -> tuple[JournalEntry, ...]:
        """What waits, was not answered or is lost, oldest first, without the entries in ``but``.

        The keyring is asked only while it is unlocked, and not at all for an empty list. Raises
        ``FileFailed``, and ``JournalDamaged`` once where the list is not whole.
        """
        entries = [each for each in self._file.entries() if each.id not in but]
        if (aside := self._file.take_aside()) is not None:
            raise JournalDamaged(path=aside)
        if not entries:
            return ()
        can_ask = _can_ask(self._vault.status())
        seen = [self._checked(entry, can_ask=can_ask) for entry in entries]
        return tuple(entry for entry in seen if entry.state is not EntryState.VOID)

    def take(self, entry_id: str) -> IssuedClient | None:
        """The secret that waits, or None if it is gone. Raises."""
        entry = self._file.find(entry_id)
        if entry is None or entry.state is not EntryState.WAITING:
            return None
        secret = self._vault.read(_item(entry, ItemKind.WAITING_SECRET))
        if secret is None:
            return None
        is_replacement = entry.request.act is IssueAct.REGENERATE
        filing = _filing(entry, is_parked=True)
        return IssuedClient(entry.client(), self._register(secret), is_replacement, filing)

    def noted(self, entry: JournalEntry) -> NotedRequest | None:
        """``entry`` with its key, to be repeated; None if it has no key. Raises."""
        key = self._vault.read(_item(entry, ItemKind.REQUEST_KEY))
        return None if key is None else NotedRequest(entry, self._register(key))

    def lose(self, entry_id: str) -> None:
        """Nobody can get this secret any more: told until ``close``. Raises ``FileFailed``."""
        entry = self._file.find(entry_id)
        if entry is not None:
            self._lost(entry)

    def close(self, entry_id: str) -> None:
        """The secret was kept, or given up on purpose: forget it.

        Raises ``FileFailed`` alone: what the keyring does not give up now, it does at a ``look``.
        """
        entry = self._file.find(entry_id)
        if entry is not None:
            self._file.put(replace(entry, state=EntryState.VOID))
            self._swept(entry)

    def _unanswered(self, request: IssueRequest) -> NotedRequest | None:
        for entry in self._file.entries():
            is_same = entry.state is EntryState.ASKED and entry.request.target == request.target
            if is_same and entry.is_repeatable(self._now()):
                noted = self.noted(replace(entry, request=request))
                if noted is not None:
                    self._file.put(noted.entry)
                    return noted
        return None

    def _checked(self, entry: JournalEntry, *, can_ask: bool) -> JournalEntry:
        try:
            if entry.state is EntryState.VOID:
                return self._swept(entry) if can_ask else entry
            if entry.state is EntryState.WAITING:
                return self._found(entry) if can_ask else entry
            is_late = not entry.is_repeatable(self._now())
            return self._lost(entry) if entry.state is EntryState.ASKED and is_late else entry
        except (VaultError, FileFailed):
            return entry

    def _found(self, entry: JournalEntry) -> JournalEntry:
        if self._vault.read(_item(entry, ItemKind.WAITING_SECRET)) is not None:
            return entry
        if not entry.is_repeatable(self._now()) or self.noted(entry) is None:
            return self._lost(entry)
        asked = replace(entry, state=EntryState.ASKED)
        self._file.put(asked)
        return asked

    def _lost(self, entry: JournalEntry) -> JournalEntry:
        lost = replace(entry, state=EntryState.LOST)
        self._file.put(lost)
        return lost

    def _swept(self, entry: JournalEntry) -> JournalEntry:
        with suppress(VaultError, FileFailed):
            for kind in _BOTH:
                self._vault.delete(_item(entry, kind))
            self._file.remove((entry.id,))
        return replace(entry, state=EntryState.VOID)

    def _store(self, entry: JournalEntry, kind: ItemKind, secret: Secret) -> None:
        label = journal_label(entry.request.name, kind)
        self._vault.store(_item(entry, kind), secret, label=label)


def _item(entry: JournalEntry, kind: ItemKind) -> ItemKey:
    return ItemKey(kind, entry.request.vault_id, entry.id)


def _filing(entry: JournalEntry, *, is_parked: bool) -> Filing:
    request = entry.request
    return Filing(request.vault_id, request.connection_name, entry.id, is_parked)


def _can_ask(status: KeyringStatus) -> bool:
    return status.is_persistent and status.availability is KeyringAvailability.OK
