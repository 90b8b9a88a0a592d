"""Clients of one kind."""

from __future__ import annotations

import httpx
import pytest

from desktop_admin.api.clients import ClientsEndpoint
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.server_errors import AnswerLost
from desktop_admin.services.account_clients import AccountClients
from tests.fakes.scripted_server import CLIENT, ScriptedServer, told

ISSUED = CLIENT | {"secret": "the-new-secret"}
PAGE = {"items": [CLIENT], "total": 1, "nextCursor": None}


def lost(request: httpx.Request) -> httpx.Response:
    raise httpx.ReadError("cut", request=request)


def clients(server: ScriptedServer) -> AccountClients:
    numbers = iter(range(100))
    endpoint = ClientsEndpoint(server.caller(), CredentialKind.OAUTH_CLIENT)
    return AccountClients(endpoint, lambda: Secret(f"key-{next(numbers)}"))


def keys(server: ScriptedServer) -> list[str | None]:
    return [request.headers.get("Idempotency-Key") for request in server.requests]


def test_a_lost_new_secret_is_fetched_with_the_same_key() -> None:
    server = ScriptedServer(lost, told(201, ISSUED), lost, told(200, ISSUED))
    account = clients(server)
    issued = account.create("Payroll")
    assert issued.secret == Secret("the-new-secret")
    assert account.regenerate(issued.client).is_replacement
    assert keys(server) == ["key-0", "key-0", "key-1", "key-1"]


@pytest.mark.parametrize("method", ["rename", "delete"])
def test_other_changes_are_not_repeated(method: str) -> None:
    server = ScriptedServer(told(200, PAGE), lost)
    account = clients(server)
    client = account.page().items[0]
    with pytest.raises(AnswerLost):
        account.rename(client, "New") if method == "rename" else account.delete(client)
    assert len(server.requests) == 2


def test_a_page_has_defaults() -> None:
    server = ScriptedServer(told(200, PAGE))
    assert clients(server).page(search="x").total == 1
    assert dict(server.last.url.params) == {"search": "x", "sort": "name", "limit": "100"}
