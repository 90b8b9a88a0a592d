"""Reads single facts out of the detail of results: numbers, moments, yes and no."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from desktop_admin.diagnostics.engine import CheckResult

Rows = Mapping[str, CheckResult]
"""Results by the id of their check."""


def detail_of(rows: Rows, check_id: str) -> Mapping[str, str]:
    """The detail of a check, nothing where it was not run."""
    return rows[check_id].finding.detail if check_id in rows else {}


def number_in(fact: object) -> int | None:
    """The whole number that ``fact`` is or begins with, None where there is none."""
    try:
        return round(float(str(fact).partition(" ")[0]))
    except (ValueError, OverflowError):
        return None


def moment_in(text: str | None) -> datetime | None:
    """A moment in ISO 8601, None where there is none."""
    try:
        return datetime.fromisoformat(text or "")
    except ValueError:
        return None


def is_yes(text: str | None) -> bool | None:
    """``yes`` or ``no``, None where neither was said."""
    return {"yes": True, "no": False}.get(text or "")
