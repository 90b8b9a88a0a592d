"""Writes rows of texts to a file: CSV for a spreadsheet, JSON for a program."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from desktop_admin.domain.owner_file import write_owner_file

# What makes a spreadsheet take a cell for a formula, full-width forms included (CWE-1236).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


class ExportForm(StrEnum):
    """The kinds of file."""

    CSV = "csv"
    JSON = "json"


def write_rows(
    columns: tuple[str, ...], rows: list[tuple[str, ...]], path: Path, form: str
) -> None:
    """Replace ``path`` in one step by ``rows``; ``form`` is ``csv`` or ``json``.

    The file is for its owner only. Raises ``FileFailed``.
    """
    is_csv = ExportForm(form) is ExportForm.CSV
    write_owner_file(path, _csv(columns, rows) if is_csv else _json(columns, rows))


def written_time(at: datetime) -> str:
    """``at``, which is UTC, as RFC 3339 has it."""
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _csv(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(columns)
    writer.writerows([_harmless(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")  # the mark tells spreadsheets the encoding


def _json(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> bytes:
    named = [dict(zip(columns, row, strict=True)) for row in rows]
    return (json.dumps(named, ensure_ascii=False, indent=2) + "\n").encode()


def _harmless(value: str) -> str:
    return f"'{value}" if value.lstrip(" ").startswith(_FORMULA) else value
