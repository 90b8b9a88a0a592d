"""Opens the way to a server as far as its own words: to its proxy, and through it."""

from __future__ import annotations

import base64
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import unquote, urlsplit

from desktop_admin.diagnostics.subject import Subject, host_and_port

_LONGEST_HEAD = 8192


def is_tls(subject: Subject) -> bool:
    """Whether the server is to speak TLS."""
    return urlsplit(subject.url or "").scheme == "https"


def first_host(subject: Subject) -> tuple[str, int]:
    """Where the connection is opened to: the proxy if there is one, else the server."""
    return host_and_port(subject.proxy() or subject.url or "")


@contextmanager
def opened_to(subject: Subject) -> Iterator[socket.socket]:
    """A connection to the server, or to its proxy. Raises ``OSError``."""
    from desktop_admin.api.tls import system_trust  # noqa: PLC0415 - heavy

    host, port = first_host(subject)
    proxy = subject.proxy() or ""
    with socket.create_connection((host, port), subject.connect_seconds) as opened:
        if not proxy.lower().startswith("https:"):
            yield opened
            return
        with system_trust().wrap_socket(opened, server_hostname=host) as tls:
            yield tls


def tunnel_through(opened: socket.socket, subject: Subject) -> int:
    """Ask the proxy behind ``opened`` for the server; its status, 0: it speaks no HTTP."""
    host, port = host_and_port(subject.url or "")
    shown = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    head = f"CONNECT {shown} HTTP/1.1\r\nHost: {shown}\r\n{_proxy_header(subject)}\r\n"
    opened.sendall(head.encode("ascii"))
    told = b""
    while b"\r\n\r\n" not in told and len(told) < _LONGEST_HEAD:
        part = opened.recv(1)  # no byte of what follows the head may be taken
        if not part:
            break
        told += part
    words = told.split(None, 2)
    is_http = len(words) > 1 and words[0].startswith(b"HTTP/") and words[1].isdigit()
    return int(words[1]) if is_http else 0


def _proxy_header(subject: Subject) -> str:
    parts = urlsplit(subject.proxy() or "")
    if not parts.username:
        return ""
    pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return f"Proxy-Authorization: Basic {base64.b64encode(pair.encode()).decode()}\r\n"
