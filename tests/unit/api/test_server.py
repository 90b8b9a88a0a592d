"""What a server says of itself."""

from __future__ import annotations

from datetime import UTC, datetime

import httpx
import pytest

from desktop_admin.api.server import ProbeEndpoint, ServerEndpoint
from desktop_admin.domain.connections import MetadataState, UrlSource
from desktop_admin.domain.errors import BadAnswer, ServerFailed
from tests.fakes.scripted_server import URL, ScriptedServer, refused, told

NOW = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)
DATE = "Tue, 24 Nov 2026 10:00:00 GMT"
TOKEN = f"{URL}/oauth2/token"
PATH = "/.well-known/oauth-authorization-server"
HTML = b"<html></html>"
ENDED = refused(401, "error.unauthorized.sessionExpired", Date=DATE)


def probe(server: ScriptedServer) -> ProbeEndpoint:
    return ProbeEndpoint(server.transport(), server.codec, lambda: NOW)


def test_administration_is_recognised() -> None:
    server = ScriptedServer(ENDED, told(200, {"status": "ok", "version": "2.1"}))
    seen = probe(server).probe()
    assert seen.has_administration
    assert seen.server_version == "2.1"
    assert seen.clock_difference == 300
    assert all("Authorization" not in request.headers for request in server.requests)


@pytest.mark.parametrize(
    "answer", [told(404, HTML), refused(401, "error.notAuthorized"), told(200, HTML), told(501)]
)
def test_a_server_without_it_is_reached_all_the_same(answer: httpx.Response) -> None:
    seen = probe(ScriptedServer(answer, told(404, HTML))).probe()
    assert not seen.has_administration
    assert seen.server_version is None
    assert seen.clock_difference is None


def test_a_failing_server_is_said() -> None:
    with pytest.raises(ServerFailed):
        probe(ScriptedServer(told(500, HTML))).probe()


@pytest.mark.parametrize(
    ("issuer", "endpoint", "state"),
    [
        (URL, TOKEN, MetadataState.VERIFIED),
        (URL + "/", TOKEN, MetadataState.MISMATCH),
        (URL.upper(), TOKEN, MetadataState.MISMATCH),
        (URL, "https://evil.example/oauth2/token", MetadataState.MISMATCH),
        (URL, None, MetadataState.MISMATCH),
    ],
)
def test_metadata_is_compared_exactly(
    issuer: str, endpoint: str | None, state: MetadataState
) -> None:
    server = ScriptedServer(told(200, {"issuer": issuer, "token_endpoint": endpoint}))
    seen = probe(server).metadata(PATH, URL, TOKEN)
    assert (seen.state, seen.status) == (state, 200)
    assert (seen.issuer, seen.token_endpoint) == (issuer, endpoint or "")
    assert server.last.url.path == PATH


@pytest.mark.parametrize("answer", [told(404, HTML), told(200, HTML), told(403), told(401)])
def test_no_metadata_is_no_fault(answer: httpx.Response) -> None:
    server = ScriptedServer(answer)
    seen = probe(server).metadata(PATH, URL, TOKEN)
    assert (seen.state, seen.status) == (MetadataState.NOT_PUBLISHED, answer.status_code)


def test_the_services_own_authorization_server() -> None:
    server = ScriptedServer(told(200, {"tokenEndpoint": TOKEN, "issuer": URL}))
    told_of = ServerEndpoint(server.caller()).authorization_server()
    assert (told_of.token_endpoint, told_of.issuer) == (TOKEN, URL)
    assert told_of.source is UrlSource.SERVICE


@pytest.mark.parametrize("url", ["http://sign.example.com/oauth2/token", "file:///etc/passwd", ""])
def test_an_unsafe_authorization_server_is_refused(url: str) -> None:
    server = ScriptedServer(told(200, {"tokenEndpoint": url}))
    with pytest.raises(BadAnswer) as caught:
        ServerEndpoint(server.caller()).authorization_server()
    assert "refused" in (caught.value.detail or "")
