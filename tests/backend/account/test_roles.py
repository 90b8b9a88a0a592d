"""Roles, senders and transactions: the public paths that integrations and provisioning use."""

from __future__ import annotations

from typing import Any

import pytest

from tests.backend.accounts import account
from tests.fakes.api_user import ADMIN, MANAGER, OWNER, ApiUser
from tests.fakes.backend_process import BackendProcess

ROLES, SENDERS = "/api/account/roles", "/api/account/senders"
ROLE = {
    "id": "",
    "name": "Night shift",
    "permissions": ["sender_admin.api_access"],
    "description": "x",
    "enabled": True,
}


def role(user: ApiUser, name: str) -> dict[str, Any]:
    [found] = [
        one for one in user.get(ROLES).json()["results"] if one["name"].lower() == name.lower()
    ]
    return dict(found)


def sender_id(user: ApiUser, email: str) -> str:
    return str(user.get(SENDERS, params={"search": email}).json()["results"][0]["id"])


def test_a_role_is_created_changed_and_deleted(owner: ApiUser) -> None:
    created = owner.post(ROLES, json=ROLE)
    assert (created.status_code, created.content) == (200, b"")
    found = role(owner, "Night shift")
    assert set(found) == {
        "id", "name", "permissions", "description", "enabled", "inherited", "predefined",
    }  # fmt: skip
    place = f"{ROLES}/{found['id']}"
    assert owner.get(place).json() == found
    assert owner.put(place, json=ROLE | {"enabled": False}).status_code == 200
    assert owner.get(place).json()["enabled"] is False
    assert owner.delete(place).status_code == 200
    assert owner.get(place).status_code == 404


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"name": ""}, 400),
        ({"name": "manager"}, 409),
        ({"permissions": ["root"]}, 400),
        ({"permissions": "all"}, 400),
    ],
)
def test_a_wrong_role_is_refused(owner: ApiUser, changes: dict[str, object], status: int) -> None:
    assert owner.post(ROLES, json=ROLE | changes).status_code == status


def test_a_predefined_role_stays_as_it_is(owner: ApiUser) -> None:
    place = f"{ROLES}/manager"
    assert owner.put(place, json=ROLE).status_code == 403
    assert owner.delete(place).status_code == 403
    assert owner.get(place).json()["predefined"] is True


def test_access_follows_roles_from_the_very_next_call(owner: ApiUser, manager: ApiUser) -> None:
    assert manager.get("/admin/v1/client-apps").status_code == 403
    assert manager.get("/admin/v1/me").json()["capabilities"] == []
    owner.post(ROLES, json=ROLE)
    found = role(owner, "Night shift")
    place = f"{SENDERS}/{sender_id(owner, MANAGER)}/roles"
    body = {"accountRoles": [{"id": "manager"}, {"id": found["id"]}], "accountId": ""}
    answer = owner.post(place, json=body)
    assert set(answer.json()) == {"userId", "accountId", "accountRoles"}
    assert [one["name"] for one in answer.json()["accountRoles"]] == ["Manager", "Night shift"]
    assert owner.get(place).json() == [answer.json()]

    assert manager.get("/admin/v1/client-apps").status_code == 200
    assert manager.get("/admin/v1/me").json()["capabilities"] == ["api_access"]
    assert owner.get(f"{ROLES}/{found['id']}/users").json()["count"] == 1
    owner.put(f"{ROLES}/{found['id']}", json=ROLE | {"enabled": False})
    assert manager.get("/admin/v1/client-apps").status_code == 403
    owner.put(f"{ROLES}/{found['id']}", json=ROLE)
    assert manager.get("/admin/v1/client-apps").status_code == 200
    owner.delete(f"{ROLES}/{found['id']}")
    assert manager.get("/admin/v1/client-apps").status_code == 403


def test_a_disabled_or_unknown_role_cannot_be_given(owner: ApiUser) -> None:
    owner.post(ROLES, json=ROLE | {"enabled": False})
    place = f"{SENDERS}/{sender_id(owner, MANAGER)}/roles"
    for role_id in (role(owner, "Night shift")["id"], "none"):
        answer = owner.post(place, json={"accountRoles": [{"id": role_id}]})
        assert answer.status_code == 400


def test_who_looks_after_users_gives_and_takes_only_what_they_hold_themselves(
    owner: ApiUser, manager: ApiUser
) -> None:
    mine = f"{SENDERS}/{sender_id(manager, MANAGER)}/roles"
    for stronger in ("admin", "integrations"):
        body = {"accountRoles": [{"id": "manager"}, {"id": role(owner, stronger)["id"]}]}
        answer = manager.post(mine, json=body)
        assert answer.status_code == 403
        assert answer.json()["messageKey"] == "error.forbidden.noPermission"
    assert manager.get("/admin/v1/me").json()["capabilities"] == []
    event = owner.get("/admin/v1/audit-events").json()["items"][0]
    assert (event["action"], event["result"]) == ("access.refused", "REFUSED")
    assert event["actor"]["name"] == "Mary Manager"

    of_admin = f"{SENDERS}/{sender_id(manager, ADMIN)}/roles"
    assert manager.post(of_admin, json={"accountRoles": []}).status_code == 403
    weaker = {"accountRoles": [{"id": "manager"}, {"id": "sender"}]}
    assert manager.post(mine, json=weaker).status_code == 200


def test_the_account_command_gives_and_withdraws_access_while_it_runs(
    backend: BackendProcess, admin: ApiUser, manager: ApiUser
) -> None:
    account(backend, "api-access", ADMIN, "off")
    assert admin.get("/admin/v1/me").json()["capabilities"] == []
    assert admin.get("/admin/v1/client-apps").status_code == 403
    account(backend, "api-access", ADMIN, "on")
    assert admin.get("/admin/v1/client-apps").status_code == 200
    account(backend, "role", MANAGER, "grant", "Integrations")
    assert manager.get("/admin/v1/client-apps").status_code == 200
    account(backend, "roles-and-permissions", "off")
    assert admin.get("/admin/v1/client-apps").status_code == 403
    assert account(backend, "role", MANAGER, "grant", "Nothing").returncode == 1
    shown = account(backend, "show").stdout
    assert "roles-and-permissions: off" in shown
    assert "manager@example.com: Integrations, Manager" in shown


def test_senders_come_in_inclusive_pages(owner: ApiUser) -> None:
    def emails(**params: str) -> list[str]:
        found = owner.get(SENDERS, params=params).json()
        assert set(found) == {"count", "results"}
        return [one["email"] for one in found["results"]]

    assert emails(to="5", **{"from": "1"}, dir="asc") == [ADMIN, MANAGER, OWNER]
    assert emails(to="2", **{"from": "1"}) == [ADMIN, MANAGER]
    assert emails(to="3", **{"from": "2"}) == [MANAGER, OWNER]
    assert emails(dir="desc") == [OWNER, MANAGER, ADMIN]
    assert emails(search="OLIVIA") == [OWNER]
    assert emails(roleId="manager") == [MANAGER]


def test_transactions_come_in_inclusive_pages(owner: ApiUser, manager: ApiUser) -> None:
    def page(**params: str) -> dict[str, Any]:
        return dict(owner.get("/api/packages", params=params).json())

    first = page(**{"from": "1", "to": "5"})
    assert (first["count"], len(first["results"])) == (24, 5)
    assert page(**{"from": "5", "to": "5"})["results"] == first["results"][4:]
    assert len(page()["results"]) == 10
    sent = page(query="SENT", to="100")
    assert sent["count"] == len(sent["results"]) == 7
    assert {one["status"] for one in sent["results"]} == {"SENT"}
    assert page(search="LOAN")["count"] == 1
    assert manager.get("/api/packages").json() == {"count": 0, "results": []}


def test_the_public_paths_of_oauth_clients(owner: ApiUser) -> None:
    path = "/api/account/authentication/oauth2/clients"
    created = owner.post(path, json={"alias": "By path"})
    assert created.status_code == 200
    said = created.json()
    assert set(said) == {"accountUid", "clientAlias", "clientId", "clientSecret", "createdAt"}
    listed = owner.get(path).json()
    assert {key: said[key] for key in said if key != "clientSecret"} in listed
    renewed = owner.post(f"{path}/{said['clientId']}/regenerate-secret")
    assert renewed.status_code == 200
    assert renewed.json()["clientSecret"] != said["clientSecret"]
    deleted = owner.delete(f"{path}/{said['clientId']}")
    assert (deleted.status_code, deleted.content) == (200, b"")
    assert owner.delete(f"{path}/{said['clientId']}").status_code == 404
    assert owner.post(path, json={"alias": ""}).status_code == 400
