"""Accounts below the account: who makes them, what they inherit, and the keys to them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.backend.accounts import account
from tests.fakes.api_user import ADMIN, MANAGER, ApiUser
from tests.fakes.backend_process import BackendProcess

SUBACCOUNTS, KEYS = "/api/account/subaccounts", "/api/account/subaccountApiKeys"
ROLES, SENDERS = "/api/account/roles", "/api/account/senders"
NEEDED = (
    "sender_admin.users",
    "sender_admin.sub_account_management",
    "sender_admin.api_access",
)


def made(user: ApiUser, name: str, **more: str) -> dict[str, Any]:
    answer = user.post(SUBACCOUNTS, json={"name": name, "parentAccountId": "", **more})
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def role_of(user: ApiUser, name: str, *permissions: str) -> str:
    body = {"id": "", "name": name, "permissions": list(permissions), "enabled": True}
    assert user.post(ROLES, json=body).status_code == 200
    found = user.get(ROLES).json()["results"]
    return str(next(one["id"] for one in found if one["name"] == name))


def keyed(user: ApiUser, account_id: str) -> ApiUser:
    [key] = [one["apiKey"] for one in user.get(KEYS).json() if one["accountUid"] == account_id]
    return ApiUser(str(user.base_url), f"Basic {key}")


def sender_id(user: ApiUser, email: str) -> str:
    return str(user.get(SENDERS, params={"search": email}).json()["results"][0]["id"])


def test_three_levels_and_no_further(owner: ApiUser) -> None:
    child = made(owner, "Child", language="fr", timezoneId="Europe/Paris")
    assert set(child) == {
        "id", "name", "owner", "company", "parentAccountId", "language", "timezoneId",
        "created", "updated",
    }  # fmt: skip
    assert (child["language"], child["timezoneId"]) == ("fr", "Europe/Paris")
    grandchild = made(owner, "Grandchild", parentAccountId=child["id"])
    assert owner.get(SUBACCOUNTS).json() == [child, grandchild]
    below = {"name": "Too deep", "parentAccountId": grandchild["id"]}
    assert owner.post(SUBACCOUNTS, json=below).status_code == 409
    assert owner.post(SUBACCOUNTS, json={"name": "child"}).status_code == 409
    unknown = owner.post(SUBACCOUNTS, json={"name": "X", "parentAccountId": "none"})
    assert unknown.json()["messageKey"] == "error.notFound.accountNotFound"

    renamed = owner.put(f"{SUBACCOUNTS}/{child['id']}", json={"name": "Other", "language": "de"})
    assert (renamed.status_code, renamed.json()["name"]) == (200, "Other")
    moved = {"name": "Other", "parentAccountId": grandchild["id"]}
    assert owner.put(f"{SUBACCOUNTS}/{child['id']}", json=moved).status_code == 400
    top = owner.get("/api/session").json()["account"]["id"]
    assert owner.put(f"{SUBACCOUNTS}/{top}", json={"name": "X"}).status_code == 403
    accessible = owner.get("/api/account/accessibleaccounts").json()
    assert [one["accountName"] for one in accessible] == ["Example Ltd", "Other", "Grandchild"]
    assert set(accessible[0]) == {"accountUid", "accountName"}


def test_a_key_of_a_subaccount_works_there_and_nowhere_else(owner: ApiUser) -> None:
    child = made(owner, "Child")
    [listed] = owner.get(KEYS).json()
    assert set(listed) == {"accountUid", "accountName", "apiKey"}  # strict clients fail on more
    with keyed(owner, child["id"]) as inside:
        assert inside.get("/api/session").json()["account"]["name"] == "Child"
        assert inside.get(SENDERS).json() == {"count": 0, "results": []}
        assert inside.get(SUBACCOUNTS).json() == []
        guest = {"email": "guest@example.org", "firstName": "G", "lastName": "G"}
        invited = inside.post(SENDERS, json=guest).json()
        assert inside.get(f"{SENDERS}/{invited['id']}/apiKey").status_code == 200
    refused = owner.get(f"{SENDERS}/{invited['id']}/apiKey")
    assert (refused.status_code, refused.json()["code"]) == (403, 403)
    assert owner.get(f"{SENDERS}/{invited['id']}").status_code == 404


def test_the_keys_are_for_who_holds_three_permissions_there(
    owner: ApiUser, manager: ApiUser
) -> None:
    child, mary = made(owner, "Child"), sender_id(owner, MANAGER)
    assert manager.get(KEYS).json() == []
    place, held = f"{SENDERS}/{mary}/roles", []
    for permission in NEEDED:
        assert manager.get(KEYS).json() == []
        held.append({"id": role_of(owner, permission, permission)})
        body = {"accountId": child["id"], "accountRoles": held}
        assert owner.post(place, json=body).json()["accountId"] == child["id"]
    with keyed(manager, child["id"]) as inside:
        session = inside.get("/api/session").json()
        assert (session["user"]["email"], session["account"]["name"]) == (MANAGER, "Child")
        assert inside.get(SENDERS).status_code == 200
        assert inside.get(ROLES).status_code == 403
        owner.post(place, json={"accountId": child["id"], "accountRoles": []})
        assert inside.get(SENDERS).status_code == 403
    both = owner.get(place).json()
    assert [one["accountId"] for one in both] == [owner_account(owner)]
    assert manager.get("/admin/v1/client-apps").status_code == 403
    event = next(
        one
        for one in owner.get("/admin/v1/audit-events", params={"limit": 50}).json()["items"]
        if one["action"] == "api_key.revealed"
    )
    assert event["detail"] == "of the subaccount Child"


def owner_account(owner: ApiUser) -> str:
    return str(owner.get("/api/session").json()["account"]["id"])


@pytest.mark.parametrize("is_array", [True, False])
def test_roles_are_taken_as_object_and_as_array(owner: ApiUser, is_array: bool) -> None:
    child, mary = made(owner, "Child"), sender_id(owner, MANAGER)
    place = f"{SENDERS}/{mary}/roles"
    body = {"userId": mary, "accountId": child["id"], "accountRoles": [{"id": "sender"}]}
    answer = owner.post(place, json=[body] if is_array else body)
    assert answer.status_code == 200
    assert set(answer.json()) == {"userId", "accountId", "accountRoles"}
    there = owner.get(place, params={"accountId": child["id"]}).json()
    assert there == [answer.json()]
    assert [one["accountId"] for one in owner.get(place).json()] == [
        owner_account(owner), child["id"],
    ]  # fmt: skip
    unknown = owner.post(place, json={"accountId": "x", "accountRoles": []})
    assert unknown.json()["messageKey"] == "error.notFound.accountNotFound"
    assert owner.post(place, json=[]).status_code == 400


def test_rights_here_are_none_there(owner: ApiUser, admin: ApiUser) -> None:
    """Who looks after users and subaccounts here may do nothing in a subaccount by that."""
    child = made(owner, "Child")
    role = role_of(owner, "Everything here", *NEEDED, "sender_admin.role")
    place = f"{SENDERS}/{sender_id(owner, ADMIN)}/roles"
    owner.post(place, json={"accountRoles": [{"id": role}]})
    assert admin.get(SUBACCOUNTS).status_code == 200
    in_child = {"accountId": child["id"], "accountRoles": [{"id": role}]}
    assert admin.post(place, json=in_child).status_code == 403
    assert admin.put(f"{SUBACCOUNTS}/{child['id']}", json={"name": "Mine"}).status_code == 403
    assert admin.get(KEYS).json() == []


def test_roles_of_the_parent_are_inherited(owner: ApiUser) -> None:
    early = role_of(owner, "Early", "sender_admin.users")
    child = made(owner, "Child")
    grandchild = made(owner, "Grandchild", parentAccountId=child["id"])
    late = role_of(owner, "Late", "sender_admin.users")
    for below in (child, grandchild):
        with keyed(owner, below["id"]) as inside:
            found = {one["id"]: one for one in inside.get(ROLES).json()["results"]}
            assert [found[one]["inherited"] for one in (early, late)] == [True, True]
            assert inside.delete(f"{ROLES}/{late}").status_code == 403
            changed = {"name": "Latest", "permissions": [], "enabled": False}
            assert owner.put(f"{ROLES}/{late}", json=changed).status_code == 200
            assert inside.get(f"{ROLES}/{late}").json()["name"] == "Latest"
    assert owner.get(f"{ROLES}/{late}").json()["inherited"] is False
    assert owner.delete(f"{ROLES}/{early}").status_code == 200
    with keyed(owner, child["id"]) as inside:
        assert inside.get(f"{ROLES}/{early}").status_code == 404


def test_a_role_does_not_take_the_name_of_another_below(owner: ApiUser) -> None:
    child, mine = made(owner, "Child"), role_of(owner, "Mine")
    with keyed(owner, child["id"]) as inside:
        role_of(inside, "Clerk")
        before = inside.get(ROLES).json()
        body = {"name": "CLERK", "permissions": [], "enabled": True}
        assert owner.post(ROLES, json=body).status_code == 409
        assert owner.put(f"{ROLES}/{mine}", json=body).status_code == 409
        assert inside.get(ROLES).json() == before
    assert owner.put(f"{ROLES}/{mine}", json=body | {"name": "mine"}).status_code == 200


def test_a_subaccount_has_switches_of_its_own(backend: BackendProcess, owner: ApiUser) -> None:
    child = made(owner, "Child")
    with keyed(owner, child["id"]) as inside:
        assert account(backend, "--account", "Child", "feature", "api-key", "off").returncode == 0
        assert inside.get("/api/sysinfo").status_code == 403
        assert owner.get(KEYS).json() == []
    assert "api-key: on" in account(backend, "show").stdout
    assert account(backend, "--account", "Nobody", "show").returncode == 1
