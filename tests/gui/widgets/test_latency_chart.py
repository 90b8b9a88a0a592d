"""The chart of tests over time: in words, by keyboard, by pointer, and as it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.preferences import ThemeChoice
from desktop_admin.ui.theme.theme import Theme
from desktop_admin.ui.theme.tokens import DARK, LIGHT
from desktop_admin.ui.widgets.latency_chart import ChartMark, ChartPoint, LatencyChart
from tests.fakes import account

Show = Callable[..., QWidget]
MINUTE = timedelta(minutes=1)


def points(*marks: ChartMark, value: int | None = 90) -> tuple[ChartPoint, ...]:
    """A test a minute."""
    return tuple(
        ChartPoint(account.NOW + place * MINUTE, value, mark, f"test {place}")
        for place, mark in enumerate(marks)
    )


@pytest.fixture
def chart(show: Show) -> LatencyChart:
    made = LatencyChart(name="chart")
    show(made, 600, 240)
    marks = (ChartMark.PASSED, ChartMark.FAILED, ChartMark.PASSED, ChartMark.NEUTRAL)
    made.render_points(points(*marks), "Success of CRM", "2 of 3 tests passed")
    return made


def ink(chart: LatencyChart, color: str) -> int:
    """How many pixels have this very colour."""
    image = chart.grab().toImage()
    wanted = QColor(color).rgb()
    return sum(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
    )


def test_it_says_in_words_what_it_shows(chart: LatencyChart) -> None:
    assert chart.accessibleName() == "Success of CRM"
    assert chart.accessibleDescription() == "2 of 3 tests passed"


def test_the_keyboard_goes_from_test_to_test(chart: LatencyChart) -> None:
    chart.setFocus()
    assert chart.hasFocus()
    heard = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Left,
                Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Right):  # fmt: skip
        QTest.keyClick(chart, key)
        assert chart.current is not None
        heard.append(chart.current.text)
    assert heard == [f"test {at}" for at in (3, 2, 0, 0, 1, 3, 3)]
    assert chart.accessibleDescription() == "2 of 3 tests passed\ntest 3"


def test_the_pointer_shows_the_nearest_test(chart: LatencyChart) -> None:
    QTest.mouseMove(chart, QPoint(chart.width() - 5, 60))
    assert chart.current is not None
    assert chart.current.text == "test 3"


def test_the_chosen_test_stays_chosen_when_another_comes_in(chart: LatencyChart) -> None:
    QTest.keyClick(chart, Qt.Key.Key_End)
    more = points(*[ChartMark.PASSED] * 6)
    chart.render_points(more, "Success of CRM", "")
    assert chart.current == more[3]
    chart.render_points(more[4:], "Success of CRM", "")  # it has become too old
    assert chart.current is None


def test_failures_are_drawn_in_either_theme(chart: LatencyChart, theme: Theme) -> None:
    for choice, tokens in ((ThemeChoice.LIGHT, LIGHT), (ThemeChoice.DARK, DARK)):
        theme.apply(choice)
        assert ink(chart, tokens.danger) > 4
        assert ink(chart, tokens.line) > 100
    theme.apply(ThemeChoice.LIGHT)
    chart.render_points(points(*[ChartMark.PASSED] * 3), "Success of CRM", "")
    assert ink(chart, LIGHT.danger) == 0
    assert ink(chart, LIGHT.accent) > 100


@pytest.mark.parametrize("count", [0, 1, 500])
def test_any_number_of_tests_can_be_drawn(chart: LatencyChart, count: int) -> None:
    chart.render_points(points(*[ChartMark.PASSED] * count, value=70_000), "Success", "")
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert (chart.current is not None) is (count > 0)
    assert not chart.grab().isNull()
