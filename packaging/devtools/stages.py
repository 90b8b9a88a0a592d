"""Stages of a long command: one after the other, some two at a time, with a report at the end."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import IO

from devtools.checkout import CACHE, say

REPORTS = CACHE / "reports"
Output = IO[str] | None  # None: where this process writes itself


@dataclass(frozen=True)
class Stage:
    """One heading of the report; ``act`` writes to the file it is given and gives an exit code.

    Neighbours of the same ``batch`` run two at a time, in their order; one without it runs alone.
    """

    title: str
    act: Callable[[Output], int]
    batch: str = ""


@dataclass(frozen=True)
class _Ended:
    stage: Stage
    code: int
    seconds: float


def run_stages(stages: Sequence[Stage]) -> int:
    """Run each stage under its heading up to the first failure; name what was not run."""
    ended: list[_Ended] = []
    for batch in _batches(stages):
        ended += _run_batch(batch)
        if any(one.code for one in ended):
            break
    ran = {one.stage for one in ended}
    report = [_line(one) for one in ended]
    report += [f" not run            {stage.title}" for stage in stages if stage not in ran]
    say("\n" + "\n".join(report))
    return next((one.code for one in ended if one.code), 0)


def _batches(stages: Sequence[Stage]) -> Iterator[list[Stage]]:
    for name, neighbours in groupby(stages, key=lambda stage: stage.batch):
        if name:
            yield list(neighbours)
        else:
            yield from ([stage] for stage in neighbours)


def _run_batch(batch: Sequence[Stage]) -> list[_Ended]:
    """All of ``batch`` up to the first failure, in the order of their ends."""
    waiting: queue.SimpleQueue[Stage] = queue.SimpleQueue()
    for stage in batch:
        waiting.put(stage)
    ended: list[_Ended] = []
    other = threading.Thread(target=_work, args=(waiting, ended, True), name="other stages")
    if len(batch) > 1:
        other.start()
    _work(waiting, ended, is_other=False)
    if len(batch) > 1:
        other.join()
    return ended


def _work(waiting: queue.SimpleQueue[Stage], ended: list[_Ended], is_other: bool) -> None:
    """Carry out what waits; the other worker's output is shown when its stage is over."""
    while not any(one.code for one in ended):
        try:
            stage = waiting.get_nowait()
        except queue.Empty:
            return
        say(f"\n===== {stage.title}{': runs beside' if is_other else ''} =====")
        start, code = time.monotonic(), 1
        try:
            code = _run_aside(stage) if is_other else stage.act(None)
        finally:
            ended.append(_Ended(stage, code, time.monotonic() - start))


def _run_aside(stage: Stage) -> int:
    REPORTS.mkdir(parents=True, exist_ok=True)
    written = REPORTS / f"{stage.title.replace(':', '').replace(',', '').replace(' ', '-')}.txt"
    with written.open("w", encoding="utf-8") as output:
        code = stage.act(output)
    text = written.read_text(encoding="utf-8", errors="replace")
    say(f"\n===== {stage.title}: what it said =====\n{text}")
    return code


def _line(ended: _Ended) -> str:
    result = "ok" if ended.code == 0 else "FAILED"
    return f"{result:>8} {ended.seconds:7.1f} s  {ended.stage.title}"
