"""A credential as an integration uses it, with each answer that a server may give."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_admin.api.tokens import Reply
from desktop_admin.diagnostics.credential_checks import (
    check_call,
    check_credential,
    check_token,
)
from desktop_admin.diagnostics.engine import Finding, Outcome
from desktop_admin.diagnostics.subject import CheckedCredential
from desktop_admin.domain import formats
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.text import Text
from tests.unit.diagnostics import credentials as made
from tests.unit.diagnostics.conftest import MakeSubject
from tests.unit.diagnostics.credentials import MadeUpCalls, credential, refused

KEY, APP, OAUTH = CredentialKind
SHORT_KEY = formats.assemble_short_api_key("abcdefghijkl", "n" * 14)


def _checked(subject_of: MakeSubject, tried: CheckedCredential | None) -> list[Finding]:
    subject = subject_of("https://a.example", credential=tried)
    return [check(subject) for check in (check_credential, check_token, check_call)]


@pytest.mark.parametrize("kind", [APP, OAUTH])
def test_a_client_works(subject_of: MakeSubject, kind: CredentialKind) -> None:
    calls = MadeUpCalls()
    found = _checked(subject_of, credential(kind, calls))
    assert [one.outcome for one in found] == [Outcome.OK] * 3
    assert found[0].detail["kind"] == kind
    assert found[1].detail["token_lifetime_seconds"] == "299"
    assert found[2].detail["request_id"] == "r-2"
    assert [used[0] for used in calls.used] == [found[0].detail["client_id"], "Bearer"]
    assert calls.used[1][1] == made.ACCEPTED.token


def test_an_api_key_is_used_without_a_token(subject_of: MakeSubject) -> None:
    calls = MadeUpCalls()
    found = _checked(subject_of, credential(KEY, calls))
    assert [one.outcome for one in found] == [Outcome.OK, Outcome.SKIPPED, Outcome.OK]
    assert not found[1].is_blocking
    assert [scheme for scheme, _ in calls.used] == ["Basic"]


def test_without_a_credential_nothing_is_tried(subject_of: MakeSubject) -> None:
    found = _checked(subject_of, None)
    assert {one.outcome for one in found} == {Outcome.SKIPPED}
    assert found[0].is_blocking


def test_a_value_that_is_not_kept_fails_and_nothing_is_sent(subject_of: MakeSubject) -> None:
    calls = MadeUpCalls()
    found = _checked(subject_of, credential(OAUTH, calls, value=None))
    assert found[0].outcome is Outcome.FAILED
    assert "Billing" in str(found[0].cause)
    assert calls.used == []


def test_why_a_credential_cannot_be_tried_is_told(subject_of: MakeSubject) -> None:
    reason = Text("Only there.")
    tried = replace(credential(), calls=None, calls_refused=reason)
    found = _checked(subject_of, tried)
    assert [one.cause for one in found[1:]] == [reason, reason]
    assert found[1].is_blocking


@pytest.mark.parametrize(
    ("kind", "value", "client_id", "flaws"),
    [
        (OAUTH, made.OAUTH_SECRET + "\n", None, "a line end"),
        (OAUTH, f" {made.OAUTH_SECRET}", None, "blanks around it"),
        (OAUTH, made.OAUTH_ID, made.OAUTH_SECRET, None),
        (OAUTH, made.OAUTH_SECRET, made.OAUTH_SECRET, None),
        (OAUTH, made.APP_SECRET, made.APP_ID, None),
        (APP, made.APP_SECRET, f"{made.APP_ID} ", None),
        (KEY, made.APP_SECRET, None, None),
        (KEY, SHORT_KEY, None, None),
    ],
    ids=[
        "line end",
        "blank",
        "swapped",
        "twice",
        "other kind",
        "blank in id",
        "no key",
        "short key",
    ],
)
def test_a_form_that_is_not_that_of_the_kind_is_a_warning(
    subject_of: MakeSubject,
    kind: CredentialKind,
    value: str,
    client_id: str | None,
    flaws: str | None,
) -> None:
    found = _checked(subject_of, credential(kind, value=value, client_id=client_id))[0]
    assert found.outcome is Outcome.WARNING
    assert found.detail.get("flaws") == flaws
    secrets = {made.OAUTH_SECRET, made.APP_SECRET, SHORT_KEY}
    assert not [one for one in secrets if one in repr(found)]


def test_ids_and_secrets_of_another_service_are_no_matter(subject_of: MakeSubject) -> None:
    found = _checked(subject_of, credential(OAUTH, value="s3cr3t-Value", client_id="client-7"))
    assert found[0].outcome is Outcome.OK


BY_METHOD = ("authentication method in force", "is_other_method")
NOT_IN_FORCE = refused(403, "error.forbidden.methodNotInForce")
SWITCHED_OFF = refused(403, "error.forbidden.featureDisabled")
OLD_TOKEN = refused(401, "error.unauthorized.invalidToken")
NO_PERMISSION = refused(403, "error.forbidden.noPermission")
BAD_KEY = refused(401, "error.unauthorized.badCredentials")


@pytest.mark.parametrize(
    ("kind", "asked", "called", "told"),
    [
        (OAUTH, refused(400, "unauthorized_client"), None, BY_METHOD),
        (APP, NOT_IN_FORCE, None, BY_METHOD),
        (APP, SWITCHED_OFF, None, ("switched off", "is_switched_off")),
        (OAUTH, refused(401, "invalid_client"), None, ("does not know", None)),
        (OAUTH, refused(400, "invalid_scope"), None, ("status 400 (invalid_scope)", None)),
        (OAUTH, refused(400), None, ("without a code", None)),
        (OAUTH, made.ACCEPTED, OLD_TOKEN, ("given a moment ago", "is_fresh_refused")),
        (OAUTH, made.ACCEPTED, refused(401, "error.unauthorized.methodNotInForce"), BY_METHOD),
        (OAUTH, made.ACCEPTED, NO_PERMISSION, ("may not do this", None)),
        (KEY, None, BAD_KEY, ("does not accept this key", None)),
    ],
)
def test_each_refusal_says_what_it_means(
    subject_of: MakeSubject,
    kind: CredentialKind,
    asked: Reply | None,
    called: Reply | None,
    told: tuple[str, str | None],
) -> None:
    words, mark = told
    calls = MadeUpCalls(asked or made.ACCEPTED, called or made.CALLED)
    found = _checked(subject_of, credential(kind, calls))[1 if called is None else 2]
    assert found.outcome is Outcome.FAILED
    assert words in str(found.cause)
    assert found.next_step is not None
    assert {key for key in found.detail if key.startswith("is_")} == ({mark} if mark else set())
    code = (called or asked or made.CALLED).code
    assert found.detail.get("message_key" if code and "." in code else "error_code") == code


@pytest.mark.parametrize(
    ("seconds", "outcome"),
    [(0, Outcome.WARNING), (60, Outcome.OK), (299_000, Outcome.WARNING), (None, Outcome.OK)],
)
def test_a_life_that_makes_no_sense_is_a_warning(
    subject_of: MakeSubject, seconds: int | None, outcome: Outcome
) -> None:
    asked = replace(made.ACCEPTED, seconds=seconds, is_in_milliseconds=False)
    found = _checked(subject_of, credential(OAUTH, MadeUpCalls(asked)))[1]
    assert found.outcome is outcome
    assert found.detail["expires_at_unit"] == "seconds"
