"""Desktops and clipboard managers that do not let a secret go at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_admin.domain.secret import Secret
from desktop_admin.runtime.clipboard_guard import ClipboardState, ClipboardStatus
from tests.fakes.clipboard_bench import HARMLESS, Bench

VALUE = "osscs_canary"


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    made = Bench(qtbot)
    yield made
    made.guard.copy_text("")  # stops what runs


def test_a_clipboard_manager_that_puts_the_secret_back_gets_a_harmless_text(bench: Bench) -> None:
    bench.guard.copy_secret(Secret(VALUE), "Billing")
    bench.port.keeper = VALUE
    bench.guard.clear_now()
    bench.port.restore()
    assert bench.port.text == VALUE
    bench.settle()
    assert (bench.port.text, bench.port.is_confidential) == (HARMLESS, True)
    assert bench.guard.state.status is ClipboardStatus.CLEARED


def test_quitting_waits_for_a_clipboard_manager(bench: Bench) -> None:
    bench.guard.copy_secret(Secret(VALUE), "Billing")
    bench.port.keeper = VALUE
    restoring = QTimer()
    restoring.timeout.connect(bench.port.restore)
    restoring.start(10)
    application = QGuiApplication.instance()
    assert application is not None
    application.aboutToQuit.emit()
    restoring.stop()
    assert bench.port.text == HARMLESS


def test_where_only_a_window_in_use_may_write_it_waits_for_a_key(bench: Bench) -> None:
    bench.port.needs_input = True
    bench.guard.copy_secret(Secret(VALUE), "Billing")
    bench.guard.clear_now()
    assert bench.port.text == VALUE
    assert bench.guard.state == ClipboardState(ClipboardStatus.WAITING, "Billing")
    bench.press_a_key()
    bench.wait(ClipboardState(ClipboardStatus.CLEARED, "Billing"))
    assert bench.port.text == HARMLESS


def test_a_key_before_the_window_lost_the_front_does_not_count(bench: Bench) -> None:
    bench.port.needs_input = True
    bench.guard.copy_secret(Secret(VALUE), "Billing")
    bench.press_a_key()
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    bench.guard.clear_now()
    assert bench.guard.state.status is ClipboardStatus.WAITING
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert bench.port.text == VALUE
    bench.press_a_key()
    bench.settle()
    assert bench.port.text == HARMLESS


def test_a_key_after_copying_lets_the_time_clear_by_itself(bench: Bench) -> None:
    bench.port.needs_input = True
    bench.guard.copy_secret(Secret(VALUE), "Billing")
    bench.press_a_key()
    bench.pass_time(10)
    bench.wait(ClipboardState(ClipboardStatus.CLEARED, "Billing"))
    assert bench.port.text == HARMLESS


def test_what_cannot_be_seen_is_not_called_cleared(bench: Bench) -> None:
    bench.port.is_blind = True
    bench.guard.copy_secret(Secret(VALUE), "Billing")
    bench.guard.clear_now()
    assert bench.guard.state == ClipboardState(ClipboardStatus.UNVERIFIED, "Billing")


def test_an_answer_about_the_secret_before_does_not_touch_the_next(bench: Bench) -> None:
    bench.port.answers_later = True
    bench.guard.copy_secret(Secret(VALUE), "Billing")
    bench.guard.clear_now()
    bench.guard.copy_secret(Secret("osscs_another"), "HR")
    for answer in bench.port.waiting:
        answer()
    assert bench.port.text == "osscs_another"
    assert bench.guard.state == ClipboardState(ClipboardStatus.HOLDING, "HR", 10)
    bench.guard.copy_text("done")
