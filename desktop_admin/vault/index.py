"""The list of credentials kept in the keyring, as a keyring cannot be asked for one.

It holds names, client ids and seals, never a value.
"""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from desktop_admin.domain.credentials import CredentialKind, FormerSeal, SavedCredential
from desktop_admin.vault.rows_file import RowsFile


class SavedCredentialIndex:
    """Keeps ``SavedCredential`` entries in a JSON file. Any thread."""

    def __init__(self, path: Path) -> None:
        self._file = RowsFile(path, "credentials", _row_of, _entry_of)
        self._lock = Lock()

    def entries(self) -> tuple[SavedCredential, ...]:
        """All entries, in the order of saving; a damaged file is set aside first.

        Raises ``FileFailed`` if the file is there and cannot be read.
        """
        with self._lock:
            return self._file.read()

    def put(self, entry: SavedCredential) -> None:
        """Add ``entry``, or replace that of the same connection and client. Raises
        ``FileFailed``.
        """
        with self._lock:
            kept = [other for other in self._file.read() if not is_same(other, entry)]
            self._file.write((*kept, entry))

    def remove(self, entry: SavedCredential) -> None:
        """Take ``entry`` off the list, if it is there. Raises ``FileFailed``."""
        with self._lock:
            entries = self._file.read()
            kept = [other for other in entries if not is_same(other, entry)]
            if len(kept) < len(entries):
                self._file.write(kept)

    def mark(self, marked: tuple[SavedCredential, ...]) -> None:
        """Note how the values of these entries are; entries that are gone stay gone.

        Raises ``FileFailed``.
        """
        with self._lock:
            entries = self._file.read()
            found = [_as_marked(entry, marked) for entry in entries]
            if found != list(entries):
                self._file.write(found)


def is_same(one: SavedCredential, other: SavedCredential) -> bool:
    """Whether both are about one client on one connection."""
    return (one.connection_id, one.client_id) == (other.connection_id, other.client_id)


def _as_marked(entry: SavedCredential, marked: tuple[SavedCredential, ...]) -> SavedCredential:
    same = next((other for other in marked if is_same(other, entry)), entry)
    return replace(
        entry, is_value_missing=same.is_value_missing, is_value_changed=same.is_value_changed
    )


def _row_of(entry: SavedCredential) -> dict[str, object]:
    former = [
        {"seal": each.seal, "replaced_at": each.replaced_at.astimezone(UTC).isoformat()}
        for each in entry.former
    ]
    return asdict(entry) | {
        "saved_at": entry.saved_at.astimezone(UTC).isoformat(),
        "former": former,
    }


def _entry_of(row: object) -> SavedCredential | None:
    if not isinstance(row, dict):
        return None
    texts = [row.get(name) for name in ("connection_id", "connection_name", "client_id", "name")]
    saved_at, kind = row.get("saved_at"), row.get("kind")
    if not all(isinstance(text, str) for text in (*texts, saved_at)):
        return None
    try:
        at = datetime.fromisoformat(str(saved_at)).astimezone(UTC)
        known_kind = CredentialKind(str(kind))
    except (ValueError, OverflowError):
        return None
    connection_id, connection_name, client_id, name = map(str, texts)
    return SavedCredential(
        connection_id,
        connection_name,
        known_kind,
        client_id,
        name,
        at,
        is_value_missing=row.get("is_value_missing") is True,
        is_value_changed=row.get("is_value_changed") is True,
        seal=str(row.get("seal") or ""),
        former=_former_of(row.get("former")),
    )


def _former_of(rows: object) -> tuple[FormerSeal, ...]:
    """The seals of earlier values; what makes no sense costs nothing but itself."""
    kept: list[FormerSeal] = []
    for row in rows if isinstance(rows, list) else ():
        try:
            at = datetime.fromisoformat(str(row["replaced_at"])).astimezone(UTC)
            kept.append(FormerSeal(str(row["seal"]), at))
        except (ValueError, OverflowError, KeyError, TypeError):
            continue
    return tuple(kept)
