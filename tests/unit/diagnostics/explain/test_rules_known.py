"""What the account and the keyring know of the credentials in a paste."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desktop_admin.diagnostics.explain.finding import Finding, Surroundings
from desktop_admin.diagnostics.explain.reader import PasteReader
from desktop_admin.diagnostics.explain.rules_known import known_findings
from desktop_admin.domain.credentials import SavedCredential
from desktop_admin.domain.recognition import Recognised, Recognition
from desktop_admin.domain.secret import Secret
from tests.fakes import account
from tests.fakes.pasted import SECRET, SURROUNDINGS

CLIENT = replace(account.OAUTH_CLIENTS[1], rotated_at=None)
SAVED = SavedCredential(
    "prod", "production", CLIENT.kind, CLIENT.client_id, CLIENT.name, account.NOW
)


def _same(secret: Secret) -> Secret:
    return secret


def found(text: str, known: Surroundings) -> dict[str, Finding]:
    reading = PasteReader(_same, str).read(Secret(text)).reading
    return {each.id: each for each in known_findings(reading, known)}


def recognised(*matches: Recognised, compared: int = 1) -> Surroundings:
    recognition = Recognition(matches, compared, 1)
    return replace(SURROUNDINGS, clients=(CLIENT,), recognition=recognition)


def test_a_client_is_named_with_its_times() -> None:
    told = found(CLIENT.client_id, SURROUNDINGS)["client-known"]
    assert CLIENT.name in str(told.title)


def test_the_secret_of_a_client_is_named() -> None:
    told = found(SECRET, recognised(Recognised(0, SAVED)))["secret-of"]
    assert CLIENT.name in str(told.title)
    assert "today at" in str(told.title)


def test_new_credentials_since_then_make_it_useless() -> None:
    known = recognised(Recognised(0, SAVED))
    later = replace(CLIENT, rotated_at=account.NOW + timedelta(hours=1))
    assert "secret-replaced-since" in found(SECRET, replace(known, clients=(later,)))
    at_once = replace(CLIENT, rotated_at=account.NOW + timedelta(seconds=30))
    assert "secret-of" in found(SECRET, replace(known, clients=(at_once,)))


def test_an_older_one_is_told_from_the_present_one() -> None:
    known = recognised(Recognised(0, SAVED, account.NOW))
    assert "older-secret" in found(SECRET, known)


def test_the_secret_of_another_client_is_told() -> None:
    other = replace(SAVED, client_id="ossoi_other", name="Other")
    known = recognised(Recognised(0, other))
    told = found(f"{CLIENT.client_id}:{SECRET}", known)["secret-of-other"]
    assert "Other" in str(told.title)


def test_strangers_and_incomplete_comparisons_are_told() -> None:
    assert "not-saved" in found(SECRET, recognised())
    assert "not-all-compared" in found(SECRET, recognised(compared=0))
    assert found("no secret", recognised()) == {}
