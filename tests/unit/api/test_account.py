"""All resources of an account."""

from __future__ import annotations

import pytest

from desktop_admin.api.account import account_endpoints
from desktop_admin.domain.credentials import CredentialKind
from tests.fakes.scripted_server import ScriptedServer, told

PAGE = {"items": [], "total": 0, "nextCursor": None}


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (CredentialKind.CLIENT_APP, "/admin/v1/client-apps"),
        (CredentialKind.OAUTH_CLIENT, "/admin/v1/oauth-clients"),
    ],
)
def test_each_kind_has_its_own_list(kind: CredentialKind, path: str) -> None:
    server = ScriptedServer(told(200, PAGE))
    account = account_endpoints(server.caller())
    is_app = kind is CredentialKind.CLIENT_APP
    clients = account.client_apps if is_app else account.oauth_clients
    clients.page(search="", sort="name", limit=1, cursor=None)
    assert server.last.url.path == path
