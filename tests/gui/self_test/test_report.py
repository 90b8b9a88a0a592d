"""What the self-test prints for people and for machines."""

from __future__ import annotations

import json

from desktop_admin.self_test_run import as_json, as_lines
from desktop_admin.ui.self_test.running import StepResult

GOOD = StepResult("open the window", ok=True, milliseconds=120)
BAD = StepResult("visit Activity", ok=False, milliseconds=7, problem="the page shows an error")


def test_json_is_one_object_with_every_step() -> None:
    found = json.loads(as_json([GOOD, BAD]))
    assert found == {
        "ok": False,
        "steps": [
            {"name": "open the window", "ok": True, "milliseconds": 120, "problem": ""},
            {
                "name": "visit Activity",
                "ok": False,
                "milliseconds": 7,
                "problem": "the page shows an error",
            },
        ],
    }
    assert json.loads(as_json([GOOD]))["ok"] is True
    assert json.loads(as_json([]))["ok"] is False


def test_lines_name_what_failed_and_why() -> None:
    first, second = as_lines([GOOD, BAD]).splitlines()
    assert first.startswith("ok")
    assert second.startswith("FAILED")
    assert second.endswith("visit Activity: the page shows an error")
