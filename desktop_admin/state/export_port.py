"""What the stores ask of the services that write files of the person's choice, and note it.

Called on a worker thread; raises ``AppError`` alone.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Protocol

from desktop_admin.domain.activity import AuditEvent
from desktop_admin.domain.deliveries import DeliveryNote
from desktop_admin.domain.handover import Handover, HandoverForm, Recipient


class ExportFormat(StrEnum):
    """The kinds of file that lists are exported to."""

    CSV = "csv"
    JSON = "json"


class ExportPort(Protocol):
    """Each file is for its owner only, and is replaced in one step."""

    def export_activity(self, events: tuple[AuditEvent, ...], path: Path, form: str) -> None:
        """Write events to a file of the form ``csv`` or ``json``."""

    def export_deliveries(self, notes: tuple[DeliveryNote, ...], path: Path, form: str) -> None:
        """Write delivery notes to a file of the form ``csv`` or ``json``."""

    def export_secret(
        self, handover: Handover, path: Path, form: HandoverForm, recipient: Recipient | None
    ) -> None:
        """Write a secret to a file, encrypted if there is a recipient."""


class DeliveryNotesPort(Protocol):
    """Notes of what was handed over, in a file of bounded size."""

    def of(self, connection_id: str) -> tuple[DeliveryNote, ...]:
        """Those of one connection, newest first."""

    def take_aside(self) -> Path | None:
        """Where a damaged file was put since the last call."""

    def add(self, note: DeliveryNote) -> None:
        """Keep one more."""

    def set_recipient(self, note_id: str, recipient: str) -> None:
        """Say later for whom it was."""

    def remove(self, note_ids: frozenset[str]) -> None:
        """Delete these."""

    def forget(self, connection_id: str) -> None:
        """Delete those of a connection."""
