"""Whether a port of this computer is served by somebody else: nothing on loopback proves a name."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from desktop_admin.domain.urls import is_loopback_host

TABLES = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
_LISTENING = "0A"  # TCP_LISTEN of linux/include/net/tcp_states.h
_ROOT = 0  # reads everything anyway


def is_served_by_another(url: str, tables: Iterable[Path] = TABLES, own: int | None = None) -> bool:
    """Whether another user of this computer listens where ``url`` leads.

    False where ``url`` leads to another computer or speaks TLS, where nobody listens, and where
    the system does not tell (other systems than Linux).
    """
    parts = urlsplit(url)
    if parts.scheme != "http" or not is_loopback_host(parts.hostname or ""):
        return False
    mine = os.getuid() if own is None and hasattr(os, "getuid") else own
    found = set(_listeners(parts.port or 80, tables))
    return bool(found - {mine, _ROOT})


def _listeners(port: int, tables: Iterable[Path]) -> Iterator[int]:
    """The ids of the users who listen on ``port``, by proc(5) ``/proc/net/tcp``."""
    for table in tables:
        with suppress(OSError):
            for line in table.read_text("ascii").splitlines()[1:]:
                fields = line.split()
                is_here = fields[1].rpartition(":")[2] == f"{port:04X}"
                if is_here and fields[3] == _LISTENING:
                    yield int(fields[7])
