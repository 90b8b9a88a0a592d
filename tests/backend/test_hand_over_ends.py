"""What ends a hand-over, and guessing at `/auth`."""

from __future__ import annotations

import pytest

from desktop_admin.backend.records.guesses import FREE
from tests.backend.accounts import account
from tests.backend.callers import in_session
from tests.backend.hand_overs import hand_over, token
from tests.fakes.api_user import OWNER, ApiUser
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
