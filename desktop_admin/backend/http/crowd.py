"""How many connections are open at once, in all and per address, and how many may be."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable

from desktop_admin.backend.calls.faults import ApiFault, TooManyConnectionsFault, UnavailableFault
from desktop_admin.backend.records.places import parse_address, place_of

# Descriptors that are not connections: database, logs, the listening socket.
RESERVED_DESCRIPTORS = 256
MOST_CONNECTIONS = 16_384
PER_ADDRESS = 256
_RETRY = {"Retry-After": "5"}


class Crowd:
    """Counts connections; an address that ``is_exempt`` (a proxy) may have any number of them."""

    def __init__(self, limit: int, per_address: int, *, is_exempt: Callable[[str], bool]) -> None:
        self._limit = limit
        self._per_address = per_address
        self._is_exempt = is_exempt
        self._open: Counter[str] = Counter()

    def enter(self, address: str) -> ApiFault | None:
        """One more from ``address``; the fault that answers it when there are too many.

        ``leave`` must follow in any case.
        """
        place = place_of(address)
        self._open[place] += 1
        if self._open.total() > self._limit:
            return UnavailableFault(
                "tooManyConnections", "The server has too many open connections.", headers=_RETRY
            )
        if self._open[place] > self._per_address and not self._may_have_many(address):
            return TooManyConnectionsFault()
        return None

    def leave(self, address: str) -> None:
        """One less."""
        place = place_of(address)
        self._open[place] -= 1
        if self._open[place] <= 0:
            del self._open[place]

    def _may_have_many(self, address: str) -> bool:
        parsed = parse_address(address)
        return self._is_exempt(address) or parsed is None or parsed.is_loopback


def most_connections() -> int:
    """Raises the limit of open files as far as this process may; the connections that fit in."""
    if sys.platform == "win32":
        return 512
    import resource  # noqa: PLC0415 - Windows has none

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_CONNECTIONS + RESERVED_DESCRIPTORS
    if soft != resource.RLIM_INFINITY and soft < wanted:
        soft = wanted if hard == resource.RLIM_INFINITY else min(hard, wanted)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    if soft == resource.RLIM_INFINITY:
        return MOST_CONNECTIONS
    return max(16, min(soft - RESERVED_DESCRIPTORS, MOST_CONNECTIONS))
