"""Nobody at the window: counted from the last input, and only while it is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from desktop_admin.runtime.inactivity import Inactivity


@dataclass
class Clock:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def inactivity(qtbot: QtBot, clock: Clock) -> Iterator[Inactivity]:
    made = Inactivity(clock=clock)
    yield made
    made.stop()


def key() -> QEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)


def move() -> QEvent:
    none = Qt.MouseButton.NoButton
    place = QPointF(1, 1)
    return QMouseEvent(
        QEvent.Type.MouseMove, place, place, none, none, Qt.KeyboardModifier.NoModifier
    )


def test_idle_is_told_when_the_time_has_passed(
    qtbot: QtBot, inactivity: Inactivity, clock: Clock
) -> None:
    with qtbot.waitSignal(inactivity.idle):
        inactivity.set_seconds(0.01)
        clock.now += 1


@pytest.mark.parametrize("event", [key, move])
def test_input_counts_anew(
    qtbot: QtBot, inactivity: Inactivity, clock: Clock, event: object
) -> None:
    told = QSignalSpy(inactivity.idle)
    inactivity.set_seconds(0.05)
    clock.now += 0.04
    assert callable(event)
    with qtbot.waitSignal(inactivity._watch.happened):
        QGuiApplication.sendEvent(inactivity, event())
    clock.now += 0.04
    inactivity._on_timeout()
    assert told.count() == 0
    clock.now += 0.02
    inactivity._on_timeout()
    assert told.count() == 1


def test_after_an_idle_time_the_next_input_begins_another(
    qtbot: QtBot, inactivity: Inactivity, clock: Clock
) -> None:
    inactivity.set_seconds(0.01)
    clock.now += 1
    qtbot.waitUntil(lambda: not inactivity._timer.isActive())
    QGuiApplication.sendEvent(inactivity, key())
    qtbot.waitUntil(inactivity._timer.isActive)


def test_nothing_is_watched_while_the_time_is_nought(inactivity: Inactivity) -> None:
    inactivity.set_seconds(10)
    inactivity.set_seconds(0)
    assert not inactivity._timer.isActive()
    assert not inactivity._watch._is_running
