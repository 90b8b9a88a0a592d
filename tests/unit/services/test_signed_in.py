"""One person's session."""

from __future__ import annotations

from typing import cast

from desktop_admin.api.door import ServerDoor
from desktop_admin.api.sessions import SessionsEndpoint
from desktop_admin.domain.connections import Connection, ConnectionKind
from desktop_admin.domain.secret import Secret
from desktop_admin.services.account_clients import IssueJournal
from desktop_admin.services.kept_token import KeptToken
from desktop_admin.services.session_tokens import RenewingTokens
from desktop_admin.services.signed_in import SignedIn
from desktop_admin.vault.memory_vault import MemoryVault
from tests.fakes.scripted_server import CLIENT, SESSION, URL, ScriptedServer, told

FAR = Connection("c1", "Far", ConnectionKind.SANDBOX, URL)
PAGE = {"items": [CLIENT], "total": 1, "nextCursor": None}
DATE = "Tue, 24 Nov 2026 10:00:00 GMT"


def signed_in(server: ScriptedServer) -> SignedIn:
    door = ServerDoor(server.transport(), server.codec)
    granted = SessionsEndpoint(server.transport(), server.codec).refreshed(Secret("osspr_x"))
    tokens = RenewingTokens(granted, door.sessions.refreshed, lambda _: None)
    account = door.account(tokens, admit=lambda: None, explain=lambda error: error)
    kept = KeptToken(MemoryVault(), FAR, is_wanted=False)
    return SignedIn(
        FAR,
        door,
        account,
        tokens,
        kept=kept,
        new_key=lambda: Secret("key"),
        journal=cast("IssueJournal", None),
    )


def test_each_kind_of_client_has_its_use_cases() -> None:
    server = ScriptedServer(told(200, SESSION, Date=DATE), told(200, PAGE))
    session = signed_in(server)
    session.client_apps.page()
    assert server.last.url.path == "/admin/v1/client-apps"
    session.oauth_clients.page()
    assert server.last.url.path == "/admin/v1/oauth-clients"
    assert session.keep_problem is None


def test_ending_twice_revokes_once() -> None:
    server = ScriptedServer(told(200, SESSION, Date=DATE), told(204))
    session = signed_in(server)
    session.end()
    session.end()
    assert [request.method for request in server.requests] == ["POST", "DELETE"]
