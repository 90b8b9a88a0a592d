"""The record of what was observed."""

from __future__ import annotations

from desktop_admin.diagnostics.engine import CheckResult, Finding, Outcome
from desktop_admin.diagnostics.observed import AnswerSeen, Observed
from desktop_admin.domain.text import Text


def test_the_last_part_of_a_code() -> None:
    assert AnswerSeen(code="error.forbidden.noPermission").last_part == "noPermission"
    assert AnswerSeen(code="invalid_client").last_part == "invalid_client"


def test_a_result_is_found_by_its_id() -> None:
    row = CheckResult("dns", Text("Name"), Finding(Outcome.OK, Text("good")))
    assert Observed(results=(row,)).result("dns") is row
    assert Observed().result("dns") is None
