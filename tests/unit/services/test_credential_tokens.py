"""The one way to a token of an integration."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_admin.api.tokens import TokenEndpoint
from desktop_admin.domain.connections import LOCAL_CONNECTION_ID, Connection, ConnectionKind
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.errors import BackendStopped
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.server_errors import ServerNotConfirmed
from desktop_admin.domain.tokens import CredentialInUse
from desktop_admin.services.credential_tokens import CredentialTokens
from desktop_admin.services.token_cache import TokenCache
from tests.fakes.scripted_server import URL, ScriptedServer, told

FAR = Connection("c1", "Far", ConnectionKind.SANDBOX, URL)
HERE = Connection(LOCAL_CONNECTION_ID, "Here", ConnectionKind.LOCAL, URL)
LOGIN = "https://login.example/oauth2/token"
USED = CredentialInUse(
    FAR, f"{URL}/oauth2/token", CredentialKind.OAUTH_CLIENT, "ossoi_abc", Secret("Zebra-7")
)
GRANTED = told(200, {"access_token": "the-token", "token_type": "Bearer", "expires_in": 299})
HANDED = told(200, {"accessToken": "app-token", "expiresAt": 9_999_999_999_999})


def tokens_of(server: ScriptedServer, *, is_running: bool = True) -> CredentialTokens:
    calls = TokenEndpoint(server.transport, server.codec)

    def check(url: str) -> None:
        if not is_running or url != URL:
            raise BackendStopped

    return CredentialTokens(lambda: calls, check, TokenCache())


@pytest.mark.parametrize(
    ("used", "answer", "path", "token"),
    [
        (USED, GRANTED, "/oauth2/token", "the-token"),
        (
            replace(USED, kind=CredentialKind.CLIENT_APP),
            HANDED,
            "/apitoken/clientApp/accessToken",
            "app-token",
        ),
    ],
    ids=["OAuth client", "Client App"],
)
def test_each_kind_asks_where_its_tokens_are_given(
    used: CredentialInUse, answer: object, path: str, token: str
) -> None:
    server = ScriptedServer(answer)  # type: ignore[arg-type]
    tokens = tokens_of(server)
    assert tokens.ask(used).reply.token == Secret(token)
    assert tokens.ask(used).is_cached
    assert [request.url.path for request in server.requests] == [path]
    tokens.discard(used)
    assert not tokens.ask(used).is_cached


def test_an_api_key_buys_no_token() -> None:
    server = ScriptedServer(GRANTED)
    with pytest.raises(ValueError, match="API key"):
        tokens_of(server).ask(replace(USED, kind=CredentialKind.API_KEY))
    assert server.requests == []


def test_a_confirmation_that_was_taken_back_counts_for_a_live_token_too() -> None:
    server = ScriptedServer(GRANTED)
    tokens = tokens_of(server)
    pinned = replace(FAR, authorization_server_url=LOGIN)
    used = replace(USED, connection=pinned, token_endpoint=LOGIN)
    assert tokens.ask(used).reply.is_accepted
    with pytest.raises(ServerNotConfirmed):
        tokens.ask(replace(used, connection=FAR))
    assert [str(request.url) for request in server.requests] == [LOGIN]


def test_this_computers_backend_must_be_running() -> None:
    server = ScriptedServer(GRANTED)
    used = replace(USED, connection=HERE)
    assert tokens_of(server).ask(used).reply.is_accepted
    with pytest.raises(BackendStopped):
        tokens_of(server, is_running=False).ask(used)
    with pytest.raises(BackendStopped):
        tokens_of(server, is_running=False).check(HERE)
    assert len(server.requests) == 1
