"""Servers on loopback whose TLS is as a test wants it, down to versions, ciphers and names."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

Change = Callable[[ssl.SSLContext], None]
_ANSWER = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


@contextmanager
def tls_server(certificate: Path, change: Change) -> Iterator[str]:
    """The URL of a server that shows ``certificate``; ``change`` sets its context up."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    change(context)
    context.load_cert_chain(certificate)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=_serve, args=(listener, context), daemon=True)
        thread.start()
        yield f"https://127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)
        thread.join(20)


def _serve(listener: socket.socket, context: ssl.SSLContext) -> None:
    while True:
        try:
            caller = listener.accept()[0]
        except OSError:
            return
        with suppress(OSError), caller, context.wrap_socket(caller, server_side=True) as tls:
            tls.recv(65536)
            tls.sendall(_ANSWER)
