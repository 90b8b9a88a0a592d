"""Every kind of caller tries every call in every state of the account.

The expectations are written from the product's rules, not from the policy table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import pytest

from desktop_admin.backend.account_acts import AccountActs
from desktop_admin.backend.callers import Feature
from desktop_admin.backend.policy import RULES
from desktop_admin.domain.access import AuthenticationMethod
from tests.backend.callers import (
    CALLERS,
    CREDENTIALS,
    KEYS,
    OAUTH2,
    PEOPLE,
    SENDERS,
    Caller,
    Way,
    all_users,
)
from tests.fakes.api_user import ADMIN, MANAGER, OWNER, ApiUser
from tests.fakes.backend_process import BackendProcess


@dataclass(frozen=True, slots=True)
class Tried:
    """One call: ``needs`` is what a person must hold, ``status`` what an allowed caller gets.

    Bodies and targets are such that an allowed call changes nothing.
    """

    method: str
    path: str
    status: int
    needs: str = "nobody"
    feature: str | None = None
    who: frozenset[Way] = PEOPLE
    needs_roles: bool = False
    body: object = None


def own(method: str, path: str, status: int, needs: str = "api_access", **more: object) -> Tried:
    return Tried(method, "/admin/v1/" + path, status, needs, **more)  # type: ignore[arg-type]


def public(method: str, path: str, status: int, needs: str = "", **more: object) -> Tried:
    facts = {"who": SENDERS, **more}
    return Tried(method, "/api/" + path, status, needs, **facts)  # type: ignore[arg-type]


NAME, NO_NAME = {"name": "x"}, {"name": ""}
CHANGES_NOTHING = {"what the service does not know": True}
NO_PACKAGE = {"value": "", "packageId": "none", "signerId": "none"}
CLIENTS, SETTINGS = "account/authentication/oauth2/clients", "account/admin/accountSettings"
CALLS = (
    own("GET", "me", 200, ""),
    own("GET", "authorization-server", 200, ""),
    own("GET", "people", 200),
    own("GET", "audit-events?limit=1", 200),
    own("GET", "authentication-method", 200),
    own("GET", "authentication-method/impact?method=OAUTH2", 200),
    own("PUT", "authentication-method", 428, body={"method": "OAUTH2"}),
    own("GET", "api-key", 200),
    own("POST", "api-key/reveal", 200, "owner", feature="api-key"),
    own("GET", "client-apps", 200),
    own("POST", "client-apps", 400, body=NO_NAME, feature="api-token"),
    own("PATCH", "client-apps/none", 404, body=NAME),
    own("POST", "client-apps/none/regenerate-secret", 404, feature="api-token"),
    own("DELETE", "client-apps/none", 404),
    own("GET", "oauth-clients", 200),
    own("POST", "oauth-clients", 400, body=NO_NAME, feature="oauth2"),
    own("PATCH", "oauth-clients/none", 404, body=NAME),
    own("POST", "oauth-clients/none/regenerate-secret", 404, feature="oauth2"),
    own("DELETE", "oauth-clients/none", 404),
    public("GET", "sysinfo", 200),
    public("GET", "session", 200),
    public("GET", "packages", 200),
    public("GET", "packages/none", 404, who=SENDERS | {Way.SIGNER}),
    public("GET", CLIENTS, 200, "api_access"),
    public("POST", CLIENTS, 400, "api_access", body={"alias": ""}, feature="oauth2",
           who=PEOPLE),
    public("DELETE", f"{CLIENTS}/none", 404, "api_access", who=PEOPLE),
    public("POST", f"{CLIENTS}/none/regenerate-secret", 404, "api_access", feature="oauth2",
           who=PEOPLE),
    public("GET", "account/roles", 200, "roles", needs_roles=True),
    public("POST", "account/roles", 400, "roles", needs_roles=True, body=NO_NAME),
    public("GET", "account/roles/none", 404, "roles", needs_roles=True),
    public("PUT", "account/roles/none", 404, "roles", needs_roles=True, body=NAME),
    public("DELETE", "account/roles/none", 404, "roles", needs_roles=True),
    public("GET", "account/roles/none/users", 404, "roles", needs_roles=True),
    public("GET", "account/senders", 200, "users"),
    public("POST", "account/senders", 400, "users", body={"email": ""}),
    public("GET", "account/senders/none", 404, "users"),
    public("POST", "account/senders/none", 404, "users", body=NAME),
    public("DELETE", "account/senders/none", 404, "users"),
    public("POST", "account/senders/none/invite", 404, "users"),
    public("GET", "account/senders/none/apiKey", 404, "owner", feature="api-key",
           who=PEOPLE | {Way.KEY}),
    public("GET", "account/senders/none/roles", 404, "users", needs_roles=True),
    public("POST", "account/senders/none/roles", 404, "users", needs_roles=True,
           body={"accountRoles": []}),
    public("GET", "account/accessibleaccounts", 200),
    public("GET", "account/subaccounts", 200, "subaccounts"),
    public("POST", "account/subaccounts", 400, "subaccounts", body=NO_NAME),
    public("PUT", "account/subaccounts/none", 404, "subaccounts", body=NAME),
    public("GET", "account/subaccountApiKeys", 200, feature="api-key",
           who=CREDENTIALS - {Way.OAUTH}),
    *(public(method, SETTINGS + section, 200, "settings", body=CHANGES_NOTHING)
      for section in ("", "/featureSettings", "/packageSettings", "/systemSettings")
      for method in ("GET", "PATCH", "DELETE")),
    public("GET", "callback", 200, "events"),
    public("POST", "callback", 400, "events", body={"url": "nowhere"}),
    public("POST", "authenticationTokens/user", 200, who=CREDENTIALS),
    public("POST", "authenticationTokens/sender", 404, body=NO_PACKAGE, who=CREDENTIALS),
    public("POST", "authenticationTokens/signer/multiUse", 404, body=NO_PACKAGE, who=CREDENTIALS),
    public("POST", "authenticationTokens/signer/singleUse", 404, body=NO_PACKAGE, who=CREDENTIALS),
    public("POST", "sessions?package=none", 400, who=CREDENTIALS),
)  # fmt: skip
OPEN_CALLS = 12  # three sign-ins, sign-out, five for clients and browsers, keys, metadata, health
HELD = {  # with Roles and Permissions on; the owner always holds everything
    ADMIN: {"", "api_access", "events"},
    MANAGER: {"", "users"},
}


@dataclass(frozen=True, slots=True)
class State:
    """A state of the account."""

    has_roles: bool
    features: frozenset[str]
    method: AuthenticationMethod


ALL_FEATURES = frozenset(feature.value for feature in Feature)
FEATURES = (ALL_FEATURES, *(ALL_FEATURES - {one} for one in sorted(ALL_FEATURES)), frozenset[str]())
STATES = tuple(State(*facts) for facts in product((True, False), FEATURES, (KEYS, OAUTH2)))


def expected(caller: Caller, call: Tried, state: State) -> int:
    """The status that the product's rules ask for."""
    if caller.acts_as is None or caller.family not in {None, state.method}:
        return 401
    held = HELD.get(caller.acts_as, set()) if state.has_roles else {""}
    is_allowed = (
        {caller.feature, call.feature} - {None} <= state.features
        and caller.way in call.who
        and (state.has_roles or not call.needs_roles)
        and (caller.acts_as == OWNER or call.needs in held)
    )
    return call.status if is_allowed else 403


class World:
    """A backend whose account can be put into any state."""

    def __init__(self, backend: BackendProcess) -> None:
        self.users = all_users(backend)
        self.opened = backend.open_data()

    def become(self, state: State) -> None:
        acts = AccountActs(self.opened)
        for feature in Feature:
            acts.switch_feature(feature, is_on=True)
        assert self.users["owner"].choose_method(state.method).status_code == 200
        for feature in Feature:
            acts.switch_feature(feature, is_on=feature.value in state.features)
        acts.switch_roles(is_on=state.has_roles)

    def close(self) -> None:
        for user in self.users.values():
            user.close()
        self.opened.database.close()


@pytest.fixture(scope="module")
def world(shared: BackendProcess) -> Iterator[World]:
    """One world for all states: each test puts it into its own."""
    world = World(shared)
    yield world
    world.close()


def status_of(user: ApiUser, call: Tried) -> int:
    answer = user.request(call.method, call.path, json=call.body or None)
    if answer.status_code in {401, 403}:
        body = answer.json()
        assert set(body) >= {"code", "messageKey", "message", "name"}
        assert body["code"] == answer.status_code
    return answer.status_code


def _name_of(state: State) -> str:
    return f"roles={state.has_roles}-{state.method}-" + ("+".join(sorted(state.features)) or "none")


@pytest.mark.parametrize("state", STATES, ids=_name_of)
def test_every_caller_on_every_call(world: World, state: State) -> None:
    world.become(state)
    wrong = []
    for caller, call in product(CALLERS, CALLS):
        seen = status_of(world.users[caller.name], call)
        if seen != (wanted := expected(caller, call, state)):
            wrong.append(f"{caller.name}: {call.method} {call.path}: {seen}, not {wanted}")
    assert not wrong, "\n".join(wrong)


def test_the_table_above_leaves_no_call_out() -> None:
    tried = {(call.method, call.path.partition("?")[0].replace("/none", "/{}")) for call in CALLS}
    ruled = {(rule.method, re.sub(r"\{\w+\}", "{}", rule.path)) for rule in RULES}
    assert tried <= ruled
    assert len(ruled - tried) == OPEN_CALLS
