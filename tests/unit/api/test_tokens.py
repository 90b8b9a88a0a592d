"""The public calls of an integration."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
from urllib.parse import unquote_plus

import httpx
import pytest

from desktop_admin.api.tokens import TokenEndpoint, basic
from desktop_admin.domain import errors as e
from desktop_admin.domain.secret import Secret
from tests.fakes.scripted_server import URL, ScriptedServer, refused, told

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
GRANTED = {"access_token": "the-token", "token_type": "Bearer", "expires_in": 299}
SECRET = Secret("s%+:\u00e4 x")


def tokens(server: ScriptedServer) -> TokenEndpoint:
    return TokenEndpoint(server.transport, server.codec, lambda: NOW)


def test_credentials_are_form_urlencoded_before_base64() -> None:
    header = basic("id:1%", SECRET).reveal()
    assert base64.b64decode(header.removeprefix("Basic ")) == b"id%3A1%25:s%25%2B%3A%C3%A4+x"


def test_the_grant_is_a_post_with_the_credentials_in_the_header() -> None:
    server = ScriptedServer(told(200, GRANTED))
    reply = tokens(server).oauth_token(f"{URL}/base/oauth2/token", "id", SECRET)
    request = server.last
    assert (request.method, str(request.url)) == ("POST", f"{URL}/base/oauth2/token")
    assert request.content == b"grant_type=client_credentials"
    assert request.headers["Content-Type"] == "application/x-www-form-urlencoded"
    pair = base64.b64decode(request.headers["Authorization"].removeprefix("Basic ")).decode()
    assert [unquote_plus(half) for half in pair.split(":")] == ["id", SECRET.reveal()]
    assert reply.is_accepted
    assert (reply.token, reply.seconds) == (Secret("the-token"), 299)
    assert reply.clock_difference is None
    assert "the-token" not in repr(reply)


def test_a_client_app_sends_json() -> None:
    millis = int(NOW.timestamp() * 1000) + 1_800_000
    server = ScriptedServer(told(200, {"accessToken": "a" * 64, "expiresAt": millis}))
    reply = tokens(server).client_app_token(f"{URL}/base", "id", SECRET)
    assert str(server.last.url) == f"{URL}/base/apitoken/clientApp/accessToken"
    assert server.last_body == {"clientId": "id", "secret": SECRET.reveal(), "type": "OWNER"}
    assert "Authorization" not in server.last.headers
    assert (reply.token, reply.seconds) == (Secret("a" * 64), 1800)


def test_an_answer_tells_how_far_the_clocks_are_apart() -> None:
    server = ScriptedServer(told(200, GRANTED, Date="Tue, 24 Nov 2026 09:57:00 GMT"))
    assert tokens(server).oauth_token(f"{URL}/oauth2/token", "id", SECRET).clock_difference == 180


def test_a_numeric_text_is_a_moment_too() -> None:
    millis = str(int(NOW.timestamp() * 1000) + 60_000)
    server = ScriptedServer(told(200, {"accessToken": "a", "expiresAt": millis}))
    assert tokens(server).client_app_token(URL, "id", SECRET).seconds == 60
    with pytest.raises(e.BadAnswer):
        tokens(
            ScriptedServer(told(200, {"accessToken": "a", "expiresAt": "soon"}))
        ).client_app_token(URL, "id", SECRET)


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (told(400, {"error": "unauthorized_client"}), "unauthorized_client"),
        (told(401, {"error": "invalid_client", "error_description": "x"}), "invalid_client"),
        (refused(403, "error.forbidden.methodNotInForce"), "error.forbidden.methodNotInForce"),
        (told(401, b""), None),
    ],
)
def test_refusals_are_replies(answer: httpx.Response, code: str | None) -> None:
    reply = tokens(ScriptedServer(answer)).oauth_token(f"{URL}/oauth2/token", "id", SECRET)
    assert not reply.is_accepted
    assert (reply.code, reply.status) == (code, answer.status_code)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (told(403, b"<html>"), e.BadAnswer),
        (told(404, b""), e.BadAnswer),
        (refused(404, "error.notFound.resource"), e.BadAnswer),
        (told(500, b"<html>"), e.ServerFailed),
        (refused(429, "error.tooManyRequests.x"), e.RateLimited),
        (told(302, b"", Location="https://evil.example/"), e.Redirected),
        (told(200, {"access_token": 7, "token_type": "Bearer"}), e.BadAnswer),
        (told(200, {"access_token": "x", "token_type": "mac"}), e.BadAnswer),
        (told(200, b"<html>"), e.BadAnswer),
    ],
)
def test_other_answers_are_errors(answer: httpx.Response, kind: type[e.AppError]) -> None:
    server = ScriptedServer(answer)
    with pytest.raises(kind):
        tokens(server).oauth_token(f"{URL}/oauth2/token", "id", SECRET)
    assert len(server.requests) == 1


def test_the_api_is_called_with_the_token() -> None:
    server = ScriptedServer(told(200, {"version": "11"}))
    assert tokens(server).call_api(URL, Secret("tok")).is_accepted
    assert server.last.url.path == "/api/sysinfo"
    assert server.last.headers["Authorization"] == "Bearer tok"
    tokens(server).call_api(URL, Secret("key"), "Basic")
    assert server.last.headers["Authorization"] == "Basic key"


def test_each_call_has_its_own_connection() -> None:
    opened: list[str] = []
    server = ScriptedServer(told(200, GRANTED))

    def open_transport(url: str) -> object:
        opened.append(url)
        return server.transport(url)

    endpoint = TokenEndpoint(open_transport, server.codec)  # type: ignore[arg-type]
    endpoint.oauth_token("https://auth.example:8443/x/oauth2/token", "id", SECRET)
    assert opened == ["https://auth.example:8443"]
