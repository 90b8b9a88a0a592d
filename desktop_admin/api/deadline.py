"""A deadline for a whole answer, also for a server that drips it byte by byte.

httpx limits the time between two pieces only. Heavy: imports httpcore.
"""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import httpcore

SHORTEST = 0.001


class Deadline:
    """The moment by which the call of the present thread must be over, on a monotonic clock."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._local = threading.local()

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """Everything inside must end in ``seconds``, or ``httpcore.ReadTimeout`` is raised."""
        self._local.moment = self._clock() + seconds
        try:
            yield
        finally:
            self._local.moment = None

    def cut(self, timeout: float | None) -> float | None:
        """``timeout``, or what is left. Raises ``httpcore.ReadTimeout`` when nothing is left."""
        moment: float | None = getattr(self._local, "moment", None)
        if moment is None:
            return timeout
        left = moment - self._clock()
        if left <= 0:
            raise httpcore.ReadTimeout("the whole answer took too long")
        left = max(left, SHORTEST)
        return left if timeout is None else min(timeout, left)


class DeadlineStream(httpcore.NetworkStream):
    """A network stream whose every wait is cut by the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Up to ``max_bytes`` bytes."""
        return self._stream.read(max_bytes, self._deadline.cut(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of ``buffer``."""
        self._stream.write(buffer, self._deadline.cut(timeout))

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """The same connection under TLS."""
        secure = self._stream.start_tls(ssl_context, server_hostname, self._deadline.cut(timeout))
        return DeadlineStream(secure, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        """Facts about the connection, such as ``ssl_object``."""
        return self._stream.get_extra_info(info)


class DeadlineBackend(httpcore.NetworkBackend):
    """Opens TCP connections under a deadline."""

    def __init__(self, deadline: Deadline) -> None:
        self._backend = httpcore.SyncBackend()
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to ``host`` and ``port``."""
        stream = self._backend.connect_tcp(
            host, port, self._deadline.cut(timeout), local_address, socket_options
        )
        return DeadlineStream(stream, self._deadline)
