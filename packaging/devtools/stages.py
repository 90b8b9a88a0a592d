"""Stages of a long command: one after the other, some beside others, with a report at the end."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import IO

from devtools.checkout import CACHE, say

REPORTS = CACHE / "reports"
Output = IO[str] | None  # None: where this process writes itself


@dataclass(frozen=True)
class Stage:
    """One heading of the report; ``act`` writes to the file it is given and gives an exit code.

    ``runs_beside``: goes on while the next stages run, up to the first that ``runs_alone``; those
    that run beside others take turns among themselves.
    """

    title: str
    act: Callable[[Output], int]
    runs_beside: bool = False
    runs_alone: bool = False


def run_stages(stages: Sequence[Stage]) -> int:
    """Run each stage under its heading up to the first failure; name what was not run."""
    report: list[str] = []
    beside: list[_Beside] = []
    code, left = 0, list(stages)
    while left and code == 0:
        stage = left[0]
        if stage.runs_alone and beside:
            code = _finish(beside, report)
        elif stage.runs_beside and len(left) > 1:
            say(f"\n===== {stage.title}: runs beside what follows =====")
            beside.append(_Beside(left.pop(0), beside[-1] if beside else None))
        else:
            say(f"\n===== {stage.title} =====")
            start = time.monotonic()
            code = left.pop(0).act(None)
            report.append(_line(stage, code, time.monotonic() - start))
    code = _finish(beside, report) or code
    report += [f" not run            {stage.title}" for stage in left]
    say("\n" + "\n".join(report))
    return code


class _Beside(threading.Thread):
    """A stage on a thread of its own; what it writes is shown when it has ended."""

    def __init__(self, stage: Stage, before: _Beside | None) -> None:
        super().__init__(name=stage.title)
        self.stage = stage
        self.code = 1
        self._before = before
        self.seconds = 0.0
        self._written = REPORTS / f"{stage.title.replace(':', '').replace(' ', '-')}.txt"
        REPORTS.mkdir(parents=True, exist_ok=True)
        self.start()

    def run(self) -> None:
        """Carry the stage out, once the one before it is over."""
        if self._before is not None:
            self._before.join()
        start = time.monotonic()
        with self._written.open("w", encoding="utf-8") as output:
            self.code = self.stage.act(output)
        self.seconds = time.monotonic() - start

    def shown(self) -> str:
        """Wait for the end; everything that the stage wrote."""
        self.join()
        return self._written.read_text(encoding="utf-8", errors="replace")


def _finish(beside: list[_Beside], report: list[str]) -> int:
    """Wait for the stages that ran beside others and show what they wrote; the first failure."""
    code = 0
    while beside:
        ended = beside.pop(0)
        say(f"\n===== {ended.stage.title} =====\n{ended.shown()}")
        report.append(_line(ended.stage, ended.code, ended.seconds))
        code = code or ended.code
    return code


def _line(stage: Stage, code: int, seconds: float) -> str:
    return f"{'ok' if code == 0 else 'FAILED':>8} {seconds:7.1f} s  {stage.title}"
