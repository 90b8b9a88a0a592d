"""Runs checks: side by side where they are independent, each with a deadline, all cancellable."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Generic, TypeVar

from desktop_admin.api.system_names import system_name
from desktop_admin.diagnostics.details import error_detail
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

SubjectT = TypeVar("SubjectT")
_LATE = Text(QT_TRANSLATE_NOOP("Text", "No answer within {seconds} seconds."))
_LATE_STEP = Text(
    QT_TRANSLATE_NOOP("Text", "Try again; if it stays, ask your network team what holds it up.")
)
_BROKEN = Text(QT_TRANSLATE_NOOP("Text", "The check itself failed ({kind})."))
_SYSTEM = Text(QT_TRANSLATE_NOOP("Text", "The system reports an error ({error})."))
_SKIPPED = Text(QT_TRANSLATE_NOOP("Text", "Skipped, because the check “{check}” did not pass."))
_CANCELLED = Text(QT_TRANSLATE_NOOP("Text", "Cancelled."))


class Outcome(StrEnum):
    """How a check ended; a part of the documented JSON."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a probe found: one line, one next step, and facts without secrets to copy.

    The keys of ``detail`` are those of ``details.DETAILS``. ``is_blocking``: checks that need this
    one make no sense, though nothing failed.
    """

    outcome: Outcome
    cause: Text
    next_step: Text | None = None
    detail: Mapping[str, str] = field(default_factory=dict)
    is_blocking: bool = False


@dataclass(frozen=True, slots=True)
class Check(Generic[SubjectT]):
    """One row of the table of checks; ``needs`` are ids of rows before it that must not fail,
    ``after`` those that must have ended, however.

    ``probe`` runs on a thread of its own for at most ``seconds`` and may raise ``AppError``; what
    it does after its deadline is not looked at any more.
    """

    id: str
    title: Text
    needs: tuple[str, ...]
    seconds: float
    probe: Callable[[SubjectT], Finding]
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckResult:
    """How one check ended.

    ``because_of`` is the id of the check without which it made no sense, the first of them.
    """

    id: str
    title: Text
    finding: Finding
    milliseconds: int = 0
    because_of: str | None = None

    @property
    def is_blocking(self) -> bool:
        """Whether checks that need this one are skipped."""
        is_failed = self.finding.outcome is Outcome.FAILED
        return is_failed or self.finding.is_blocking or self.because_of is not None


@dataclass(slots=True)
class _Running:
    number: int
    begin: float


class CheckRun(Generic[SubjectT]):
    """One run over ``checks``; ``on_result`` is called on the running thread as each one ends.

    ``on_start`` gets the id of a check that begins. ``cancel`` may be called from any thread, and
    by a signal handler: what has not ended is reported as skipped.
    """

    def __init__(
        self,
        checks: Sequence[Check[SubjectT]],
        subject: SubjectT,
        on_result: Callable[[CheckResult], None] | None = None,
        on_start: Callable[[str], None] | None = None,
    ) -> None:
        self._checks = checks
        self._subject = subject
        self._on_result = on_result
        self._on_start = on_start
        # a SimpleQueue, as ``cancel`` may be called by a signal handler within ``get``
        self._ended: queue.SimpleQueue[tuple[int, Finding] | None] = queue.SimpleQueue()
        self._results: dict[str, CheckResult] = {}
        self._running: dict[str, _Running] = {}
        self._threads: dict[str, threading.Thread] = {}

    def run(self) -> tuple[CheckResult, ...]:
        """All results in the order of the table; blocks until the last one is there."""
        while len(self._results) < len(self._checks):
            self._start_ready()
            if self._running and not self._wait():
                self._cancel_rest()
        return tuple(self._results[check.id] for check in self._checks)

    def cancel(self) -> None:
        """End the run as soon as possible."""
        self._ended.put(None)

    def settle(self, seconds: float, *check_ids: str) -> None:
        """Wait for probes that were given up, so that they can put away what they made."""
        until = time.monotonic() + seconds
        for thread in [self._threads[each] for each in check_ids if each in self._threads]:
            thread.join(max(0.0, until - time.monotonic()))

    def _start_ready(self) -> None:
        for number, check in enumerate(self._checks):
            if check.id in self._results or check.id in self._running:
                continue
            needed = [self._results.get(need) for need in check.needs]
            blocker = next((one for one in needed if one is not None and one.is_blocking), None)
            if blocker is not None:
                self._note(check, _skipped(blocker), because_of=blocker.because_of or blocker.id)
            elif None not in needed and self._results.keys() >= set(check.after):
                self._begin(number)

    def _begin(self, number: int) -> None:
        check_id = self._checks[number].id
        if self._on_start is not None:
            self._on_start(check_id)
        self._running[check_id] = _Running(number, time.monotonic())
        thread = threading.Thread(target=self._probe, args=(number,), daemon=True)
        self._threads[check_id] = thread
        thread.start()

    def _probe(self, number: int) -> None:
        try:
            finding = self._checks[number].probe(self._subject)
        except AppError as fault:
            detail = error_detail(fault)
            finding = Finding(Outcome.FAILED, fault.title, fault.next_step, detail)
        except OSError as fault:
            name = system_name(fault)
            detail = {"fault": type(fault).__name__, "system": name}
            finding = Finding(Outcome.FAILED, _SYSTEM.with_facts(error=name), _LATE_STEP, detail)
        except Exception as fault:  # noqa: BLE001 - a check that breaks must not take the others along
            kind = type(fault).__name__
            finding = Finding(Outcome.FAILED, _BROKEN.with_facts(kind=kind), None, {"fault": kind})
        self._ended.put((number, finding))

    def _wait(self) -> bool:
        """Take the next end, or the next deadline; False: cancelled."""
        late = min(one.begin + self._checks[one.number].seconds for one in self._running.values())
        try:
            ended = self._ended.get(timeout=max(late - time.monotonic(), 0))
        except queue.Empty:
            self._end_late()
            return True
        if ended is None:
            return False
        number, finding = ended
        if self._checks[number].id in self._running:
            self._note(self._checks[number], finding)
        return True

    def _end_late(self) -> None:
        now = time.monotonic()
        for one in tuple(self._running.values()):
            check = self._checks[one.number]
            if one.begin + check.seconds <= now:
                cause = _LATE.with_facts(seconds=f"{check.seconds:g}")
                detail = {"fault": "Deadline", "waited_seconds": f"{check.seconds:g}"}
                self._note(check, Finding(Outcome.FAILED, cause, _LATE_STEP, detail))

    def _cancel_rest(self) -> None:
        for check in self._checks:
            if check.id not in self._results:
                self._note(check, Finding(Outcome.SKIPPED, _CANCELLED), because_of="cancel")

    def _note(
        self, check: Check[SubjectT], finding: Finding, because_of: str | None = None
    ) -> None:
        running = self._running.pop(check.id, None)
        result = CheckResult(check.id, check.title, finding, because_of=because_of)
        if running is not None:
            spent = round((time.monotonic() - running.begin) * 1000)
            result = replace(result, milliseconds=spent)
        self._results[check.id] = result
        if self._on_result is not None:
            self._on_result(result)


def _skipped(blocker: CheckResult) -> Finding:
    """What is said of a check that needs ``blocker``: the first cause, however long the line."""
    if blocker.finding.outcome is Outcome.SKIPPED:
        return Finding(Outcome.SKIPPED, blocker.finding.cause)
    return Finding(Outcome.SKIPPED, _SKIPPED.with_facts(check=blocker.title))
