"""Guards around every test with widgets: offscreen, and nothing may be left open or running."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import Shiboken

HAS_FAILED = pytest.StashKey[bool]()
# Qt keeps one of each for itself once it has been shown.
OF_QT_ITSELF = ("QTipLabel", "QWidgetWindow")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Remember a failure: its traceback holds references, so the guards stay silent then."""
    report = yield
    if report.failed:
        item.stash[HAS_FAILED] = True
    return report


@pytest.fixture(scope="session", autouse=True)
def _clipboard_is_empty_at_the_end(qapp: QApplication) -> Iterator[None]:
    """Without a display Qt drops what is on the clipboard when Python is no more, and crashes."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def _nothing_is_left(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a window, a running timer or a running thread behind."""
    widgets, running, threads = _open_widgets(), _running_objects(), set(threading.enumerate())
    yield
    if request.node.stash.get(HAS_FAILED, False):
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [_described(widget) for widget in _open_widgets() - widgets]
    assert not left, f"hand these to qtbot.addWidget, or give them a parent: {left}"
    if _running_objects() - running:
        gc.collect()
    still = [_described(thing) for thing in _running_objects() - running]
    assert not still, f"still running after the test, stop them: {still}"
    alive = [thread.name for thread in set(threading.enumerate()) - threads if not _ends(thread)]
    assert not alive, f"threads still alive after the test, shut their runner down: {alive}"


def _ends(thread: threading.Thread) -> bool:
    """Whether a thread that was told to end does so; a busy machine takes a moment."""
    thread.join(2.0)
    return not thread.is_alive()


def _open_widgets() -> set[QWidget]:
    widgets = QApplication.topLevelWidgets()
    return {
        widget
        for widget in widgets
        if widget.parent() is None and type(widget).__name__ not in OF_QT_ITSELF
    }


def _running_objects() -> set[QObject]:
    wrappers = Shiboken.getAllValidWrappers()
    timers = {thing for thing in wrappers if isinstance(thing, QTimer) and thing.isActive()}
    threads = {thing for thing in wrappers if isinstance(thing, QThread) and thing.isRunning()}
    return timers | {thread for thread in threads if thread is not QThread.currentThread()}


def _described(thing: QObject) -> str:
    parent = thing.parent()
    return f"{type(thing).__name__} '{thing.objectName()}' of {type(parent).__name__}"
