"""Runs checks: side by side where they are independent, each with a deadline, all cancellable."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Generic, TypeVar

from desktop_admin.domain.errors import AppError
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

SubjectT = TypeVar("SubjectT")
_LATE = Text(QT_TRANSLATE_NOOP("Text", "No answer within {seconds} seconds."))
_LATE_STEP = Text(
    QT_TRANSLATE_NOOP("Text", "Try again; if it stays, ask your network team what holds it up.")
)
_BROKEN = Text(QT_TRANSLATE_NOOP("Text", "The check itself failed ({kind})."))
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
    """What a probe found: one line, one next step, and facts without secrets to copy."""

    outcome: Outcome
    cause: Text
    next_step: Text | None = None
    detail: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Check(Generic[SubjectT]):
    """One row of the table of checks; ``needs`` are ids of rows before it.

    ``probe`` runs on a thread of its own for at most ``seconds`` and may raise ``AppError``; what
    it does after its deadline is not looked at any more.
    """

    id: str
    title: Text
    needs: tuple[str, ...]
    seconds: float
    probe: Callable[[SubjectT], Finding]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """How one check ended. ``because_of`` is the id of the check without which it made no sense."""

    id: str
    title: Text
    finding: Finding
    milliseconds: int = 0
    because_of: str | None = None

    @property
    def is_blocking(self) -> bool:
        """Whether checks that need this one are skipped."""
        outcome = self.finding.outcome
        return outcome is Outcome.FAILED or self.because_of is not None


@dataclass(slots=True)
class _Running:
    number: int
    begin: float


class CheckRun(Generic[SubjectT]):
    """One run over ``checks``; ``on_result`` is called on the running thread as each one ends.

    ``on_start`` gets the id of a check that begins. ``cancel`` may be called from any thread: what
    has not ended is reported as skipped.
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
        self._ended: queue.Queue[tuple[int, Finding] | None] = queue.Queue()
        self._results: dict[str, CheckResult] = {}
        self._running: dict[str, _Running] = {}

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

    def _start_ready(self) -> None:
        for number, check in enumerate(self._checks):
            if check.id in self._results or check.id in self._running:
                continue
            needed = [self._results.get(need) for need in check.needs]
            blocker = next((one for one in needed if one is not None and one.is_blocking), None)
            if blocker is not None:
                cause = _SKIPPED.with_facts(check=blocker.title)
                self._note(check, Finding(Outcome.SKIPPED, cause), because_of=blocker.id)
            elif None not in needed:
                self._begin(number)

    def _begin(self, number: int) -> None:
        check_id = self._checks[number].id
        if self._on_start is not None:
            self._on_start(check_id)
        self._running[check_id] = _Running(number, time.monotonic())
        threading.Thread(target=self._probe, args=(number,), daemon=True).start()

    def _probe(self, number: int) -> None:
        try:
            finding = self._checks[number].probe(self._subject)
        except AppError as fault:
            finding = Finding(Outcome.FAILED, fault.title, fault.next_step)
        except Exception as fault:  # noqa: BLE001 - a check that breaks must not take the others along
            finding = Finding(Outcome.FAILED, _BROKEN.with_facts(kind=type(fault).__name__))
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
                self._note(check, Finding(Outcome.FAILED, cause, _LATE_STEP))

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
