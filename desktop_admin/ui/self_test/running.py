"""Runs the steps of the self-test one after the other inside the event loop, and reports."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_admin.ui.self_test.hand import Hand, Wait
from desktop_admin.ui.self_test.steps import STEPS, Step

_LOOK_MILLISECONDS = 10
# Qt's platform without a screen says so of what only a screen has; nothing to mend.
_HARMLESS = "This plugin does not support "
PATIENCE = 20.0  # seconds that one condition may take


@dataclass(frozen=True, slots=True)
class StepResult:
    """How one step went; ``problem`` is empty when ``ok``."""

    name: str
    ok: bool
    milliseconds: int
    problem: str = ""


class Complaints(logging.Handler):
    """Collects warnings and errors of the log, Qt's own among them."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Note one record."""
        message = record.getMessage()
        if record.exc_info is not None and record.exc_info[1] is not None:
            message = f"{message} {record.exc_info[1]!r}"
        if not message.startswith(_HARMLESS):
            self.heard.append(f"{record.name}: {message}")


class SelfTest(QObject):
    """Walks through ``steps``; ``finished`` comes once, then ``results`` is complete.

    A failed step ends the walk: what comes after it builds on it.
    """

    finished = Signal()

    def __init__(
        self,
        steps: tuple[Step, ...] = STEPS,
        patience: float = PATIENCE,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._patience = patience
        self.results: list[StepResult] = []
        self._steps = list(steps)
        self._hand, self._complaints = Hand(), Complaints()
        self._walk: Iterator[Wait] = iter(())
        self._wait: Wait | None = None
        self._began = self._deadline = 0.0
        self._clock = QTimer(self, interval=_LOOK_MILLISECONDS)
        self._clock.timeout.connect(self._on_clock_ticked)

    @property
    def ok(self) -> bool:
        """Whether every step went well."""
        return bool(self.results) and all(result.ok for result in self.results)

    def start(self) -> None:
        """Begin; the event loop must run."""
        logging.getLogger().addHandler(self._complaints)
        self._begin_step()
        self._clock.start()

    def _begin_step(self) -> None:
        self._began = time.monotonic()
        self._walk, self._wait = self._steps[0].walk(self._hand), None

    @Slot()
    def _on_clock_ticked(self) -> None:
        try:
            self._go_on()
        except StopIteration:
            self._end_step("")
        except Exception as problem:  # noqa: BLE001  (whatever breaks is what is reported)
            self._end_step(f"{type(problem).__name__}: {problem}")

    def _go_on(self) -> None:
        if self._complaints.heard:
            self._end_step("")  # no need to wait for what will not come
            return
        if self._wait is not None and not self._wait.is_met():
            if time.monotonic() > self._deadline:
                self._end_step(f"waited {self._patience:g} s for {self._wait.what}")
            return
        self._wait = next(self._walk)
        self._deadline = time.monotonic() + self._patience

    def _end_step(self, problem: str) -> None:
        problem = problem or "; ".join(self._complaints.heard)
        elapsed = round((time.monotonic() - self._began) * 1000)
        step = self._steps.pop(0)
        self.results.append(StepResult(step.name, not problem, elapsed, problem))
        if self._steps and not problem:
            self._begin_step()
            return
        self._clock.stop()
        logging.getLogger().removeHandler(self._complaints)
        self.finished.emit()
