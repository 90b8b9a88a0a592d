"""The clipboard: marked as confidential, cleared in time, and only if it still holds the secret."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_admin.domain.secret import Secret
from desktop_admin.runtime.clipboard_guard import ClipboardState, ClipboardStatus
from tests.fakes.clipboard_bench import Bench

VALUE = "osscs_canary"


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    made = Bench(qtbot)
    yield made
    made.guard.copy_text("")  # stops what runs


def holding(seconds: int) -> ClipboardState:
    return ClipboardState(ClipboardStatus.HOLDING, "Billing", seconds)


def test_a_secret_is_marked_counted_down_and_cleared(bench: Bench) -> None:
    bench.guard.copy_secret(Secret(VALUE), "Billing")
    assert (bench.port.text, bench.port.is_confidential) == (VALUE, True)
    assert bench.guard.state == holding(10)
    bench.pass_time(3.5)
    bench.wait(holding(7))
    assert bench.port.text == VALUE
    bench.pass_time(6.5)
    bench.wait(ClipboardState(ClipboardStatus.CLEARED, "Billing"))
    assert bench.port.text == ""


def test_what_somebody_else_copied_meanwhile_stays(bench: Bench) -> None:
    bench.guard.copy_secret(Secret(VALUE), "Billing")
    bench.port.text = "a shopping list"
    bench.pass_time(10)
    bench.wait(ClipboardState())
    assert bench.port.text == "a shopping list"


def test_a_clipboard_that_cannot_be_cleared_is_told_and_tried_again(bench: Bench) -> None:
    bench.guard.copy_secret(Secret(VALUE), "Billing")
    bench.port.is_stuck = True
    bench.guard.clear_now()
    assert bench.guard.state == ClipboardState(ClipboardStatus.NOT_CLEARED, "Billing")
    bench.port.is_stuck = False
    bench.guard.clear_now()
    assert bench.guard.state == ClipboardState(ClipboardStatus.CLEARED, "Billing")


def test_coming_to_the_front_tries_again(bench: Bench) -> None:
    bench.guard.copy_secret(Secret(VALUE), "Billing")
    bench.port.is_stuck = True
    bench.guard.clear_now()
    bench.port.is_stuck = False
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert bench.port.text == VALUE
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert bench.port.text == ""


def test_quitting_clears(bench: Bench) -> None:
    bench.guard.copy_secret(Secret(VALUE), "Billing")
    application = QGuiApplication.instance()
    assert application is not None
    application.aboutToQuit.emit()
    assert bench.port.text == ""


def test_a_second_secret_starts_the_countdown_anew(bench: Bench) -> None:
    bench.guard.copy_secret(Secret(VALUE), "Billing")
    bench.pass_time(9)
    bench.guard.copy_secret(Secret("osscs_another"), "HR")
    bench.pass_time(9)
    bench.wait(ClipboardState(ClipboardStatus.HOLDING, "HR", 1))
    bench.guard.clear_now()
    assert bench.port.text == ""


def test_public_text_has_no_countdown_and_stays(bench: Bench) -> None:
    bench.guard.copy_secret(Secret(VALUE), "Billing")
    bench.guard.copy_text("ossca_public")
    assert (bench.port.text, bench.port.is_confidential) == ("ossca_public", False)
    assert bench.guard.state == ClipboardState()
    bench.guard.clear_now()
    assert bench.port.text == "ossca_public"


def test_the_guard_keeps_no_plain_text(bench: Bench) -> None:
    bench.guard.copy_secret(Secret(VALUE), "Billing")
    own = {name: kept for name, kept in vars(bench.guard).items() if name != "_clipboard"}
    assert VALUE not in repr(own)
    bench.guard.clear_now()
