"""The door to a server: headers, limits, retries, and what may be told of it."""

from __future__ import annotations

import logging
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from desktop_admin.api.exchange import ApiRequest, Timing
from desktop_admin.api.transport import ApiTransport
from desktop_admin.domain import errors as e
from desktop_admin.domain.preferences import ProxyMode, ProxySetting
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.server_errors import AnswerLost
from tests.fakes import faults
from tests.fakes.certificates import self_signed
from tests.fakes.faulty_server import FaultyServer
from tests.fakes.raw_server import RawServer, unused_url
from tests.fakes.scripted_server import SETUP, ScriptedServer, refused, told

QUICK = Timing(connect=0.5, read=0.2, write=0.5, pool=0.5, total=1.0)
JSON = faults.Fault(status=200, headers=(("Content-Type", "application/json"),), body=b"{}")


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with FaultyServer(None) as server:
        yield server


def unknown_name(*_: object, **__: object) -> None:
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


Open = Callable[..., ApiTransport]


@pytest.fixture
def to() -> Iterator[Open]:
    """Opens transports and closes them at the end; waits between retries take no time."""
    opened: list[ApiTransport] = []

    def open_transport(url: str, **changes: Any) -> ApiTransport:
        transport = ApiTransport(url, replace(SETUP, **{"timing": QUICK} | changes))
        transport._pause = lambda _: None  # type: ignore[method-assign]
        opened.append(transport)
        return transport

    yield open_transport
    for transport in opened:
        transport.close()


def test_a_call_says_who_calls_and_with_what() -> None:
    server = ScriptedServer(told(200, {}))
    server.transport("https://sign.example.com/base").request_json(
        "PUT",
        "/admin/v1/x",
        token=Secret("ossps_abc"),
        content=Secret('{"a":1}'),
        headers={"If-Match": '"3"', "Idempotency-Key": Secret("k")},
        query={"search": "a b"},
    )
    request = server.last
    assert str(request.url) == "https://sign.example.com/base/admin/v1/x?search=a+b"
    assert request.content == b'{"a":1}'
    assert request.headers["Authorization"] == "Bearer ossps_abc"
    assert request.headers["Content-Type"] == "application/json"
    assert request.headers["User-Agent"] == "API Access Admin/0"
    assert request.headers["Accept-Encoding"] == "identity"
    assert request.headers["If-Match"] == '"3"'
    assert request.headers["Idempotency-Key"] == "k"
    assert len(request.headers["X-Request-Id"]) == 32


def test_the_request_id_is_the_servers_where_it_tells_one() -> None:
    own = ScriptedServer(told(200, {}))
    answer = own.transport().send(ApiRequest("GET", "/"))
    assert answer.request_id == own.last.headers["X-Request-Id"]
    theirs = ScriptedServer(told(200, {}, X_Request_Id="srv-1"))
    assert theirs.transport().send(ApiRequest("GET", "/")).request_id == "srv-1"


def test_what_is_told_of_an_exchange_is_harmless() -> None:
    server = ScriptedServer(refused(503, "error.x"), told(200, {}))
    server.transport("https://sign.example.com/base").request_json(
        "GET", "/x", token=Secret("ossps_abc"), query={"search": "private"}
    )
    first, second = server.seen
    assert (first.status, first.attempt, second.status, second.attempt) == (503, 1, 200, 2)
    assert (second.method, second.host, second.path) == ("GET", "sign.example.com", "/base/x")
    assert first.request_id == second.request_id
    assert "private" not in repr(server.seen)
    assert "abc" not in repr(server.seen)


def test_a_fault_is_told_by_its_name() -> None:
    server = ScriptedServer(told(302, b"", Location="https://else.example/"))
    with pytest.raises(e.Redirected):
        server.transport().send(ApiRequest("POST", "/"))
    (seen,) = server.seen
    assert (seen.status, seen.fault) == (None, "Redirected")


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_writes_are_never_repeated(method: str) -> None:
    server = ScriptedServer(refused(503, "error.x"))
    with pytest.raises(e.ServerFailed):
        server.transport().request_json(method, "/")
    assert len(server.requests) == 1


def test_reads_are_tried_three_times() -> None:
    server = ScriptedServer(refused(503, "error.x"))
    with pytest.raises(e.ServerFailed):
        server.transport().request_json("GET", "/")
    assert [seen.attempt for seen in server.seen] == [1, 2, 3]


def test_cookies_are_not_kept() -> None:
    server = ScriptedServer(told(200, {}, Set_Cookie="session=1; Path=/"))
    transport = server.transport()
    transport.send(ApiRequest("GET", "/"))
    transport.send(ApiRequest("GET", "/"))
    assert "Cookie" not in server.last.headers


def test_a_redirect_is_not_followed(to: Open, server: FaultyServer) -> None:
    server.go_wrong(faults.redirect(f"{server.url}/stolen?x=1"), path="^/a")
    with pytest.raises(e.Redirected) as caught:
        to(server.url).request_json("GET", "/a", token=Secret("ossps_abc"))
    assert caught.value.facts["location"] == f"{server.url}/stolen"
    assert [heard.path for heard in server.heard] == ["/a"]


def test_nobody_listens(to: Open) -> None:
    url = unused_url()
    with pytest.raises(e.ConnectionFailed) as caught:
        to(url).send(ApiRequest("GET", "/"))
    assert type(caught.value) is e.ConnectionFailed
    assert caught.value.detail == "Connection refused"
    assert url.removeprefix("http://") in str(caught.value)


def test_an_unknown_name_is_said(to: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", unknown_name)
    with pytest.raises(e.ConnectionFailed) as caught:
        to("https://no-such-host.invalid").send(ApiRequest("POST", "/"))
    assert caught.value.detail == "The name of the server is unknown."


def test_a_slow_reply_times_out(to: Open, server: FaultyServer) -> None:
    server.go_wrong(faults.slow(30))
    with pytest.raises(e.TimedOut) as caught:
        to(server.url).send(ApiRequest("GET", "/"))
    assert caught.value.facts["seconds"] == 1
    assert len(server.heard) == 1


def drip(head: bytes) -> RawServer:
    def speak(connection: object, ended: threading.Event) -> None:
        connection.sendall(head)  # type: ignore[attr-defined]
        while not ended.wait(0.05):
            connection.sendall(b"x")  # type: ignore[attr-defined]

    return RawServer(speak)


@pytest.mark.parametrize(
    "head",
    [b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", b"HTTP/1.1 200 OK\r\nX-Long: "],
    ids=["body", "headers"],
)
def test_a_dripping_server_does_not_hold_for_ever(to: Open, head: bytes) -> None:
    with drip(head) as server, pytest.raises(e.TimedOut):
        to(server.url, timing=replace(QUICK, total=0.4)).send(ApiRequest("GET", "/"))


@pytest.mark.parametrize("cut", [faults.cut_before(), faults.Fault(cut=faults.Cut.AFTER)])
def test_a_cut_connection_may_have_done_its_work(
    to: Open, server: FaultyServer, cut: faults.Fault
) -> None:
    server.go_wrong(cut)
    with pytest.raises(AnswerLost) as caught:
        to(server.url).send(ApiRequest("POST", "/"))
    assert "Nothing was changed" not in str(caught.value.next_step)


def test_an_answer_that_breaks_off_is_lost(to: Open) -> None:
    def speak(connection: object, ended: threading.Event) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf")  # type: ignore[attr-defined]

    with RawServer(speak) as server, pytest.raises(AnswerLost):
        to(server.url).send(ApiRequest("POST", "/"))


def test_what_is_no_http_is_a_bad_answer(to: Open) -> None:
    def speak(connection: object, ended: threading.Event) -> None:
        connection.sendall(b"SSH-2.0-OpenSSH_9.2\r\n\r\n")  # type: ignore[attr-defined]

    with RawServer(speak) as server, pytest.raises(e.BadAnswer) as caught:
        to(server.url).send(ApiRequest("POST", "/"))
    assert caught.value.detail == "Not HTTP"


def test_a_self_signed_certificate_is_refused(to: Open, tmp_path: Path) -> None:
    with FaultyServer(None, certificate=self_signed(tmp_path)) as server:
        server.go_wrong(JSON)
        with pytest.raises(e.TlsFailed) as caught:
            to(server.url).send(ApiRequest("GET", "/"))
        assert type(caught.value) is e.TlsFailed
        assert "self-signed" in str(caught.value.next_step).replace("self signed", "self-signed")
        assert server.heard == ()


def test_a_certificate_that_the_system_trusts_is_enough(
    to: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = self_signed(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with FaultyServer(None, certificate=certificate) as server:
        server.go_wrong(JSON)
        answer = to(server.url).send(ApiRequest("GET", "/"))
    assert answer.status == 200
    assert answer.tls_version in {"TLSv1.2", "TLSv1.3"}


def test_a_server_without_tls_is_told_apart(to: Open, server: FaultyServer) -> None:
    server.go_wrong(JSON)
    with pytest.raises(e.TlsFailed) as caught:
        to(server.url.replace("http:", "https:")).send(ApiRequest("POST", "/"))
    assert "No secure connection" in str(caught.value.title)


def test_old_tls_is_refused(to: Open, tmp_path: Path) -> None:
    server = FaultyServer(None, certificate=self_signed(tmp_path))
    assert server._server.tls is not None
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        server._server.tls.maximum_version = ssl.TLSVersion.TLSv1_1
    with server, pytest.raises(e.TlsFailed, match="No secure connection"):
        to(server.url).send(ApiRequest("POST", "/"))


def test_an_oversize_answer_is_not_read(to: Open, server: FaultyServer) -> None:
    server.go_wrong(faults.oversize(9))
    with pytest.raises(e.BadAnswer) as caught:
        to(server.url, timing=replace(QUICK, total=10.0)).send(ApiRequest("POST", "/"))
    assert "8388608" in (caught.value.detail or "")


def test_a_proxy_is_used_for_far_servers_only(to: Open, server: FaultyServer) -> None:
    server.go_wrong(faults.refusal(403, key="forbidden.noPermission"))
    proxy = ProxySetting(ProxyMode.MANUAL, server.url)
    with pytest.raises(e.ConnectionFailed, match=r"sign\.example\.com") as caught:
        to("https://sign.example.com", proxy=proxy).send(ApiRequest("POST", "/"))
    assert caught.value.detail == "The proxy refused the connection."
    with pytest.raises(e.ConnectionFailed) as near:
        to(unused_url(), proxy=proxy).send(ApiRequest("POST", "/"))
    assert near.value.detail == "Connection refused"


def test_a_closed_door_stays_closed() -> None:
    server = ScriptedServer(told(200, {}))
    transport = server.transport()
    transport.send(ApiRequest("GET", "/"))
    transport.close()
    with pytest.raises(e.ConnectionFailed):
        transport.send(ApiRequest("POST", "/"))
    assert len(server.requests) == 1


def test_closing_ends_the_wait_before_a_retry() -> None:
    transport = ApiTransport("https://x.example", SETUP, wire=ScriptedServer().wire)
    transport.close()
    transport._pause(60)  # returns at once, or the test runs into its time limit


@pytest.mark.parametrize("value", ["line\r\nbreak", "\u00e4", "\x00"])
def test_a_header_that_cannot_be_sent_is_not_repeated_in_the_error(value: str) -> None:
    server = ScriptedServer(told(200, {}))
    with pytest.raises(e.InvalidInput) as caught:
        server.transport().request_json("GET", "/", token=Secret(f"tok{value}en"))
    assert "tok" not in f"{caught.value}{caught.value.detail}"
    assert server.requests == []


def test_libraries_do_not_log(
    to: Open, caplog: pytest.LogCaptureFixture, server: FaultyServer
) -> None:
    server.go_wrong(JSON)
    caplog.set_level(logging.INFO)
    to(server.url).send(ApiRequest("GET", "/", query={"search": "private"}))
    assert "private" not in caplog.text
    assert not logging.getLogger("httpcore.http11").isEnabledFor(logging.INFO)


def test_keys_are_not_logged_to_a_file(
    to: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: FaultyServer
) -> None:
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys"))
    server.go_wrong(JSON)
    to(server.url).send(ApiRequest("GET", "/"))
    assert not (tmp_path / "keys").exists()


def test_the_library_fault_is_not_chained() -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("broken", request=request)

    with pytest.raises(AnswerLost) as caught:
        ScriptedServer(fail).transport().request_json("POST", "/", token=Secret("ossps_abc"))
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
