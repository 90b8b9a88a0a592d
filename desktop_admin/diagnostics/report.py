"""Results of checks as lines for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from desktop_admin.diagnostics.engine import CheckResult, Outcome

SCHEMA_VERSION = 1


def has_failed(results: Sequence[CheckResult]) -> bool:
    """Whether any check failed: the exit status is 1 then."""
    return any(result.finding.outcome is Outcome.FAILED for result in results)


def as_json(results: Sequence[CheckResult]) -> str:
    """One object: ``schema``, ``ok``, and ``checks`` in the order of the table."""
    rows = [
        {
            "id": result.id,
            "title": str(result.title),
            "outcome": result.finding.outcome,
            "because_of": result.because_of,
            "milliseconds": result.milliseconds,
            "cause": str(result.finding.cause),
            "next_step": str(result.finding.next_step) if result.finding.next_step else None,
            "detail": dict(result.finding.detail),
        }
        for result in results
    ]
    whole = {"schema": SCHEMA_VERSION, "ok": not has_failed(results), "checks": rows}
    return json.dumps(whole) + "\n"


def as_line(result: CheckResult) -> str:
    """One check for people; its next step on a line of its own."""
    finding = result.finding
    first = f"{finding.outcome:<8} {result.milliseconds:>6} ms  {result.title}: {finding.cause}\n"
    return first + (f"{'':<21}{finding.next_step}\n" if finding.next_step else "")
