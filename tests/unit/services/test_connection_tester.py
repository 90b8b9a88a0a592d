"""Testing a connection."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import httpx
import pytest

from desktop_admin.api.factory import ApiFactory
from desktop_admin.api.server import ProbeEndpoint
from desktop_admin.domain import errors as e
from desktop_admin.domain.connections import (
    LOCAL_CONNECTION_ID,
    Connection,
    ConnectionKind,
    MetadataState,
    UrlSource,
)
from desktop_admin.domain.preferences import ProxySetting
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.services.child_answers import BackendReady
from desktop_admin.services.connection_tester import ConnectionTester
from tests.fakes.scripted_server import URL, ScriptedServer, refused, told

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
HERE = "http://127.0.0.1:18123"
ENDED = refused(401, "error.unauthorized.sessionExpired", Date="Tue, 24 Nov 2026 10:01:00 GMT")


class FakeEmbedded:
    def start(self) -> BackendReady:
        return BackendReady(HERE, f"{HERE}/oauth2/token", ())


class FakeApi(ApiFactory):
    def __init__(self, scripted: ScriptedServer) -> None:
        super().__init__(RedactionLedger(), "test", proxy=ProxySetting)
        self.scripted = scripted

    def probe(self, url: str) -> ProbeEndpoint:
        return ProbeEndpoint(self.scripted.transport(url), self.scripted.codec, lambda: NOW)


def checker(server: ScriptedServer) -> ConnectionTester:
    return ConnectionTester(FakeApi(server), FakeEmbedded(), lambda: NOW)  # type: ignore[arg-type]


def published(issuer: str) -> Callable[[httpx.Request], httpx.Response]:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.startswith("/.well-known"):
            metadata = {"issuer": issuer, "token_endpoint": f"{issuer}/oauth2/token"}
            return told(200, metadata)
        return ENDED if request.url.path.endswith("/me") else told(404)

    return answer


def far(typed: str | None = None, url: str = URL) -> Connection:
    return Connection("c1", "Far", ConnectionKind.SANDBOX, url, typed)


def test_all_that_was_seen_is_reported() -> None:
    server = ScriptedServer(published(URL))
    result = checker(server).test(far())
    assert result.has_administration
    assert result.clock_difference == -60
    assert result.metadata is MetadataState.VERIFIED
    assert result.authorization_server is not None
    assert result.authorization_server.token_endpoint == f"{URL}/oauth2/token"
    assert result.authorization_server.source is UrlSource.DERIVED
    assert result.tested_at == NOW
    assert all("Authorization" not in request.headers for request in server.requests)


def test_a_typed_server_is_asked_for_its_own_metadata() -> None:
    issuer = "https://login.example/tenant"
    server = ScriptedServer(published(issuer))
    result = checker(server).test(far(f"{issuer}/oauth2/token"))
    assert result.metadata is MetadataState.VERIFIED
    assert result.authorization_server is not None
    assert result.authorization_server.source is UrlSource.TYPED
    assert str(server.last.url) == (
        "https://login.example/.well-known/oauth-authorization-server/tenant"
    )


def test_a_false_issuer_is_said() -> None:
    result = checker(ScriptedServer(published("https://evil.example"))).test(far())
    assert result.metadata is MetadataState.MISMATCH


def test_an_unknown_issuer_is_not_guessed() -> None:
    result = checker(ScriptedServer(published(URL))).test(far("https://login.example/token"))
    assert result.metadata is MetadataState.NOT_CHECKED


def test_a_plain_server_is_a_result_and_no_fault() -> None:
    result = checker(ScriptedServer(told(404, b"<html>"))).test(far())
    assert not result.has_administration
    assert result.metadata is MetadataState.NOT_PUBLISHED


def test_the_embedded_backend_is_started_first() -> None:
    server = ScriptedServer(published(HERE))
    result = checker(server).test(Connection(LOCAL_CONNECTION_ID, "Here", ConnectionKind.LOCAL, ""))
    assert str(server.requests[0].url) == f"{HERE}/admin/v1/me"
    assert result.authorization_server is not None
    assert result.authorization_server.source is UrlSource.SERVICE


def test_an_unreachable_authorization_server_is_named() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.host == "login.example":
            raise httpx.ConnectError("refused", request=request)
        return ENDED

    with pytest.raises(e.ConnectionFailed, match=r"login\.example"):
        checker(ScriptedServer(answer)).test(far("https://login.example/oauth2/token"))
