"""Whether this computer has a way to any network."""

from __future__ import annotations

import errno
import socket
from typing import Any, Self

from desktop_admin.services.network_presence import has_route


class Routes:
    """Sockets of a computer with routes for some families only; notes where they led."""

    def __init__(self, *families: int) -> None:
        self._families = families
        self.asked: list[tuple[int, int]] = []
        self.open = 0

    def __call__(self, family: int, kind: int) -> Any:
        if family == socket.AF_INET6 and not self._families:
            raise OSError(errno.EAFNOSUPPORT, "no IPv6 at all")
        self.asked.append((family, kind))
        self._family = family
        return self

    def __enter__(self) -> Self:
        self.open += 1
        return self

    def __exit__(self, *_fault: object) -> None:
        self.open -= 1

    def connect(self, _address: object) -> None:
        if self._family not in self._families:
            raise OSError(errno.ENETUNREACH, "Network is unreachable")


def test_either_family_will_do_and_nothing_is_ever_sent() -> None:
    for families in ((socket.AF_INET,), (socket.AF_INET6,), (socket.AF_INET, socket.AF_INET6)):
        routes = Routes(*families)
        assert has_route(routes)
        assert routes.open == 0
        # a connected datagram socket sends nothing by itself
        assert {kind for _family, kind in routes.asked} == {socket.SOCK_DGRAM}


def test_without_a_route_the_computer_is_offline() -> None:
    routes = Routes()
    assert not has_route(routes)
    assert routes.open == 0
