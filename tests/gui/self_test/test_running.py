"""The self-test's runner: every way in which a step can go wrong is reported, not passed over."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.ui.self_test.hand import Hand, Wait, Waits
from desktop_admin.ui.self_test.running import SelfTest
from desktop_admin.ui.self_test.steps import Step


def run(qtbot: QtBot, *steps: Step) -> SelfTest:
    test = SelfTest(steps, patience=0.2)
    with qtbot.waitSignal(test.finished, timeout=5000):
        test.start()
    return test


def well(_hand: Hand) -> Waits:
    yield Wait("nothing", lambda: True)


def never(_hand: Hand) -> Waits:
    yield Wait("the moon to fall", lambda: False)


def breaks(_hand: Hand) -> Waits:
    yield Wait("nothing", lambda: True)
    raise ValueError("broken in between")


def complains(_hand: Hand) -> Waits:
    logging.getLogger("Qt").warning("QPainter: not active")
    yield Wait("nothing", lambda: True)


def test_all_steps_in_order(qtbot: QtBot) -> None:
    test = run(qtbot, Step("one", well), Step("two", well))
    assert test.ok
    assert [result.name for result in test.results] == ["one", "two"]


@pytest.mark.parametrize(
    ("walk", "problem"),
    [
        (never, "waited 0.2 s for the moon to fall"),
        (breaks, "ValueError: broken in between"),
        (complains, "Qt: QPainter: not active"),
    ],
)
def test_a_failed_step_is_named_and_ends_the_walk(qtbot: QtBot, walk: object, problem: str) -> None:
    test = run(qtbot, Step("one", well), Step("two", walk), Step("three", well))  # type: ignore[arg-type]
    assert not test.ok
    assert [(result.ok, result.problem) for result in test.results] == [
        (True, ""),
        (False, problem),
    ]


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_hand_presses_only_what_a_person_could(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    shown, hidden = QPushButton("a", objectName="a_button"), QPushButton("b", objectName="b_button")
    column = QVBoxLayout(window)
    column.addWidget(shown)
    column.addWidget(hidden)
    hidden.hide()
    window.show()
    shown.setCheckable(True)
    test = run(qtbot, Step("press", lambda hand: hand.click("a_button")))
    assert test.ok
    assert shown.isChecked()
    assert not run(qtbot, Step("press", lambda hand: hand.click("b_button"))).ok
    shown.setEnabled(False)
    assert not run(qtbot, Step("press", lambda hand: hand.click("a_button"))).ok
