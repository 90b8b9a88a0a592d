"""Every call that needs a credential, with what the product's rules ask of its callers."""

from __future__ import annotations

from dataclasses import dataclass

from tests.backend.callers import CREDENTIALS, PEOPLE, SENDERS, Way


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
OPEN_CALLS = (
    13  # three sign-ins, sign-out, five for clients and browsers, keys, metadata, two probes
)
