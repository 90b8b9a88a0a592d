"""Checks of the way to a server, from the proxy decision to CONNECT; nothing is asked."""

from __future__ import annotations

import base64
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from urllib.parse import unquote, urlsplit

from desktop_admin.diagnostics.engine import Finding, Outcome
from desktop_admin.diagnostics.subject import Subject, host_and_port
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.domain.urls import host_of, is_loopback_host

_NO_CONNECTION = Text(QT_TRANSLATE_NOOP("Text", "No connection was chosen."))
_NO_CONNECTION_STEP = Text(QT_TRANSLATE_NOOP("Text", "Name one with --connection."))
_DIRECT = Finding(Outcome.SKIPPED, Text(QT_TRANSLATE_NOOP("Text", "No proxy is used.")))
PLAIN = Finding(
    Outcome.SKIPPED, Text(QT_TRANSLATE_NOOP("Text", "The address is plain HTTP, on this computer."))
)
_ASK_NETWORK = Text(
    QT_TRANSLATE_NOOP("Text", "Ask your network team to let this program reach the host.")
)
_MOST_ADDRESSES = 8
_LONGEST_HEAD = 8192


def check_proxy(subject: Subject) -> Finding:
    """Which proxy this very URL goes through, and who says so."""
    if subject.url is None:
        return Finding(Outcome.FAILED, _NO_CONNECTION, _NO_CONNECTION_STEP)
    proxy = subject.proxy()
    if is_loopback_host(host_and_port(subject.url)[0]):
        source = "this computer"
    else:
        source = subject.proxy_setting.mode.value
    host = host_of(subject.url)
    if proxy is None:
        told = Text(
            QT_TRANSLATE_NOOP("Text", "{host} is reached straight, without a proxy.")
        ).with_facts(host=host)
        return Finding(Outcome.OK, told, detail={"proxy": "none", "source": source})
    name = host_of(proxy)
    told = Text(
        QT_TRANSLATE_NOOP("Text", "{host} is reached through the proxy {proxy}.")
    ).with_facts(host=host, proxy=name)
    return Finding(Outcome.OK, told, detail={"proxy": name, "source": source})


def check_dns(subject: Subject) -> Finding:
    """All addresses of the host that the connection is opened to."""
    host = _first_host(subject)[0]
    try:
        found = subject.resolve_name(host)
    except (OSError, UnicodeError) as fault:
        cause = Text(QT_TRANSLATE_NOOP("Text", "The name {host} is not known.")).with_facts(
            host=host
        )
        step = Text(
            QT_TRANSLATE_NOOP(
                "Text", "Check the spelling of the host, and whether the network is up."
            )
        )
        return Finding(Outcome.FAILED, cause, step, {"error": type(fault).__name__})
    told = Text(QT_TRANSLATE_NOOP("Text", "{host} has {count} addresses.")).with_facts(
        host=host, count=len(found)
    )
    return Finding(Outcome.OK, told, detail=dict(_numbered(found)))


def check_tcp(subject: Subject) -> Finding:
    """Every address of either family, at the same time: one that swallows packets is found."""
    host, port = _first_host(subject)
    found = subject.resolve_name(host)[:_MOST_ADDRESSES]
    with ThreadPoolExecutor(len(found) or 1) as pool:
        waits = [pool.submit(_knock, subject, number, port) for _, number in found]
        answers = {row: wait.result() for row, wait in zip(found, waits, strict=True)}
    detail = {f"{family} {number}": answers[family, number] for family, number in found}
    good = {family for (family, _), answer in answers.items() if answer.endswith(" ms")}
    place = {"host": host, "port": port}
    if not good:
        cause = Text(
            QT_TRANSLATE_NOOP("Text", "Nothing answers at {host}, port {port}.")
        ).with_facts(**place)
        step = Text(
            QT_TRANSLATE_NOOP(
                "Text", "Check host and port; ask your network team whether a firewall is between."
            )
        )
        return Finding(Outcome.FAILED, cause, step, detail)
    if "IPv6" in {family for family, _ in found} - good:
        cause = Text(
            QT_TRANSLATE_NOOP("Text", "{host} answers over IPv4, not over IPv6.")
        ).with_facts(**place)
        step = Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Each new connection may wait for IPv6 first: have it repaired or switched off.",
            )
        )
        return Finding(Outcome.WARNING, cause, step, detail)
    return Finding(
        Outcome.OK,
        Text(QT_TRANSLATE_NOOP("Text", "{host}, port {port} answers.")).with_facts(**place),
        None,
        detail,
    )


def check_connect(subject: Subject) -> Finding:
    """What the proxy says to CONNECT (RFC 9110 section 9.3.6)."""
    if (subject.proxy()) is None:
        return _DIRECT
    if not is_tls(subject):
        return PLAIN
    try:
        with opened_to(subject) as opened:
            status = tunnel_through(opened, subject)
    except OSError as fault:
        broken = Text(QT_TRANSLATE_NOOP("Text", "The proxy breaks the connection off ({kind})."))
        return Finding(Outcome.FAILED, broken.with_facts(kind=type(fault).__name__), _ASK_NETWORK)
    if status == 200:
        return Finding(
            Outcome.OK, Text(QT_TRANSLATE_NOOP("Text", "The proxy lets the connection through."))
        )
    step = _ASK_NETWORK
    if status == 407:
        step = Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "The proxy wants a user name and password, or refuses those that it was given.",
            )
        )
    cause = Text(
        QT_TRANSLATE_NOOP("Text", "The proxy refuses the connection with status {status}.")
    )
    return Finding(Outcome.FAILED, cause.with_facts(status=status), step, {"status": str(status)})


def is_tls(subject: Subject) -> bool:
    """Whether the server is to speak TLS."""
    return urlsplit(subject.url or "").scheme == "https"


def _first_host(subject: Subject) -> tuple[str, int]:
    return host_and_port(subject.proxy() or subject.url or "")


def _numbered(found: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, str]]:
    for number, (family, address) in enumerate(found, start=1):
        yield f"address {number}", f"{family} {address}"


def _knock(subject: Subject, number: str, port: int) -> str:
    begin = time.monotonic()
    try:
        socket.create_connection((number, port), subject.connect_seconds).close()
    except TimeoutError:
        return "no answer"
    except OSError as fault:
        return fault.strerror or type(fault).__name__
    return f"{round((time.monotonic() - begin) * 1000)} ms"


@contextmanager
def opened_to(subject: Subject) -> Iterator[socket.socket]:
    """A connection to the server, or to its proxy. Raises ``OSError``."""
    from desktop_admin.api.tls import system_trust  # noqa: PLC0415 - heavy

    host, port = _first_host(subject)
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
