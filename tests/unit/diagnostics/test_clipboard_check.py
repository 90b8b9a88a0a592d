"""The marker on the clipboard, with each way that a desktop may treat it."""

from __future__ import annotations

import pytest

from desktop_admin.diagnostics.clipboard_check import check_clipboard
from desktop_admin.diagnostics.engine import Outcome
from desktop_admin.diagnostics.subject import ClipboardSeen
from tests.unit.diagnostics.conftest import MakeSubject


@pytest.mark.parametrize(
    ("came_back", "was_cleared", "outcome"),
    [
        (True, True, Outcome.OK),
        (False, True, Outcome.FAILED),
        (True, False, Outcome.WARNING),
        (None, None, Outcome.WARNING),
        (True, None, Outcome.WARNING),
    ],
)
def test_what_became_of_the_marker(
    subject_of: MakeSubject, came_back: bool | None, was_cleared: bool | None, outcome: Outcome
) -> None:
    seen = ClipboardSeen("hint", came_back, was_cleared)
    found = check_clipboard(subject_of(clipboard=lambda: seen))
    assert found.outcome is outcome
    assert found.detail["marking"] == "hint"
    assert (found.detail["came_back"] == "unknown") == (came_back is None)


def test_a_secret_on_the_clipboard_is_left_alone(subject_of: MakeSubject) -> None:
    assert check_clipboard(subject_of(clipboard=lambda: None)).outcome is Outcome.SKIPPED


def test_without_a_display_there_is_none(subject_of: MakeSubject) -> None:
    found = check_clipboard(subject_of())
    assert (found.outcome, "no display" in str(found.cause)) == (Outcome.SKIPPED, True)
