"""The listening socket: loopback only, on a port that is chosen once and remembered."""

from __future__ import annotations

import errno
import socket

from desktop_admin.backend.data_directory import DataDirectory, StartRefused
from desktop_admin.domain.urls import is_loopback_host

# On Windows SO_REUSEADDR would let another program take over the port.
_SHARING: int = getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR)


def open_socket(directory: DataDirectory, host: str, asked_port: int | None) -> socket.socket:
    """Binds ``host`` to the asked, the remembered or a free port. Raises ``StartRefused``."""
    if not is_loopback_host(host):
        raise StartRefused(
            "not-loopback",
            f"{host} is not an address of this computer alone. Without TLS the backend serves"
            " 127.0.0.1 or ::1 only.",
        )
    remembered = directory.remembered_port()
    port = asked_port or remembered or 0
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named as TCP, or asyncio leaves Nagle's algorithm on: 40 ms on every answer.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, _SHARING, 1)
        listener.bind((host, port))
        listener.listen(2048)
    except OSError as problem:
        listener.close()
        raise _refusal(host, port, problem) from None
    chosen = int(listener.getsockname()[1])
    if chosen != remembered:
        directory.remember_port(chosen)
    return listener


def url_of(host: str, port: int) -> str:
    """The origin at which callers reach the backend."""
    return f"http://{_in_url(host)}:{port}"


def host_headers(host: str, port: int) -> tuple[str, ...]:
    """The ``Host`` values under which a caller may mean this backend."""
    names = {_in_url(host), "localhost", "127.0.0.1"} if ":" not in host else {_in_url(host)}
    return tuple(f"{name}:{port}" for name in sorted(names))


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _refusal(host: str, port: int, problem: OSError) -> StartRefused:
    if problem.errno == errno.EADDRINUSE:
        return StartRefused(
            "port-taken",
            f"Port {port} on {host} is taken by another program. Stop that program, or choose"
            " another port once with --port.",
        )
    return StartRefused("port", f"Port {port} on {host} cannot be used: {problem.strerror}.")
