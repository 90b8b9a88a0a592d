"""Faults in the form of a credential, each staged at a real backend that refuses it."""

from __future__ import annotations

from datetime import UTC, datetime

import httpx
import pytest

from desktop_admin.backend.account.account_acts import AccountActs
from desktop_admin.backend.account.account_facts import Compatibility
from desktop_admin.diagnostics.diagnosis import Diagnosis, diagnose
from desktop_admin.diagnostics.observed import Observed
from desktop_admin.domain.credentials import CredentialKind
from tests.fakes.api_user import ask_oauth_token
from tests.fakes.staged import answer_of, credential_of, words_of
from tests.unit.diagnostics.conftest import Staged

_OAUTH = CredentialKind.OAUTH_CLIENT


def _tried(staged: Staged, client_id: str, secret: str) -> tuple[Diagnosis, ...]:
    """Asks for a token with what an integration has in its settings, and diagnoses the refusal."""
    answer = ask_oauth_token(staged.url, {"clientId": client_id, "secret": secret})
    assert answer.status_code == 401
    credential = credential_of(_OAUTH, client_id, secret)
    return diagnose(Observed(answers=(answer_of(answer),), credential=credential))


def test_id_and_secret_swapped(staged: Staged) -> None:
    found = _tried(staged, staged.oauth["secret"], staged.oauth["clientId"])[0]
    assert found.id == "id-and-secret-swapped"
    assert "stands the secret of an OAuth 2.0 client" in words_of(found)
    assert "401" in words_of(found)


def test_other_kind_of_credential(staged: Staged) -> None:
    found = _tried(staged, staged.app["clientId"], staged.app["secret"])
    assert found[0].id == "other-kind-of-credential"


@pytest.mark.parametrize("secret", ["<client secret>", "${CLIENT_SECRET}"])
def test_placeholder(staged: Staged, secret: str) -> None:
    assert _tried(staged, staged.oauth["clientId"], secret)[0].id == "placeholder"


@pytest.mark.parametrize("around", ["{}\n", " {}", '"{}"', "{}\u200b"])
def test_blanks_or_line_ends(staged: Staged, around: str) -> None:
    secret = around.format(staged.oauth["secret"])
    found = _tried(staged, staged.oauth["clientId"], secret)
    assert found[0].id == "blanks-or-line-ends"
    assert staged.oauth["secret"] not in repr(found)


def test_damaged_credential(staged: Staged) -> None:
    found = _tried(staged, staged.oauth["clientId"], staged.oauth["secret"][:-3])
    assert found[0].id == "damaged-credential"


def test_short_api_key(staged: Staged) -> None:
    acts = AccountActs(staged.data)
    acts.switch_compatibility(Compatibility.SHORT_API_KEYS, is_on=True)
    key = acts.stage_short_api_key().reveal()
    acts.switch_compatibility(Compatibility.SHORT_API_KEYS, is_on=False)  # the day of the cut-over
    staged.owner.choose_method("API_KEY_AND_CLIENT_APPS")
    headers = {"Authorization": f"Basic {key}"}
    answer = httpx.get(f"{staged.url}/api/sysinfo", headers=headers, trust_env=False)
    assert answer.status_code == 401
    credential = credential_of(CredentialKind.API_KEY, "", key)
    seen = Observed(
        answers=(answer_of(answer),), credential=credential, now=datetime(2026, 12, 3, tzinfo=UTC)
    )
    found = diagnose(seen)[0]
    assert found.id == "short-api-key"
    assert "no more since 2026-12-01" in words_of(found)
    works = diagnose(Observed(credential=credential, now=datetime(2026, 11, 20, tzinfo=UTC)))[0]
    assert (works.id, "11 days" in words_of(works)) == ("short-api-key", True)
