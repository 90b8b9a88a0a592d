"""The list of calls as the tab follows it: in batches, narrowed, held, and free while unwatched."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from pytestqt.qtbot import QtBot

from desktop_admin.domain.exchanges import ExchangeFilter, StatusClass
from desktop_admin.services.request_log import RequestLog
from desktop_admin.state.request_log_store import RequestLogStore
from tests.fakes.requests import call


class CountingLog(RequestLog):
    """Counts how often it is read."""

    reads = 0

    def entries(self):  # type: ignore[no-untyped-def]
        self.reads += 1
        return super().entries()


@pytest.fixture
def log() -> CountingLog:
    return CountingLog()


@pytest.fixture
def store(qtbot: QtBot, log: CountingLog) -> Iterator[RequestLogStore]:
    made = RequestLogStore(log)
    yield made
    made.unwatch()


def _record_elsewhere(log: RequestLog, count: int) -> None:
    def work() -> None:
        for number in range(count):
            log.record(call(number))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def test_calls_of_other_threads_come_in_one_batch(
    qtbot: QtBot, log: CountingLog, store: RequestLogStore
) -> None:
    store.watch()
    with qtbot.waitSignal(store.changed):
        _record_elsewhere(log, 300)
    assert [one.number for one in store.state.items[:2]] == [300, 299]
    assert (store.state.total, log.reads) == (300, 2)


def test_nothing_is_read_while_nobody_watches(
    qtbot: QtBot, log: CountingLog, store: RequestLogStore
) -> None:
    store.watch()
    with qtbot.waitSignal(store.changed):
        _record_elsewhere(log, 1)
    store.unwatch()
    _record_elsewhere(log, 5)
    QCoreApplication.processEvents()
    assert not store.findChildren(QTimer)[0].isActive()
    assert log.reads == 2
    store.watch()
    assert store.state.total == 6


def test_what_was_told_but_not_fetched_does_not_deafen_the_next_watch(
    qtbot: QtBot, log: CountingLog, store: RequestLogStore
) -> None:
    store.watch()
    _record_elsewhere(log, 1)
    store.unwatch()
    QCoreApplication.processEvents()  # what was told comes when nobody watches
    store.watch()
    with qtbot.waitSignal(store.changed):
        _record_elsewhere(log, 1)
    assert store.state.total == 2


def test_a_held_list_counts_what_waits(
    qtbot: QtBot, log: CountingLog, store: RequestLogStore
) -> None:
    log.record(call(1))
    store.watch()
    store.pause(True)
    with qtbot.waitSignal(store.changed):
        _record_elsewhere(log, 3)
    assert (len(store.state.items), store.state.waiting) == (1, 3)
    store.narrow(ExchangeFilter(method="NONE"))
    assert (store.state.items, store.state.total) == ((), 1)
    store.narrow(ExchangeFilter())
    store.pause(False)
    assert (len(store.state.items), store.state.waiting) == (4, 0)


def test_the_list_is_narrowed_and_cleared(log: CountingLog, store: RequestLogStore) -> None:
    for number in range(10):
        log.record(call(number))
    store.watch()
    store.narrow(ExchangeFilter(status=StatusClass.REFUSED))
    assert {one.status for one in store.state.items} == {400}
    assert store.state.total == 10
    store.clear()
    assert (store.state.items, store.state.total, log.entries()) == ((), 0, ())
    assert store.state.query.status is StatusClass.REFUSED
