"""Runs blocking work off the GUI thread and brings the results back to it.

Work is a plain callable that holds no Qt object; ``done`` and ``failed`` are bound methods of the
owner, held weakly. Reads go into lanes, where the latest wins; writes run one after another and
their results are never dropped silently.
"""

from __future__ import annotations

import logging
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop_admin.domain.errors import AppError
from desktop_admin.runtime.workers import WorkerPool

T = TypeVar("T")
News = TypeVar("News")
_log = logging.getLogger(__name__)


@dataclass(eq=False, slots=True)
class _Job:
    owner: weakref.ref[QObject]
    done: weakref.WeakMethod[Callable[[Any], None]]
    failed: weakref.WeakMethod[Callable[[Exception], None]]
    on_abandoned: Callable[[Any], None] | None = None
    told: weakref.WeakMethod[Callable[[Any], None]] | None = None
    is_cancelled: bool = False

    def is_wanted(self) -> bool:
        owner = self.owner()
        return not self.is_cancelled and owner is not None and shiboken6.isValid(owner)


@dataclass(frozen=True, slots=True)
class _Outcome:
    job_id: int
    value: object = None
    error: Exception | None = None
    was_skipped: bool = False
    is_news: bool = False


class JobRunner(QObject):
    """Lives on the GUI thread, as do all calls to it and all calls back."""

    _settled = Signal()

    def __init__(self, readers: int = 8, name: str = "job", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._readers = WorkerPool(readers, f"{name}-read") if readers else None
        self._writer = WorkerPool(1, f"{name}-write")
        self._jobs: dict[int, _Job] = {}
        self._lanes: dict[tuple[int, str], int] = {}
        self._ids = count(1)
        self._outcomes: SimpleQueue[_Outcome] = SimpleQueue()
        self._settled.connect(self._on_settled, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        lane: str,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run a read; an older one in the same lane of the owner is no longer wanted."""
        job_id, job = self._admit(owner, done, failed, None)
        self._start(job_id, job, lane, work)

    def start_telling(
        self,
        work: Callable[[Callable[[News], None]], T],
        *,
        owner: QObject,
        lane: str,
        told: Callable[[News], None],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """As ``start``; what ``work`` tells on its way is brought to ``told``, before its end."""
        job_id, job = self._admit(owner, done, failed, None)
        job.told = weakref.WeakMethod(told)
        self._start(job_id, job, lane, partial(work, partial(self._tell, job_id)))

    def queue(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        on_abandoned: Callable[[T], None] | None = None,
    ) -> None:
        """Run a write after all earlier ones.

        It runs to its end whatever happens to the owner; ``on_abandoned`` then gets its result.
        It must not belong to the owner, as it is held strongly.
        """
        job_id, _ = self._admit(owner, done, failed, on_abandoned)
        self._writer.submit(partial(self._run, job_id, work))

    def abandon(self, owner: QObject) -> None:
        """Drop what ``owner`` reads; its writes run on, to ``on_abandoned``."""
        for job in self._jobs.values():
            if job.owner() is owner:
                job.is_cancelled = True

    def shutdown(self, seconds: float = 3.0, seconds_to_keep: float = 0.0) -> bool:
        """Drop all reads, give writes ``seconds`` to end, and hand on their results.

        While a result is awaited that must not be lost (``on_abandoned``), it may take
        ``seconds_to_keep``. Whether everything ended in time.
        """
        if any(job.on_abandoned is not None for job in self._jobs.values()):
            seconds = max(seconds, seconds_to_keep)
        for job in self._jobs.values():
            job.is_cancelled = True
        has_ended = self._writer.close(seconds)
        if self._readers is not None:
            self._readers.close(0.2)  # a read that hangs may be left behind
        self._deliver_all()
        return has_ended

    def _admit(
        self,
        owner: QObject,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        on_abandoned: Callable[[Any], None] | None,
    ) -> tuple[int, _Job]:
        job = _Job(
            weakref.ref(owner), weakref.WeakMethod(done), weakref.WeakMethod(failed), on_abandoned
        )
        job_id = next(self._ids)
        self._jobs[job_id] = job
        return job_id, job

    def _start(self, job_id: int, job: _Job, lane: str, work: Callable[[], object]) -> None:
        key = (id(job.owner()), lane)
        if (older := self._jobs.get(self._lanes.get(key, 0))) is not None:
            older.is_cancelled = True
        self._lanes[key] = job_id
        (self._readers or self._writer).submit(partial(self._run_read, job_id, job, work))

    def _tell(self, job_id: int, news: object) -> None:
        self._settle(_Outcome(job_id, news, is_news=True))

    def _run_read(self, job_id: int, job: _Job, work: Callable[[], object]) -> None:
        if job.is_cancelled:
            self._settle(_Outcome(job_id, was_skipped=True))
        else:
            self._run(job_id, work)

    def _run(self, job_id: int, work: Callable[[], object]) -> None:
        try:
            outcome = _Outcome(job_id, value=work())
        except Exception as error:  # noqa: BLE001 - every fault is delivered to the owner
            outcome = _Outcome(job_id, error=_without_frames(error))
        self._settle(outcome)

    def _settle(self, outcome: _Outcome) -> None:
        self._outcomes.put(outcome)
        try:
            self._settled.emit()
        except RuntimeError:  # the runner's C++ half went down with the program
            _log.debug("A result came after the end.")

    @Slot()
    def _on_settled(self) -> None:
        self._deliver_all()

    def _deliver_all(self) -> None:
        while True:
            try:
                outcome = self._outcomes.get_nowait()
            except Empty:
                return
            self._deliver(outcome)

    def _deliver(self, outcome: _Outcome) -> None:
        if outcome.is_news:
            self._deliver_news(self._jobs[outcome.job_id], outcome.value)
            return
        job = self._jobs.pop(outcome.job_id)
        self._lanes = {key: job_id for key, job_id in self._lanes.items() if job_id in self._jobs}
        if outcome.was_skipped:
            return
        callback: Callable[[Any], None] | None = None
        if job.is_wanted():
            callback = job.failed() if outcome.error is not None else job.done()
        elif outcome.error is None:
            callback = job.on_abandoned
        if callback is not None:
            callback(outcome.value if outcome.error is None else outcome.error)

    def _deliver_news(self, job: _Job, news: object) -> None:
        told = job.told() if job.told is not None and job.is_wanted() else None
        if told is not None:
            told(news)


def _without_frames(error: Exception) -> Exception:
    """``error`` without traceback, whose frames hold secrets; the unexpected is logged first."""
    if isinstance(error, AppError):
        _log.debug("A job ended with %s: %s", type(error).__name__, error)
    else:
        _log.error("A job failed unexpectedly.", exc_info=error)
    error.__cause__ = error.__context__ = None
    return error.with_traceback(None)
