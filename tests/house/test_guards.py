"""The guards around tests, proved on planted tests: each fails, and for the right reason."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT

OPEN_WINDOW = """
from PySide6.QtWidgets import QDialog
def test_it(qapp):
    global dialog
    dialog = QDialog()
    dialog.show()
"""
RUNNING_TIMER = """
from PySide6.QtCore import QTimer
def test_it(qapp):
    global timer
    timer = QTimer()
    timer.start(60000)
"""
LIVE_THREAD = """
import threading
def test_it(qapp):
    threading.Thread(target=threading.Event().wait, daemon=True, name="forgotten").start()
"""
UNDECLARED_SLOT = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton
class Page(QPushButton):
    def __init__(self):
        super().__init__()
        self.clicked.connect(self.go)
    def go(self): ...
def test_it(qtbot):
    page = Page()
    qtbot.addWidget(page)
"""
TIDY = """
from PySide6.QtWidgets import QDialog
def test_it(qtbot):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.show()
"""
QT_IN_UNIT = """
def test_it():
    import PySide6.QtCore
"""
INI = """[pytest]
qt_api = pyside6
qt_log_level_fail = WARNING
addopts = --strict-config --import-mode=importlib -p no:cacheprovider
"""


def _run(folder: Path, lane: str, planted: str, *options: str) -> str:
    """The words of a pytest run on ``planted``, with this checkout's own guards around it."""
    (folder / "tests" / lane).mkdir(parents=True)
    for conftest in ("tests/conftest.py", f"tests/{lane}/conftest.py"):
        shutil.copyfile(ROOT / conftest, folder / conftest)
    (folder / "pytest.ini").write_text(INI, "utf-8")
    (folder / "tests" / lane / "test_planted.py").write_text(planted, "utf-8")
    command = [sys.executable, "-m", "pytest", *options, f"tests/{lane}"]
    variables = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, cwd=folder, env=variables, check=False, capture_output=True, text=True
    )
    return done.stdout + done.stderr


@pytest.mark.parametrize(
    ("planted", "reason"),
    [
        (OPEN_WINDOW, "hand these to qtbot.addWidget"),
        (RUNNING_TIMER, "still running after the test"),
        (LIVE_THREAD, "threads still alive after the test"),
        (UNDECLARED_SLOT, "Consider annotating with @Slot()"),
    ],
    ids=["window", "timer", "thread", "slot"],
)
def test_what_is_left_behind_is_reported(tmp_path: Path, planted: str, reason: str) -> None:
    words = _run(tmp_path, "gui", planted)
    assert reason in words
    assert "1 error" in words or "1 failed" in words


def test_a_tidy_test_passes(tmp_path: Path) -> None:
    assert "1 passed" in _run(tmp_path, "gui", TIDY)


def test_qt_is_refused_in_unit_tests(tmp_path: Path) -> None:
    words = _run(tmp_path, "unit", QT_IN_UNIT, "-p", "no:pytest-qt")
    assert "PySide6 was imported" in words
    assert "1 failed" in words
