"""Unexpected faults: logged, reported without secrets, and the program lives on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer, Slot
from pytestqt.qtbot import QtBot

from desktop_admin.domain.redaction import RedactionLedger, Redactor
from desktop_admin.domain.secret import Secret
from desktop_admin.runtime.excepthook import UnexpectedFault, UnexpectedFaults

CANARY = "CanaryPassword42"


class Reporter(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.faults: list[UnexpectedFault] = []
        self.threads: list[threading.Thread] = []

    @Slot(object)
    def on_reported(self, fault: UnexpectedFault) -> None:
        self.faults.append(fault)
        self.threads.append(threading.current_thread())

    @Slot()
    def break_down(self) -> None:
        raise ValueError(CANARY)


@pytest.fixture
def hook(qtbot: QtBot) -> Iterator[UnexpectedFaults]:
    ledger = RedactionLedger()
    ledger.register(Secret(CANARY))
    made = UnexpectedFaults(Redactor(ledger))
    made.install()
    yield made
    made.uninstall()


def test_a_fault_on_the_gui_thread_is_reported_without_secrets(
    hook: UnexpectedFaults, caplog: pytest.LogCaptureFixture
) -> None:
    reporter = Reporter()
    hook.reported.connect(reporter.on_reported)
    try:
        reporter.break_down()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    (fault,) = reporter.faults
    assert fault.kind == "ValueError"
    assert "break_down" in fault.trace
    assert "\n" in fault.trace
    assert CANARY not in fault.trace
    assert caplog.records[0].levelname == "CRITICAL"


def test_the_event_loop_goes_on_after_a_fault_in_a_slot(
    hook: UnexpectedFaults, qtbot: QtBot
) -> None:
    reporter = Reporter()
    hook.reported.connect(reporter.on_reported)
    QTimer.singleShot(0, reporter.break_down)
    qtbot.waitUntil(lambda: len(reporter.faults) == 1)
    QTimer.singleShot(0, reporter.break_down)
    qtbot.waitUntil(lambda: len(reporter.faults) == 2)


def test_a_fault_on_another_thread_is_reported_on_the_gui_thread(
    hook: UnexpectedFaults, qtbot: QtBot
) -> None:
    reporter = Reporter()
    hook.reported.connect(reporter.on_reported)
    thread = threading.Thread(target=int, args=("not a number",))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(reporter.faults) == 1)
    assert reporter.threads == [threading.main_thread()]


def test_uninstalling_gives_the_hooks_back(qtbot: QtBot) -> None:
    before = sys.excepthook, threading.excepthook
    made = UnexpectedFaults(Redactor(RedactionLedger()))
    made.install()
    assert sys.excepthook is not before[0]
    made.uninstall()
    assert (sys.excepthook, threading.excepthook) == before


def test_a_fault_while_reporting_is_not_reported_again(
    hook: UnexpectedFaults, caplog: pytest.LogCaptureFixture
) -> None:
    reporter = Reporter()
    hook.reported.connect(reporter.on_reported)
    hook.reported.connect(reporter.break_down)
    sys.excepthook(ValueError, ValueError("first"), None)
    assert len(reporter.faults) == 1
    assert len(caplog.records) == 2
