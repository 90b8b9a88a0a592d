"""The authentication method: saving it counts from the very next call on, live tokens included."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.backend.accounts import account
from tests.backend.callers import KEYS, OAUTH2
from tests.fakes.api_user import ApiUser, ask_app_token, ask_oauth_token
from tests.fakes.backend_process import BackendProcess

PATH = "/admin/v1/authentication-method"


def sysinfo(backend: BackendProcess, authorization: str) -> httpx.Response:
    with ApiUser(backend.url, authorization) as user:
        return user.get("/api/sysinfo")


def test_the_old_family_is_refused_on_the_next_call(
    backend: BackendProcess, owner: ApiUser
) -> None:
    app, client = owner.create("client-apps", "A"), owner.create("oauth-clients", "B")
    key = "Basic " + owner.post("/admin/v1/api-key/reveal").json()["apiKey"]
    token = "Bearer " + ask_app_token(backend.url, app).json()["accessToken"]
    assert [sysinfo(backend, one).status_code for one in (key, token)] == [200, 200]
    too_early = ask_oauth_token(backend.url, client)
    assert (too_early.status_code, too_early.json()["error"]) == (400, "unauthorized_client")

    assert owner.choose_method(OAUTH2).json()["method"] == OAUTH2
    for one in (key, token):
        refused = sysinfo(backend, one)
        assert refused.status_code == 401
        assert refused.json()["messageKey"] == "error.unauthorized.methodNotInForce"
    too_late = ask_app_token(backend.url, app)
    assert too_late.status_code == 403
    assert too_late.json()["messageKey"] == "error.forbidden.methodNotInForce"
    oauth = "Bearer " + ask_oauth_token(backend.url, client).json()["access_token"]
    assert sysinfo(backend, oauth).status_code == 200

    owner.choose_method(KEYS)
    assert sysinfo(backend, oauth).status_code == 401
    assert sysinfo(backend, key).status_code == 200


def test_saving_needs_the_version_that_was_read(owner: ApiUser) -> None:
    tag = owner.get(PATH).headers["ETag"]
    body = {"method": OAUTH2}
    assert owner.put(PATH, json=body).status_code == 428
    saved = owner.put(PATH, json=body, headers={"If-Match": tag})
    assert saved.status_code == 200
    assert saved.headers["ETag"] != tag
    lost = owner.put(PATH, json={"method": KEYS}, headers={"If-Match": tag})
    assert lost.status_code == 412
    assert owner.get(PATH).json()["method"] == OAUTH2


def test_a_repeated_save_with_its_key_is_answered_again(owner: ApiUser) -> None:
    headers = {"If-Match": owner.get(PATH).headers["ETag"], "Idempotency-Key": "once"}
    answers = [owner.put(PATH, json={"method": OAUTH2}, headers=headers) for _ in range(2)]
    assert answers[0].content == answers[1].content
    assert answers[1].status_code == 200
    events = owner.get("/admin/v1/audit-events?action=method.changed").json()["items"]
    assert sum(event["requestId"].startswith("sample-") for event in events) == len(events) - 1


def test_who_changed_it_and_when_is_told(owner: ApiUser) -> None:
    said = owner.choose_method(OAUTH2).json()
    assert said["changedBy"] == "Olivia Owner"
    assert said["changedAt"].endswith("Z")
    assert said["apiKeyCount"] == 1
    assert (said["clientAppCount"], said["clientAppsNeverUsed"]) == (4, 1)
    assert (said["oauthClientCount"], said["oauthClientsNeverUsed"]) == (6, 5)


@pytest.mark.parametrize("method", ["", "BASIC", None, 3])
def test_no_other_method_is_accepted(owner: ApiUser, method: object) -> None:
    headers = {"If-Match": owner.get(PATH).headers["ETag"]}
    assert owner.put(PATH, json={"method": method}, headers=headers).status_code == 400


def test_a_family_without_its_feature_cannot_be_chosen(
    backend: BackendProcess, owner: ApiUser
) -> None:
    account(backend, "feature", "oauth2", "off")
    refused = owner.choose_method(OAUTH2)
    assert refused.status_code == 409
    assert refused.json()["messageKey"] == "error.conflict.featureDisabled"
    account(backend, "feature", "oauth2", "on")
    assert owner.choose_method(OAUTH2).status_code == 200
    account(backend, "feature", "api-key", "off")
    assert owner.choose_method(KEYS).status_code == 200


def test_the_preview_names_what_will_be_refused_and_what_starts_to_work(owner: ApiUser) -> None:
    said = owner.get(f"{PATH}/impact", params={"method": OAUTH2}).json()
    assert (said["method"], said["days"], said["total"], said["inUseCount"]) == (OAUTH2, 30, 11, 3)
    first = [(item["name"], item["effect"]) for item in said["items"][:3]]
    assert first == [
        ("API key", "REFUSED"),
        ("Billing nightly", "REFUSED"),
        ("Onboarding portal", "REFUSED"),
    ]
    assert said["items"][0]["lastUsedFrom"] == "203.0.113.24"
    effects = {item["kind"]: item["effect"] for item in said["items"]}
    assert effects["OAUTH_CLIENT"] == "STARTS_WORKING"


def test_the_preview_of_the_method_in_force_is_empty(owner: ApiUser) -> None:
    said = owner.get(f"{PATH}/impact", params={"method": KEYS}).json()
    assert (said["items"], said["total"], said["inUseCount"]) == ([], 0, 0)


def test_a_use_shows_in_the_preview_at_once(backend: BackendProcess, owner: ApiUser) -> None:
    app = owner.create("client-apps", "Just used")
    assert ask_app_token(backend.url, app).status_code == 200

    def first() -> dict[str, Any]:
        items = owner.get(f"{PATH}/impact", params={"method": OAUTH2}).json()["items"]
        return dict(items[0])

    assert backend.tells(lambda: first()["name"] == "Just used")
    assert first()["lastUsedFrom"] == "127.0.0.1"
