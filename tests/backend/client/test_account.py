"""The program's own services against a real backend process."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_admin.domain import errors as e
from desktop_admin.domain.access import AuthenticationMethod, Capability
from desktop_admin.domain.activity import AuditQuery, AuditResult
from desktop_admin.domain.connections import MetadataState, UrlSource
from desktop_admin.domain.credentials import CredentialKind, TestOutcome
from desktop_admin.domain.exchanges import Purpose
from desktop_admin.domain.formats import CLIENT_APP_SECRET, OAUTH_CLIENT_SECRET, is_api_key
from desktop_admin.domain.tokens import CredentialInUse
from desktop_admin.domain.trials import TRIAL_CALLS
from desktop_admin.services.call_trial import CallTrial
from desktop_admin.services.connection_tester import ConnectionTester
from desktop_admin.services.credential_tester import CredentialTester
from desktop_admin.services.credential_tokens import CredentialTokens
from desktop_admin.services.token_cache import TokenCache

if TYPE_CHECKING:
    from tests.backend.client.conftest import Desk


@pytest.fixture
def desk(shared_desk: Desk) -> Desk:
    """The shared one."""
    return shared_desk


OWNER, ADMIN, MANAGER = "owner@example.com", "admin@example.com", "manager@example.com"


def test_the_owner_reads_everything(desk: Desk) -> None:
    owner = desk.as_person(OWNER)
    access = owner.access()
    assert access.person.is_owner
    assert access.can(Capability.API_KEY_REVEAL)
    assert owner.methods.current().etag
    assert owner.api_key.view().last_four
    assert owner.client_apps.page().total == len(owner.client_apps.page().items) > 0
    assert owner.server.authorization_server().source is UrlSource.SERVICE
    assert {person.email for person in owner.people()} >= {OWNER, ADMIN, MANAGER}
    assert is_api_key(owner.api_key.reveal().reveal())
    owner.close()


def test_an_administrator_may_not_see_the_key(desk: Desk) -> None:
    admin = desk.as_person(ADMIN)
    assert admin.access().can(Capability.API_ACCESS)
    assert admin.api_key.view().last_four is None
    with pytest.raises(e.Forbidden):
        admin.api_key.reveal()
    admin.close()


def test_a_manager_is_refused_everything(desk: Desk) -> None:
    manager = desk.as_person(MANAGER)
    assert not manager.access().capabilities
    client = desk.as_person(OWNER).oauth_clients.page().items[0]
    calls = (
        manager.methods.current,
        manager.api_key.view,
        manager.client_apps.page,
        lambda: manager.oauth_clients.create("Mine"),
        lambda: manager.oauth_clients.regenerate(client),
        lambda: manager.oauth_clients.delete(client),
        lambda: manager.audit.page(AuditQuery()),
    )
    for call in calls:
        with pytest.raises(e.Forbidden):
            call()
    manager.close()


@pytest.mark.parametrize("kind", [CredentialKind.CLIENT_APP, CredentialKind.OAUTH_CLIENT])
def test_the_life_of_a_client(desk: Desk, kind: CredentialKind) -> None:
    owner = desk.as_person(OWNER)
    is_app = kind is CredentialKind.CLIENT_APP
    clients = owner.client_apps if is_app else owner.oauth_clients
    form = CLIENT_APP_SECRET if is_app else OAUTH_CLIENT_SECRET
    first = clients.create("  Gehälter 🎉 ")
    assert first.client.name == "Gehälter 🎉"
    assert form.is_match(first.secret.reveal())
    with pytest.raises(e.NameTaken):
        clients.create("gehälter 🎉")
    renamed = clients.rename(first.client, "Payroll 2")
    with pytest.raises(e.ChangedMeanwhile):
        clients.rename(first.client, "Lost update")
    second = clients.regenerate(renamed)
    assert second.is_replacement
    assert second.secret != first.secret
    assert [found.client_id for found in clients.page(search="payroll 2").items] == [
        first.client.client_id
    ]
    clients.delete(second.client)
    with pytest.raises(e.NotFound):
        clients.delete(second.client)
    owner.close()


@pytest.mark.parametrize(
    ("name", "key"),
    [("  ", "nameEmpty"), ("x" * 1000, "nameTooLong"), ("a\u202eb", "nameHiddenCharacters")],
)
def test_bad_names_are_refused_with_the_reason(desk: Desk, name: str, key: str) -> None:
    owner = desk.as_person(OWNER)
    with pytest.raises(e.InvalidInput) as caught:
        owner.client_apps.create(name)
    assert caught.value.facts["message_key"] == f"error.validation.{key}"
    owner.close()


def test_lists_are_sorted_and_paged_by_the_server(desk: Desk) -> None:
    clients = desk.as_person(OWNER).oauth_clients
    whole = clients.page(sort="-name")
    first = clients.page(sort="-name", limit=2)
    assert first.next_cursor is not None
    second = clients.page(sort="-name", limit=2, cursor=first.next_cursor)
    assert (first.items + second.items) == whole.items[:4]
    assert first.total == whole.total


def test_the_method_decides_who_works(desk: Desk) -> None:
    owner = desk.as_person(OWNER)
    tester = CredentialTester(CredentialTokens(desk.api.tokens, desk.embedded.check, TokenCache()))
    endpoint = desk.embedded.start().authorization_server_url
    app = owner.client_apps.create("App")
    oauth = owner.oauth_clients.create("OAuth")

    def outcomes() -> list[TestOutcome]:
        kinds = (CredentialKind.CLIENT_APP, CredentialKind.OAUTH_CLIENT)
        return [
            tester.test(
                owner.connection, endpoint, kind, issued.client.client_id, issued.secret
            ).outcome
            for kind, issued in zip(kinds, (app, oauth), strict=True)
        ]

    before = owner.methods.current()
    assert before.method is AuthenticationMethod.API_KEY_AND_CLIENT_APPS
    assert outcomes() == [TestOutcome.WORKS, TestOutcome.REFUSED_BY_METHOD]
    assert owner.methods.impact(AuthenticationMethod.OAUTH2).in_use_count > 0
    owner.methods.choose(AuthenticationMethod.OAUTH2, before.etag)
    assert outcomes() == [TestOutcome.REFUSED_BY_METHOD, TestOutcome.WORKS]
    with pytest.raises(e.ChangedMeanwhile):
        owner.methods.choose(AuthenticationMethod.OAUTH2, before.etag)
    wrong = tester.test(
        owner.connection,
        endpoint,
        CredentialKind.OAUTH_CLIENT,
        oauth.client.client_id,
        app.secret,
    )
    assert (wrong.outcome, wrong.reason) == (TestOutcome.REFUSED, "invalid_client")
    owner.methods.choose(before.method, owner.methods.current().etag)
    owner.close()


def test_every_call_that_may_be_tried_answers_every_credential(desk: Desk) -> None:
    owner = desk.as_person(OWNER)
    tokens = CredentialTokens(desk.api.tokens, desk.embedded.check, TokenCache())
    trial = CallTrial(tokens, desk.api.trial)
    endpoint = desk.embedded.start().authorization_server_url
    app, oauth = owner.client_apps.create("Trial"), owner.oauth_clients.create("Trial")
    key = owner.api_key.reveal()
    secrets = (
        (CredentialKind.CLIENT_APP, app.client.client_id, app.secret),
        (CredentialKind.API_KEY, "", key),
        (CredentialKind.OAUTH_CLIENT, oauth.client.client_id, oauth.secret),
    )
    used = [CredentialInUse(owner.connection, endpoint, *secret) for secret in secrets]
    first = [trial.run(each, call) for each in used[:2] for call in TRIAL_CALLS]
    before = owner.methods.current()
    owner.methods.choose(AuthenticationMethod.OAUTH2, before.etag)
    late = trial.run(used[0], TRIAL_CALLS[0])
    second = [trial.run(used[2], call) for call in TRIAL_CALLS]
    owner.methods.choose(before.method, owner.methods.current().etag)
    for result in (*first, *second):
        assert result.answer is not None
        assert (result.answer.status, result.answer.body.is_json) == (200, True), result
        assert OWNER not in result.answer.body.text
    assert "o…@example.com" in first[1].answer.body.text if first[1].answer else ""
    assert late.test.outcome is TestOutcome.REFUSED_BY_METHOD
    tried = [one for one in desk.seen if one.purpose is Purpose.TRIAL]
    assert len(tried) == 3 * len(TRIAL_CALLS) + 1
    assert {one.authorization for one in tried} == {"Basic", "Bearer"}
    for secret in (key, app.secret, oauth.secret):
        assert secret.reveal() not in f"{first}{second}{late}{desk.seen}"


def test_activity_is_filtered_by_the_server(desk: Desk) -> None:
    owner = desk.as_person(OWNER)
    created = owner.client_apps.create("Seen in the record")
    found = owner.audit.page(AuditQuery(action="client_app.created", result=AuditResult.OK)).items
    assert found[0].subject is not None
    assert found[0].subject.id == created.client.client_id
    assert found[0].request_id == next(
        seen.request_id for seen in reversed(desk.seen) if seen.method == "POST"
    )
    page = owner.audit.page(AuditQuery(), limit=1)
    assert owner.audit.page(AuditQuery(), page.next_cursor, limit=1).items[0] != page.items[0]
    owner.close()


def test_the_connection_is_tested_without_a_credential(desk: Desk) -> None:
    result = ConnectionTester(desk.api, desk.embedded).test(desk.connection())
    assert result.has_administration
    assert result.metadata is MetadataState.VERIFIED
    assert result.clock_difference is not None
    assert abs(result.clock_difference) < 5


def test_no_secret_is_in_what_was_seen_and_logged(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(0)
    owner = desk.as_person(OWNER)
    issued = owner.oauth_clients.create("Quiet")
    key = owner.api_key.reveal()
    owner.close()
    shown = f"{caplog.text}{desk.seen}{desk.log}{issued}{vars(owner)}"
    assert issued.secret.reveal() not in shown
    assert key.reveal() not in shown
    assert "ossps_" not in shown
