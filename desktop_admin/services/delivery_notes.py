"""Keeps delivery notes in a file on this computer, and writes them to others when asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.deliveries import (
    RECIPIENT_LIMIT,
    Delivery,
    DeliveryNote,
    DeliveryWay,
    Sealing,
)
from desktop_admin.services.table_export import write_rows, written_time
from desktop_admin.vault.rows_file import RowsFile

NOTES_LIMIT = 1000  # the oldest go first
COLUMNS = (
    "time",
    "connection",
    "person",
    "credential_kind",
    "client_id",
    "client_name",
    "way",
    "form",
    "file_name",
    "encryption",
    "key_fingerprint",
    "recipient",
)
_NOTE_TEXTS = ("id", "at", "connection_id", "connection_name", "person", "client_id", "client_name")
_DELIVERY_TEXTS = ("form", "file_name", "fingerprint", "recipient")


class DeliveryNotes:
    """Any thread. What a person typed passes ``redact``: a secret pasted there is not kept."""

    def __init__(self, path: Path, redact: Callable[[str], str]) -> None:
        self._file = RowsFile(path, "deliveries", _row_of, _note_of)
        self._redact = redact
        self._lock = Lock()

    def of(self, connection_id: str) -> tuple[DeliveryNote, ...]:
        """The notes of one connection, newest first. Raises ``FileFailed``."""
        with self._lock:
            notes = self._file.read()
        return tuple(note for note in reversed(notes) if note.connection_id == connection_id)

    def take_aside(self) -> Path | None:
        """Where a damaged file was put since the last call."""
        with self._lock:
            aside, self._file.aside = self._file.aside, None
            return aside

    def add(self, note: DeliveryNote) -> None:
        """Keep one more. Raises ``FileFailed``."""
        with self._lock:
            self._file.write((*self._file.read(), self._clean(note))[-NOTES_LIMIT:])

    def set_recipient(self, note_id: str, recipient: str) -> None:
        """Say later for whom it was. Raises ``FileFailed``."""
        with self._lock:
            self._file.write(
                self._clean(replace(note, delivery=replace(note.delivery, recipient=recipient)))
                if note.id == note_id
                else note
                for note in self._file.read()
            )

    def remove(self, note_ids: frozenset[str]) -> None:
        """Delete these notes. Raises ``FileFailed``."""
        self._keep(lambda note: note.id not in note_ids)

    def forget(self, connection_id: str) -> None:
        """Delete all notes of a connection. Raises ``FileFailed``."""
        self._keep(lambda note: note.connection_id != connection_id)

    def _keep(self, is_kept: Callable[[DeliveryNote], bool]) -> None:
        with self._lock:
            notes = self._file.read()
            kept = tuple(filter(is_kept, notes))
            if len(kept) < len(notes):
                self._file.write(kept)

    def _clean(self, note: DeliveryNote) -> DeliveryNote:
        delivery = note.delivery
        recipient = self._redact(delivery.recipient.strip())[:RECIPIENT_LIMIT]
        return replace(note, delivery=replace(delivery, recipient=recipient))


def write(notes: Iterable[DeliveryNote], path: Path, form: str) -> None:
    """Replace ``path`` in one step by ``notes``; ``form`` is ``csv`` or ``json``.

    The file is for its owner only, times are UTC (RFC 3339). Raises ``FileFailed``.
    """
    write_rows(COLUMNS, [_exported(note) for note in notes], path, form)


def _exported(note: DeliveryNote) -> tuple[str, ...]:
    delivery = note.delivery
    return (
        written_time(note.at),
        note.connection_name,
        note.person,
        note.kind.value,
        note.client_id,
        note.client_name,
        delivery.way.value,
        delivery.form,
        delivery.file_name,
        delivery.sealing.value,
        delivery.fingerprint,
        delivery.recipient,
    )


def _row_of(note: DeliveryNote) -> dict[str, object]:
    row: dict[str, object] = asdict(note) | asdict(note.delivery)
    del row["delivery"]
    return row | {"at": note.at.astimezone(UTC).isoformat()}


def _note_of(row: object) -> DeliveryNote | None:
    if not isinstance(row, dict):
        return None
    names = (*_NOTE_TEXTS, *_DELIVERY_TEXTS, "kind", "way", "sealing")
    told = {name: row.get(name) for name in names}
    if not all(isinstance(text, str) for text in told.values()):
        return None
    texts = {name: str(text) for name, text in told.items()}
    try:
        return DeliveryNote(
            **{name: texts[name] for name in _NOTE_TEXTS if name != "at"},
            at=datetime.fromisoformat(texts["at"]).astimezone(UTC),
            kind=CredentialKind(texts["kind"]),
            delivery=Delivery(
                way=DeliveryWay(texts["way"]),
                sealing=Sealing(texts["sealing"]),
                **{name: texts[name] for name in _DELIVERY_TEXTS},
            ),
        )
    except (ValueError, OverflowError):
        return None
