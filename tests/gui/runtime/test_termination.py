"""What the system asks of the program arrives on the GUI thread."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop_admin.runtime.termination import Termination


@pytest.fixture
def termination(qtbot: QtBot) -> Iterator[Termination]:
    made = Termination()
    yield made
    made.stop()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_is_told(qtbot: QtBot, termination: Termination, number: signal.Signals) -> None:
    with qtbot.waitSignal(termination.asked):
        os.kill(os.getpid(), number)


def test_the_end_of_the_session_is_told(qtbot: QtBot, termination: Termination) -> None:
    with qtbot.waitSignal(termination.session_ending):
        termination._on_commit_data_requested(None)  # type: ignore[arg-type]


def test_afterwards_everything_is_as_before(qtbot: QtBot) -> None:
    before = signal.getsignal(signal.SIGTERM)
    made = Termination()
    assert signal.getsignal(signal.SIGTERM) != before
    made.stop()
    assert signal.getsignal(signal.SIGTERM) == before
    assert signal.set_wakeup_fd(-1) == -1
