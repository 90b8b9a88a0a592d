"""What is kept of watching, in two files for their owner: which credentials, and what changed."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.watch import Watched, WatchNote, WatchStanding
from desktop_admin.vault.rows_file import RowsFile

NOTES_LIMIT = 500  # the oldest go first
_WATCHED_TEXTS = ("vault_id", "kind", "client_id", "name", "standing")
_NOTE_TEXTS = ("id", "connection_id", "connection_name", "client_id", "client_name", "reason")
_NOTE_WORDS = ("at", "kind", "before", "after", "request_id")


class WatchedFile:
    """The credentials that are watched, of all connections. Any thread; raises ``FileFailed``."""

    def __init__(self, path: Path) -> None:
        self._file = RowsFile(path, "watched", asdict, _watched_of)
        self._lock = Lock()

    def all(self) -> tuple[Watched, ...]:
        """All of them, in the order of adding."""
        with self._lock:
            return self._file.read()

    def take_aside(self) -> Path | None:
        """Where a damaged file was put since the last call."""
        with self._lock:
            aside, self._file.aside = self._file.aside, None
            return aside

    def replace(self, watched: tuple[Watched, ...]) -> None:
        """Keep these and no others; they are on the disk on return."""
        with self._lock:
            self._file.write(watched)


class WatchNotes:
    """The changes of standing on all connections. Any thread; raises ``FileFailed``."""

    def __init__(self, path: Path) -> None:
        self._file = RowsFile(path, "changes", _row_of, _note_of)
        self._lock = Lock()

    def of(self, connection_id: str) -> tuple[WatchNote, ...]:
        """The changes on one connection, newest first."""
        with self._lock:
            notes = self._file.read()
        return tuple(note for note in reversed(notes) if note.connection_id == connection_id)

    def add(self, note: WatchNote) -> None:
        """Keep one more."""
        with self._lock:
            self._file.write((*self._file.read(), note)[-NOTES_LIMIT:])

    def forget(self, connection_id: str) -> None:
        """Delete those of a connection."""
        with self._lock:
            notes = self._file.read()
            kept = tuple(note for note in notes if note.connection_id != connection_id)
            if len(kept) < len(notes):
                self._file.write(kept)


def _row_of(note: WatchNote) -> dict[str, object]:
    return asdict(note) | {"at": note.at.astimezone(UTC).isoformat()}


def _watched_of(row: object) -> Watched | None:
    if not isinstance(row, dict) or type(row.get("is_on")) is not bool:
        return None
    if not all(isinstance(row.get(name), str) for name in _WATCHED_TEXTS):
        return None
    try:
        return Watched(
            vault_id=row["vault_id"],
            kind=CredentialKind(row["kind"]),
            client_id=row["client_id"],
            name=row["name"],
            is_on=row["is_on"],
            standing=WatchStanding(row["standing"]),
        )
    except ValueError:
        return None


def _note_of(row: object) -> WatchNote | None:
    if not isinstance(row, dict) or not all(
        isinstance(row.get(name), str) for name in (*_NOTE_TEXTS, *_NOTE_WORDS)
    ):
        return None
    try:
        return WatchNote(
            **{name: row[name] for name in _NOTE_TEXTS},
            at=datetime.fromisoformat(row["at"]).astimezone(UTC),
            kind=CredentialKind(row["kind"]),
            before=WatchStanding(row["before"]),
            after=WatchStanding(row["after"]),
            request_id=row["request_id"],
        )
    except (ValueError, OverflowError):
        return None
