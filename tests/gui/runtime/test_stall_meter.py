"""The stall meter: finds a blocked GUI thread, and little where nothing blocks."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer, Slot
from pytestqt.qtbot import QtBot

from desktop_admin.runtime.stall_meter import StallMeter


class Beats(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    @Slot()
    def on_timeout(self) -> None:
        self.count += 1


@pytest.fixture
def meter(qtbot: QtBot) -> Iterator[StallMeter]:
    made = StallMeter()
    made.start()
    yield made
    made.stop()


def test_a_blocked_gui_thread_is_measured(meter: StallMeter, qtbot: QtBot) -> None:
    end = time.monotonic() + 0.2
    while time.monotonic() < end:
        pass  # the GUI thread takes no events meanwhile
    qtbot.waitUntil(lambda: meter.longest_stall >= 0.15)
    meter.reset()
    beats, timer = Beats(), QTimer()
    timer.timeout.connect(beats.on_timeout)
    timer.start(1)
    qtbot.waitUntil(lambda: beats.count > 20)
    timer.stop()
    assert meter.longest_stall < 0.15


def test_a_stall_under_way_counts_already(meter: StallMeter) -> None:
    end = time.monotonic() + 0.2
    while time.monotonic() < end:
        pass
    assert meter.longest_stall >= 0.1
