"""What the stores ask of the services that write files of the person's choice.

Called on a worker thread; raises ``AppError`` alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from desktop_admin.domain.activity import AuditEvent
from desktop_admin.domain.handover import Handover, HandoverForm, Recipient


class ExportPort(Protocol):
    """Each file is for its owner only, and is replaced in one step."""

    def export_activity(self, events: tuple[AuditEvent, ...], path: Path, form: str) -> None:
        """Write events to a file of the form ``csv`` or ``json``."""

    def export_secret(
        self, handover: Handover, path: Path, form: HandoverForm, recipient: Recipient | None
    ) -> None:
        """Write a secret to a file, encrypted if there is a recipient."""
