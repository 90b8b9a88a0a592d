"""Where every call of a fake service passes: it can be held, and it can be made to fail."""

from __future__ import annotations

import threading
from collections import defaultdict

WAIT = 10.0


class Switchboard:
    """Every call passes here: it is noted, held while asked to, and fails if told to."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self._held: dict[str, threading.Event] = {}
        self._faults: dict[str, list[Exception]] = defaultdict(list)

    def enter(self, name: str) -> None:
        self.calls.append(name)
        if (gate := self._held.get(name)) is not None and not gate.wait(WAIT):
            raise AssertionError(f"{name} was held and never let go")
        if self._faults[name]:
            raise self._faults[name].pop(0)

    def hold(self, name: str) -> None:
        self._held[name] = threading.Event()

    def let_go(self, name: str | None = None) -> None:
        for held in [name] if name else list(self._held):
            if (gate := self._held.pop(held, None)) is not None:
                gate.set()

    def fail(self, name: str, error: Exception) -> None:
        self._faults[name].append(error)
