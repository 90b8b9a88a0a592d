"""Modules are loaded one in each turn, so that the window answers in between."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop_admin import bootstrap_gui
from desktop_admin.runtime.stepwise_import import StepwiseImport

NAMES = ("stepwise_one", "stepwise_two", "stepwise_three")


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, ...]]:
    for name in NAMES:
        (tmp_path / f"{name}.py").write_text("", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield NAMES
    for name in NAMES:
        sys.modules.pop(name, None)


def test_all_are_loaded_then_it_is_told_once(qtbot: QtBot, modules: tuple[str, ...]) -> None:
    loading = StepwiseImport(modules)
    with qtbot.waitSignal(loading.finished):
        loading.start()
        loading.start()
    assert set(modules) <= set(sys.modules)


def test_the_event_loop_turns_between_two_of_them(qtbot: QtBot, modules: tuple[str, ...]) -> None:
    loaded_at_turns: list[int] = []
    timer = QTimer(interval=0)

    def count() -> None:
        loaded_at_turns.append(sum(name in sys.modules for name in modules))

    timer.timeout.connect(count)
    loading = StepwiseImport(modules)
    timer.start()
    with qtbot.waitSignal(loading.finished):
        loading.start()
    timer.stop()
    assert {1, 2} <= set(loaded_at_turns)


def test_a_module_that_cannot_be_loaded_is_not_passed_over(
    qtbot: QtBot, modules: tuple[str, ...]
) -> None:
    loading = StepwiseImport(("stepwise_absent", *modules))
    with qtbot.captureExceptions() as faults, qtbot.waitSignal(loading.failed):
        loading.start()
    qtbot.waitUntil(lambda: bool(faults))
    assert faults[0][0] is ModuleNotFoundError
    assert not set(modules) & set(sys.modules)


def test_the_program_names_modules_that_are_there() -> None:
    root = Path(bootstrap_gui.__file__).parent.parent
    for name in (*bootstrap_gui.PARTS, *bootstrap_gui.PAGES):
        assert (root / (name.replace(".", "/") + ".py")).is_file(), name
