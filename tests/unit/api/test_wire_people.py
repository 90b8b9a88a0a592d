"""The shapes of people and accounts."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_admin.api.access import AccessEndpoint
from desktop_admin.domain.access import Capability
from desktop_admin.domain.errors import BadAnswer
from tests.fakes.scripted_server import ScriptedServer, told

ME: dict[str, Any] = {
    "person": {
        "id": "p1",
        "email": "a@b.example",
        "name": "Adam",
        "isOwner": True,
        "roles": [{"id": "r1", "name": "Manager"}],
    },
    "account": {
        "id": "a1",
        "name": "Example Ltd",
        "rolesAndPermissions": True,
        "ownerEmail": "o@b.example",
        "ownerName": "Olivia",
    },
    "features": {"apiKey": True, "apiToken": False, "oauth2": True},
    "capabilities": ["api_access", "fly"],
}


def test_access_is_read() -> None:
    access = AccessEndpoint(ScriptedServer(told(200, ME)).caller()).read()
    assert access.person.is_owner
    assert access.account.has_roles_and_permissions
    assert (access.features.api_key, access.features.api_token, access.features.oauth2) == (
        True,
        False,
        True,
    )


def test_unknown_capabilities_are_passed_over() -> None:
    access = AccessEndpoint(ScriptedServer(told(200, ME)).caller()).read()
    assert access.capabilities == {Capability.API_ACCESS}


@pytest.mark.parametrize("name", sorted(ME))
def test_nothing_of_it_may_be_missing(name: str) -> None:
    body = {key: value for key, value in ME.items() if key != name}
    with pytest.raises(BadAnswer) as caught:
        AccessEndpoint(ScriptedServer(told(200, body)).caller()).read()
    assert name in (caught.value.detail or "")
