"""The harmless calls that may be tried with a credential, and what came of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from desktop_admin.domain.credentials import CredentialKind, CredentialTest
from desktop_admin.domain.curl import curl_of
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.exchanges import Exchange
from desktop_admin.domain.masking import MaskedBody
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.domain.urls import host_of

_FIRST_FIVE = (("from", "1"), ("to", "5"))


@dataclass(frozen=True, slots=True)
class TrialCall:
    """A GET of the public API that changes nothing, reveals no credential and leaves no trace but
    that of its credential's use.
    """

    id: str
    path: str
    title: Text
    query: tuple[tuple[str, str], ...] = ()


TRIAL_CALLS = (
    TrialCall("sysinfo", "/api/sysinfo", Text(QT_TRANSLATE_NOOP("Text", "Version of the service"))),
    TrialCall(
        "session",
        "/api/session",
        Text(QT_TRANSLATE_NOOP("Text", "Whom the credential stands for: user, account, features")),
    ),
    TrialCall(
        "packages",
        "/api/packages",
        Text(QT_TRANSLATE_NOOP("Text", "Transactions, the newest five")),
        (("query", "all"), *_FIRST_FIVE),
    ),
    TrialCall(
        "senders",
        "/api/account/senders",
        Text(QT_TRANSLATE_NOOP("Text", "Senders, the first five")),
        (*_FIRST_FIVE, ("dir", "asc")),
    ),
    TrialCall(
        "roles", "/api/account/roles", Text(QT_TRANSLATE_NOOP("Text", "Roles of the account"))
    ),
    TrialCall(
        "accounts",
        "/api/account/accessibleaccounts",
        Text(QT_TRANSLATE_NOOP("Text", "Accounts within reach")),
    ),
    TrialCall(
        "subaccounts",
        "/api/account/subaccounts",
        Text(QT_TRANSLATE_NOOP("Text", "Subaccounts")),
    ),
    TrialCall(
        "oauth-clients",
        "/api/account/authentication/oauth2/clients",
        Text(QT_TRANSLATE_NOOP("Text", "OAuth clients, without their secrets")),
    ),
    TrialCall(
        "callback",
        "/api/callback",
        Text(QT_TRANSLATE_NOOP("Text", "Event notifications")),
    ),
)


@dataclass(frozen=True, slots=True)
class TrialAnswer:
    """An answer as it may be shown; ``size`` in bytes as it came, ``headers`` those that matter."""

    status: int
    milliseconds: int
    request_id: str
    headers: tuple[tuple[str, str], ...]
    body: MaskedBody
    size: int


@dataclass(frozen=True, slots=True)
class TrialResult:
    """How a trial of ``call`` with a credential of ``kind`` ended.

    ``test`` says how the credential fared. ``answer`` is None where no token was given, so nothing
    was called. ``error`` is that of an answer whose status is 400 or more.
    """

    call: TrialCall
    url: str
    kind: CredentialKind
    test: CredentialTest
    at: datetime
    answer: TrialAnswer | None = None
    error: AppError | None = None

    @property
    def curl(self) -> str:
        """The call as a command that asks for the credential."""
        parts = urlsplit(self.url)
        is_key = self.kind is CredentialKind.API_KEY
        sent = Exchange(
            "GET",
            host_of(self.url),
            parts.path,
            self.test.api_status,
            0,
            self.test.request_id or "",
            1,
            scheme=parts.scheme,
            query=tuple(name for name, _value in self.call.query),
            authorization="Basic" if is_key else "Bearer",
        )
        return curl_of(sent, dict(self.call.query))
