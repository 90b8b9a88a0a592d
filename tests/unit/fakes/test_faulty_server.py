"""The faulty server does what the journeys believe it does."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.fakes import faults
from tests.fakes.certificates import self_signed
from tests.fakes.faulty_server import FaultyServer


class _Upstream(BaseHTTPRequestHandler):
    acted = 0

    def do_POST(self) -> None:
        type(self).acted += 1
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.send_response(201)
        self.send_header("X-Seen", self.headers.get("X-Sent", ""))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture
def upstream() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Upstream)
    _Upstream.acted = 0
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def ask(url: str, path: str = "/x") -> tuple[int, dict[str, str], bytes]:
    where = urlsplit(url)
    connection = http.client.HTTPConnection(where.hostname or "", where.port, timeout=5)
    try:
        connection.request("POST", path, b"hello", {"X-Sent": "yes"})
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()
    finally:
        connection.close()


def test_passes_requests_on_untouched(upstream: str) -> None:
    with FaultyServer(upstream) as server:
        status, headers, body = ask(server.url, "/a?b=c")
        assert (status, headers["X-Seen"], body) == (201, "yes", b"hello")
        assert [(h.method, h.path) for h in server.heard] == [("POST", "/a?b=c")]


def test_a_rule_hits_only_its_path_and_only_so_often(upstream: str) -> None:
    with FaultyServer(upstream) as server:
        server.go_wrong(faults.refusal(429, retry_after="7"), path="^/admin", times=1)
        assert ask(server.url, "/health")[0] == 201
        status, headers, body = ask(server.url, "/admin/v1/me")
        assert (status, headers["Retry-After"]) == (429, "7")
        assert b"error.tooManyRequests" in body
        assert ask(server.url, "/admin/v1/me")[0] == 201


def test_healing_forgets_the_faults(upstream: str) -> None:
    with FaultyServer(upstream) as server:
        server.go_wrong(faults.html_page())
        assert b"hotel" in ask(server.url)[2]
        server.heal()
        assert ask(server.url)[2] == b"hello"


@pytest.mark.parametrize(("fault", "acted"), [(faults.cut_before(), 0), (faults.cut_after(), 1)])
def test_a_cut_connection_breaks_before_or_after_the_server_acted(
    upstream: str, fault: faults.Fault, acted: int
) -> None:
    with FaultyServer(upstream) as server:
        server.go_wrong(fault)
        with pytest.raises((ConnectionError, http.client.HTTPException)):
            ask(server.url)
        assert _Upstream.acted == acted


def test_closing_lets_go_of_held_requests(upstream: str) -> None:
    began = time.monotonic()
    with FaultyServer(upstream) as server:
        server.go_wrong(faults.slow(30))
        where = urlsplit(server.url)
        with socket.create_connection((where.hostname, where.port), timeout=5) as held:
            held.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")
            while not server.heard:
                assert time.monotonic() < began + 5
            server.close()
            assert held.recv(1) == b""
    assert time.monotonic() - began < 10
    assert _Upstream.acted == 0


@pytest.mark.parametrize("fault", [faults.slow(30), faults.slow_after(30)])
def test_what_is_held_goes_on_when_it_is_let_go(upstream: str, fault: faults.Fault) -> None:
    with FaultyServer(upstream) as server:
        server.go_wrong(fault)
        where = urlsplit(server.url)
        with socket.create_connection((where.hostname, where.port), timeout=5) as held:
            held.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")
            held.settimeout(0.1)
            with pytest.raises(TimeoutError):
                held.recv(1)
            server.let_go()
            held.settimeout(5)
            assert held.recv(12) == b"HTTP/1.1 201"
    assert _Upstream.acted == 1


def test_tls_is_real_and_not_trusted_by_default(tmp_path: Path) -> None:
    certificate = self_signed(tmp_path)
    with FaultyServer(None, certificate) as server:
        server.go_wrong(faults.html_page())
        where = urlsplit(server.url)
        address = (where.hostname or "", where.port or 0)
        with socket.create_connection(address, timeout=5) as raw, pytest.raises(ssl.SSLError):
            ssl.create_default_context().wrap_socket(raw, server_hostname="127.0.0.1")
        trusting = ssl.create_default_context(cafile=certificate)
        with socket.create_connection(address, timeout=5) as raw:
            trusting.wrap_socket(raw, server_hostname="127.0.0.1").close()
