"""A proxy on loopback that leads every host to one port, so that any name can be staged."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_AGREED = b"HTTP/1.1 200 Connection established\r\n\r\n"


@contextmanager
def forward_proxy(port: int) -> Iterator[str]:
    """The URL of a proxy that answers CONNECT to whatever host with a tunnel to ``port``."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=_serve, args=(listener, port), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)
        thread.join(20)


def _serve(listener: socket.socket, port: int) -> None:
    open_tunnels: list[threading.Thread] = []
    while True:
        try:
            caller = listener.accept()[0]
        except OSError:
            break
        tunnel = threading.Thread(target=_tunnel, args=(caller, port), daemon=True)
        open_tunnels.append(tunnel)
        tunnel.start()
    for tunnel in open_tunnels:
        tunnel.join(20)


def _tunnel(caller: socket.socket, port: int) -> None:
    with suppress(OSError), caller:
        head = b""
        while b"\r\n\r\n" not in head:
            part = caller.recv(4096)
            if not part:
                return
            head += part
        with socket.create_connection(("127.0.0.1", port), 20) as server:
            caller.sendall(_AGREED)
            back = threading.Thread(target=_pass_on, args=(server, caller), daemon=True)
            back.start()
            _pass_on(caller, server)
            back.join(20)


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while part := source.recv(65536):
            target.sendall(part)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)
