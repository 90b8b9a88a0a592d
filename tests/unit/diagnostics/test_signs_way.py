"""Faults on the way to a server, each staged by real sockets."""

from __future__ import annotations

import socket

import pytest

from desktop_admin.api.proxy import ProxyResolver, ProxySource
from desktop_admin.diagnostics import network_checks
from desktop_admin.diagnostics.subject import Address, ResolveName
from tests.fakes.diagnosing import diagnosed
from tests.fakes.full_listener import full_listener
from tests.fakes.raw_server import RawServer, unused_url
from tests.fakes.staged import why, words_of
from tests.unit.diagnostics.conftest import MakeSubject

_WAY = ("settings", "proxy", "dns", "tcp", "connect", "tls")


def _failing(error: OSError) -> ResolveName:
    def resolve(_: str) -> tuple[Address, ...]:
        raise error

    return resolve


def _through(proxy: str) -> ProxyResolver:
    def resolve(_: str) -> str:
        return proxy

    return resolve


def _no_proxy(_: str) -> None:
    return None


def test_port_refused(subject_of: MakeSubject) -> None:
    url = unused_url()
    assert why(url)[0].id == "port-refused"
    found = diagnosed(subject_of(url))[0]
    assert found.id == "port-refused"
    assert "IPv4 127.0.0.1: ECONNREFUSED." in words_of(found)


@pytest.mark.parametrize(
    ("number", "cause"),
    [(socket.EAI_NONAME, "name-unknown"), (socket.EAI_AGAIN, "resolver-silent")],
)
def test_names(subject_of: MakeSubject, number: int, cause: str) -> None:
    resolve = _failing(socket.gaierror(number, "no"))
    subject = subject_of("https://a.example", resolve_name=resolve, resolve_proxy=_no_proxy)
    found = diagnosed(subject)[0]
    assert (found.id, "a.example" in words_of(found)) == (cause, True)


def test_proxy_not_reached(subject_of: MakeSubject) -> None:
    found = diagnosed(subject_of("https://a.example", resolve_proxy=_through(unused_url())))[0]
    assert found.id == "proxy-not-reached"
    assert "127.0.0.1" in str(found.title)


def test_proxy_kind(subject_of: MakeSubject) -> None:
    found = diagnosed(subject_of("https://a.example", resolve_proxy=_through("socks5://a:1")))
    assert found[0].id == "proxy-kind"


@pytest.mark.parametrize("proxy", ["http://proxy:port", "http://", "proxy.example:3128:1"])
def test_proxy_malformed(subject_of: MakeSubject, proxy: str) -> None:
    found = diagnosed(subject_of("https://a.example", resolve_proxy=_through(proxy)))[0]
    assert (found.id, "makes no sense" in words_of(found)) == ("proxy-malformed", True)
    assert why("https://a.example", proxy)[0].id == "proxy-malformed"


def test_no_way(subject_of: MakeSubject) -> None:
    """A documentation address that this computer has no way to, or that nothing answers at."""

    def unroutable(_: str) -> tuple[Address, ...]:
        return (("IPv6", "ff02::1"),)  # a group: no connection leads there

    subject = subject_of("https://a.example", resolve_name=unroutable, resolve_proxy=_no_proxy)
    found = diagnosed(subject, *_WAY)[0]
    assert found.id == "no-way"


def test_packets_dropped(subject_of: MakeSubject) -> None:
    with full_listener(socket.AF_INET, "127.0.0.1") as port:
        subject = subject_of(f"http://127.0.0.1:{port}", connect_seconds=0.2)
        found = diagnosed(subject, *_WAY)[0]
    assert found.id == "packets-dropped"
    assert "no answer" in words_of(found)


def test_ipv6_black_hole(subject_of: MakeSubject) -> None:
    def both(_: str) -> tuple[Address, ...]:
        return ("IPv6", "::1"), ("IPv4", "127.0.0.1")

    with (
        full_listener(socket.AF_INET6, "::1") as port,
        socket.create_server(("127.0.0.1", port)),
    ):
        subject = subject_of(f"http://localhost:{port}", resolve_name=both, connect_seconds=0.2)
        found = diagnosed(subject, "settings", "proxy", "dns", "tcp")[0]
    assert found.id == "ipv6-black-hole"
    assert "IPv6 ::1 did not answer; IPv4 127.0.0.1 answered in" in words_of(found)


def test_ipv4_black_hole(subject_of: MakeSubject) -> None:
    def both(_: str) -> tuple[Address, ...]:
        return ("IPv6", "::1"), ("IPv4", "127.0.0.1")

    with (
        full_listener(socket.AF_INET, "127.0.0.1") as port,
        socket.create_server(("::1", port), family=socket.AF_INET6),
    ):
        subject = subject_of(f"http://localhost:{port}", resolve_name=both, connect_seconds=0.2)
        found = diagnosed(subject, "settings", "proxy", "dns", "tcp")[0]
    assert found.id == "ipv4-black-hole"


def test_name_blocked(subject_of: MakeSubject) -> None:
    def astray(_: str) -> tuple[Address, ...]:
        return (("IPv4", "127.0.0.1"),)

    port = unused_url().rpartition(":")[2]
    url = f"https://a.example:{port}"
    subject = subject_of(url, resolve_name=astray, resolve_proxy=_no_proxy)
    found = diagnosed(subject, "settings", "proxy", "dns", "tcp")[0]
    assert (found.id, "leads to 127.0.0.1" in words_of(found)) == ("name-blocked", True)


def test_proxy_exception(subject_of: MakeSubject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", unused_url())
    monkeypatch.setenv("no_proxy", "a.example")
    resolve = _failing(socket.gaierror(socket.EAI_NONAME, "no"))
    found = diagnosed(subject_of("https://a.example", resolve_name=resolve), *_WAY)[0]
    assert found.id == "proxy-exception"
    assert "a.example is on the list" in words_of(found)


def test_proxy_script(subject_of: MakeSubject, monkeypatch: pytest.MonkeyPatch) -> None:
    def has_script(_: str) -> ProxySource:
        return ProxySource("system", has_script=True)

    monkeypatch.setattr(network_checks, "proxy_source", lambda url, _: has_script(url))
    resolve = _failing(socket.gaierror(socket.EAI_NONAME, "no"))
    subject = subject_of("https://a.example", resolve_name=resolve, resolve_proxy=_no_proxy)
    assert diagnosed(subject, *_WAY)[0].id == "proxy-script"


@pytest.mark.parametrize(
    ("status", "cause"),
    [
        (407, "proxy-wants-password"),
        (403, "proxy-refuses"),
        (502, "proxy-cannot-reach"),
    ],
)
def test_what_a_proxy_says(subject_of: MakeSubject, status: int, cause: str) -> None:
    head = f"HTTP/1.1 {status} No\r\nContent-Length: 0\r\n\r\n".encode()
    with RawServer(lambda connection, _: connection.sendall(head)) as proxy:
        shown = why("https://a.example", proxy.url)[0]
        checked = diagnosed(subject_of("https://a.example", resolve_proxy=_through(proxy.url)))[0]
    for found in (shown, checked):
        assert (found.id, str(status) in words_of(found)) == (cause, True)


@pytest.mark.parametrize("said", [b"SSH-2.0-x\r\n\r\n", b""])
def test_proxy_not_http(subject_of: MakeSubject, said: bytes) -> None:
    with RawServer(lambda connection, _: connection.sendall(said)) as proxy:
        subject = subject_of("https://a.example", resolve_proxy=_through(proxy.url))
        assert diagnosed(subject, *_WAY)[0].id == "proxy-not-http"
