"""What ends a hand-over, and guessing at `/auth`."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from joserfc import jws

from desktop_admin.backend.clock import HOUR, now_ms
from desktop_admin.backend.process.housekeeping import erase_expired
from desktop_admin.backend.records.guesses import FREE
from desktop_admin.backend.store import people
from tests.backend.accounts import account, keys
from tests.backend.callers import OAUTH2, in_session
from tests.backend.hand_overs import COOKIE, hand_over, token
from tests.backend.presented_tokens import REVOKE, Client, present, token_of
from tests.fakes.api_user import MANAGER, OWNER, ApiUser
from tests.fakes.backend_process import BackendProcess


def is_live(session: ApiUser) -> bool:
    status = session.get("/api/session").status_code
    assert status in {200, 401}
    return status == 200


@pytest.mark.parametrize("end", ["signed out", "another password"])
def test_what_a_person_opened_ends_with_their_sign_in(backend: BackendProcess, end: str) -> None:
    with (
        ApiUser.signed_in(backend, OWNER) as person,
        ApiUser.signed_in(backend, OWNER) as other,
        in_session(person) as session,
        in_session(other) as others,
    ):
        waiting = token(person, "user")["value"]
        assert is_live(session)
        if end == "signed out":
            assert person.delete("/admin/v1/sessions/current").status_code == 204
        else:
            account(backend, "password", OWNER, typed="correct horse battery staple")
        assert not is_live(session)
        assert hand_over(backend.url, "user", waiting).status_code == 401
        assert is_live(others) is (end == "signed out")


def test_a_new_api_key_ends_what_the_old_one_opened_even_beside_a_short_one(
    backend: BackendProcess, owner: ApiUser
) -> None:
    account(backend, "compatibility", "short-api-keys", "on")
    short = account(backend, "api-key", "stage-short").stdout.strip()
    key = owner.post("/admin/v1/api-key/reveal").json()["apiKey"]
    with ApiUser(backend.url, f"Basic {key}") as by_key, in_session(by_key) as session:
        assert is_live(session)
        account(backend, "api-key", "replace")
        assert not is_live(session)
    with ApiUser(backend.url, f"Basic {short}") as by_short, in_session(by_short) as session:
        assert is_live(session)
        account(backend, "api-key", "remove")
        assert by_short.get("/api/sysinfo").status_code == 401
        assert not is_live(session)


def revoke(backend: BackendProcess, client: Client, access_token: str) -> None:
    assert present(backend, REVOKE, client, access_token).status_code == 200


def revoke_key(backend: BackendProcess, _client: Client, access_token: str) -> None:
    kid = jws.extract_compact(access_token.encode()).headers()["kid"]
    assert keys(backend, "revoke", kid).returncode == 0


def lock_sender(backend: BackendProcess, _client: Client, _access_token: str) -> None:
    opened = backend.open_data()
    with opened.database.write() as session:
        person = people.find_by_email(session, MANAGER)
        assert person is not None
        person.status = "LOCKED"
    opened.database.close()


@pytest.mark.parametrize("end", [revoke, revoke_key, lock_sender], ids=lambda end: end.__name__)
def test_what_an_access_token_opened_ends_with_it(
    backend: BackendProcess, owner: ApiUser, end: Callable[[BackendProcess, Client, str], None]
) -> None:
    assert owner.choose_method(OAUTH2).status_code == 200
    client = owner.create("oauth-clients", "Opens sessions")
    whom = {"sender_id": MANAGER, "delegator_id": OWNER}
    access_token = token_of(backend, client, **whom)
    with (
        ApiUser(backend.url, f"Bearer {access_token}") as by_token,
        ApiUser(backend.url, f"Bearer {token_of(backend, client)}") as by_other,
        in_session(by_token) as session,
        in_session(by_other) as others,
    ):
        waiting = token(by_token, "user")["value"]
        handed = hand_over(backend.url, "user", token(by_token, "user")["value"])
        assert handed.status_code == 200
        with ApiUser(backend.url) as browser:
            browser.headers["Cookie"] = f"{COOKIE}={handed.json()['sessionToken']}"
            assert is_live(session)
            assert is_live(browser)
            end(backend, client, access_token)
            assert not is_live(session)
            assert not is_live(browser)
        assert hand_over(backend.url, "user", waiting).status_code == 401
        assert is_live(others) is (end is not revoke_key)


def test_a_revocation_is_kept_as_long_as_a_session_may_live(
    backend: BackendProcess, owner: ApiUser
) -> None:
    assert owner.choose_method(OAUTH2).status_code == 200
    client = owner.create("oauth-clients", "Opens a long session")
    access_token = token_of(backend, client)
    with (
        ApiUser(backend.url, f"Bearer {access_token}") as by_token,
        in_session(by_token) as session,
    ):
        revoke(backend, client, access_token)
        opened = backend.open_data()
        erase_expired(opened.database, now_ms() + 11 * HOUR)  # longer than any access token lives
        opened.database.close()
        assert not is_live(session)


def test_guessed_tokens_fill_no_log_and_have_to_wait_but_a_right_one_never(
    embedded: BackendProcess,
) -> None:
    with ApiUser.signed_in(embedded, OWNER) as owner:
        answers = [hand_over(embedded.url, "user", f"guess {n}") for n in range(FREE + 1)]
        assert [answer.status_code for answer in answers] == [401] * FREE + [429]
        assert int(answers[-1].headers["Retry-After"]) > 0
        events = owner.get("/admin/v1/audit-events", params={"search": "api_session.refused"})
        assert len(events.json()["items"]) == 1
        right = token(owner, "user")["value"]
        assert hand_over(embedded.url, "user", right).status_code == 200
