"""Writes audit events to a file: CSV for a spreadsheet, JSON for a program."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from desktop_admin.domain.activity import AuditEvent, AuditParty
from desktop_admin.domain.owner_file import write_owner_file

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
# What makes a spreadsheet take a cell for a formula, full-width forms included (CWE-1236).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_NOBODY = AuditParty("", "", "")


class ExportForm(StrEnum):
    """The kinds of file."""

    CSV = "csv"
    JSON = "json"


def write(events: Iterable[AuditEvent], path: Path, form: str) -> None:
    """Replace ``path`` in one step by ``events``; ``form`` is ``csv`` or ``json``.

    The file is for its owner only, times are UTC (RFC 3339). Raises ``FileFailed``.
    """
    rows = [_row(event) for event in events]
    text = _csv(rows) if ExportForm(form) is ExportForm.CSV else _json(rows)
    write_owner_file(path, text)


def _row(event: AuditEvent) -> dict[str, str]:
    subject = event.subject or _NOBODY
    values = (
        event.at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
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
    return dict(zip(COLUMNS, values, strict=True))


def _csv(rows: list[dict[str, str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    writer.writerows([_harmless(value) for value in row.values()] for row in rows)
    return text.getvalue().encode("utf-8-sig")  # the mark tells spreadsheets the encoding


def _json(rows: list[dict[str, str]]) -> bytes:
    return (json.dumps(rows, ensure_ascii=False, indent=2) + "\n").encode()


def _harmless(value: str) -> str:
    return f"'{value}" if value.lstrip(" ").startswith(_FORMULA) else value
