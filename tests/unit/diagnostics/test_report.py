"""The documented JSON and the lines for people."""

from __future__ import annotations

import json

from desktop_admin.diagnostics.engine import CheckResult, Finding, Outcome
from desktop_admin.diagnostics.report import as_json, as_line, as_summary, has_failed
from desktop_admin.domain.text import Text

_FAILED = CheckResult(
    "dns", Text("Name"), Finding(Outcome.FAILED, Text("Gone."), Text("Look."), {"a": "b"}), 7
)
_SKIPPED = CheckResult(
    "tcp", Text("Way"), Finding(Outcome.SKIPPED, Text("Not run.")), because_of="dns"
)


def test_the_json_is_what_is_documented() -> None:
    told = json.loads(as_json([_FAILED, _SKIPPED], 0.46))
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
    assert told["summary"] == {
        "checks": 2,
        "ok": 0,
        "warning": 0,
        "failed": 1,
        "skipped": 1,
        "milliseconds": 460,
    }


def test_only_a_failure_fails() -> None:
    assert has_failed([_SKIPPED, _FAILED])
    assert not has_failed([_SKIPPED])


def test_a_line_has_its_next_step_below() -> None:
    assert as_line(_FAILED).split() == ["failed", "7", "ms", "Name:", "Gone.", "Look."]
    assert as_line(_SKIPPED).count("\n") == 1


def test_the_last_line_counts_what_there_was() -> None:
    passed = CheckResult("disk", Text("Disk"), Finding(Outcome.OK, Text("Good.")))
    told = as_summary([_FAILED, _SKIPPED, passed, passed], 0.456)
    assert told == "4 checks, 2 passed, 1 failed, 1 skipped, 0.46 s\n"


def test_lines_are_said_in_another_language() -> None:
    def shout(text: Text) -> str:
        return text.said(lambda told: told if "{" in told else told.upper())

    assert as_line(_FAILED, shout).split() == ["FAILED", "7", "ms", "NAME:", "GONE.", "LOOK."]
    count = Text("{count} checks")
    assert (
        as_summary([], 0, lambda text: "N" if text.template == count.template else "S") == "N, S\n"
    )
