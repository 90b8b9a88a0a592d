"""Who may make a call, as security requirements and as a sentence, from its row of the policy."""

from __future__ import annotations

from desktop_admin.backend.access.policy import ANYONE, Rule
from desktop_admin.backend.callers import CallerKind, Feature
from desktop_admin.backend.contract.schemas import Schema

_SCHEME_OF = {
    CallerKind.PERSON: "session",
    CallerKind.API_KEY: "apiKey",
    CallerKind.API_TOKEN_OWNER: "apiToken",
    CallerKind.API_TOKEN_SENDER: "apiToken",
    CallerKind.OAUTH_TOKEN: "oauth",
    CallerKind.SENDER_SESSION: "senderSession",
    CallerKind.SIGNER_SESSION: "senderSession",
}
_FEATURE_NAMES = {
    Feature.API_KEY: "Integration - API Key",
    Feature.API_TOKEN: "Integration - API Token",
    Feature.OAUTH2: "OAuth 2.0",
}
SCHEMES: dict[str, Schema] = {
    "session": {
        "type": "http",
        "scheme": "bearer",
        "description": "The access token of a signed-in person, from `POST /admin/v1/sessions`.",
    },
    "apiKey": {
        "type": "apiKey",
        "in": "header",
        "name": "Authorization",
        "description": "`Basic <API key>`: the key as it is shown, 76 characters; it is base64 "
        "already. Works while the method API_KEY_AND_CLIENT_APPS is in force.",
    },
    "apiToken": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "64 hexadecimal digits",
        "description": "The token of a Client App, from `POST /apitoken/clientApp/accessToken`. "
        "Works while the method API_KEY_AND_CLIENT_APPS is in force.",
    },
    "oauth": {
        "type": "oauth2",
        "description": "The token (a JWT, RFC 9068) of an OAuth client. Works while the method "
        "OAUTH2 is in force. There are no scopes.",
        "flows": {"clientCredentials": {"tokenUrl": "/oauth2/token", "scopes": {}}},
    },
    "senderSession": {
        "type": "apiKey",
        "in": "cookie",
        "name": "ESIGNLIVE_SESSION_ID",
        "description": "The session of a sender or signer, from `POST /api/sessions` or `/auth`. "
        "Ends with the credential it came from. A signer's session opens its transaction alone.",
    },
    "oauthClient": {
        "type": "http",
        "scheme": "basic",
        "description": "Id and secret of an OAuth client (`client_secret_basic`, RFC 6749 section "
        "2.3.1); they are refused in body and query.",
    },
}


def security_of(rule: Rule, *, is_oauth: bool) -> list[Schema]:
    """The security requirements: any one of them is enough; empty means that anyone may call."""
    if is_oauth:
        return [{"oauthClient": []}]
    names = dict.fromkeys(_SCHEME_OF[kind] for kind in CallerKind if kind in rule.callers)
    return [{name: []} for name in names]


def demands_of(rule: Rule) -> str:
    """What must hold besides, in one sentence; empty if nothing."""
    demands = [
        f"the permission `{rule.needs}`" if rule.needs else "",
        "that the caller is the owner" if rule.is_owner_only else "",
        f'the feature "{_FEATURE_NAMES[rule.feature]}"' if rule.feature else "",
        "Roles and Permissions switched on" if rule.needs_roles else "",
    ]
    named = [demand for demand in demands if demand]
    if rule.callers == ANYONE or not named:
        return ""
    return "Needs " + ", ".join(named) + "."
