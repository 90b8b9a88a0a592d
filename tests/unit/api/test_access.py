"""Who is signed in, and who there is."""

from __future__ import annotations

from desktop_admin.api.access import AccessEndpoint
from desktop_admin.domain.access import Role
from tests.fakes.scripted_server import ScriptedServer, told

PERSON = {
    "id": "p1",
    "email": "a@b.example",
    "name": "Adam",
    "isOwner": False,
    "roles": [{"id": "r1", "name": "Manager", "isEnabled": False}],
}


def test_people_with_their_roles() -> None:
    server = ScriptedServer(told(200, {"items": [PERSON]}))
    (person,) = AccessEndpoint(server.caller()).people()
    assert server.last.url.path == "/admin/v1/people"
    assert person.roles == (Role("r1", "Manager", is_enabled=False),)
