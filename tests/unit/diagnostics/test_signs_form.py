"""Faults in the form of a credential, each staged at a real backend that refuses it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from desktop_admin.backend.account.account_acts import AccountActs
from desktop_admin.backend.account.account_facts import Compatibility
from desktop_admin.diagnostics.diagnosis import Diagnosis, diagnose
from desktop_admin.diagnostics.observed import Observed
from desktop_admin.domain.credentials import CredentialKind
from tests.fakes.api_user import ask_oauth_token
from tests.fakes.diagnosing import checked_credential, diagnosed
from tests.fakes.staged import answer_of, credential_of, words_of
from tests.unit.diagnostics.conftest import MakeSubject, Staged

_OAUTH = CredentialKind.OAUTH_CLIENT
Made = dict[str, Any]
Tried = Callable[[str, str], Diagnosis]


@pytest.fixture
def tried(staged: Staged, subject_of: MakeSubject) -> Tried:
    """Tries what an integration has in its settings, by hand and by the checks."""

    def try_it(client_id: str, secret: str) -> Diagnosis:
        checked = checked_credential(staged.url, _OAUTH, client_id, secret)
        by_checks = diagnosed(subject_of(staged.url, credential=checked))[0]
        answer = ask_oauth_token(staged.url, {"clientId": client_id, "secret": secret})
        assert answer.status_code in {401, 429}  # tried twice
        credential = credential_of(_OAUTH, client_id, secret)
        by_hand = diagnose(Observed(answers=(answer_of(answer),), credential=credential))[0]
        assert by_checks.id == by_hand.id
        assert secret.strip() not in repr(by_checks) + repr(by_hand) or len(secret) < 20
        return by_checks

    return try_it


@pytest.fixture
def client(staged: Staged) -> Made:
    """A client of a test's own: whoever is refused again and again is told to wait."""
    return staged.owner.create("oauth-clients", uuid.uuid4().hex)


def test_id_and_secret_swapped(client: Made, tried: Tried) -> None:
    found = tried(client["secret"], client["clientId"])
    assert found.id == "id-and-secret-swapped"
    assert "stands the secret of an OAuth 2.0 client" in words_of(found)
    assert "answered with status" in words_of(found)


def test_other_kind_of_credential(staged: Staged, tried: Tried) -> None:
    found = tried(staged.app["clientId"], staged.app["secret"])
    assert found.id == "other-kind-of-credential"


@pytest.mark.parametrize("secret", ["<client secret>", "${CLIENT_SECRET}"])
def test_placeholder(client: Made, tried: Tried, secret: str) -> None:
    assert tried(client["clientId"], secret).id == "placeholder"


@pytest.mark.parametrize("around", ["{}\n", " {}", "Bearer {}", '"{}"', "{}\u200b"])
def test_blanks_or_line_ends(client: Made, tried: Tried, around: str) -> None:
    secret = around.format(client["secret"])
    found = tried(client["clientId"], secret)
    assert found.id == "blanks-or-line-ends"


def test_damaged_credential(client: Made, tried: Tried) -> None:
    found = tried(client["clientId"], client["secret"][:-3])
    assert found.id == "damaged-credential"


def test_short_api_key(staged: Staged, subject_of: MakeSubject) -> None:
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
    checked = checked_credential(staged.url, CredentialKind.API_KEY, "api-key", key)
    assert diagnosed(subject_of(staged.url, credential=checked))[0].id == "short-api-key"
    works = diagnose(Observed(credential=credential, now=datetime(2026, 11, 20, tzinfo=UTC)))[0]
    assert (works.id, "11 days" in words_of(works)) == ("short-api-key", True)
