"""What the contract's text adds to each call: its name, its chapter, and shapes that no code says.

One row per row of ``policy.RULES``. Everything else in the text is read from the code: who may
call from the policy, parameters and shapes from the handler, faults from the code behind it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from desktop_admin.backend.contract.shapes import (
    Introspected,
    OAuthToken,
    PresentedForm,
    Revoked,
    TokenForm,
)
from desktop_admin.backend.resources.account_shape import WholeAccountOut
from desktop_admin.backend.resources.authentication_method import MethodOut
from desktop_admin.backend.resources.authentication_tokens import SenderTokenOut, TokenValueOut
from desktop_admin.backend.resources.callback import CallbackOut
from desktop_admin.backend.resources.client_app_tokens import TokenOut
from desktop_admin.backend.resources.clients import ClientOut, IssuedOut
from desktop_admin.backend.resources.hand_over import SessionTokenOut
from desktop_admin.backend.resources.oauth_published import KeySet, ServerMetadata
from desktop_admin.backend.resources.public_oauth_clients import PublicIssuedOut
from desktop_admin.backend.resources.sender_roles import SenderRolesOut
from desktop_admin.backend.resources.sender_shape import SenderOut


class Tag(Enum):
    """The chapters: title and introduction."""

    SESSIONS = "Sign-in", "Sessions of people who administer the account."
    ACCOUNT = "Account", "Who is signed in, and what the account is."
    METHOD = "Authentication method", "Which family of credentials is in force."
    API_KEY = "API key", "The account's API key: masked, and revealed to the owner."
    CLIENT_APPS = "Client Apps", "Clients that get short-lived API tokens."
    OAUTH_CLIENTS = "OAuth clients", "Clients that get tokens by the client credentials grant."
    ACTIVITY = "Activity", "The record of administrative acts and refusals."
    TOKENS = "Tokens", "Where clients get their tokens, and how tokens are checked."
    ROLES = "Roles", "Roles of the account and the permissions that they hold."
    SENDERS = "Senders", "The people of the account."
    SUBACCOUNTS = "Subaccounts", "Accounts below the account, three levels in all."
    SETTINGS = "Settings", "What the account has set, and its event notifications."
    HAND_OVER = "Hand-over", "Sessions of senders and signers, for a browser."
    TRANSACTIONS = "Transactions", "What integrations work with."
    PROBES = "Probes", "The cheapest calls."


@dataclass(frozen=True, slots=True)
class Described:
    """One call: ``operation_id`` never changes once published.

    ``answers`` is the shape of a success where the handler's annotation does not say it; ``form``
    is the shape of a form body that the handler reads by itself, and means OAuth error answers.
    """

    method: str
    path: str
    operation_id: str
    tag: Tag
    answers: Any = None
    form: type | None = None


_APPS, _APP = "/admin/v1/client-apps", "/admin/v1/client-apps/{client_id}"
_OAUTHS, _OAUTH = "/admin/v1/oauth-clients", "/admin/v1/oauth-clients/{client_id}"
_PUBLIC = "/api/account/authentication/oauth2/clients"
_METHOD = "/admin/v1/authentication-method"
_ROLES, _SENDERS = "/api/account/roles", "/api/account/senders"
_SENDER = "/api/account/senders/{sender_id}"
_SUBACCOUNTS = "/api/account/subaccounts"
_SETTINGS = "/api/account/admin/accountSettings"
_BY_TOKEN = "/api/authenticationTokens"  # noqa: S105 - a path

CALLS = (
    Described("POST", "/admin/v1/sessions", "signIn", Tag.SESSIONS),
    Described("POST", "/admin/v1/sessions/one-time", "signInOnce", Tag.SESSIONS),
    Described("POST", "/admin/v1/sessions/refresh", "refreshSession", Tag.SESSIONS),
    Described("DELETE", "/admin/v1/sessions/current", "signOut", Tag.SESSIONS),
    Described("GET", "/admin/v1/me", "readMe", Tag.ACCOUNT),
    Described("GET", "/admin/v1/people", "listPeople", Tag.ACCOUNT),
    Described("GET", "/admin/v1/authorization-server", "readAuthorizationServer", Tag.ACCOUNT),
    Described("GET", _METHOD, "readMethod", Tag.METHOD, answers=MethodOut),
    Described("GET", f"{_METHOD}/impact", "previewMethod", Tag.METHOD),
    Described("PUT", _METHOD, "saveMethod", Tag.METHOD, answers=MethodOut),
    Described("GET", "/admin/v1/api-key", "readApiKey", Tag.API_KEY),
    Described("POST", "/admin/v1/api-key/reveal", "revealApiKey", Tag.API_KEY),
    Described("GET", _APPS, "listClientApps", Tag.CLIENT_APPS),
    Described("POST", _APPS, "createClientApp", Tag.CLIENT_APPS, answers=IssuedOut),
    Described("PATCH", _APP, "renameClientApp", Tag.CLIENT_APPS, answers=ClientOut),
    Described(
        "POST",
        f"{_APP}/regenerate-secret",
        "regenerateClientAppSecret",
        Tag.CLIENT_APPS,
        answers=IssuedOut,
    ),
    Described("DELETE", _APP, "deleteClientApp", Tag.CLIENT_APPS),
    Described("GET", _OAUTHS, "listOAuthClients", Tag.OAUTH_CLIENTS),
    Described("POST", _OAUTHS, "createOAuthClient", Tag.OAUTH_CLIENTS, answers=IssuedOut),
    Described("PATCH", _OAUTH, "renameOAuthClient", Tag.OAUTH_CLIENTS, answers=ClientOut),
    Described(
        "POST",
        f"{_OAUTH}/regenerate-secret",
        "regenerateOAuthClientSecret",
        Tag.OAUTH_CLIENTS,
        answers=IssuedOut,
    ),
    Described("DELETE", _OAUTH, "deleteOAuthClient", Tag.OAUTH_CLIENTS),
    Described("GET", "/admin/v1/audit-events", "listAuditEvents", Tag.ACTIVITY),
    Described("GET", _PUBLIC, "listAccountOAuthClients", Tag.OAUTH_CLIENTS),
    Described(
        "POST", _PUBLIC, "createAccountOAuthClient", Tag.OAUTH_CLIENTS, answers=PublicIssuedOut
    ),
    Described("DELETE", _PUBLIC + "/{client_id}", "deleteAccountOAuthClient", Tag.OAUTH_CLIENTS),
    Described(
        "POST",
        _PUBLIC + "/{client_id}/regenerate-secret",
        "regenerateAccountOAuthClientSecret",
        Tag.OAUTH_CLIENTS,
        answers=PublicIssuedOut,
    ),
    Described("GET", "/api/sysinfo", "readVersion", Tag.PROBES),
    Described("GET", "/api/session", "readSession", Tag.ACCOUNT),
    Described("GET", "/api/packages", "listPackages", Tag.TRANSACTIONS),
    Described("GET", "/api/packages/{package_id}", "readPackage", Tag.TRANSACTIONS),
    Described("GET", _ROLES, "listRoles", Tag.ROLES),
    Described("POST", _ROLES, "createRole", Tag.ROLES),
    Described("GET", _ROLES + "/{role_id}", "readRole", Tag.ROLES),
    Described("PUT", _ROLES + "/{role_id}", "changeRole", Tag.ROLES),
    Described("DELETE", _ROLES + "/{role_id}", "deleteRole", Tag.ROLES),
    Described("GET", _ROLES + "/{role_id}/users", "listRoleUsers", Tag.ROLES),
    Described("GET", _SENDERS, "listSenders", Tag.SENDERS),
    Described("POST", _SENDERS, "createSender", Tag.SENDERS, answers=SenderOut),
    Described("GET", _SENDER, "readSender", Tag.SENDERS),
    Described("POST", _SENDER, "changeSender", Tag.SENDERS, answers=SenderOut),
    Described("DELETE", _SENDER, "deleteSender", Tag.SENDERS),
    Described("POST", f"{_SENDER}/invite", "inviteSender", Tag.SENDERS, answers=SenderOut),
    Described("GET", f"{_SENDER}/apiKey", "readSenderApiKey", Tag.API_KEY),
    Described("GET", f"{_SENDER}/roles", "readSenderRoles", Tag.SENDERS),
    Described("POST", f"{_SENDER}/roles", "changeSenderRoles", Tag.SENDERS, SenderRolesOut),
    Described("GET", "/api/account/accessibleaccounts", "listAccessibleAccounts", Tag.SUBACCOUNTS),
    Described("GET", _SUBACCOUNTS, "listSubaccounts", Tag.SUBACCOUNTS),
    Described("POST", _SUBACCOUNTS, "createSubaccount", Tag.SUBACCOUNTS, WholeAccountOut),
    Described(
        "PUT",
        _SUBACCOUNTS + "/{account_id}",
        "changeSubaccount",
        Tag.SUBACCOUNTS,
        answers=WholeAccountOut,
    ),
    Described("GET", "/api/account/subaccountApiKeys", "listSubaccountApiKeys", Tag.SUBACCOUNTS),
    Described("GET", _SETTINGS, "readSettings", Tag.SETTINGS),
    Described("PATCH", _SETTINGS, "changeSettings", Tag.SETTINGS),
    Described("DELETE", _SETTINGS, "resetSettings", Tag.SETTINGS),
    Described("GET", f"{_SETTINGS}/featureSettings", "readFeatureSettings", Tag.SETTINGS),
    Described("PATCH", f"{_SETTINGS}/featureSettings", "changeFeatureSettings", Tag.SETTINGS),
    Described("DELETE", f"{_SETTINGS}/featureSettings", "resetFeatureSettings", Tag.SETTINGS),
    Described("GET", f"{_SETTINGS}/packageSettings", "readPackageSettings", Tag.SETTINGS),
    Described("PATCH", f"{_SETTINGS}/packageSettings", "changePackageSettings", Tag.SETTINGS),
    Described("DELETE", f"{_SETTINGS}/packageSettings", "resetPackageSettings", Tag.SETTINGS),
    Described("GET", f"{_SETTINGS}/systemSettings", "readSystemSettings", Tag.SETTINGS),
    Described("PATCH", f"{_SETTINGS}/systemSettings", "changeSystemSettings", Tag.SETTINGS),
    Described("DELETE", f"{_SETTINGS}/systemSettings", "resetSystemSettings", Tag.SETTINGS),
    Described("GET", "/api/callback", "readCallback", Tag.SETTINGS),
    Described("POST", "/api/callback", "changeCallback", Tag.SETTINGS, answers=CallbackOut),
    Described("POST", f"{_BY_TOKEN}/user", "issueUserToken", Tag.HAND_OVER),
    Described("POST", f"{_BY_TOKEN}/sender", "issueSenderToken", Tag.HAND_OVER),
    Described("POST", f"{_BY_TOKEN}/signer/multiUse", "issueSignerToken", Tag.HAND_OVER),
    Described("POST", f"{_BY_TOKEN}/signer/singleUse", "issueSignerTokenOnce", Tag.HAND_OVER),
    Described("POST", "/api/sessions", "openApiSession", Tag.HAND_OVER),
    Described("GET", "/auth", "openBrowserSession", Tag.HAND_OVER, answers=SessionTokenOut),
    Described("POST", "/apitoken/clientApp/accessToken", "issueApiToken", Tag.TOKENS),
    Described("POST", "/oauth2/token", "issueOAuthToken", Tag.TOKENS, OAuthToken, TokenForm),
    Described("POST", "/oauth2/revoke", "revokeOAuthToken", Tag.TOKENS, Revoked, PresentedForm),
    Described(
        "POST",
        "/oauth2/introspect",
        "introspectOAuthToken",
        Tag.TOKENS,
        Introspected,
        PresentedForm,
    ),
    Described("GET", "/oauth2/jwks", "readKeys", Tag.TOKENS, KeySet),
    Described(
        "GET", "/.well-known/oauth-authorization-server", "readMetadata", Tag.TOKENS, ServerMetadata
    ),
    Described("GET", "/health", "readHealth", Tag.PROBES),
    Described("GET", "/ready", "readReadiness", Tag.PROBES),
)
# Strict clients fail on a further key in these.
CLOSED = (TokenOut, TokenValueOut, SenderTokenOut, SessionTokenOut, OAuthToken)
