"""The contract's text against a live backend: Schemathesis as everybody who may call.

The short form runs the same calls every time; `packaging/dev.py fuzz` runs more, and others.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_admin.backend.contract.calls import CALLS
from desktop_admin.backend.permissions import ROLES, USERS
from desktop_admin.backend.policy import RULES
from tests.backend.callers import KEYS, all_users
from tests.backend.fuzz import SANE_SECONDS, Caller, Outcome, documented, fuzz
from tests.fakes.api_user import ADMIN, OWNER, ApiUser, ask_oauth_token
from tests.fakes.backend_process import BackendProcess

pytestmark = pytest.mark.timeout(SANE_SECONDS)
PUBLIC = r"^/(?!admin/)"
# Whether made-up data meets a version or a role in these is a matter of luck.
BY_LUCK = {"saveMethod", "changeSenderRoles"}
# What cannot succeed with made-up data: passwords, tokens and secrets are not guessed.
OAUTH = {"issueOAuthToken", "revokeOAuthToken", "introspectOAuthToken"}
SECRETS = {"signIn", "signInOnce", "refreshSession", "issueApiToken"} | OAUTH
# Credential writes of the public part are for people.
FOR_PEOPLE = {
    "createAccountOAuthClient", "deleteAccountOAuthClient", "regenerateAccountOAuthClientSecret",
}  # fmt: skip


# The administrator looks after API access, not after people and roles.
NOT_THE_ADMINISTRATOR = {
    row.operation_id
    for row in CALLS
    for rule in RULES
    if (rule.method, rule.path) == (row.method, row.path) and rule.needs in {ROLES, USERS}
}


def conforms(outcome: Outcome, caller: Caller, *, but: set[str]) -> None:
    """Nothing was found, every operation was called, and all ``but`` these succeeded once."""
    assert outcome.code == 0, outcome.words
    assert documented(caller).keys() == outcome.statuses.keys()
    assert outcome.never_done() - BY_LUCK == but - BY_LUCK


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
    conforms(fuzz(backend.url, caller, tmp_path), caller, but=SECRETS)
    assert owner.get("/admin/v1/me").status_code == 200


def test_as_administrator(backend: BackendProcess, admin: ApiUser, tmp_path: Path) -> None:
    caller = Caller(
        admin.headers["Authorization"],
        others={"signOut": signed_in(backend, ADMIN)},
    )
    outcome = fuzz(backend.url, caller, tmp_path)
    conforms(outcome, caller, but=SECRETS | {"revealApiKey"} | NOT_THE_ADMINISTRATOR)
    assert outcome.statuses["revealApiKey"] >= {403}
    assert admin.get("/admin/v1/client-apps").status_code == 200


def test_as_stranger(backend: BackendProcess, tmp_path: Path) -> None:
    caller = Caller(None)
    outcome = fuzz(backend.url, caller, tmp_path)
    open_to_all = {name for name, one in documented(caller).items() if not one["security"]}
    conforms(outcome, caller, but=documented(caller).keys() - open_to_all | SECRETS)


def test_as_an_integration_with_the_api_key(
    backend: BackendProcess, users: dict[str, ApiUser], tmp_path: Path
) -> None:
    app = users["owner"].create("client-apps", "Asks for tokens")
    good = {"body.clientId": app["clientId"], "body.secret": app["secret"]}
    key = users["API key"].headers["Authorization"]
    caller = Caller(key, values={"issueApiToken": good}, paths=PUBLIC)
    conforms(fuzz(backend.url, caller, tmp_path), caller, but=OAUTH | FOR_PEOPLE)


def test_as_an_oauth_client_and_with_its_token(
    backend: BackendProcess, users: dict[str, ApiUser], tmp_path: Path
) -> None:
    owner = users["owner"]
    client = owner.create("oauth-clients", "Asks for tokens")
    owner.choose_method(KEYS.other)
    token = ask_oauth_token(backend.url, client).json()["access_token"]
    pair = f"{client['clientId']}:{client['secret']}".encode()
    basic = "Basic " + base64.b64encode(pair).decode()
    presents = {"introspectOAuthToken": {"body.token": token}}
    others = dict.fromkeys(OAUTH, basic)
    caller = Caller(f"Bearer {token}", others=others, values=presents, paths=PUBLIC)
    conforms(fuzz(backend.url, caller, tmp_path), caller, but={"issueApiToken"} | FOR_PEOPLE)
