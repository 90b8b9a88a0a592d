"""The public calls as a check makes them."""

from __future__ import annotations

import pytest

from desktop_admin.api.tokens import TokenEndpoint
from desktop_admin.domain.connections import Connection, ConnectionKind
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.errors import BackendStopped
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.server_errors import ServerNotConfirmed
from desktop_admin.services.checked_calls import CheckedCalls
from desktop_admin.services.credential_tokens import CredentialTokens
from desktop_admin.services.token_cache import TokenCache
from tests.fakes.scripted_server import URL, ScriptedServer, told

FAR = Connection("c1", "Far", ConnectionKind.SANDBOX, URL)
GRANTED = told(200, {"access_token": "the-token", "token_type": "Bearer", "expires_in": 299})
OAUTH = CredentialKind.OAUTH_CLIENT


def calls_of(
    server: ScriptedServer, endpoint: str, connection: Connection = FAR
) -> tuple[CheckedCalls, CredentialTokens]:
    def stopped(url: str) -> None:
        raise BackendStopped

    public = TokenEndpoint(server.transport, server.codec)
    tokens = CredentialTokens(lambda: public, stopped, TokenCache())
    return CheckedCalls(tokens, connection, endpoint), tokens


def test_a_token_is_asked_for_each_time_and_is_the_live_one_then() -> None:
    server = ScriptedServer(GRANTED)
    calls, tokens = calls_of(server, f"{URL}/oauth2/token")
    for _ in range(2):
        assert calls.ask_token(OAUTH, "id", Secret("s")).token == Secret("the-token")
    assert len(server.requests) == 2
    assert calls._used is not None
    assert tokens.ask(calls._used).is_cached


def test_a_token_that_the_api_refuses_is_forgotten() -> None:
    server = ScriptedServer(GRANTED, told(401, b""), GRANTED)
    calls, tokens = calls_of(server, f"{URL}/oauth2/token")
    calls.ask_token(OAUTH, "id", Secret("s"))
    assert calls.call_api(Secret("the-token"), "Bearer").status == 401
    assert server.last.headers["Authorization"] == "Bearer the-token"
    assert calls._used is not None
    assert not tokens.ask(calls._used).is_cached


def test_a_secret_goes_nowhere_that_nobody_confirmed() -> None:
    server = ScriptedServer(GRANTED)
    with pytest.raises(ServerNotConfirmed):
        calls_of(server, "https://evil.example/oauth2/token")[0].ask_token(OAUTH, "id", Secret("s"))
    here = Connection("this-computer", "Here", ConnectionKind.LOCAL, URL)
    with pytest.raises(BackendStopped):
        calls_of(server, f"{URL}/oauth2/token", here)[0].call_api(Secret("key"), "Basic")
    assert server.requests == []
