"""The contract's text against a live backend: Schemathesis as everybody who may call.

The short form runs the same calls every time; `packaging/dev.py fuzz` runs more, and others.
Each caller has a backend to itself, so that nobody ends another's rights: the method in force
changes under people only, whose sessions do not depend on it. Calls that would end the caller's
own session are made with another session, see ``signOut``.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_admin.backend.access.permissions import ALL_PERMISSIONS
from desktop_admin.backend.access.policy import ANYONE, RULES, Rule
from desktop_admin.backend.access.role_templates import INTEGRATIONS
from desktop_admin.backend.callers import CallerKind
from desktop_admin.backend.contract.calls import CALLS
from tests.backend.callers import KEYS, all_users
from tests.backend.fuzz import SANE_SECONDS, Caller, Outcome, documented, fuzz
from tests.fakes.api_user import ADMIN, OWNER, ApiUser, ask_oauth_token
from tests.fakes.backend_process import BackendProcess

pytestmark = pytest.mark.timeout(SANE_SECONDS)
PUBLIC = r"^/(?!admin/)"
OAUTH = {"issueOAuthToken", "revokeOAuthToken", "introspectOAuthToken"}
# Whether these ever succeed is a matter of luck: made-up data rarely is a password, a token, a
# version, an e-mail, or the id of what exists and may be changed.
BY_LUCK = {
    "signIn", "signInOnce", "refreshSession", "issueApiToken", "openBrowserSession", "saveMethod",
    "changeSenderRoles", "changeRole", "deleteRole", "createSender", "changeSender",
    "deleteSender", "inviteSender", "readSenderApiKey", "listSubaccountApiKeys",
    "createSubaccount", "changeSubaccount", "issueSenderToken", "issueSignerToken",
    "issueSignerTokenOnce",
    "readPackage", *OAUTH,
}  # fmt: skip


def permitted(kind: CallerKind | None, permissions: frozenset[str], *, is_owner: bool) -> set[str]:
    """The operations that the policy lets a caller make."""

    def may(rule: Rule) -> bool:
        if rule.callers == ANYONE:
            return True
        has_rights = rule.needs in {None, *permissions} and (is_owner or not rule.is_owner_only)
        return kind in rule.callers and has_rights

    allowed = {(rule.method, rule.path) for rule in RULES if may(rule)}
    return {row.operation_id for row in CALLS if (row.method, row.path) in allowed}


def conforms(outcome: Outcome, caller: Caller, may: set[str], surely: set[str]) -> None:
    """Nothing was found, all was tried, ``surely`` succeeded, and nothing that is not permitted."""
    assert outcome.code == 0, outcome.words
    assert outcome.statuses.keys() == documented(caller).keys()
    assert outcome.done() - may == set()
    assert surely - outcome.done() == set()


@pytest.fixture
def users(backend: BackendProcess) -> Iterator[dict[str, ApiUser]]:
    """One live credential of every kind."""
    found = all_users(backend)
    yield found
    for user in found.values():
        user.close()


def signed_in(backend: BackendProcess, email: str) -> str:
    with ApiUser.signed_in(backend, email) as user:
        return user.headers["Authorization"]


def test_as_owner(backend: BackendProcess, owner: ApiUser, tmp_path: Path) -> None:
    caller = Caller(
        owner.headers["Authorization"],
        others={"signOut": signed_in(backend, OWNER)},  # a session that may end
    )
    may = permitted(CallerKind.PERSON, ALL_PERMISSIONS, is_owner=True)
    conforms(fuzz(backend.url, caller, tmp_path), caller, may, surely=may - BY_LUCK)
    assert owner.get("/admin/v1/me").status_code == 200


def test_as_administrator(backend: BackendProcess, admin: ApiUser, tmp_path: Path) -> None:
    caller = Caller(
        admin.headers["Authorization"],
        others={"signOut": signed_in(backend, ADMIN)},
        phases="fuzzing,stateful",
    )
    may = permitted(CallerKind.PERSON, frozenset(INTEGRATIONS.permissions), is_owner=False)
    surely = {"listClientApps", "createClientApp", "listAuditEvents", "signOut"}
    conforms(fuzz(backend.url, caller, tmp_path), caller, may, surely)
    assert admin.get("/admin/v1/client-apps").status_code == 200


def test_as_stranger(backend: BackendProcess, tmp_path: Path) -> None:
    caller = Caller(None, phases="fuzzing")
    may = permitted(None, frozenset(), is_owner=False)
    conforms(fuzz(backend.url, caller, tmp_path), caller, may, surely=may - BY_LUCK)


def test_as_an_integration_with_the_api_key(
    backend: BackendProcess, users: dict[str, ApiUser], tmp_path: Path
) -> None:
    app = users["owner"].create("client-apps", "Asks for tokens")
    good = {"body.clientId": app["clientId"], "body.secret": app["secret"]}
    caller = Caller(
        users["API key"].headers["Authorization"],
        values={"issueApiToken": good},
        paths=PUBLIC,
        phases="fuzzing,stateful",
    )
    may = permitted(CallerKind.API_KEY, ALL_PERMISSIONS, is_owner=True)
    conforms(fuzz(backend.url, caller, tmp_path), caller, may, {"issueApiToken", "listRoles"})


def test_as_an_oauth_client_and_with_its_token(
    backend: BackendProcess, users: dict[str, ApiUser], tmp_path: Path
) -> None:
    owner = users["owner"]
    client = owner.create("oauth-clients", "Asks for tokens")
    owner.choose_method(KEYS.other)
    token = ask_oauth_token(backend.url, client).json()["access_token"]
    pair = f"{client['clientId']}:{client['secret']}".encode()
    basic = "Basic " + base64.b64encode(pair).decode()
    caller = Caller(
        f"Bearer {token}",
        others=dict.fromkeys(OAUTH, basic),
        values={"introspectOAuthToken": {"body.token": token}},
        paths=PUBLIC,
        phases="fuzzing,stateful",
    )
    may = permitted(CallerKind.OAUTH_TOKEN, ALL_PERMISSIONS, is_owner=True)
    conforms(fuzz(backend.url, caller, tmp_path), caller, may, OAUTH - {"issueOAuthToken"})
