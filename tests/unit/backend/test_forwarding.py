"""Whom a call counts for when proxies stand in between."""

from __future__ import annotations

import asyncio
from ipaddress import ip_network

import pytest

from desktop_admin.backend.http.edge import Message, Receive, Scope, Send
from desktop_admin.backend.http.forwarding import Forwarding, forwarded_host, is_forwarded_plain
from desktop_admin.backend.http.proxied_calls import ProxiedCalls

PROXIES = Forwarding((ip_network("10.0.0.0/8"), ip_network("127.0.0.1"), ip_network("fd00::/8")))
XFF = b"x-forwarded-for"


def caller(peer: str, *values: str) -> str:
    return PROXIES.caller_of(peer, [(XFF, value.encode()) for value in values])


@pytest.mark.parametrize(
    ("peer", "values", "expected"),
    [
        ("203.0.113.7", ("198.51.100.1",), "203.0.113.7"),
        ("127.0.0.1", (), "127.0.0.1"),
        ("127.0.0.1", ("198.51.100.1",), "198.51.100.1"),
        ("127.0.0.1", ("1.1.1.1, 198.51.100.1",), "198.51.100.1"),
        ("127.0.0.1", ("1.1.1.1", "198.51.100.1"), "198.51.100.1"),
        ("127.0.0.1", ("1.1.1.1, 198.51.100.1, 10.0.0.9",), "198.51.100.1"),
        ("127.0.0.1", ("10.0.0.8, 10.0.0.9",), "10.0.0.8"),
        ("127.0.0.1", ("1.1.1.1, unknown, 10.0.0.9",), "10.0.0.9"),
        ("127.0.0.1", ("198.51.100.1:4711",), "198.51.100.1"),
        ("127.0.0.1", ("[2001:db8::1]:4711",), "2001:db8::1"),
        ("127.0.0.1", ("2001:DB8::1",), "2001:db8::1"),
        ("::ffff:10.1.2.3", ("198.51.100.1",), "198.51.100.1"),
        ("::ffff:203.0.113.7", ("198.51.100.1",), "203.0.113.7"),
        ("fd00::1%eth0", ("198.51.100.1",), "198.51.100.1"),
        ("127.0.0.1", (" , ,",), "127.0.0.1"),
    ],
)
def test_the_right_most_address_that_is_no_proxy_counts(
    peer: str, values: tuple[str, ...], expected: str
) -> None:
    assert caller(peer, *values) == expected


def test_without_declared_proxies_nothing_is_believed() -> None:
    alone = Forwarding()
    assert not alone.is_in_use
    assert alone.caller_of("127.0.0.1", [(XFF, b"198.51.100.1")]) == "127.0.0.1"


def test_an_endless_chain_of_proxies_is_not_walked() -> None:
    assert caller("127.0.0.1", ", ".join(["198.51.100.1"] + ["10.0.0.1"] * 50)) == "10.0.0.1"


def test_the_nearest_proxy_says_host_and_scheme() -> None:
    headers = [
        (b"X-Forwarded-Host", b"evil.example, api.example.com"),
        (b"X-Forwarded-Proto", b"https"),
        (b"X-Forwarded-Proto", b"http"),
    ]
    assert forwarded_host(headers) == "api.example.com"
    assert is_forwarded_plain(headers)
    assert not is_forwarded_plain([(b"x-forwarded-proto", b"https")])
    assert forwarded_host([]) is None


@pytest.mark.parametrize(
    ("peer", "scheme", "path", "is_let_in"),
    [
        ("203.0.113.7", "http", "/api/sysinfo", False),
        ("203.0.113.7", "https", "/api/sysinfo", True),
        ("203.0.113.7", "http", "/ready", True),
        ("127.0.0.2", "http", "/api/sysinfo", True),
        ("::1", "http", "/api/sysinfo", True),
        ("10.0.0.1", "http", "/api/sysinfo", True),
    ],
)
def test_a_call_past_the_proxy_in_the_clear_is_refused(
    peer: str, scheme: str, path: str, is_let_in: bool
) -> None:
    let_in, statuses = [], []

    async def app(scope: Scope, _receive: Receive, _send: Send) -> None:
        let_in.append(scope["client"][0])

    async def send(message: Message) -> None:
        statuses.append(message.get("status"))

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    scope = {"type": "http", "scheme": scheme, "path": path, "client": (peer, 1), "headers": []}
    asyncio.run(ProxiedCalls(app, PROXIES, needs_tls=True)(scope, receive, send))
    assert (let_in, statuses) == (([peer], []) if is_let_in else ([], [403, None]))
