"""The runner's promises: who hears of a result, in which order, and what is never dropped."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread
from pytestqt.qtbot import QtBot

from desktop_admin.domain.errors import NameTaken
from desktop_admin.domain.secret import Secret
from desktop_admin.runtime.jobs import JobRunner

WAIT = 5.0


class Owner(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[Exception] = []
        self.threads: set[object] = set()

    def on_done(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(QThread.currentThread())

    def on_failed(self, error: Exception) -> None:
        self.errors.append(error)


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[JobRunner]:
    made = JobRunner(readers=2)
    yield made
    made.shutdown()


def held(gate: threading.Event, value: object) -> object:
    assert gate.wait(WAIT)
    return value


def fail(error: Exception) -> object:
    raise error


def read(runner: JobRunner, owner: Owner, work: object, lane: str = "load") -> None:
    runner.start(work, owner=owner, lane=lane, done=owner.on_done, failed=owner.on_failed)  # type: ignore[arg-type]


def test_a_result_arrives_on_the_gui_thread(runner: JobRunner, qtbot: QtBot) -> None:
    owner = Owner()
    read(runner, owner, threading.get_ident)
    qtbot.waitUntil(lambda: bool(owner.results))
    assert owner.results != [threading.get_ident()]
    assert owner.threads == {QThread.currentThread()}


def test_in_a_lane_the_latest_wins(runner: JobRunner, qtbot: QtBot) -> None:
    owner, gate = Owner(), threading.Event()
    read(runner, owner, partial(held, gate, "old"))
    read(runner, owner, partial(held, gate, "new"))
    read(runner, owner, partial(held, gate, "other"), lane="impact")
    gate.set()
    qtbot.waitUntil(lambda: len(owner.results) == 2)
    assert set(owner.results) == {"new", "other"}


def test_the_same_lane_of_two_owners_is_two_lanes(runner: JobRunner, qtbot: QtBot) -> None:
    first, second, gate = Owner(), Owner(), threading.Event()
    read(runner, first, partial(held, gate, 1))
    read(runner, second, partial(held, gate, 2))
    gate.set()
    qtbot.waitUntil(lambda: bool(first.results and second.results))


def test_an_error_arrives_without_its_frames(runner: JobRunner, qtbot: QtBot) -> None:
    owner = Owner()
    read(runner, owner, partial(fail, NameTaken()))
    qtbot.waitUntil(lambda: bool(owner.errors))
    assert isinstance(owner.errors[0], NameTaken)
    assert owner.errors[0].__traceback__ is None


def test_an_owner_that_died_hears_nothing(runner: JobRunner, qtbot: QtBot) -> None:
    in_python, in_qt, last, gate = Owner(), Owner(), Owner(), threading.Event()
    results = in_qt.results
    for owner in (in_python, in_qt):
        read(runner, owner, partial(held, gate, "late"))
    del in_python, owner
    in_qt.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gate.set()
    read(runner, last, partial(held, gate, "end"))
    qtbot.waitUntil(lambda: bool(last.results))
    assert results == []


def test_writes_run_one_after_another_in_order(runner: JobRunner, qtbot: QtBot) -> None:
    owner, gate, seen = Owner(), threading.Event(), list[int]()
    runner.queue(partial(held, gate, 0), owner=owner, done=owner.on_done, failed=owner.on_failed)
    for number in range(1, 20):
        runner.queue(
            partial(seen.append, number), owner=owner, done=owner.on_done, failed=owner.on_failed
        )
    assert seen == []
    gate.set()
    qtbot.waitUntil(lambda: len(owner.results) == 20)
    assert seen == list(range(1, 20))


def test_a_hanging_write_does_not_hold_up_reads(runner: JobRunner, qtbot: QtBot) -> None:
    owner, gate = Owner(), threading.Event()
    runner.queue(partial(held, gate, 0), owner=owner, done=owner.on_done, failed=owner.on_failed)
    read(runner, owner, partial(int, 7))
    qtbot.waitUntil(lambda: owner.results == [7])
    gate.set()
    qtbot.waitUntil(lambda: owner.results == [7, 0])


@pytest.mark.parametrize("end", ["dies", "abandons", "shuts down"])
def test_a_secret_whose_owner_is_gone_is_handed_on(
    runner: JobRunner, qtbot: QtBot, end: str
) -> None:
    owner, gate, kept = Owner(), threading.Event(), list[object]()
    results = owner.results
    secret = Secret("issued-meanwhile")
    runner.queue(
        partial(held, gate, secret),
        owner=owner,
        done=owner.on_done,
        failed=owner.on_failed,
        on_abandoned=kept.append,
    )
    if end == "dies":
        del owner
    elif end == "abandons":
        runner.abandon(owner)
    gate.set()
    if end == "shuts down":
        assert runner.shutdown(WAIT)
    qtbot.waitUntil(lambda: kept == [secret])
    assert results == []


def test_an_abandoned_write_that_had_not_begun_still_runs(runner: JobRunner, qtbot: QtBot) -> None:
    owner, gate, seen = Owner(), threading.Event(), list[int]()
    runner.queue(partial(held, gate, 0), owner=owner, done=owner.on_done, failed=owner.on_failed)
    runner.queue(partial(seen.append, 1), owner=owner, done=owner.on_done, failed=owner.on_failed)
    runner.abandon(owner)
    gate.set()
    qtbot.waitUntil(lambda: seen == [1])
    assert owner.results == []


def test_an_abandoned_read_that_had_not_begun_never_runs(runner: JobRunner, qtbot: QtBot) -> None:
    owner, other, gate, seen = Owner(), Owner(), threading.Event(), list[int]()
    for lane in ("one", "two"):
        read(runner, owner, partial(held, gate, 0), lane)
    read(runner, owner, partial(seen.append, 1), "three")
    runner.abandon(owner)
    gate.set()
    read(runner, other, partial(int, 1))
    qtbot.waitUntil(lambda: other.results == [1])
    assert runner.shutdown(WAIT)
    assert seen == []


def test_shutdown_gives_up_after_its_limit(qtbot: QtBot) -> None:
    runner, owner, gate = JobRunner(readers=1), Owner(), threading.Event()
    runner.queue(partial(held, gate, 0), owner=owner, done=owner.on_done, failed=owner.on_failed)
    assert not runner.shutdown(0.01)
    gate.set()
    assert runner.shutdown(WAIT)
    assert owner.results == []


def test_shutdown_waits_longer_for_a_result_that_must_be_kept(qtbot: QtBot) -> None:
    runner, owner, gate = JobRunner(readers=1), Owner(), threading.Event()
    kept: list[object] = []
    runner.queue(
        partial(held, gate, "secret"),
        owner=owner,
        done=owner.on_done,
        failed=owner.on_failed,
        on_abandoned=kept.append,
    )
    timer = threading.Timer(0.1, gate.set)
    timer.start()
    assert runner.shutdown(0.01, seconds_to_keep=WAIT)
    timer.join()
    assert kept == ["secret"]


def test_a_runner_without_readers_has_one_worker_for_all(qtbot: QtBot) -> None:
    runner, owner, gate = JobRunner(readers=0), Owner(), threading.Event()
    runner.queue(partial(held, gate, 1), owner=owner, done=owner.on_done, failed=owner.on_failed)
    read(runner, owner, partial(int, 2))
    gate.set()
    qtbot.waitUntil(lambda: owner.results == [1, 2])
    assert runner.shutdown(WAIT)


def test_news_arrive_in_order_before_the_end_and_never_after_being_given_up(
    runner: JobRunner, qtbot: QtBot
) -> None:
    owner, gate = Owner(), threading.Event()
    news: list[object] = []

    class Listener(Owner):
        def on_told(self, told: object) -> None:
            news.append(told)

    listener = Listener()

    def count_up(tell: Callable[[int], None]) -> str:
        for number in range(3):
            tell(number)
        assert gate.wait(WAIT)
        tell(3)
        return "end"

    def begin() -> None:
        runner.start_telling(
            count_up,
            owner=listener,
            lane="count",
            told=listener.on_told,
            done=listener.on_done,
            failed=listener.on_failed,
        )

    begin()
    qtbot.waitUntil(lambda: news == [0, 1, 2])
    assert listener.results == []
    runner.abandon(listener)
    gate.set()
    read(runner, owner, threading.get_ident)
    qtbot.waitUntil(lambda: bool(owner.results))
    begin()
    qtbot.waitUntil(lambda: listener.results == ["end"])
    assert news == [0, 1, 2, 0, 1, 2, 3]
