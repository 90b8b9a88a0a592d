"""What the store of delivery notes has done on a worker thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_admin.domain.deliveries import DeliveryNote
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.state.export_port import DeliveryNotesPort, ExportFormat
from desktop_admin.state.session_work import ServicesFactory
from desktop_admin.state.status import Notice

_EXPORTED = Text(QT_TRANSLATE_NOOP("Text", "{count} delivery notes were written to {path}."))


@dataclass(frozen=True, slots=True)
class Found:
    """The notes of one connection, and where a damaged file was put."""

    connection_id: str
    notes: tuple[DeliveryNote, ...]
    aside: Path | None


def found(services: ServicesFactory, connection_id: str) -> Found:
    """All notes of a connection."""
    port = services().delivery_notes
    notes = port.of(connection_id)
    return Found(connection_id, notes, port.take_aside())


def changed(services: ServicesFactory, change: Callable[[DeliveryNotesPort], None]) -> None:
    """Have ``change`` done."""
    change(services().delivery_notes)


def add(port: DeliveryNotesPort, *, note: DeliveryNote) -> None:
    """Keep one more."""
    port.add(note)


def set_recipient(port: DeliveryNotesPort, *, note_id: str, recipient: str) -> None:
    """Say later for whom it was."""
    port.set_recipient(note_id, recipient)


def remove(port: DeliveryNotesPort, *, note_ids: frozenset[str]) -> None:
    """Delete these."""
    port.remove(note_ids)


def forget(port: DeliveryNotesPort, *, connection_id: str) -> None:
    """Delete those of a connection."""
    port.forget(connection_id)


def export(
    services: ServicesFactory, notes: tuple[DeliveryNote, ...], path: Path, form: ExportFormat
) -> Notice:
    """Write notes to a file."""
    services().export_deliveries(notes, path, form.value)
    return Notice.ok(_EXPORTED.with_facts(count=len(notes), path=path))
