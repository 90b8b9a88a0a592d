"""The documented JSON and the lines for people."""

from __future__ import annotations

import json

from desktop_admin.diagnostics.engine import CheckResult, Finding, Outcome
from desktop_admin.diagnostics.report import as_json, as_line, has_failed
from desktop_admin.domain.text import Text

_FAILED = CheckResult(
    "dns", Text("Name"), Finding(Outcome.FAILED, Text("Gone."), Text("Look."), {"a": "b"}), 7
)
_SKIPPED = CheckResult(
    "tcp", Text("Way"), Finding(Outcome.SKIPPED, Text("Not run.")), because_of="dns"
)


def test_the_json_is_what_is_documented() -> None:
    told = json.loads(as_json([_FAILED, _SKIPPED]))
    assert (told["schema"], told["ok"]) == (1, False)
    assert told["checks"][0] == {
        "id": "dns",
        "title": "Name",
        "outcome": "failed",
        "because_of": None,
        "milliseconds": 7,
        "cause": "Gone.",
        "next_step": "Look.",
        "detail": {"a": "b"},
    }
    assert told["checks"][1]["because_of"] == "dns"


def test_only_a_failure_fails() -> None:
    assert has_failed([_SKIPPED, _FAILED])
    assert not has_failed([_SKIPPED])


def test_a_line_has_its_next_step_below() -> None:
    assert as_line(_FAILED).split() == ["failed", "7", "ms", "Name:", "Gone.", "Look."]
    assert as_line(_SKIPPED).count("\n") == 1
