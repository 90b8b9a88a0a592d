"""The list of new secrets on their way, as a keyring cannot be asked for one; it holds no value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, fields
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.secret_journal import EntryState, IssueAct, IssueRequest, JournalEntry
from desktop_admin.vault.rows_file import RowsFile

_REQUEST_FIELDS = tuple(field.name for field in fields(IssueRequest))


class JournalFile:
    """Keeps ``JournalEntry`` rows in a JSON file. Any thread; every call raises ``FileFailed``."""

    def __init__(self, path: Path) -> None:
        self._file = RowsFile(path, "entries", _row_of, _entry_of)
        self._lock = Lock()

    def entries(self) -> tuple[JournalEntry, ...]:
        """All entries, oldest first."""
        with self._lock:
            return self._file.read()

    def take_aside(self) -> Path | None:
        """Where a damaged list was put since the last call."""
        with self._lock:
            aside, self._file.aside = self._file.aside, None
            return aside

    def find(self, entry_id: str) -> JournalEntry | None:
        """The entry with this id."""
        return next((each for each in self.entries() if each.id == entry_id), None)

    def put(self, entry: JournalEntry) -> None:
        """Add ``entry``, or replace the one with its id in its place."""
        with self._lock:
            rows = self._file.read()
            is_known = any(each.id == entry.id for each in rows)
            replaced = tuple(entry if each.id == entry.id else each for each in rows)
            self._file.write(replaced if is_known else (*rows, entry))

    def remove(self, entry_ids: Iterable[str]) -> None:
        """Take entries off the list, as far as they are there."""
        gone = frozenset(entry_ids)
        with self._lock:
            rows = self._file.read()
            kept = tuple(each for each in rows if each.id not in gone)
            if len(kept) < len(rows):
                self._file.write(kept)


def _row_of(entry: JournalEntry) -> dict[str, object]:
    asked_at = entry.asked_at.astimezone(UTC).isoformat()
    return {"id": entry.id, "state": entry.state, "asked_at": asked_at} | asdict(entry.request)


def _entry_of(row: object) -> JournalEntry | None:
    if not isinstance(row, dict):
        return None
    names = ("id", "state", "asked_at", *_REQUEST_FIELDS)
    texts = {name: row.get(name) for name in names}
    if not all(isinstance(text, str) for text in texts.values()):
        return None
    told = {name: str(text) for name, text in texts.items()}
    try:
        request = IssueRequest(
            vault_id=told["vault_id"],
            connection_name=told["connection_name"],
            account_id=told["account_id"],
            person_id=told["person_id"],
            kind=CredentialKind(told["kind"]),
            act=IssueAct(told["act"]),
            name=told["name"],
            client_id=told["client_id"],
            etag=told["etag"],
        )
        asked_at = datetime.fromisoformat(told["asked_at"]).astimezone(UTC)
        return JournalEntry(told["id"], EntryState(told["state"]), request, asked_at)
    except (ValueError, OverflowError):
        return None
