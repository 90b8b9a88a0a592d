"""What an authorization server says of its tokens."""

from __future__ import annotations

import base64
from urllib.parse import parse_qs

import httpx
import pytest

from desktop_admin.api.issued_tokens import MOST_KEYS, IssuedTokenEndpoint
from desktop_admin.domain import errors as e
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.server_errors import (
    MetadataDiffers,
    MetadataNotPublished,
    RequestRefused,
)
from desktop_admin.domain.tokens import PublishedServer
from tests.fakes.scripted_server import URL, ScriptedServer, told

ENDPOINT = f"{URL}/oauth2/token"
LOGIN = "https://login.example/oauth2/token"
TOKEN, SECRET = Secret("ey+the&token=1"), Secret("Zebra-Umbrella-7")
METADATA = {
    "issuer": URL,
    "token_endpoint": ENDPOINT,
    "jwks_uri": f"{URL}/keys",
    "introspection_endpoint": f"{URL}/introspect",
    "revocation_endpoint": f"{URL}/revoke",
}


def endpoint(server: ScriptedServer) -> IssuedTokenEndpoint:
    return IssuedTokenEndpoint(server.transport, server.codec)


def introspected(server: ScriptedServer) -> object:
    return endpoint(server).introspect(f"{URL}/introspect", "ossoi_abc", SECRET, TOKEN)


def test_the_metadata_names_the_other_endpoints() -> None:
    server = ScriptedServer(told(200, METADATA))
    found = endpoint(server).metadata(URL, ENDPOINT)
    assert found == PublishedServer(URL, f"{URL}/keys", f"{URL}/introspect", f"{URL}/revoke")
    assert server.last.url.path == "/.well-known/oauth-authorization-server"
    assert "Authorization" not in server.last.headers
    bare = told(200, {"issuer": URL, "token_endpoint": ENDPOINT})
    assert endpoint(ScriptedServer(bare)).metadata(URL, ENDPOINT) == PublishedServer(URL)


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (told(404, b"<html>"), MetadataNotPublished),
        (told(401, b""), MetadataNotPublished),
        (told(200, b"<html>"), MetadataNotPublished),
        (told(200, METADATA | {"issuer": f"{URL}/"}), MetadataDiffers),
        (told(200, METADATA | {"token_endpoint": LOGIN}), MetadataDiffers),
        (told(500, b""), e.ServerFailed),
        (told(302, b"", Location="https://evil.example/"), e.Redirected),
        (told(200, METADATA | {"filler": "x" * 300_000}), e.BadAnswer),
    ],
)
def test_other_metadata_counts_for_nothing(answer: httpx.Response, fault: type[e.AppError]) -> None:
    with pytest.raises(fault):
        endpoint(ScriptedServer(answer)).metadata(URL, ENDPOINT)


def test_the_issuer_is_shown_as_plain_text() -> None:
    server = ScriptedServer(told(200, METADATA | {"issuer": "https://evil.example/\u202e"}))
    with pytest.raises(MetadataDiffers) as caught:
        endpoint(server).metadata(URL, ENDPOINT)
    assert caught.value.facts["issuer"] == "https://evil.example/<U+202E>"


def test_keys_are_handed_on_as_they_are_told() -> None:
    server = ScriptedServer(told(200, {"keys": [{"kty": "EC", "x": 5}], "more": 1}))
    assert endpoint(server).keys(f"{URL}/keys") == ({"kty": "EC", "x": 5},)
    many = ScriptedServer(told(200, {"keys": [{}] * 1000}))
    assert len(endpoint(many).keys(f"{URL}/keys")) == MOST_KEYS
    with pytest.raises(MetadataNotPublished):
        endpoint(ScriptedServer(told(404, b"<html>"))).keys(f"{URL}/keys")


@pytest.mark.parametrize(
    "answer", [told(200, {"keys": 5}), told(200, {"keys": ["x"]}), told(200, b"<html>")]
)
def test_what_is_no_set_of_keys_is_said(answer: httpx.Response) -> None:
    with pytest.raises(e.BadAnswer):
        endpoint(ScriptedServer(answer)).keys(f"{URL}/keys")


def test_a_client_asks_what_its_token_is_worth() -> None:
    said = {"active": True, "exp": 5, "scope": "a b", "echo": [TOKEN.reveal(), SECRET.reveal()]}
    server = ScriptedServer(told(200, said))
    assert introspected(server) == said | {"echo": ["[redacted]"] * 2}
    request = server.last
    assert (request.method, str(request.url)) == ("POST", f"{URL}/introspect")
    pair = base64.b64decode(request.headers["Authorization"].removeprefix("Basic ")).decode()
    assert pair == "ossoi_abc:Zebra-Umbrella-7"
    form = {"token": [TOKEN.reveal()], "token_type_hint": ["access_token"]}
    assert parse_qs(request.content.decode()) == form
    assert "token" not in repr(server.seen).replace("token=None", "")


@pytest.mark.parametrize("body", [{}, {"active": "true"}, [], {"active": 1}])
def test_an_answer_that_does_not_say_whether_is_none(body: object) -> None:
    with pytest.raises(e.BadAnswer):
        introspected(ScriptedServer(told(200, body)))


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (told(401, {"error": "invalid_client"}), RequestRefused),
        (told(400, {"error": "unsupported_token_type"}), RequestRefused),
        (told(401, b""), RequestRefused),
        (told(403, b"<html>"), e.BadAnswer),
        (told(404, b"<html>"), e.BadAnswer),
        (told(501, {}), e.BadAnswer),
        (told(503, b"", Retry_After="5"), e.ServerFailed),
        (told(429, b"", Retry_After="5"), e.RateLimited),
        (told(307, b"", Location="https://evil.example/"), e.Redirected),
    ],
)
def test_what_was_refused_is_told(answer: httpx.Response, fault: type[e.AppError]) -> None:
    server = ScriptedServer(answer)
    with pytest.raises(fault) as caught:
        introspected(server)
    with pytest.raises(fault):
        endpoint(server).revoke(f"{URL}/revoke", "ossoi_abc", SECRET, TOKEN)
    assert not isinstance(caught.value, e.NotAuthenticated)  # it is not the person's session
    assert len(server.requests) == 2  # nothing is sent twice


def test_a_revocation_needs_no_words() -> None:
    for body in (b"", b"<html>"):
        server = ScriptedServer(told(200, body))
        endpoint(server).revoke(f"{URL}/revoke", "ossoi_abc", SECRET, TOKEN)
        assert server.last.url.path == "/revoke"
