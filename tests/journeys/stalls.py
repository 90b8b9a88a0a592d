"""How long the GUI thread took no events, measured from outside by asking it again and again."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tests.journeys.atspi_bus import AccessibilityBus, NoAnswer, property_of
from tests.journeys.program import RunningProgram

_INTERVAL = 0.005  # seconds between two questions; each is answered by the GUI thread itself


@dataclass(slots=True)
class Stall:
    """The longest answer time so far."""

    milliseconds: float = 0.0


LIMIT_MILLISECONDS = 50
_ROUNDS = 3


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

    def ask() -> None:
        while not end.wait(_INTERVAL):
            begin = time.monotonic()
            try:
                bus.ask(property_of(root, "ChildCount"))
            except NoAnswer:
                return
            stall.milliseconds = max(stall.milliseconds, (time.monotonic() - begin) * 1e3)

    asking = threading.Thread(target=ask, name="stall-meter")
    asking.start()
    try:
        yield stall
    finally:
        end.set()
        asking.join()
        bus.close()
