"""What the account says of itself to the signed-in person."""

from __future__ import annotations

from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.services.account_facts import AccountFacts
from tests.fakes.scripted_server import CLIENT, METHOD, SESSION, ScriptedServer, told
from tests.unit.services.test_signed_in import DATE, signed_in

PAGE = {"items": [CLIENT], "total": 1, "nextCursor": None}


def test_a_client_is_found_by_its_whole_id_in_the_list_of_its_kind() -> None:
    server = ScriptedServer(told(200, SESSION, Date=DATE), told(200, PAGE))
    facts = AccountFacts(signed_in(server))
    found = facts.client(CredentialKind.OAUTH_CLIENT, "ossoi_abc")
    assert found is not None
    assert found.name == "Payroll"
    assert server.last.url.path == "/admin/v1/oauth-clients"
    assert server.last.url.params["search"] == "ossoi_abc"
    assert facts.client(CredentialKind.CLIENT_APP, "ossoi_ab") is None
    assert server.last.url.path == "/admin/v1/client-apps"


def test_the_method_in_force() -> None:
    server = ScriptedServer(told(200, SESSION, Date=DATE), told(200, METHOD, ETag='"1"'))
    assert AccountFacts(signed_in(server)).method() is AuthenticationMethod.OAUTH2
