"""The door to a server: headers, limits, retries, and what may be told of it."""

from __future__ import annotations

import logging

import httpx
import pytest

from desktop_admin.api.exchange import ApiRequest
from desktop_admin.api.transport import ApiTransport
from desktop_admin.domain import errors as e
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.server_errors import AnswerLost
from tests.fakes import faults
from tests.fakes.faulty_server import FaultyServer
from tests.fakes.impatience import Open
from tests.fakes.scripted_server import SETUP, ScriptedServer, refused, told

JSON = faults.Fault(status=200, headers=(("Content-Type", "application/json"),), body=b"{}")


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
    assert (seen.status, seen.fault) == (302, "Redirected")


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


def test_the_library_fault_is_not_chained() -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("broken", request=request)

    with pytest.raises(AnswerLost) as caught:
        ScriptedServer(fail).transport().request_json("POST", "/", token=Secret("ossps_abc"))
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
