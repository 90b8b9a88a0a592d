"""Whether this computer has a way to any network at all; asks its own routing table, nobody else.

A datagram socket that is "connected" sends nothing: the system only looks for a route. The
addresses are reserved for documentation (RFC 5737, RFC 3849) and belong to nobody.
"""

from __future__ import annotations

import socket
from collections.abc import Callable

_ELSEWHERE = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))
_PORT = 9  # discard; any would do


def has_route(make_socket: Callable[..., socket.socket] = socket.socket) -> bool:
    """Whether a packet to another network would leave this computer."""
    return any(_is_reachable(make_socket, family, address) for family, address in _ELSEWHERE)


def _is_reachable(make_socket: Callable[..., socket.socket], family: int, address: str) -> bool:
    try:
        with make_socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((address, _PORT))
    except OSError:
        return False
    return True
