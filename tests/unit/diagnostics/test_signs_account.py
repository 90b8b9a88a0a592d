"""Refusals for the account's part, each given by a real backend."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from desktop_admin.api.factory import ApiFactory
from desktop_admin.backend.account.account_acts import AccountActs
from desktop_admin.backend.account.account_facts import Compatibility
from desktop_admin.backend.callers import Feature
from desktop_admin.diagnostics.cause import Certainty
from desktop_admin.diagnostics.diagnosis import Diagnosis, diagnose
from desktop_admin.diagnostics.observed import AccountSeen, Observed
from desktop_admin.diagnostics.observing import observed_in
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.errors import AppError, BadCredentials
from desktop_admin.domain.formats import OAUTH_CLIENT_SECRET
from desktop_admin.domain.preferences import ProxySetting
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.server_errors import ServerNotConfirmed
from desktop_admin.domain.urls import host_of
from tests.fakes.api_user import MANAGER, ApiUser, ask_app_token, ask_oauth_token
from tests.fakes.diagnosing import DirectAccount, checked_credential, diagnosed
from tests.fakes.faults import Fault
from tests.fakes.faulty_server import FaultyServer
from tests.fakes.staged import answer_of, credential_of, words_of
from tests.unit.diagnostics.conftest import MakeSubject, Staged

_OAUTH, _APP = CredentialKind.OAUTH_CLIENT, CredentialKind.CLIENT_APP
_ASKING = ("settings", "proxy", "dns", "tcp", "credential", "token", "call", "method")
_JSON = (("Content-Type", "application/json"),)
_SENDERS = "/api/account/senders"


def _first(answer: httpx.Response, **seen: object) -> Diagnosis:
    assert answer.status_code >= 400
    return diagnose(Observed(answers=(answer_of(answer),), **seen))[0]  # type: ignore[arg-type]


def test_other_method(staged: Staged) -> None:
    refused = ask_app_token(staged.url, staged.app)
    found = _first(refused, credential=credential_of(_APP, "", staged.app["secret"]))
    assert found.id == "other-method"
    assert "methodNotInForce" in words_of(found)
    staged.owner.choose_method("API_KEY_AND_CLIENT_APPS")
    assert _first(ask_oauth_token(staged.url, staged.oauth)).id == "other-method"


def test_the_checks_tell_method_feature_and_client(staged: Staged, subject_of: MakeSubject) -> None:
    def first(kind: CredentialKind, client: dict[str, str], secret: str = "") -> str:
        secret = secret or client["secret"]
        checked = checked_credential(staged.url, kind, client["clientId"], secret)
        return diagnosed(subject_of(staged.url, credential=checked))[0].id

    assert first(_APP, staged.app) == "other-method"
    another = OAUTH_CLIENT_SECRET.assemble("a" * 36)
    mixed_up = staged.owner.create("oauth-clients", "Mixed up")
    assert first(_OAUTH, mixed_up, another) == "unknown-client"
    acts = AccountActs(staged.data)
    acts.switch_feature(Feature.OAUTH2, is_on=False)
    found = first(_OAUTH, staged.oauth)
    acts.switch_feature(Feature.OAUTH2, is_on=True)
    assert found == "feature-off"
    staged.owner.choose_method("API_KEY_AND_CLIENT_APPS")
    assert first(_OAUTH, staged.oauth) == "other-method"


def test_a_token_that_was_given_just_before_and_is_refused(
    staged: Staged, subject_of: MakeSubject
) -> None:
    foreign = json.dumps({"access_token": "a" * 40, "token_type": "Bearer", "expires_in": 299})
    secret = staged.oauth["secret"]
    with FaultyServer(staged.url) as server:
        server.go_wrong(Fault(status=200, headers=_JSON, body=foreign.encode()), "/oauth2/token")
        checked = checked_credential(server.url, _OAUTH, staged.oauth["clientId"], secret)
        here = diagnosed(subject_of(server.url, credential=checked), *_ASKING)[0]
        endpoint = f"{server.url}/oauth2/token"
        subject = subject_of(staged.url, token_endpoint=endpoint, credential=checked)
        there = diagnosed(subject, *_ASKING)[0]
    assert (here.id, here.certainty) == ("other-method", Certainty.LIKELY)
    assert (there.id, there.certainty) == ("other-issuer", Certainty.LIKELY)
    assert host_of(endpoint) in words_of(there)


def test_signed_in_the_checks_tell_deleted_from_renewed(
    staged: Staged, subject_of: MakeSubject
) -> None:
    def first(client: dict[str, str], secret: str) -> str:
        checked = checked_credential(staged.url, _OAUTH, client["clientId"], secret)
        account = DirectAccount(staged.owner)
        return diagnosed(subject_of(staged.url, credential=checked, account=account))[0].id

    client = staged.owner.create("oauth-clients", "To be renewed, then deleted")
    path = f"/admin/v1/oauth-clients/{client['clientId']}"
    another = OAUTH_CLIENT_SECRET.assemble("b" * 36)
    assert first(client, another) == "wrong-secret"
    renewed = staged.owner.post(
        f"{path}/regenerate-secret", headers={"If-Match": client["etag"]}
    ).json()
    assert first(client, client["secret"]) == "client-regenerated"
    staged.owner.delete(path, headers={"If-Match": renewed["etag"]}).raise_for_status()
    assert first(client, renewed["secret"]) == "client-deleted"


def test_feature_off(staged: Staged) -> None:
    acts = AccountActs(staged.data)
    acts.switch_feature(Feature.OAUTH2, is_on=False)
    refused = ask_oauth_token(staged.url, staged.oauth)
    acts.switch_feature(Feature.OAUTH2, is_on=True)
    assert _first(refused).id == "feature-off"
    staged.owner.choose_method("API_KEY_AND_CLIENT_APPS")
    acts.switch_feature(Feature.API_TOKEN, is_on=False)
    refused = ask_app_token(staged.url, staged.app)
    acts.switch_feature(Feature.API_TOKEN, is_on=True)
    assert _first(refused).id == "feature-off"


def test_client_deleted(staged: Staged) -> None:
    gone = staged.owner.create("oauth-clients", "Gone")
    path = f"/admin/v1/oauth-clients/{gone['clientId']}"
    staged.owner.delete(path, headers={"If-Match": gone["etag"]}).raise_for_status()
    refused = ask_oauth_token(staged.url, gone)
    seen = credential_of(_OAUTH, gone["clientId"], gone["secret"], is_listed=False)
    assert _first(refused, credential=seen).id == "client-deleted"
    unknown = credential_of(_OAUTH, gone["clientId"], gone["secret"])
    assert _first(refused, credential=unknown).id == "unknown-client"


def test_client_regenerated_or_another_secret(staged: Staged) -> None:
    client = staged.owner.create("oauth-clients", "Renewed")
    path = f"/admin/v1/oauth-clients/{client['clientId']}/regenerate-secret"
    staged.owner.post(path, headers={"If-Match": client["etag"]}).raise_for_status()
    refused, now = ask_oauth_token(staged.url, client), datetime.now(UTC)
    facts = {"is_listed": True, "rotated_at": now, "saved_at": now - timedelta(days=1)}
    seen = credential_of(_OAUTH, client["clientId"], client["secret"], **facts)
    assert _first(refused, credential=seen).id == "client-regenerated"
    newer = credential_of(_OAUTH, client["clientId"], client["secret"], is_listed=True)
    assert _first(refused, credential=newer).id == "wrong-secret"


def test_permission_cache(staged: Staged) -> None:
    acts = AccountActs(staged.data)
    staged.owner.choose_method("API_KEY_AND_CLIENT_APPS")
    found = staged.owner.get(_SENDERS, params={"search": MANAGER}).json()["results"][0]
    place = f"{_SENDERS}/{found['id']}"
    key = staged.owner.get(f"{place}/apiKey").json()["apiKey"]
    acts.switch_compatibility(Compatibility.PERMISSION_CACHE, is_on=True)
    _give(staged, place, "sender")
    with ApiUser(staged.url, f"Basic {key}") as member:
        assert member.get(_SENDERS).status_code == 403  # is remembered from here on
        _give(staged, place, "manager")
        refused = member.get(_SENDERS)
    acts.switch_compatibility(Compatibility.PERMISSION_CACHE, is_on=False)
    credential = credential_of(CredentialKind.API_KEY, "", key)
    now = datetime.now(UTC)
    changed = AccountSeen(roles_changed_at=now - timedelta(minutes=2))
    seen = {"credential": credential, "account": changed, "now": now}
    cached = _first(refused, **seen)
    assert (cached.id, "2 minutes ago" in words_of(cached)) == ("permission-cache", True)
    assert _first(refused, **seen | {"account": None}).id == "no-permission"
    allowed = AccountSeen(has_permission=True)
    assert _first(refused, **seen | {"account": allowed}).id == "permission-cache"


def _give(staged: Staged, place: str, role: str) -> None:
    roles = {"accountRoles": [{"id": role}]}
    staged.owner.post(f"{place}/roles", json=roles).raise_for_status()


def test_no_permission(staged: Staged) -> None:
    with ApiUser.signed_in(staged.backend, MANAGER) as manager:
        refused = manager.get("/admin/v1/oauth-clients")
    assert _first(refused).id == "no-permission"


def test_session_over(staged: Staged) -> None:
    with ApiUser(staged.url, "Bearer ossps_nobody") as stranger:
        assert _first(stranger.get("/admin/v1/me")).id == "session-over"


def test_record_gone(staged: Staged) -> None:
    path = "/admin/v1/oauth-clients/ossoi_nothing"
    answer = staged.owner.patch(path, json={"name": "x"}, headers={"If-Match": '"1"'})
    assert _first(answer).id == "record-gone"


def test_sender_unknown(staged: Staged) -> None:
    staged.owner.choose_method("API_KEY_AND_CLIENT_APPS")
    refused = ask_app_token(staged.url, staged.app, type="SENDER", email="nobody@example.com")
    assert _first(refused).id == "sender-unknown"


def test_bad_password(staged: Staged) -> None:
    api = ApiFactory(RedactionLedger(), "test", proxy=ProxySetting)
    door = api.server(staged.url)
    with pytest.raises(BadCredentials) as met:
        door.sessions.with_password("owner@example.com", Secret("tomato soup"))
    door.close()
    assert diagnose(observed_in(met.value))[0].id == "bad-password"


def test_server_not_confirmed() -> None:
    error: AppError = ServerNotConfirmed(host="elsewhere.example")
    assert diagnose(observed_in(error))[0].id == "server-not-confirmed"


def test_two_clocks_alone_make_no_old_secret() -> None:
    """The server's clock may be ahead of the one by which a secret was saved."""
    saved = datetime(2026, 11, 24, 12, tzinfo=UTC)
    seen = credential_of(_OAUTH, "", "", is_listed=True, saved_at=saved)
    moments = [saved + timedelta(seconds=3), saved + timedelta(minutes=3)]
    found = [
        {one.id for one in diagnose(Observed(credential=replace(seen, rotated_at=moment)))}
        for moment in moments
    ]
    assert "client-regenerated" not in found[0]
    assert "client-regenerated" in found[1]
