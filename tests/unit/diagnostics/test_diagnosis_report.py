"""A diagnosis for people and for programs."""

from __future__ import annotations

import json

from desktop_admin.diagnostics.cause import Certainty
from desktop_admin.diagnostics.diagnosis import Diagnosis
from desktop_admin.diagnostics.diagnosis_report import as_diagnosis, diagnosis_row
from desktop_admin.diagnostics.report import as_json
from desktop_admin.domain.text import Text

_FOUND = Diagnosis(
    id="port-refused",
    title=Text("Nothing listens at {host}.").with_facts(host="a"),
    certainty=Certainty.LIKELY,
    evidence=(Text("It said {{no}}."), Text("Twice.")),
    steps=(Text("Start it."), Text("Try again.")),
)


def test_the_best_match_in_full_and_the_others_by_title() -> None:
    assert as_diagnosis((_FOUND, _FOUND)).splitlines() == [
        "",
        "Most likely: Nothing listens at a.",
        "  Evidence: It said {no}. Twice.",
        "  What to do:",
        "    1. Start it.",
        "    2. Try again.",
        "Also possible: Nothing listens at a.",
        "",
    ]
    assert as_diagnosis(()) == ""


def test_the_object_is_what_is_documented() -> None:
    row = {
        "id": "port-refused",
        "certainty": "likely",
        "title": "Nothing listens at a.",
        "evidence": ["It said {no}.", "Twice."],
        "steps": ["Start it.", "Try again."],
    }
    assert diagnosis_row(_FOUND) == row
    assert json.loads(as_json((), None, (_FOUND,)))["diagnosis"] == [row]
