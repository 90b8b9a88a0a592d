"""Who may make which call, in one table, and the one function that decides it.

Every route has exactly one row; a route without a row is refused. The decision is made from the
database's state at the moment of the call, so a change counts from the very next call on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from desktop_admin.backend.access.permissions import (
    API_ACCESS,
    EVENTS,
    ROLES,
    SETTINGS,
    SUBACCOUNTS,
    TRANSACTIONS,
    USERS,
    permissions_of,
)
from desktop_admin.backend.callers import AccountState, Caller, CallerKind, Feature, PersonState
from desktop_admin.domain.access import AuthenticationMethod

ANYONE: frozenset[CallerKind] = frozenset()
PERSON = frozenset({CallerKind.PERSON})
SESSIONS = frozenset({CallerKind.SENDER_SESSION, CallerKind.SIGNER_SESSION})
CREDENTIALS = frozenset(CallerKind) - SESSIONS
ALL = CREDENTIALS | {CallerKind.SENDER_SESSION}
SIGNERS_TOO = ALL | {CallerKind.SIGNER_SESSION}
PERSON_OR_KEY = PERSON | {CallerKind.API_KEY}
BUT_OAUTH = CREDENTIALS - {CallerKind.OAUTH_TOKEN}

KEY, TOKEN, OAUTH = Feature.API_KEY, Feature.API_TOKEN, Feature.OAUTH2


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One row: the call, who may make it, and what must hold besides; equal to itself alone.

    ``needs`` is a permission, ``feature`` must be on, ``is_owner_only`` and ``needs_roles`` (Roles
    and Permissions on) as they say. Callers of kind API key, API token and OAuth token must also
    belong to the family in force, see ``GATES``.
    """

    method: str
    path: str
    callers: frozenset[CallerKind]
    needs: str | None = None
    feature: Feature | None = None
    is_owner_only: bool = False
    needs_roles: bool = False


_APPS, _APP = "/admin/v1/client-apps", "/admin/v1/client-apps/{client_id}"
_OAUTHS, _OAUTH = "/admin/v1/oauth-clients", "/admin/v1/oauth-clients/{client_id}"
_PUBLIC = "/api/account/authentication/oauth2/clients"
_METHOD = "/admin/v1/authentication-method"
_SENDER, _TOKENS = "/api/account/senders/{sender_id}", "/api/authenticationTokens"
_ALL_SETTINGS = "/api/account/admin/accountSettings"
_SETTINGS = (
    _ALL_SETTINGS,
    *(f"{_ALL_SETTINGS}/{name}Settings" for name in ("feature", "package", "system")),
)
_READ_AND_CHANGE = ("GET", "PATCH", "DELETE")

RULES = (
    # own part: people only
    Rule("POST", "/admin/v1/sessions", ANYONE),
    Rule("POST", "/admin/v1/sessions/one-time", ANYONE),
    Rule("POST", "/admin/v1/sessions/refresh", ANYONE),
    Rule("DELETE", "/admin/v1/sessions/current", PERSON),
    Rule("GET", "/admin/v1/me", PERSON),
    Rule("GET", "/admin/v1/authorization-server", PERSON),
    Rule("GET", _METHOD, PERSON, API_ACCESS),
    Rule("GET", f"{_METHOD}/impact", PERSON, API_ACCESS),
    Rule("PUT", _METHOD, PERSON, API_ACCESS),
    Rule("GET", "/admin/v1/api-key", PERSON, API_ACCESS),
    Rule("POST", "/admin/v1/api-key/reveal", PERSON, API_ACCESS, KEY, is_owner_only=True),
    Rule("GET", _APPS, PERSON, API_ACCESS),
    Rule("POST", _APPS, PERSON, API_ACCESS, TOKEN),
    Rule("PATCH", _APP, PERSON, API_ACCESS),
    Rule("POST", f"{_APP}/regenerate-secret", PERSON, API_ACCESS, TOKEN),
    Rule("DELETE", _APP, PERSON, API_ACCESS),
    Rule("GET", _OAUTHS, PERSON, API_ACCESS),
    Rule("POST", _OAUTHS, PERSON, API_ACCESS, OAUTH),
    Rule("PATCH", _OAUTH, PERSON, API_ACCESS),
    Rule("POST", f"{_OAUTH}/regenerate-secret", PERSON, API_ACCESS, OAUTH),
    Rule("DELETE", _OAUTH, PERSON, API_ACCESS),
    Rule("GET", "/admin/v1/people", PERSON, API_ACCESS),
    Rule("GET", "/admin/v1/audit-events", PERSON, API_ACCESS),
    # public part: credential writes are for people, the rest for integrations too
    Rule("GET", _PUBLIC, ALL, API_ACCESS),
    Rule("POST", _PUBLIC, PERSON, API_ACCESS, OAUTH),
    Rule("DELETE", f"{_PUBLIC}/{{client_id}}", PERSON, API_ACCESS),
    Rule("POST", f"{_PUBLIC}/{{client_id}}/regenerate-secret", PERSON, API_ACCESS, OAUTH),
    Rule("GET", "/api/sysinfo", ALL),
    Rule("GET", "/api/session", ALL),
    Rule("GET", "/api/packages", ALL, TRANSACTIONS),
    Rule("GET", "/api/packages/{package_id}", SIGNERS_TOO, TRANSACTIONS),
    Rule("GET", "/api/account/roles", ALL, ROLES, needs_roles=True),
    Rule("POST", "/api/account/roles", ALL, ROLES, needs_roles=True),
    Rule("GET", "/api/account/roles/{role_id}", ALL, ROLES, needs_roles=True),
    Rule("PUT", "/api/account/roles/{role_id}", ALL, ROLES, needs_roles=True),
    Rule("DELETE", "/api/account/roles/{role_id}", ALL, ROLES, needs_roles=True),
    Rule("GET", "/api/account/roles/{role_id}/users", ALL, ROLES, needs_roles=True),
    Rule("GET", "/api/account/senders", ALL, USERS),
    Rule("POST", "/api/account/senders", ALL, USERS),
    Rule("GET", _SENDER, ALL, USERS),
    Rule("POST", _SENDER, ALL, USERS),
    Rule("DELETE", _SENDER, ALL, USERS),
    Rule("POST", f"{_SENDER}/invite", ALL, USERS),
    Rule("GET", f"{_SENDER}/apiKey", PERSON_OR_KEY, API_ACCESS, KEY, is_owner_only=True),
    Rule("GET", f"{_SENDER}/roles", ALL, USERS, needs_roles=True),
    Rule("POST", f"{_SENDER}/roles", ALL, USERS, needs_roles=True),
    Rule("GET", "/api/account/accessibleaccounts", ALL),
    Rule("GET", "/api/account/subaccounts", ALL, SUBACCOUNTS),
    Rule("POST", "/api/account/subaccounts", ALL, SUBACCOUNTS),
    Rule("PUT", "/api/account/subaccounts/{account_id}", ALL, SUBACCOUNTS),
    # what is needed besides is asked in each subaccount, see ``sees_key_of``
    Rule("GET", "/api/account/subaccountApiKeys", BUT_OAUTH, feature=KEY),
    *(Rule(method, path, ALL, SETTINGS) for path in _SETTINGS for method in _READ_AND_CHANGE),
    Rule("GET", "/api/callback", ALL, EVENTS),
    Rule("POST", "/api/callback", ALL, EVENTS),
    # a session cannot prolong itself: it opens no other
    Rule("POST", f"{_TOKENS}/user", CREDENTIALS),
    Rule("POST", f"{_TOKENS}/sender", CREDENTIALS, TRANSACTIONS),
    Rule("POST", f"{_TOKENS}/signer/multiUse", CREDENTIALS, TRANSACTIONS),
    Rule("POST", f"{_TOKENS}/signer/singleUse", CREDENTIALS, TRANSACTIONS),
    Rule("POST", "/api/sessions", CREDENTIALS, TRANSACTIONS),
    Rule("GET", "/auth", ANYONE),
    # the token endpoints authenticate the client themselves and then ask ``gate``; to revoke and to
    # introspect its own tokens a client needs no more than its secret
    Rule("POST", "/apitoken/clientApp/accessToken", ANYONE),
    Rule("POST", "/oauth2/token", ANYONE),
    Rule("POST", "/oauth2/revoke", ANYONE),
    Rule("POST", "/oauth2/introspect", ANYONE),
    Rule("GET", "/oauth2/jwks", ANYONE),
    Rule("GET", "/.well-known/oauth-authorization-server", ANYONE),
    Rule("GET", "/health", ANYONE),
    Rule("GET", "/ready", ANYONE),
)

_KEYS, _OAUTH2 = AuthenticationMethod.API_KEY_AND_CLIENT_APPS, AuthenticationMethod.OAUTH2
GATES = {  # which family must be in force and which feature on, per kind of credential
    CallerKind.API_KEY: (_KEYS, KEY),
    CallerKind.API_TOKEN_OWNER: (_KEYS, TOKEN),
    CallerKind.API_TOKEN_SENDER: (_KEYS, TOKEN),
    CallerKind.OAUTH_TOKEN: (_OAUTH2, OAUTH),
}


class Refusal(StrEnum):
    """Why a call is refused, in the order in which it is looked at."""

    NOT_SIGNED_IN = "notSignedIn"
    METHOD = "methodNotInForce"
    FEATURE = "featureDisabled"
    CALLER = "callerNotAllowed"
    ROLES_OFF = "rolesAndPermissionsOff"
    PERMISSION = "noPermission"
    OWNER_ONLY = "ownerOnly"


def gate(kind: CallerKind, account: AccountState) -> Refusal | None:
    """Whether credentials of ``kind`` work at all for the account right now."""
    family, feature = GATES.get(kind, (None, None))
    if family is not None and account.method is not family:
        return Refusal.METHOD
    if feature is not None and not account.has(feature):
        return Refusal.FEATURE
    return None


def decide(rule: Rule, caller: Caller | None) -> Refusal | None:
    """Why ``caller`` may not make the call of ``rule``, or None: it may."""
    if rule.callers == ANYONE:
        return None
    if caller is None:
        return Refusal.NOT_SIGNED_IN
    return gate(caller.via or caller.kind, caller.account) or _refusal(rule, caller)


def may_hand_out(caller: Caller, permissions: Iterable[str]) -> bool:
    """Whether ``caller`` may give or take roles that hold ``permissions``.

    Who looks after roles may; who looks after users alone, what they hold themselves: else that
    right would be a way to every other one.
    """
    own = permissions_of(caller.account, caller.person)
    return ROLES in own or own.issuperset(permissions)


def sees_key_of(account: AccountState, person: PersonState) -> bool:
    """Whether ``person`` is given their API key of the subaccount ``account``."""
    needed = {USERS, SUBACCOUNTS, API_ACCESS}
    return account.has(KEY) and needed <= permissions_of(account, person)


def _refusal(rule: Rule, caller: Caller) -> Refusal | None:
    account, person = caller.account, caller.person
    demands = (
        (caller.kind in rule.callers, Refusal.CALLER),
        (not rule.needs_roles or account.has_roles_and_permissions, Refusal.ROLES_OFF),
        (rule.needs is None or rule.needs in permissions_of(account, person), Refusal.PERMISSION),
        (not rule.is_owner_only or person.is_owner, Refusal.OWNER_ONLY),
        (rule.feature is None or account.has(rule.feature), Refusal.FEATURE),
    )
    return next((refusal for is_met, refusal in demands if not is_met), None)
