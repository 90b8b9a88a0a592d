"""Words for kinds and times."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop_admin.diagnostics.explain.words import moment_text, span_text, what_text
from desktop_admin.diagnostics.shapes import Shape
from tests.fakes.account import NOW


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 s"), (119, "119 s"), (120, "2 min"), (7200, "2 hours"), (200_000, "2 days")],
)
def test_spans_have_a_unit_that_fits(seconds: int, text: str) -> None:
    assert str(span_text(seconds)) == text


def test_moments_are_told_by_the_day() -> None:
    assert str(moment_text(NOW, NOW)) == f"today at {NOW:%H:%M}"
    assert str(moment_text(NOW - timedelta(days=1), NOW)).startswith("yesterday at")
    assert str(moment_text(NOW - timedelta(days=9), NOW)).startswith("on 20")


def test_every_shape_has_words() -> None:
    assert all(str(what_text(shape)) for shape in Shape)
    assert str(what_text(Shape.OTHER)) == "Secret of another form"
