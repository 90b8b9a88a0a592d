"""The account's one key."""

from __future__ import annotations

import pytest

from desktop_admin.api.api_key import ApiKeyEndpoint
from desktop_admin.domain.errors import Forbidden, NotFound
from desktop_admin.domain.redaction import REDACTED
from desktop_admin.domain.secret import Secret
from tests.fakes.scripted_server import ScriptedServer, refused, told

VIEW = {
    "isPresent": True,
    "lastFour": None,
    "createdAt": "2026-01-01T00:00:00Z",
    "lastUsedAt": None,
    "lastUsedFrom": None,
}


def test_a_view_is_not_the_key() -> None:
    server = ScriptedServer(told(200, VIEW))
    view = ApiKeyEndpoint(server.caller()).view()
    assert view.is_present
    assert view.last_four is None
    assert (server.last.method, server.last.url.path) == ("GET", "/admin/v1/api-key")


def test_revealing_is_a_post_and_never_repeated() -> None:
    server = ScriptedServer(told(200, {"apiKey": "the-key-itself"}))
    assert ApiKeyEndpoint(server.caller()).reveal() == Secret("the-key-itself")
    assert (server.last.method, server.last.url.path) == ("POST", "/admin/v1/api-key/reveal")
    assert server.ledger.redact("the-key-itself") == REDACTED


def test_refusals() -> None:
    forbidden = ScriptedServer(refused(403, "error.forbidden.noPermission"))
    with pytest.raises(Forbidden):
        ApiKeyEndpoint(forbidden.caller()).reveal()
    absent = ScriptedServer(refused(404, "error.notFound.apiKeyNotFound"))
    with pytest.raises(NotFound):
        ApiKeyEndpoint(absent.caller()).reveal()
