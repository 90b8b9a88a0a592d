"""A time that runs out, quietly."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from desktop_admin.ui.widgets.countdown import Countdown


class Bench:
    """A countdown whose time the test lets pass."""

    def __init__(self, qtbot: QtBot) -> None:
        self.left = 65.0
        self.label = Countdown(self.words, name="countdown")
        self.timer = self.label.findChild(QTimer)
        qtbot.addWidget(self.label)

    @staticmethod
    def words(seconds: float) -> str:
        return f"{seconds:.0f} left"

    def remaining(self) -> float:
        return self.left

    def pass_time(self, seconds: float) -> None:
        self.left = max(0.0, self.left - seconds)
        self.timer.timeout.emit()


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_it_counts_while_it_can_be_seen(bench: Bench) -> None:
    bench.label.show_life(bench.remaining, "Ends at noon")
    assert not bench.label.is_counting
    bench.label.show()
    assert bench.label.is_counting
    assert bench.timer.timerType() is Qt.TimerType.CoarseTimer
    bench.pass_time(5)
    assert bench.label.text() == "60 left"
    bench.label.hide()
    assert not bench.label.is_counting
    bench.left = 20.0
    bench.label.show()
    assert bench.label.text() == "20 left"


def test_the_seconds_are_not_read_out(bench: Bench) -> None:
    bench.label.show_life(bench.remaining, "Ends at noon")
    bench.label.show()
    for _ in range(3):
        bench.pass_time(1)
        assert bench.label.accessibleName() == "Ends at noon"
    bench.label.show_life(bench.remaining, "Ends at one")
    assert bench.label.accessibleName() == "Ends at one"


def test_its_end_is_told_once(qtbot: QtBot, bench: Bench) -> None:
    bench.label.show_life(bench.remaining, "Ends at noon")
    bench.label.show()
    with qtbot.waitSignal(bench.label.ended):
        bench.pass_time(65)
    assert not bench.label.is_counting
    with qtbot.assertNotEmitted(bench.label.ended):
        bench.timer.timeout.emit()


def test_nothing_is_counted_where_there_is_no_time(bench: Bench) -> None:
    bench.label.show()
    bench.label.show_life(bench.remaining, "Ends at noon")
    bench.label.show_life(None)
    assert not bench.label.is_counting
    assert bench.label.text() == ""
