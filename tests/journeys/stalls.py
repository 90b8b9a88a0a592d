"""How long the GUI thread took no events, measured from outside by asking it again and again."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.journeys.atspi_bus import AccessibilityBus, NoAnswer, Reference, property_of
from tests.journeys.program import RunningProgram

_INTERVAL = 0.005  # seconds between two questions; each is answered by the GUI thread itself


@dataclass(slots=True)
class Stall:
    """The longest answer time so far, less what those concerned waited for a processor."""

    milliseconds: float = 0.0


LIMIT_MILLISECONDS = 50
_ROUNDS = 6


def stalls_while(program: RunningProgram, act: Callable[[], None]) -> list[float]:
    """The longest stall of each round of ``act`` in milliseconds, until one is below the limit.

    What blocks the GUI thread does so in every round; other processes of a busy machine do not.
    """
    rounds: list[float] = []
    while len(rounds) < _ROUNDS and (not rounds or rounds[-1] >= LIMIT_MILLISECONDS):
        with longest_stall(program) as stall:
            act()
        rounds.append(stall.milliseconds)
    return rounds


@contextmanager
def longest_stall(program: RunningProgram) -> Iterator[Stall]:
    """Measure while the block runs; the value is final after it."""
    root = program.window.root
    bus = AccessibilityBus(program.variables["DBUS_SESSION_BUS_ADDRESS"], timeout=60)
    stall, end = Stall(), threading.Event()

    daemon = bus.process_of(Reference("org.freedesktop.DBus", "/"))

    def ask() -> None:
        concerned = (program.process.pid, daemon, threading.get_native_id())
        while not end.wait(_INTERVAL):
            kept_waiting, begin = _kept_waiting(concerned), time.monotonic()
            try:
                bus.ask(property_of(root, "ChildCount"))
            except NoAnswer:
                return
            took = (time.monotonic() - begin) * 1e3
            own = took - (_kept_waiting(concerned) - kept_waiting)
            stall.milliseconds = max(stall.milliseconds, own)

    asking = threading.Thread(target=ask, name="stall-meter")
    asking.start()
    try:
        yield stall
    finally:
        end.set()
        asking.join()
        bus.close()


def _kept_waiting(threads: tuple[int, ...]) -> float:
    """How long these main threads were ready to run and had no processor so far, in ms.

    The second number of schedstat (Linux, Documentation/scheduler/sched-stats.rst).
    """
    files = (Path(f"/proc/{thread}/task/{thread}/schedstat") for thread in threads)
    return sum(int(file.read_text().split()[1]) for file in files) / 1e6
