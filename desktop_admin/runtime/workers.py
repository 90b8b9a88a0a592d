"""A few daemon threads that run callables in the order they were given.

Not ``concurrent.futures``: its threads are joined without a limit when Python exits, so that a
keyring or server that never answers would keep the program from quitting.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from queue import SimpleQueue


class WorkerPool:
    """``size`` threads named ``name``; with one thread the callables run strictly in order."""

    def __init__(self, size: int, name: str) -> None:
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._threads = tuple(
            threading.Thread(target=self._run, name=f"{name}-{number}", daemon=True)
            for number in range(size)
        )
        self._is_closed = False
        for thread in self._threads:
            thread.start()

    def submit(self, work: Callable[[], None]) -> None:
        """Run ``work``, which must not raise, on a free thread. Ignored after ``close``."""
        if not self._is_closed:
            self._queue.put(work)

    def close(self, seconds: float) -> bool:
        """Let queued work finish for at most ``seconds``; whether all threads ended."""
        self._is_closed = True
        for _ in self._threads:
            self._queue.put(None)
        deadline = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def _run(self) -> None:
        while (work := self._queue.get()) is not None:
            work()
            del work
