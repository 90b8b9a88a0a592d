"""What is known of the account, by a signed-in person or by the answers to a credential."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_admin.api.tokens import Reply
from desktop_admin.diagnostics.account_checks import (
    check_features,
    check_method,
    check_permission,
    check_registered,
)
from desktop_admin.diagnostics.engine import Outcome
from desktop_admin.diagnostics.subject import CheckedCredential
from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.credentials import Client, CredentialKind
from desktop_admin.domain.errors import FeatureDisabled, Forbidden
from tests.unit.diagnostics import credentials as made
from tests.unit.diagnostics.conftest import MakeSubject
from tests.unit.diagnostics.credentials import MadeUpAccount, credential, refused

KEY, APP, OAUTH = CredentialKind
KEYS, OAUTH2 = AuthenticationMethod
OK, WARNING, FAILED, SKIPPED = Outcome
EVERY = (check_registered, check_method, check_features, check_permission)


def _answered(
    kind: CredentialKind, asked: Reply | None = None, called: Reply | None = None
) -> CheckedCredential:
    tried = credential(kind)
    tried.answers.asked, tried.answers.called = asked, called
    return tried


def test_without_a_person_and_an_answer_nothing_is_known(subject_of: MakeSubject) -> None:
    for tried in (None, credential(), _answered(OAUTH, refused(401, "invalid_client"))):
        subject = subject_of("https://a.example", credential=tried)
        assert {check(subject).outcome for check in EVERY} == {SKIPPED}


def test_a_person_who_may_not_know_leaves_it_to_the_answers(subject_of: MakeSubject) -> None:
    account = MadeUpAccount(error=Forbidden())
    tried = _answered(OAUTH, made.ACCEPTED, made.CALLED)
    subject = subject_of("https://a.example", credential=tried, account=account)
    found = [check(subject) for check in EVERY]
    assert [one.outcome for one in found] == [SKIPPED, OK, OK, OK]
    assert found[1].detail["method_source"] == "credential"


@pytest.mark.parametrize(
    ("kind", "asked", "called", "told"),
    [
        (OAUTH, made.ACCEPTED, made.CALLED, (OK, OAUTH2)),
        (KEY, None, made.CALLED, (OK, KEYS)),
        (APP, refused(403, "error.forbidden.methodNotInForce"), None, (FAILED, OAUTH2)),
        (OAUTH, refused(400, "unauthorized_client"), None, (FAILED, KEYS)),
        (OAUTH, made.ACCEPTED, refused(401), (WARNING, None)),
        (OAUTH, made.ACCEPTED, refused(401, "error.unauthorized.methodNotInForce"), (FAILED, KEYS)),
        (KEY, None, refused(401, "error.unauthorized.methodNotInForce"), (FAILED, OAUTH2)),
        (KEY, None, refused(401, "error.unauthorized.badCredentials"), (SKIPPED, None)),
        (OAUTH, made.ACCEPTED, refused(401, "error.unauthorized.featureDisabled"), (SKIPPED, None)),
    ],
)
def test_answers_tell_the_method(
    subject_of: MakeSubject,
    kind: CredentialKind,
    asked: Reply | None,
    called: Reply | None,
    told: tuple[Outcome, AuthenticationMethod | None],
) -> None:
    found = check_method(subject_of("https://a.example", credential=_answered(kind, asked, called)))
    assert (found.outcome, found.detail.get("method")) == told


def test_the_person_is_believed_first(subject_of: MakeSubject) -> None:
    account = MadeUpAccount(method=KEYS)
    tried = _answered(OAUTH, refused(401, "invalid_client"))
    found = check_method(subject_of("https://a.example", credential=tried, account=account))
    assert (found.outcome, found.detail["method_source"]) == (FAILED, "person")
    alone = check_method(subject_of("https://a.example", account=account))
    assert (alone.outcome, "API key and/or" in str(alone.cause)) == (OK, True)


@pytest.mark.parametrize(
    ("kind", "feature"), [(KEY, "api_key"), (APP, "api_token"), (OAUTH, "oauth2")]
)
def test_each_kind_hangs_on_its_feature(
    subject_of: MakeSubject, kind: CredentialKind, feature: str
) -> None:
    account = MadeUpAccount(access=made.with_features(**{feature: False}))
    subject = subject_of("https://a.example", credential=credential(kind), account=account)
    found = check_features(subject)
    assert found.outcome is FAILED
    assert (found.detail["feature_needed"], found.detail[f"feature_{feature}"]) == (feature, "off")
    assert check_features(replace(subject, account=MadeUpAccount())).outcome is OK
    assert check_features(replace(subject, credential=None)).outcome is OK


def test_an_account_without_any_feature_fails_without_a_credential(subject_of: MakeSubject) -> None:
    access = made.with_features(api_key=False, api_token=False, oauth2=False)
    found = check_features(subject_of("https://a.example", account=MadeUpAccount(access=access)))
    assert found.outcome is FAILED


def test_an_answer_tells_that_a_feature_is_off(subject_of: MakeSubject) -> None:
    tried = _answered(APP, refused(403, "error.forbidden.featureDisabled"))
    found = check_features(subject_of("https://a.example", credential=tried))
    assert (found.outcome, found.detail["feature_api_token"]) == (FAILED, "off")


def test_the_permission_of_the_person(subject_of: MakeSubject) -> None:
    subject = subject_of("https://a.example", account=MadeUpAccount())
    assert check_permission(subject).detail["capabilities"] == "api_access"
    access = replace(made.ACCESS, capabilities=frozenset())
    lacking = check_permission(replace(subject, account=MadeUpAccount(access=access)))
    assert (lacking.outcome, lacking.detail["has_permission"]) == (WARNING, "no")


def test_the_permission_of_a_credential(subject_of: MakeSubject) -> None:
    called = refused(403, "error.forbidden.noPermission")
    tried = _answered(OAUTH, made.ACCEPTED, called)
    found = check_permission(subject_of("https://a.example", credential=tried))
    assert (found.outcome, found.detail["has_permission"]) == (FAILED, "no")


@pytest.mark.parametrize(
    ("found", "outcome", "listed"),
    [
        (None, FAILED, "no"),
        (made.CLIENT, OK, "yes"),
        (replace(made.CLIENT, rotated_at=made.NOW + timedelta(seconds=1)), WARNING, "yes"),
        (replace(made.CLIENT, rotated_at=made.NOW), OK, "yes"),
    ],
    ids=["deleted", "as it was", "regenerated", "saved when regenerated"],
)
def test_a_client_that_changed_on_the_server_is_noticed(
    subject_of: MakeSubject, found: Client | None, outcome: Outcome, listed: str
) -> None:
    account = MadeUpAccount(found=found)
    told = check_registered(
        subject_of("https://a.example", credential=credential(), account=account)
    )
    assert (told.outcome, told.detail["is_listed"]) == (outcome, listed)


def test_a_kind_that_is_switched_off_has_no_list(subject_of: MakeSubject) -> None:
    account = MadeUpAccount(error=FeatureDisabled())
    subject = subject_of("https://a.example", credential=credential(), account=account)
    assert check_registered(subject).outcome is SKIPPED
