"""A port on loopback that swallows whoever knocks, as a firewall that drops packets."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def full_listener(family: socket.AddressFamily, host: str) -> Iterator[int]:
    """A port that swallows whoever knocks: its queue is full, and nobody accepts."""
    with socket.socket(family) as listener:
        if family is socket.AF_INET6:
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        listener.bind((host, 0))
        listener.listen(0)
        port = listener.getsockname()[1]
        callers = [socket.socket(family) for _ in range(4)]
        for caller in callers:
            caller.setblocking(False)
            caller.connect_ex((host, port))
        yield port
        for caller in callers:
            caller.close()
