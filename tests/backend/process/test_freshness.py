"""No answer is older than its call: what another process commits counts from the next call on."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from desktop_admin.backend.account.account_acts import AccountActs
from desktop_admin.backend.callers import Feature
from desktop_admin.backend.process.opening import OpenedData
from tests.backend.callers import OAUTH2, all_users
from tests.fakes.api_user import ApiUser, ask_oauth_token
from tests.fakes.backend_process import BackendProcess

FEATURES = {
    "API key": Feature.API_KEY,
    "API token, owner": Feature.API_TOKEN,
    "API token, sender": Feature.API_TOKEN,
    "OAuth token": Feature.OAUTH2,
}


@pytest.fixture
def opened(backend: BackendProcess) -> Iterator[OpenedData]:
    """The data of ``backend``, opened by this process too."""
    opened = backend.open_data()
    yield opened
    opened.database.close()


@pytest.fixture
def users(backend: BackendProcess) -> Iterator[dict[str, ApiUser]]:
    """A live credential of every kind."""
    users = all_users(backend)
    yield users
    for user in users.values():
        user.close()


def probe(user: ApiUser) -> int:
    return user.get("/api/sysinfo").status_code


def test_a_switch_in_another_process_acts_on_the_next_call(
    users: dict[str, ApiUser], opened: OpenedData
) -> None:
    acts = AccountActs(opened)
    for name, feature in FEATURES.items():
        if feature is Feature.OAUTH2:
            assert users["owner"].choose_method(OAUTH2).status_code == 200
        for _ in range(10):
            acts.switch_feature(feature, is_on=False)
            assert probe(users[name]) == 403
            acts.switch_feature(feature, is_on=True)
            assert [probe(users[name]) for _ in range(3)] == [200, 200, 200]


def test_tokens_are_refused_from_the_next_request_on(
    backend: BackendProcess, owner: ApiUser, opened: OpenedData
) -> None:
    client = owner.create("oauth-clients", "Asks again and again")
    owner.choose_method(OAUTH2)
    acts = AccountActs(opened)
    for _ in range(5):
        assert ask_oauth_token(backend.url, client).status_code == 200
        acts.switch_feature(Feature.OAUTH2, is_on=False)
        refused = ask_oauth_token(backend.url, client)
        assert (refused.status_code, refused.json()["error"]) == (400, "unauthorized_client")
        acts.switch_feature(Feature.OAUTH2, is_on=True)


def test_calls_are_answered_while_another_process_holds_the_write_lock(
    users: dict[str, ApiUser], opened: OpenedData
) -> None:
    """Readers never wait for a writer; a loop that waited would answer nobody."""
    is_locked, may_end = threading.Event(), threading.Event()

    def hold() -> None:
        with opened.database.write():
            is_locked.set()
            may_end.wait(20)

    holder = threading.Thread(target=hold)
    holder.start()
    try:
        assert is_locked.wait(20)
        for name in ("API key", "API token, owner"):
            assert [probe(users[name]) for _ in range(5)] == [200] * 5
        assert users["owner"].get("/health").status_code == 200
    finally:
        may_end.set()
        holder.join()
