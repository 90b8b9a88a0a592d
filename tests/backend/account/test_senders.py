"""Senders by the public paths: added, changed, invited, removed; a member's API key."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_admin.backend.records.refusal_log import ATTEMPTS
from tests.backend.accounts import account
from tests.fakes.api_user import ADMIN, MANAGER, OWNER, ApiUser, ask_app_token
from tests.fakes.backend_process import BackendProcess

SENDERS = "/api/account/senders"
NEW = {
    "id": "is ignored",
    "email": "nina.new@example.org",
    "firstName": "Nina",
    "lastName": "New",
    "company": "New Ltd",
    "title": "Clerk",
    "phone": "+1 555 0100",
    "language": "fr",
    "timezoneId": "Europe/Paris",
    "type": "REGULAR",
}


def added(user: ApiUser, **more: object) -> dict[str, Any]:
    answer = user.post(SENDERS, json=NEW | more)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def place_of(user: ApiUser, email: str) -> str:
    return f"{SENDERS}/{user.get(SENDERS, params={'search': email}).json()['results'][0]['id']}"


def acts(owner: ApiUser) -> list[str]:
    events = owner.get("/admin/v1/audit-events").json()["items"]
    return [event["action"] for event in events if event["action"].startswith("sender.")]


def with_key(owner: ApiUser, place: str) -> ApiUser:
    answer = owner.get(f"{place}/apiKey")
    assert answer.status_code == 200, answer.text
    assert set(answer.json()) == {"apiKey"}
    return ApiUser(str(owner.base_url), f"Basic {answer.json()['apiKey']}")


def test_a_sender_is_invited_comes_is_changed_and_removed(
    backend: BackendProcess, owner: ApiUser
) -> None:
    made = added(owner)
    assert made["id"] != NEW["id"]
    assert {key: made[key] for key in NEW if key != "id"} == {k: NEW[k] for k in NEW if k != "id"}
    assert (made["status"], "activated" in made, "locked" in made) == ("INVITED", False, False)
    assert None not in made.values()  # a strict client fails on null
    place = f"{SENDERS}/{made['id']}"
    assert owner.post(f"{place}/invite").json() == made
    assert account(
        backend, "password", NEW["email"], typed="a password of some length"
    ).returncode == 0  # fmt: skip
    assert owner.get(place).json()["status"] == "ACTIVE"
    assert owner.post(f"{place}/invite").status_code == 409
    changed = owner.post(place, json={"id": "x", "title": "Head clerk", "lastName": "Newer"})
    assert changed.status_code == 200
    assert owner.get(place).json() == changed.json()
    assert (changed.json()["name"], changed.json()["title"]) == ("Nina Newer", "Head clerk")
    assert changed.json()["phone"] == NEW["phone"]
    removed = owner.delete(place)
    assert (removed.status_code, removed.content) == (200, b"")
    assert owner.get(place).status_code == 404
    assert acts(owner) == ["sender.deleted", "sender.changed", "sender.invited", "sender.created"]


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"email": ""}, "badEmail"),
        ({"email": None}, "badEmail"),
        ({"email": "nobody"}, "badEmail"),
        ({"email": OWNER.upper()}, "senderAlreadyMemberOfAnother"),
        ({"firstName": "", "lastName": ""}, "nameEmpty"),
        ({"firstName": "a\u202eb"}, "nameHiddenCharacters"),
        ({"title": "a\x00b"}, "controlCharacters"),
        ({"type": "KING"}, "badRequest"),
        ({"language": "tlh"}, "badRequest"),
    ],
)
def test_a_wrong_sender_is_refused(keeper: ApiUser, changes: dict[str, object], key: str) -> None:
    answer = keeper.post(SENDERS, json=NEW | changes)
    assert (answer.status_code, answer.json()["name"]) == (400, "Validation Error")
    assert answer.json()["messageKey"] == f"error.validation.{key}"


def test_a_member_has_a_key_of_their_own_that_ends_with_them(owner: ApiUser) -> None:
    made = added(owner, status="ACTIVE")
    place = f"{SENDERS}/{made['id']}"
    with with_key(owner, place) as member:
        assert member.get("/api/session").json()["user"]["email"] == NEW["email"]
        assert member.get(SENDERS).status_code == 403
        assert owner.post(place, json={"status": "LOCKED"}).json()["locked"]
        assert member.get("/api/sysinfo").status_code == 401
        assert "locked" not in owner.post(place, json={"status": "ACTIVE"}).json()
        assert member.get("/api/sysinfo").status_code == 200
        assert owner.delete(place).status_code == 200
        assert member.get("/api/sysinfo").status_code == 401


def test_only_the_owner_reads_the_key_of_a_member_and_it_is_recorded(
    owner: ApiUser, admin: ApiUser, manager: ApiUser
) -> None:
    place = place_of(owner, ADMIN)
    assert [user.get(f"{place}/apiKey").status_code for user in (admin, manager)] == [403, 403]
    with with_key(owner, place_of(owner, OWNER)) as key_of_owner, with_key(owner, place) as member:
        assert key_of_owner.get(f"{place}/apiKey").status_code == 200
        assert member.get(f"{place}/apiKey").status_code == 403
    shown = [
        event
        for event in owner.get("/admin/v1/audit-events").json()["items"]
        if event["action"] == "api_key.revealed"
    ]
    assert [event["detail"] for event in shown[:3]] == [ADMIN, ADMIN, OWNER]
    assert shown[0]["actor"]["kind"] == "API_KEY"


def test_nobody_locks_or_removes_the_owner_or_somebody_above_them(
    owner: ApiUser, manager: ApiUser
) -> None:
    for user, email in ((owner, OWNER), (manager, OWNER), (manager, ADMIN)):
        place = place_of(user, email)
        assert user.post(place, json={"status": "LOCKED"}).status_code == 403
        assert user.delete(place).status_code == 403
    assert owner.post(place_of(owner, MANAGER), json={"email": "x@y.org"}).status_code == 400
    assert owner.post(place_of(owner, MANAGER), json={"status": "INVITED"}).status_code == 400
    assert owner.post(place_of(owner, ADMIN), json={"status": "LOCKED"}).status_code == 200


def test_a_locked_person_is_signed_out(owner: ApiUser, manager: ApiUser) -> None:
    place = place_of(owner, MANAGER)
    assert owner.post(place, json={"status": "LOCKED"}).status_code == 200
    assert manager.get("/admin/v1/me").status_code == 401
    assert owner.post(place, json={"status": "ACTIVE"}).status_code == 200
    assert manager.get("/admin/v1/me").status_code == 401


def test_what_a_sender_may_not_do_to_another_is_recorded(owner: ApiUser, manager: ApiUser) -> None:
    place = place_of(owner, ADMIN)
    assert manager.post(place, json={"status": "LOCKED"}).status_code == 403
    assert manager.delete(place).status_code == 403
    events = owner.get("/admin/v1/audit-events").json()["items"][:2]
    assert {(event["action"], event["actor"]["name"]) for event in events} == {
        ("access.refused", "Mary Manager")
    }
    assert [event["detail"].partition(" ")[0] for event in events] == ["DELETE", "POST"]


def test_who_goes_on_being_refused_does_not_fill_the_record(
    owner: ApiUser, manager: ApiUser
) -> None:
    place = place_of(owner, ADMIN)
    for _ in range(ATTEMPTS + 3):
        assert manager.delete(place).status_code == 403
        assert manager.get(f"{place}/apiKey").status_code == 403
    events = owner.get("/admin/v1/audit-events").json()["items"]
    told = [event["detail"] for event in events if event["action"] == "access.refused"]
    assert len(told) == 2 * ATTEMPTS
    assert place not in "".join(told)


def test_who_looks_after_users_changes_nothing_of_the_owner(
    owner: ApiUser, manager: ApiUser
) -> None:
    for email in (OWNER, ADMIN):
        assert manager.post(place_of(owner, email), json={"lastName": "Mine"}).status_code == 403
    for user, email in ((owner, OWNER), (owner, ADMIN), (manager, MANAGER)):
        assert user.post(place_of(owner, email), json={"lastName": "Own"}).status_code == 200


def test_an_idempotency_key_is_bound_to_whom_a_token_acts_as(
    backend: BackendProcess, owner: ApiUser
) -> None:
    app, headers = owner.create("client-apps", "Acts as several"), {"Idempotency-Key": "same"}
    statuses = []
    for email in (OWNER, MANAGER):
        token = ask_app_token(backend.url, app, type="SENDER", email=email).json()["accessToken"]
        with ApiUser(backend.url, f"Bearer {token}") as sender:
            statuses += [
                sender.post(SENDERS, json=NEW, headers=headers).status_code for _ in range(2)
            ]
    assert statuses == [200, 200, 400, 400]
