"""The calls that this program made since it started: a short list in memory, without secrets.

It stays through signing out and locking: who waits for a fault to come again finds it afterwards.
It can, because an ``Exchange`` holds nothing that could be used or that names a person; it ends
with the program, and no file has it.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from threading import Lock

from desktop_admin.domain.exchanges import Exchange

LIMIT = 1_000
_log = logging.getLogger(__name__)
Listener = Callable[[], None]


class RequestLog:
    """Keeps the newest ``limit`` exchanges; ``record`` is what an ``ApiFactory`` reports to.

    Thread-safe. Listeners are called on the thread that made the call, and must be quick.
    """

    def __init__(self, limit: int = LIMIT) -> None:
        self._lock = Lock()
        self._kept: deque[Exchange] = deque(maxlen=limit)
        self._last_number = 0
        self._listeners: tuple[Listener, ...] = ()

    @property
    def last_number(self) -> int:
        """How many were recorded, those that are forgotten included."""
        with self._lock:
            return self._last_number

    def record(self, exchange: Exchange) -> None:
        """Keep ``exchange``; raises nothing, for its call may have brought a secret."""
        with self._lock:
            self._last_number += 1
            self._kept.appendleft(replace(exchange, number=self._last_number))
            listeners = self._listeners
        _log.debug(
            "%s %s: %s in %d ms, attempt %d, request %s",
            exchange.method,
            exchange.url,
            exchange.outcome,
            exchange.milliseconds,
            exchange.attempt,
            exchange.request_id,
        )
        _tell(listeners)

    def entries(self) -> tuple[Exchange, ...]:
        """What is kept, newest first."""
        with self._lock:
            return tuple(self._kept)

    def clear(self) -> None:
        """Forget all; numbers go on."""
        with self._lock:
            self._kept.clear()
            listeners = self._listeners
        _tell(listeners)

    def listen(self, listener: Listener) -> None:
        """Call ``listener`` whenever something was recorded or cleared."""
        with self._lock:
            self._listeners = (*self._listeners, listener)

    def unlisten(self, listener: Listener) -> None:
        """Call ``listener`` no more."""
        with self._lock:
            self._listeners = tuple(each for each in self._listeners if each != listener)


def _tell(listeners: tuple[Listener, ...]) -> None:
    for listener in listeners:
        try:
            listener()
        except Exception:  # noqa: BLE001 - it must not cost the answer of the call
            _log.exception("A listener of the request log failed")
