"""Ids are shortened in the middle, and only if that saves anything."""

from __future__ import annotations

import pytest

from desktop_admin.ui.models.shortening import shorten_middle


@pytest.mark.parametrize(
    ("whole", "shown"),
    [
        ("osc_8Yt2mT4sWb7cRkLm0", "osc_8Yt2…kLm0"),
        ("osc_5Kd3", "osc_5Kd3"),
        ("0123456789012", "0123456789012"),
        ("01234567890123", "01234567…0123"),
        ("", ""),
    ],
)
def test_the_middle_is_left_out(whole: str, shown: str) -> None:
    assert shorten_middle(whole) == shown
