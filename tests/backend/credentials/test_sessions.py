"""Signing in and out: one-time tokens, passwords, rotation of refresh tokens, throttling."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.backend.accounts import account
from tests.fakes.api_user import OWNER, ApiUser
from tests.fakes.backend_process import BackendProcess

PASSWORD = "correct horse battery staple"


def once(user: ApiUser, token: str) -> httpx.Response:
    return user.post("/admin/v1/sessions/one-time", json={"token": token})


def by_password(user: ApiUser, password: str, email: str = OWNER) -> httpx.Response:
    return user.post("/admin/v1/sessions", json={"email": email, "password": password})


def refreshed(user: ApiUser, session: dict[str, Any]) -> httpx.Response:
    body = {"refreshToken": session["refreshToken"]}
    return user.post("/admin/v1/sessions/refresh", json=body)


def me(user: ApiUser, session: dict[str, Any]) -> int:
    header = {"Authorization": f"Bearer {session['accessToken']}"}
    return user.get("/admin/v1/me", headers=header).status_code


@pytest.fixture
def session(shared: BackendProcess, passer_by: ApiUser) -> dict[str, Any]:
    """A fresh session of the owner."""
    opened: dict[str, Any] = once(passer_by, shared.one_time_token(OWNER)).json()
    return opened


def test_a_one_time_token_works_once(shared: BackendProcess, passer_by: ApiUser) -> None:
    token = shared.one_time_token(OWNER)
    first, second = once(passer_by, token), once(passer_by, token)
    assert (first.status_code, second.status_code) == (200, 401)
    assert set(first.json()) == {
        "accessToken",
        "expiresAt",
        "refreshToken",
        "refreshExpiresAt",
    }
    assert second.json()["messageKey"] == "error.unauthorized.badOneTimeToken"


def test_a_one_time_token_is_no_session_token(shared: BackendProcess, passer_by: ApiUser) -> None:
    header = {"Authorization": f"Bearer {shared.one_time_token(OWNER)}"}
    assert passer_by.get("/admin/v1/me", headers=header).status_code == 401


def test_a_password_signs_in_and_wrong_ones_do_not(
    backend: BackendProcess, stranger: ApiUser
) -> None:
    assert by_password(stranger, "").status_code == 401
    account(backend, "password", OWNER, typed=PASSWORD)
    assert by_password(stranger, PASSWORD + "x").status_code == 401
    unknown = by_password(stranger, PASSWORD, "nobody@example.com")
    wrong = by_password(stranger, "x" * 30)
    assert unknown.json() == wrong.json()
    assert by_password(stranger, PASSWORD, f" {OWNER.upper()} ").status_code == 200


def test_a_short_password_is_refused(backend: BackendProcess) -> None:
    assert account(backend, "password", OWNER, typed="short").returncode == 1


def test_guessing_passwords_is_slowed_down_per_person(
    backend: BackendProcess, stranger: ApiUser
) -> None:
    account(backend, "password", OWNER, typed=PASSWORD)
    statuses = [by_password(stranger, f"guess number {n}").status_code for n in range(7)]
    assert statuses[:5] == [401] * 5
    assert statuses[-1] == 429
    blocked = by_password(stranger, PASSWORD)
    assert blocked.status_code == 429
    assert 1 <= int(blocked.headers["Retry-After"]) <= 60
    assert by_password(stranger, "x" * 20, "admin@example.com").status_code == 401


def test_signing_out_ends_access_and_refresh(passer_by: ApiUser, session: dict[str, Any]) -> None:
    header = {"Authorization": f"Bearer {session['accessToken']}"}
    assert passer_by.delete("/admin/v1/sessions/current", headers=header).status_code == 204
    assert me(passer_by, session) == 401
    assert refreshed(passer_by, session).status_code == 401


def test_a_lost_refresh_answer_costs_no_session(
    passer_by: ApiUser, session: dict[str, Any]
) -> None:
    lost = refreshed(passer_by, session)
    assert lost.status_code == 200
    assert me(passer_by, session) == 200
    second = refreshed(passer_by, session).json()
    assert me(passer_by, second) == 200
    assert me(passer_by, session) == 401
    assert me(passer_by, lost.json()) == 401


def test_a_refresh_token_that_comes_back_ends_the_whole_family(
    passer_by: ApiUser, session: dict[str, Any]
) -> None:
    following = refreshed(passer_by, session).json()
    assert me(passer_by, following) == 200
    again = refreshed(passer_by, session)
    assert again.status_code == 401
    assert again.json()["messageKey"] == "error.unauthorized.badRefreshToken"
    assert me(passer_by, following) == 401
    assert refreshed(passer_by, following).status_code == 401


def test_the_new_refresh_token_counts_as_use_of_its_session(
    passer_by: ApiUser, session: dict[str, Any]
) -> None:
    following = refreshed(passer_by, session).json()
    third = refreshed(passer_by, following).json()
    assert me(passer_by, session) == 401
    assert me(passer_by, third) == 200


def test_a_new_password_signs_the_person_out_everywhere(
    backend: BackendProcess, owner: ApiUser
) -> None:
    assert owner.get("/admin/v1/me").status_code == 200
    account(backend, "password", OWNER, typed=PASSWORD)
    assert owner.get("/admin/v1/me").status_code == 401


@pytest.mark.parametrize(
    "authorization",
    ["", "Bearer", "Bearer x", "Basic x", "Bearer a.b.c", "Bearer " + "f" * 64, "Digest x=y"],
)
def test_any_other_header_is_nobody(passer_by: ApiUser, authorization: str) -> None:
    answer = passer_by.get("/admin/v1/me", headers={"Authorization": authorization})
    assert answer.status_code == 401
    assert answer.json()["messageKey"] == "error.unauthorized.sessionExpired"
    assert "www-authenticate" in answer.headers
