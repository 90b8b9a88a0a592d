"""Clients of both kinds."""

from __future__ import annotations

import httpx
import pytest

from desktop_admin.api.clients import PATHS, ClientsEndpoint
from desktop_admin.api.wire_credentials import WireClient
from desktop_admin.domain import errors as e
from desktop_admin.domain.credentials import Client, CredentialKind
from desktop_admin.domain.secret import Secret
from tests.fakes.scripted_server import CLIENT, ScriptedServer, answer_of, refused, told

KINDS = (CredentialKind.CLIENT_APP, CredentialKind.OAUTH_CLIENT)
KEY = Secret("the-key")
ISSUED = CLIENT | {"secret": "the-new-secret"}


def client(client_id: str = "ossoi_abc") -> Client:
    body = CLIENT | {"clientId": client_id}
    return ScriptedServer(told(200)).codec.decode(answer_of(200, body), WireClient).to_domain()


def clients(server: ScriptedServer) -> ClientsEndpoint:
    return ClientsEndpoint(server.caller(), CredentialKind.OAUTH_CLIENT)


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_asked_for_with_all_its_wishes(kind: CredentialKind) -> None:
    server = ScriptedServer(told(200, {"items": [CLIENT], "total": 9, "nextCursor": "n"}))
    page = ClientsEndpoint(server.caller(), kind).page(
        search="pay & roll", sort="-createdAt", limit=50, cursor="c"
    )
    assert server.last.url.path == PATHS[kind]
    assert dict(server.last.url.params) == {
        "search": "pay & roll",
        "sort": "-createdAt",
        "limit": "50",
        "cursor": "c",
    }
    assert (page.items, page.total, page.next_cursor) == ((client(),), 9, "n")


def test_a_page_without_wishes_asks_for_none() -> None:
    server = ScriptedServer(told(200, {"items": [], "total": 0, "nextCursor": None}))
    clients(server).page(search="", sort="name", limit=100, cursor=None)
    assert dict(server.last.url.params) == {"sort": "name", "limit": "100"}


def test_creating_yields_the_secret_once() -> None:
    server = ScriptedServer(told(201, ISSUED))
    issued = clients(server).create("Payroll", Secret("k"))
    assert server.last_body == {"name": "Payroll"}
    assert server.last.headers["Idempotency-Key"] == "k"
    assert issued.secret == Secret("the-new-secret")
    assert not issued.is_replacement
    assert "the-new" not in repr(issued)


def test_a_new_secret_names_the_version_it_replaces() -> None:
    server = ScriptedServer(told(200, ISSUED))
    issued = clients(server).regenerate(client(), Secret("k"))
    assert server.last.url.path == "/admin/v1/oauth-clients/ossoi_abc/regenerate-secret"
    assert server.last.headers["If-Match"] == '"1"'
    assert issued.is_replacement


def test_renaming_and_deleting_name_the_version() -> None:
    server = ScriptedServer(told(200, CLIENT | {"name": "New", "etag": '"2"'}), told(204))
    renamed = clients(server).rename(client(), "New", KEY)
    assert (renamed.name, renamed.etag) == ("New", '"2"')
    assert (server.last.method, server.last.headers["If-Match"]) == ("PATCH", '"1"')
    clients(server).delete(client(), KEY)
    assert (server.last.method, server.last.headers["If-Match"]) == ("DELETE", '"1"')
    keys = {request.headers["Idempotency-Key"] for request in server.requests}
    assert keys == {"the-key"}


@pytest.mark.parametrize(
    ("answer", "heeds"),
    [
        (refused(400, "error.validation.idempotencyKey"), True),
        (refused(400, "error.validation.clientId"), False),
        (refused(404, "error.notFound.clientNotFound"), False),
        (told(204), False),
    ],
)
def test_a_server_is_asked_whether_it_heeds_keys(answer: httpx.Response, *, heeds: bool) -> None:
    server = ScriptedServer(answer)
    assert clients(server).has_idempotency() is heeds
    assert server.last.url.path == "/admin/v1/oauth-clients/-"


def test_who_may_not_ask_gets_no_verdict() -> None:
    with pytest.raises(e.Forbidden):
        clients(ScriptedServer(refused(403, "error.forbidden.noPermission"))).has_idempotency()


def test_an_id_stays_one_part_of_the_path() -> None:
    server = ScriptedServer(told(204))
    clients(server).delete(client("../people?x=/"), KEY)
    assert server.last.url.raw_path == b"/admin/v1/oauth-clients/..%2Fpeople%3Fx%3D%2F"


@pytest.mark.parametrize(
    ("status", "key", "kind"),
    [
        (400, "error.validation.nameEmpty", e.InvalidInput),
        (403, "error.forbidden.featureDisabled", e.FeatureDisabled),
        (409, "error.conflict.nameTaken", e.NameTaken),
        (422, "error.unprocessableEntity.idempotencyKeyReused", e.InvalidInput),
    ],
)
def test_refusals(status: int, key: str, kind: type[e.AppError]) -> None:
    with pytest.raises(kind) as caught:
        clients(ScriptedServer(refused(status, key))).create("x", Secret("k"))
    assert caught.value.facts.get("message_key") == key


def test_a_201_without_a_secret_is_a_bad_answer() -> None:
    with pytest.raises(e.BadAnswer):
        clients(ScriptedServer(told(201, CLIENT))).create("x", Secret("k"))
