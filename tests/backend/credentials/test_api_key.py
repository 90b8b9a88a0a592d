"""The API key: masked for all, viewed by the owner alone, changed by the provider alone."""

from __future__ import annotations

from desktop_admin.domain import formats
from tests.backend.accounts import account
from tests.fakes.api_user import ApiUser
from tests.fakes.backend_process import BackendProcess

PATH, REVEAL = "/admin/v1/api-key", "/admin/v1/api-key/reveal"


def test_only_the_owner_sees_the_last_four_characters(owner: ApiUser, admin: ApiUser) -> None:
    key = owner.post(REVEAL).json()["apiKey"]
    masked, hidden = owner.get(PATH).json(), admin.get(PATH).json()
    assert masked["lastFour"] == key[-4:]
    assert hidden["lastFour"] is None
    assert masked["isPresent"] is hidden["isPresent"] is True
    assert masked["lastUsedFrom"] == "203.0.113.24"


def test_the_key_has_the_published_format_and_works(
    backend: BackendProcess, owner: ApiUser
) -> None:
    key = owner.post(REVEAL).json()["apiKey"]
    assert len(key) == 76
    assert formats.is_api_key(key)
    with ApiUser(backend.url, f"Basic {key}") as integration:
        assert set(integration.get("/api/sysinfo").json()) == {"version"}
        assert integration.post(REVEAL).status_code == 403
    with ApiUser(backend.url, f"Bearer {key}") as confused:
        assert confused.get("/api/sysinfo").status_code == 401
    assert backend.tells(lambda: owner.get(PATH).json()["lastUsedFrom"] == "127.0.0.1")


def test_each_view_is_an_event_without_the_key(owner: ApiUser, admin: ApiUser) -> None:
    key = owner.post(REVEAL, headers={"X-Request-Id": "seen-1"}).json()["apiKey"]
    assert admin.post(REVEAL, headers={"X-Request-Id": "seen-2"}).status_code == 403
    answer = owner.get("/admin/v1/audit-events?limit=2")
    assert key not in answer.text
    refused, viewed = answer.json()["items"]
    assert (viewed["action"], viewed["requestId"]) == ("api_key.revealed", "seen-1")
    assert (refused["action"], refused["result"]) == ("access.refused", "REFUSED")
    assert refused["actor"]["name"] == "Adam Admin"


def test_a_replaced_key_ends_the_old_one_and_a_removed_one_is_absent(
    backend: BackendProcess, owner: ApiUser
) -> None:
    old = owner.post(REVEAL).json()["apiKey"]
    account(backend, "api-key", "replace")
    new = owner.post(REVEAL).json()["apiKey"]
    with ApiUser(backend.url, f"Basic {old}") as user:
        assert user.get("/api/sysinfo").status_code == 401
    with ApiUser(backend.url, f"Basic {new}") as user:
        assert user.get("/api/sysinfo").status_code == 200
    account(backend, "api-key", "remove")
    assert owner.get(PATH).json() == {
        "isPresent": False,
        "lastFour": None,
        "createdAt": None,
        "lastUsedAt": None,
        "lastUsedFrom": None,
    }
    gone = owner.post(REVEAL)
    assert (gone.status_code, gone.json()["messageKey"]) == (404, "error.notFound.apiKeyNotFound")
    assert owner.get("/admin/v1/authentication-method").json()["apiKeyCount"] == 0


def test_a_switched_off_feature_hides_the_key(backend: BackendProcess, owner: ApiUser) -> None:
    key = owner.post(REVEAL).json()["apiKey"]
    account(backend, "feature", "api-key", "off")
    refused = owner.post(REVEAL)
    assert (refused.status_code, refused.json()["messageKey"]) == (
        403,
        "error.forbidden.featureDisabled",
    )
    with ApiUser(backend.url, f"Basic {key}") as user:
        assert user.get("/api/sysinfo").status_code == 403
