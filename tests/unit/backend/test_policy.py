"""The policy table, row by row and as a whole."""

from __future__ import annotations

import pytest

from desktop_admin.backend.access.permissions import (
    ALL_PERMISSIONS,
    API_ACCESS,
    MEMBER_PERMISSIONS,
    capabilities_of,
    permissions_of,
)
from desktop_admin.backend.access.policy import (
    ANYONE,
    CREDENTIALS,
    PERSON,
    RULES,
    Refusal,
    Rule,
    decide,
    gate,
    may_hand_out,
)
from desktop_admin.backend.callers import (
    AccountState,
    Caller,
    CallerKind,
    Feature,
    PersonState,
    RoleState,
)
from desktop_admin.domain.access import AuthenticationMethod, Capability, Features

KEYS, OAUTH2 = AuthenticationMethod
INTEGRATIONS = RoleState("r1", "Integrations", frozenset({API_ACCESS}), is_enabled=True)
DISABLED = RoleState("r2", "Disabled", frozenset({API_ACCESS}), is_enabled=False)


def account(
    *,
    has_roles: bool = True,
    method: AuthenticationMethod = KEYS,
    features: tuple[bool, bool, bool] = (True, True, True),
) -> AccountState:
    return AccountState("a", "A", "owner", has_roles, Features(*features), method, 1800, 299)


def person(*roles: RoleState, is_owner: bool = False) -> PersonState:
    return PersonState("p", "p@example.com", "P", "", is_owner, True, roles)


def caller(kind: CallerKind, who: PersonState, where: AccountState) -> Caller:
    return Caller(kind, where, who, who.party)


def test_each_call_has_one_row() -> None:
    keys = [(rule.method, rule.path) for rule in RULES]
    assert len(keys) == len(set(keys))


def test_credentials_are_written_and_revealed_by_people_only() -> None:
    words = ("client-apps", "oauth-clients", "oauth2/clients", "api-key", "authentication-method")
    writes = [rule for rule in RULES if rule.method != "GET" and any(w in rule.path for w in words)]
    assert len(writes) == 13
    assert all(rule.callers == PERSON and rule.needs == API_ACCESS for rule in writes)


def test_the_own_part_is_closed_to_integrations() -> None:
    own = [rule for rule in RULES if rule.path.startswith("/admin/")]
    assert {rule.callers for rule in own} == {PERSON, ANYONE}
    open_calls = [rule for rule in own if rule.callers == ANYONE]
    assert {rule.path.split("/")[3] for rule in open_calls} == {"sessions"}


@pytest.mark.parametrize(
    ("has_roles", "who", "expected"),
    [
        (True, person(), frozenset()),
        (True, person(INTEGRATIONS), frozenset({API_ACCESS})),
        (True, person(DISABLED), frozenset()),
        (False, person(INTEGRATIONS), frozenset(MEMBER_PERMISSIONS)),
        (True, person(is_owner=True), ALL_PERMISSIONS),
        (False, person(is_owner=True), ALL_PERMISSIONS),
    ],
)
def test_permissions_add_up(has_roles: bool, who: PersonState, expected: frozenset[str]) -> None:
    assert permissions_of(account(has_roles=has_roles), who) == expected


def test_capabilities_are_derived() -> None:
    where = account()
    assert capabilities_of(where, person()) == ()
    assert capabilities_of(where, person(INTEGRATIONS)) == (Capability.API_ACCESS,)
    assert set(capabilities_of(where, person(is_owner=True))) == set(Capability)


@pytest.mark.parametrize("kind", sorted(CREDENTIALS))
@pytest.mark.parametrize("method", AuthenticationMethod)
def test_the_gate_lets_one_family_through_and_people_always(
    kind: CallerKind, method: AuthenticationMethod
) -> None:
    family = {CallerKind.PERSON: None, CallerKind.OAUTH_TOKEN: OAUTH2}.get(kind, KEYS)
    refused = family is not None and family is not method
    assert gate(kind, account(method=method)) is (Refusal.METHOD if refused else None)


@pytest.mark.parametrize(
    ("kind", "method", "features"),
    [
        (CallerKind.API_KEY, KEYS, (False, True, True)),
        (CallerKind.API_TOKEN_OWNER, KEYS, (True, False, True)),
        (CallerKind.API_TOKEN_SENDER, KEYS, (True, False, True)),
        (CallerKind.OAUTH_TOKEN, OAUTH2, (True, True, False)),
    ],
)
def test_the_gate_closes_with_the_feature(
    kind: CallerKind, method: AuthenticationMethod, features: tuple[bool, bool, bool]
) -> None:
    assert gate(kind, account(method=method, features=features)) is Refusal.FEATURE


@pytest.mark.parametrize(
    ("rule", "who", "where", "expected"),
    [
        (Rule("GET", "/", ANYONE), None, account(), None),
        (Rule("GET", "/", PERSON), None, account(), Refusal.NOT_SIGNED_IN),
        (Rule("GET", "/", PERSON, API_ACCESS), person(), account(), Refusal.PERMISSION),
        (Rule("GET", "/", PERSON, API_ACCESS), person(INTEGRATIONS), account(), None),
        (Rule("GET", "/", PERSON, is_owner_only=True), person(), account(), Refusal.OWNER_ONLY),
        (Rule("GET", "/", PERSON, needs_roles=True), person(is_owner=True),
         account(has_roles=False), Refusal.ROLES_OFF),
        (Rule("GET", "/", PERSON, feature=Feature.OAUTH2), person(),
         account(features=(True, True, False)), Refusal.FEATURE),
    ],
)  # fmt: skip
def test_the_decision(
    rule: Rule, who: PersonState | None, where: AccountState, expected: Refusal | None
) -> None:
    visitor = None if who is None else caller(CallerKind.PERSON, who, where)
    assert decide(rule, visitor) is expected


def test_the_kind_of_caller_counts_before_its_rights() -> None:
    rule = Rule("POST", "/", PERSON, API_ACCESS)
    key = caller(CallerKind.API_KEY, person(is_owner=True), account())
    assert decide(rule, key) is Refusal.CALLER


@pytest.mark.parametrize(
    ("own", "given", "may"),
    [
        ({"sender_admin.users"}, {API_ACCESS}, False),
        ({"sender_admin.users", API_ACCESS}, {API_ACCESS}, True),
        ({"sender_admin.users"}, set(), True),
        ({"sender_admin.role"}, {API_ACCESS}, True),
    ],
)
def test_nobody_hands_out_more_than_they_hold(own: set[str], given: set[str], may: bool) -> None:
    holder = person(RoleState("r", "R", frozenset(own), is_enabled=True))
    caller = Caller(CallerKind.PERSON, account(), holder, holder.party)
    assert may_hand_out(caller, given) is may
    owner = person(is_owner=True)
    assert may_hand_out(Caller(CallerKind.PERSON, account(), owner, owner.party), given)
