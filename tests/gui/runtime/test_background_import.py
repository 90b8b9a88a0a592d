"""Loading happens on another thread, once, and its outcome arrives on the GUI thread."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from desktop_admin.runtime.background_import import BackgroundImport


class Listener(QObject):
    """Notes what arrives, and where."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: set[int] = set()

    @Slot(object)
    def hear(self, thing: object) -> None:
        self.heard.append(thing)
        self.threads.add(threading.get_ident())


def test_the_outcome_arrives_on_the_gui_thread(qtbot: QtBot) -> None:
    loading = BackgroundImport(threading.get_ident)
    listener = Listener()
    loading.finished.connect(listener.hear)
    with qtbot.waitSignal(loading.finished):
        loading.start()
    loading.wait(5)
    assert listener.heard != [threading.get_ident()]
    assert listener.threads == {threading.get_ident()}


def test_it_loads_once(qtbot: QtBot) -> None:
    calls: list[int] = []
    loading = BackgroundImport(lambda: calls.append(1))
    with qtbot.waitSignal(loading.finished):
        loading.start()
        loading.start()
    loading.start()
    loading.wait(5)
    assert calls == [1]


def _fail() -> object:
    raise ImportError("a library is missing")


def test_a_failure_is_told(qtbot: QtBot) -> None:
    loading = BackgroundImport(_fail)
    listener = Listener()
    loading.failed.connect(listener.hear)
    with qtbot.waitSignal(loading.failed):
        loading.start()
    loading.wait(5)
    assert [type(fault) for fault in listener.heard] == [ImportError]


def test_waiting_before_the_start_does_not_hang(qtbot: QtBot) -> None:
    BackgroundImport(_fail).wait(5)
