"""Client Apps and OAuth clients: create, rename, regenerate, delete, versions and repeats."""

from __future__ import annotations

import itertools
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from desktop_admin.domain import formats
from tests.fakes.api_user import ApiUser, ask_app_token
from tests.fakes.backend_process import BackendProcess

COLLECTIONS = ("client-apps", "oauth-clients")
FORMATS = {
    "client-apps": (formats.CLIENT_APP_ID, formats.CLIENT_APP_SECRET),
    "oauth-clients": (formats.OAUTH_CLIENT_ID, formats.OAUTH_CLIENT_SECRET),
}
FIELDS = {
    "kind", "name", "clientId", "createdAt", "createdBy", "rotatedAt", "lastUsedAt",
    "lastUsedFrom", "etag",
}  # fmt: skip
_NUMBERS = itertools.count()


def path(collection: str, client: dict[str, Any], more: str = "") -> str:
    return f"/admin/v1/{collection}/{client['clientId']}{more}"


def unique(name: str) -> str:
    """A name that no other test of the shared backend uses."""
    return f"{name} {next(_NUMBERS)}"


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_new_client_shows_its_secret_this_once(keeper: ApiUser, collection: str) -> None:
    created = keeper.create(collection, unique("New"))
    id_format, secret_format = FORMATS[collection]
    assert set(created) == FIELDS | {"secret"}
    assert id_format.is_match(created["clientId"])
    assert secret_format.is_match(created["secret"])
    listed = keeper.get(f"/admin/v1/{collection}").text
    renamed = keeper.patch(path(collection, created), json={"name": unique("Renamed")}).text
    assert created["secret"] not in listed + renamed
    assert '"secret"' not in listed + renamed


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_new_credentials_replace_the_old_and_the_rest_stays(
    keeper: ApiUser, collection: str
) -> None:
    created = keeper.create(collection, unique("Rotated"))
    answer = keeper.post(path(collection, created, "/regenerate-secret"))
    assert answer.status_code == 200
    again = answer.json()
    assert set(again) == FIELDS | {"secret"}
    assert again["secret"] != created["secret"]
    assert again["rotatedAt"] is not None
    assert (again["clientId"], again["name"]) == (created["clientId"], created["name"])


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_deleted_client_is_gone_and_its_name_is_free(keeper: ApiUser, collection: str) -> None:
    created = keeper.create(collection, unique("Deleted"))
    assert keeper.delete(path(collection, created)).status_code == 204
    for again in (
        keeper.delete(path(collection, created)),
        keeper.patch(path(collection, created), json={"name": "x"}),
        keeper.post(path(collection, created, "/regenerate-secret")),
    ):
        assert again.status_code == 404
        assert again.json()["messageKey"] == "error.notFound.clientNotFound"
    assert keeper.create(collection, created["name"])["clientId"] != created["clientId"]


def test_a_client_is_not_found_under_the_other_kind(keeper: ApiUser) -> None:
    created = keeper.create("client-apps", unique("Kind"))
    assert keeper.delete(path("oauth-clients", created)).status_code == 404
    assert keeper.delete(path("client-apps", created)).status_code == 204


@pytest.mark.parametrize("act", ["PATCH", "POST", "DELETE"])
def test_a_lost_update_is_refused(keeper: ApiUser, act: str) -> None:
    created = keeper.create("client-apps", unique("Versions"))
    newer = keeper.patch(path("client-apps", created), json={"name": unique("Newer")}).json()
    more = "/regenerate-secret" if act == "POST" else ""
    body = {"name": unique("Newest")} if act == "PATCH" else None

    def with_version(tag: str) -> int:
        headers = {"If-Match": tag}
        place = path("client-apps", created, more)
        return keeper.request(act, place, json=body, headers=headers).status_code

    assert with_version(created["etag"]) == 412
    assert with_version(newer["etag"]) in {200, 204}


def test_a_rename_to_its_own_name_changes_nothing(keeper: ApiUser) -> None:
    created = keeper.create("client-apps", unique("Same"))
    answer = keeper.patch(path("client-apps", created), json={"name": f" {created['name']} "})
    assert answer.status_code == 200
    assert answer.headers["ETag"] == answer.json()["etag"] == created["etag"]


def test_a_change_of_case_only_is_a_rename(keeper: ApiUser) -> None:
    created = keeper.create("client-apps", unique("case"))
    wanted = created["name"].upper()
    answer = keeper.patch(path("client-apps", created), json={"name": wanted})
    assert answer.json()["name"] == wanted


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_repeat_with_its_key_gets_the_same_answer_with_the_secret(
    keeper: ApiUser, collection: str
) -> None:
    name = unique("Repeated")
    headers = {"Idempotency-Key": unique("key-").replace(" ", "")}
    url = f"/admin/v1/{collection}"
    answers = [keeper.post(url, json={"name": name}, headers=headers) for _ in range(3)]
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert answers[0].headers["ETag"] == answers[2].headers["ETag"]
    created = answers[0].json()
    place = path(collection, created, "/regenerate-secret")
    secrets = {keeper.post(place, headers=headers | {"Idempotency-Key": name.replace(" ", "")}).text
               for _ in range(2)}  # fmt: skip
    assert len(secrets) == 1


def test_rename_and_delete_may_be_repeated_with_their_keys(keeper: ApiUser) -> None:
    created = keeper.create("client-apps", unique("Gone"))
    place = path("client-apps", created)
    body, first_key = {"name": unique("Renamed")}, unique("rename").replace(" ", "")
    headers = {"Idempotency-Key": first_key, "If-Match": created["etag"]}
    renamed = [keeper.patch(place, json=body, headers=headers) for _ in range(2)]
    assert {answer.status_code for answer in renamed} == {200}
    assert renamed[0].content == renamed[1].content
    headers = {"Idempotency-Key": unique("delete").replace(" ", "")}
    assert [keeper.delete(place, headers=headers).status_code for _ in range(2)] == [204, 204]
    assert keeper.delete(place).status_code == 404


def test_a_key_is_bound_to_path_and_body(keeper: ApiUser) -> None:
    headers = {"Idempotency-Key": unique("bound").replace(" ", "")}
    url = "/admin/v1/client-apps"
    created = keeper.post(url, json={"name": unique("Bound")}, headers=headers).json()
    other_body = keeper.post(url, json={"name": unique("Else")}, headers=headers)
    other_path = keeper.post("/admin/v1/oauth-clients", json={"name": "B"}, headers=headers)
    other_call = keeper.post(path("client-apps", created, "/regenerate-secret"), headers=headers)
    for answer in (other_body, other_path, other_call):
        assert answer.status_code == 422
        assert answer.json()["messageKey"] == "error.unprocessableEntity.idempotencyKeyReused"
        assert created["secret"] not in answer.text


def test_a_key_is_bound_to_the_caller(owner: ApiUser, admin: ApiUser) -> None:
    headers = {"Idempotency-Key": "mine"}
    created = owner.post("/admin/v1/client-apps", json={"name": "Mine"}, headers=headers)
    other = admin.post("/admin/v1/client-apps", json={"name": "Mine"}, headers=headers)
    assert created.status_code == 201
    assert other.status_code == 409


def test_a_failed_call_keeps_no_answer(keeper: ApiUser) -> None:
    headers = {"Idempotency-Key": unique("failed").replace(" ", "")}
    body = {"name": unique("Late")}
    keeper.post("/admin/v1/client-apps", json={"name": ""}, headers=headers)
    assert keeper.post("/admin/v1/client-apps", json=body, headers=headers).status_code == 201


@pytest.mark.parametrize("key", ["", "a b", "x" * 256])
def test_a_key_that_is_none_is_refused(keeper: ApiUser, key: str) -> None:
    headers = {"Idempotency-Key": key}
    answer = keeper.post("/admin/v1/client-apps", json={"name": "x"}, headers=headers)
    assert answer.status_code == 400


def test_many_repeats_at_once_create_one_client(keeper: ApiUser) -> None:
    headers = {"Idempotency-Key": unique("together").replace(" ", "")}
    body = {"name": unique("Together")}

    def post(_number: int) -> bytes:
        return keeper.post("/admin/v1/client-apps", json=body, headers=headers).content

    with ThreadPoolExecutor(8) as pool:
        answers = set(pool.map(post, range(16)))
    assert len(answers) == 1
    found = keeper.get("/admin/v1/client-apps", params={"search": body["name"]}).json()
    assert found["total"] == 1


def test_last_use_is_told_with_its_address(shared: BackendProcess, keeper: ApiUser) -> None:
    created = keeper.create("client-apps", unique("Used"))
    assert created["lastUsedAt"] is None
    assert ask_app_token(shared.url, created).status_code == 200
    params = {"search": created["name"]}

    def listed_once() -> dict[str, Any]:
        [found] = keeper.get("/admin/v1/client-apps", params=params).json()["items"]
        return found

    assert shared.tells(lambda: listed_once()["lastUsedAt"])
    listed = listed_once()
    assert listed["lastUsedAt"].endswith("Z")
    assert listed["lastUsedFrom"] == "127.0.0.1"
    assert listed["etag"] == created["etag"]
