"""How the service behaved for older integrations, staged per account by the account command."""

from __future__ import annotations

import base64

import pytest
from sqlalchemy import update

from desktop_admin.backend.store.session_models import KeySession
from tests.backend.accounts import account
from tests.fakes.api_user import MANAGER, ApiUser
from tests.fakes.backend_process import BackendProcess

ROLES, SENDERS = "/api/account/roles", "/api/account/senders"


def stage_short_key(backend: BackendProcess) -> str:
    done = account(backend, "api-key", "stage-short")
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_short_keys_work_only_while_they_are_staged(
    backend: BackendProcess, owner: ApiUser
) -> None:
    assert account(backend, "api-key", "stage-short").returncode == 1
    account(backend, "compatibility", "short-api-keys", "on")
    key, long_key = stage_short_key(backend), owner.post("/admin/v1/api-key/reveal").json()
    uid = owner.get("/api/session").json()["user"]["id"]
    assert (len(key), base64.b64decode(key).decode().partition(":")[0]) == (36, uid)
    with (
        ApiUser(backend.url, f"Basic {key}") as short,
        ApiUser(backend.url, f"Basic {long_key['apiKey']}") as long,
    ):
        assert [one.get("/api/sysinfo").status_code for one in (short, long)] == [200, 200]
        backend.stop()
        again = BackendProcess.start(backend.data, "--port", str(short.base_url.port))
        assert short.get("/api/sysinfo").status_code == 200
        account(again, "compatibility", "short-api-keys", "off")  # the day of the cut-over
        assert [one.get("/api/sysinfo").status_code for one in (short, long)] == [401, 200]
        account(again, "compatibility", "short-api-keys", "on")  # and back
        newer = stage_short_key(again)
        assert (newer != key, short.get("/api/sysinfo").status_code) == (True, 401)
        again.stop()


@pytest.fixture
def member(owner: ApiUser) -> ApiUser:
    found = owner.get(SENDERS, params={"search": MANAGER}).json()["results"][0]
    key = owner.get(f"{SENDERS}/{found['id']}/apiKey").json()["apiKey"]
    user = ApiUser(str(owner.base_url), f"Basic {key}")
    user.params = {"id": found["id"]}
    return user


def give(owner: ApiUser, who: ApiUser, *roles: str) -> None:
    place = f"{SENDERS}/{who.params['id']}/roles"
    answer = owner.post(place, json={"accountRoles": [{"id": role} for role in roles]})
    assert answer.status_code == 200


def test_without_the_switch_a_change_of_roles_counts_at_once(
    owner: ApiUser, member: ApiUser
) -> None:
    with member:
        assert member.get(SENDERS).status_code == 200
        give(owner, member, "sender")
        assert member.get(SENDERS).status_code == 403


def test_with_the_cache_it_counts_after_a_quarter_of_an_hour(
    backend: BackendProcess, owner: ApiUser, member: ApiUser, manager: ApiUser
) -> None:
    account(backend, "compatibility", "permission-cache", "on")
    with member:
        assert member.get(SENDERS).status_code == 200
        give(owner, member, "sender")
        assert member.get(SENDERS).status_code == 200
        assert manager.get(SENDERS).status_code == 403  # people are not cached
        age(backend, 14)
        assert member.get(SENDERS).status_code == 200
        age(backend, 1)
        assert member.get(SENDERS).status_code == 403
        give(owner, member, "manager")
        assert member.get(SENDERS).status_code == 403
        account(backend, "compatibility", "permission-cache", "off")
        assert member.get(SENDERS).status_code == 200


def test_the_cache_outlives_the_process(
    backend: BackendProcess, owner: ApiUser, member: ApiUser
) -> None:
    account(backend, "compatibility", "permission-cache", "on")
    with member:
        assert member.get(SENDERS).status_code == 200
        give(owner, member, "sender")
        backend.kill()
        again = BackendProcess.start(backend.data, "--port", str(member.base_url.port))
        assert member.get(SENDERS).status_code == 200
        again.stop()


def age(backend: BackendProcess, minutes: int) -> None:
    """As if so many minutes had passed for the sessions of API keys."""
    opened = backend.open_data()
    with opened.database.write() as session:
        earlier = KeySession.expires_at - minutes * 60_000
        session.execute(update(KeySession).values(expires_at=earlier))
    opened.database.close()


def test_both_are_off_at_first_and_shown(backend: BackendProcess) -> None:
    shown = account(backend, "show").stdout
    assert "short-api-keys: off" in shown
    assert "permission-cache: off" in shown
    account(backend, "compatibility", "permission-cache", "on")
    assert "permission-cache: on" in account(backend, "show").stdout
