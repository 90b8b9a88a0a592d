"""The words of evidence."""

from __future__ import annotations

from desktop_admin.diagnostics.engine import CheckResult, Finding, Outcome
from desktop_admin.diagnostics.evidence import cause_told
from desktop_admin.diagnostics.observed import Observed
from desktop_admin.domain.text import Text


def _result(check_id: str, outcome: Outcome) -> CheckResult:
    return CheckResult(check_id, Text(check_id), Finding(outcome, Text(f"{check_id} said")))


def test_only_what_did_not_pass_is_told_in_the_order_asked_for() -> None:
    rows = [("a", Outcome.FAILED), ("b", Outcome.OK), ("c", Outcome.WARNING)]
    seen = Observed(results=tuple(_result(*row) for row in rows))
    assert [str(text) for text in cause_told(seen, "c", "b", "a", "absent")] == ["c said", "a said"]
