"""Writes audit events to a file: CSV for a spreadsheet, JSON for a program."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desktop_admin.domain.activity import AuditEvent, AuditParty
from desktop_admin.services.table_export import write_rows, written_time

COLUMNS = (
    "time",
    "result",
    "action",
    "actor_kind",
    "actor_id",
    "actor_name",
    "subject_kind",
    "subject_id",
    "subject_name",
    "address",
    "request_id",
    "detail",
)
_NOBODY = AuditParty("", "", "")


def write(events: Iterable[AuditEvent], path: Path, form: str) -> None:
    """Replace ``path`` in one step by ``events``; ``form`` is ``csv`` or ``json``.

    The file is for its owner only, times are UTC (RFC 3339). Raises ``FileFailed``.
    """
    write_rows(COLUMNS, [_row(event) for event in events], path, form)


def _row(event: AuditEvent) -> tuple[str, ...]:
    subject = event.subject or _NOBODY
    return (
        written_time(event.at),
        event.result.value,
        event.action,
        event.actor.kind,
        event.actor.id,
        event.actor.name,
        subject.kind,
        subject.id,
        subject.name,
        event.address,
        event.request_id,
        event.detail or "",
    )
