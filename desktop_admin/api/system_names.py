"""The names of the system's errors, which are the same in every language and on every system."""

from __future__ import annotations

import errno
import socket

_RESOLVER = {
    getattr(socket, name): name
    for name in ("EAI_AGAIN", "EAI_FAIL", "EAI_NODATA", "EAI_NONAME")
    if hasattr(socket, name)
}


def system_name(fault: OSError) -> str:
    """Such as ``ECONNREFUSED`` or ``EAI_NONAME``; else the class of ``fault``."""
    number = fault.errno
    if isinstance(fault, socket.gaierror):
        return _RESOLVER.get(number or 0, "EAI_FAIL")
    if isinstance(fault, TimeoutError):
        return "ETIMEDOUT"
    name = errno.errorcode.get(number, "") if number else ""
    return name.removeprefix("WSA") or type(fault).__name__  # Windows has names of its own for both
