"""Calls in the name of a person."""

from __future__ import annotations

import pytest

from desktop_admin.api.caller import PersonCaller
from desktop_admin.domain.errors import (
    BackendStopped,
    ConnectionFailed,
    Forbidden,
    NotAuthenticated,
)
from tests.fakes.scripted_server import FixedTokens, ScriptedServer, refused, told

OVER = "error.unauthorized.sessionExpired"


def test_the_token_is_the_sources() -> None:
    server = ScriptedServer(told(200, {}))
    server.caller().call("GET", "/x")
    assert server.last.headers["Authorization"] == "Bearer ossps_first"


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_401_buys_one_new_token(method: str) -> None:
    server = ScriptedServer(refused(401, OVER), told(200, {}))
    tokens = FixedTokens()
    server.caller(tokens).call(method, "/x", body={"a": 1})
    assert tokens.renewals == 1
    assert [request.headers["Authorization"] for request in server.requests] == [
        "Bearer ossps_first",
        "Bearer ossps_second",
    ]
    assert server.requests[0].content == server.requests[1].content == b'{"a":1}'


def test_a_second_401_is_the_end() -> None:
    server = ScriptedServer(refused(401, OVER))
    with pytest.raises(NotAuthenticated):
        server.caller().call("GET", "/x")
    assert len(server.requests) == 2


def test_a_403_buys_nothing() -> None:
    tokens = FixedTokens()
    with pytest.raises(Forbidden):
        ScriptedServer(refused(403, "error.forbidden.noPermission")).caller(tokens).call("GET", "/")
    assert tokens.renewals == 0


def test_nothing_is_sent_where_nothing_may_be() -> None:
    server = ScriptedServer(told(200, {}))

    def forbid() -> None:
        raise BackendStopped

    caller = PersonCaller(
        server.transport(), server.codec, FixedTokens(), admit=forbid, explain=lambda error: error
    )
    with pytest.raises(BackendStopped):
        caller.call("GET", "/x")
    assert server.requests == []


def test_errors_are_explained_where_more_is_known() -> None:
    server = ScriptedServer(refused(401, OVER))
    caller = PersonCaller(
        server.transport(),
        server.codec,
        FixedTokens(ConnectionFailed(host="x")),
        admit=lambda: None,
        explain=lambda error: BackendStopped(request_id=error.request_id),
    )
    with pytest.raises(BackendStopped):
        caller.call("GET", "/x")
