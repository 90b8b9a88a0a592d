"""Words for the window: names that fit, times in words."""

from __future__ import annotations

import pytest

from desktop_admin.ui.texts import duration_text, title_name


def test_a_title_shortens_a_long_name_and_leaves_others_alone() -> None:
    assert title_name("Loan origination") == "Loan origination"
    assert len(title_name("many words " * 20)) == 40
    assert title_name("pay\u202eroll") == "pay<U+202E>roll"


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0 s"), (59, "59 s"), (60, "1 min"), (299, "4 min 59 s")]
)
def test_durations_in_words(seconds: int, words: str) -> None:
    assert duration_text(seconds) == words
