"""Tokens that outlive themselves, each issued and refused by a real backend."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest
from sqlalchemy import update

from desktop_admin.backend.store.account_models import Account
from desktop_admin.diagnostics.cause import Certainty
from desktop_admin.diagnostics.diagnosis import Diagnosis, diagnose
from desktop_admin.diagnostics.observed import Observed, TokenSeen
from desktop_admin.diagnostics.shapes import Shape, shape_of
from desktop_admin.domain.credentials import CredentialKind
from tests.fakes.api_user import ask_app_token, ask_oauth_token
from tests.fakes.diagnosing import checked_credential, diagnosed
from tests.fakes.faults import Fault
from tests.fakes.faulty_server import FaultyServer
from tests.fakes.staged import answer_of, words_of
from tests.unit.diagnostics.conftest import MakeSubject, Staged
from tests.unit.diagnostics.credentials import APP_ID, APP_SECRET


def _life(staged: Staged, **seconds: int) -> None:
    """How long tokens of the account live from now on."""
    with staged.data.database.write() as session:
        session.execute(update(Account).values(**seconds))


def _claims(token: str) -> dict[str, float]:
    part = token.split(".")[1]
    claims: dict[str, float] = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    return claims


def _call(staged: Staged, token: str) -> httpx.Response:
    headers = {"Authorization": f"Bearer {token}"}
    return httpx.get(f"{staged.url}/api/sysinfo", headers=headers, trust_env=False)


def test_expired_token(staged: Staged) -> None:
    _life(staged, oauth_token_seconds=-1)
    token = ask_oauth_token(staged.url, staged.oauth).json()["access_token"]
    _life(staged, oauth_token_seconds=299)
    refused = _call(staged, token)
    assert refused.status_code == 401
    claims = _claims(token)
    seen = TokenSeen(shape_of(token), issued_at=claims["iat"], expires_at=claims["exp"])
    found = diagnose(Observed(answers=(answer_of(refused),), token=seen))[0]
    assert found.id == "expired-token"
    assert "0 minutes ago" in words_of(found)


def test_wrong_unit(staged: Staged) -> None:
    staged.owner.choose_method("API_KEY_AND_CLIENT_APPS")
    _life(staged, api_token_seconds=-1)
    told = ask_app_token(staged.url, staged.app).json()
    _life(staged, api_token_seconds=1800)
    refused = _call(staged, told["accessToken"])
    assert refused.status_code == 401
    answers = (answer_of(refused),)
    # the integration took expiresAt for seconds, and logs how long its token will last
    life = told["expiresAt"] - datetime.now(UTC).timestamp()
    misread = TokenSeen(Shape.API_TOKEN, expires_at=told["expiresAt"], life=life)
    found = diagnose(Observed(answers=answers, token=misread))[0]
    assert found.id == "wrong-unit"
    assert "years" in words_of(found)
    # milliseconds are right for an API token: then it is just over
    right = TokenSeen(Shape.API_TOKEN, expires_at=told["expiresAt"])
    assert diagnose(Observed(answers=answers, token=right))[0].id == "expired-token"
    divided = TokenSeen(Shape.JWT, expires_at=told["expiresAt"] / 1_000_000)
    assert diagnose(Observed(answers=answers, token=divided))[0].id == "wrong-unit"


def test_short_token_life(staged: Staged, subject_of: MakeSubject) -> None:
    _life(staged, oauth_token_seconds=20)
    pair = staged.oauth["clientId"], staged.oauth["secret"]
    checked = checked_credential(staged.url, CredentialKind.OAUTH_CLIENT, *pair)
    found = diagnosed(subject_of(staged.url, credential=checked))[0]
    _life(staged, oauth_token_seconds=299)
    assert found.id == "short-token-life"


def test_a_server_that_tells_seconds(subject_of: MakeSubject) -> None:
    told = {"accessToken": "a1" * 32, "expiresAt": int(datetime.now(UTC).timestamp()) + 1800}
    answer = Fault(
        status=200, headers=(("Content-Type", "application/json"),), body=json.dumps(told).encode()
    )
    with FaultyServer() as server:
        server.go_wrong(answer, "accessToken")
        checked = checked_credential(server.url, CredentialKind.CLIENT_APP, APP_ID, APP_SECRET)
        found = diagnosed(subject_of(server.url, credential=checked))
    assert "wrong-unit" in {one.id for one in found}


def test_clock_skew(staged: Staged) -> None:
    token = ask_oauth_token(staged.url, staged.oauth).json()["access_token"]
    seen, now = TokenSeen(Shape.JWT, **_named(token)), datetime.now(UTC)
    assert diagnose(Observed(token=seen, now=now)) == ()
    behind = diagnose(Observed(token=seen, now=now - timedelta(minutes=10)))[0]
    assert (behind.id, "in the future" in words_of(behind)) == ("clock-skew", True)


def _named(token: str) -> dict[str, float]:
    claims = _claims(token)
    return {"issued_at": claims["iat"], "expires_at": claims["exp"]}


def _why(difference: float) -> Diagnosis:
    return diagnose(Observed(clock_difference=difference))[0]


@pytest.mark.parametrize("minutes", [-10, 10])
def test_the_checks_see_the_clocks(subject_of: MakeSubject, minutes: int) -> None:
    date = format_datetime(datetime.now(UTC) + timedelta(minutes=minutes), usegmt=True)
    headers = (("Date", date), ("Content-Type", "application/json"))
    with FaultyServer() as server:
        server.go_wrong(Fault(status=404, headers=headers, body=b"{}"))
        found = diagnosed(subject_of(server.url))[0]
    assert (found.id, found.certainty) == ("clock-skew", Certainty.CERTAIN)
    assert "a token lives 299 seconds" in words_of(found)


def test_the_clocks_are_named_with_their_difference() -> None:
    assert "400 seconds" in words_of(_why(-400))
    assert diagnose(Observed(clock_difference=20)) == ()
