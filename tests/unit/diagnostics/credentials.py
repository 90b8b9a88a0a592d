"""Credentials with answers that are made up, and accounts that say what a test wants."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

from desktop_admin.api.tokens import Reply
from desktop_admin.diagnostics.subject import CheckedCredential
from desktop_admin.domain import formats
from desktop_admin.domain.access import Access, Account, AuthenticationMethod, Features, Person
from desktop_admin.domain.capability import Capability
from desktop_admin.domain.credentials import Client, CredentialKind
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.secret import Secret

T = TypeVar("T")
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
APP_ID = formats.CLIENT_APP_ID.assemble("a" * 24)
APP_SECRET = formats.CLIENT_APP_SECRET.assemble("b" * 36)
OAUTH_ID = formats.OAUTH_CLIENT_ID.assemble("c" * 24)
OAUTH_SECRET = formats.OAUTH_CLIENT_SECRET.assemble("d" * 36)
API_KEY = formats.assemble_api_key("abcdefghijkl", "e" * 32)
ACCEPTED = Reply(200, 3, "r-1", is_accepted=True, token=Secret("the-token"), seconds=299)
CALLED = Reply(200, 3, "r-2", is_accepted=True)
ACCESS = Access(
    Person("p1", "owner@example.com", "Olivia Owner", is_owner=True),
    Account("a1", "Example", True, "owner@example.com", "Olivia Owner"),
    Features(api_key=True, api_token=True, oauth2=True),
    frozenset({Capability.API_ACCESS}),
)
CLIENT = Client(
    CredentialKind.OAUTH_CLIENT, "Billing", OAUTH_ID, NOW, "Olivia Owner", None, None, None, '"1"'
)
_VALUES = {
    CredentialKind.API_KEY: ("api-key", API_KEY),
    CredentialKind.CLIENT_APP: (APP_ID, APP_SECRET),
    CredentialKind.OAUTH_CLIENT: (OAUTH_ID, OAUTH_SECRET),
}


def refused(status: int, code: str | None = None) -> Reply:
    """A refusal."""
    return Reply(status, 3, "r-3", is_accepted=False, code=code)


class MadeUpCalls:
    """Answers as it is told, and notes what was used."""

    def __init__(self, asked: Reply | AppError = ACCEPTED, called: Reply | AppError = CALLED):
        self.asked, self.called = asked, called
        self.used: list[tuple[str, Secret]] = []

    def ask_token(self, kind: CredentialKind, client_id: str, secret: Secret) -> Reply:
        """The made-up answer to a token request."""
        del kind
        self.used.append((client_id, secret))
        return _answer(self.asked)

    def call_api(self, credential: Secret, scheme: str) -> Reply:
        """The made-up answer to the call."""
        self.used.append((scheme, credential))
        return _answer(self.called)


def _answer(made_up: Reply | AppError) -> Reply:
    if isinstance(made_up, AppError):
        raise made_up
    return made_up


def credential(
    kind: CredentialKind = CredentialKind.OAUTH_CLIENT,
    calls: MadeUpCalls | None = None,
    *,
    value: str | None = "",
    client_id: str | None = None,
) -> CheckedCredential:
    """A credential called Billing; ``value`` None: it is not in the keyring."""
    own_id, own_value = _VALUES[kind]
    kept = own_value if value == "" else value

    def read() -> Secret | None:
        return None if kept is None else Secret(kept)

    return CheckedCredential(
        "Billing", kind, client_id or own_id, read, calls or MadeUpCalls(), saved_at=NOW
    )


class MadeUpAccount:
    """What the account says; ``error`` is raised instead."""

    def __init__(
        self,
        method: AuthenticationMethod = AuthenticationMethod.OAUTH2,
        access: Access = ACCESS,
        found: Client | None = CLIENT,
        error: AppError | None = None,
    ) -> None:
        self._method, self._access, self._client, self._error = method, access, found, error

    def access(self) -> Access:
        """The access."""
        return self._or_error(lambda: self._access)

    def method(self) -> AuthenticationMethod:
        """The method."""
        return self._or_error(lambda: self._method)

    def client(self, kind: CredentialKind, client_id: str) -> Client | None:
        """The client."""
        del kind, client_id
        return self._or_error(lambda: self._client)

    def _or_error(self, told: Callable[[], T]) -> T:
        if self._error is not None:
            raise self._error
        return told()


def with_features(**features: bool) -> Access:
    """The access to an account with some features switched off."""
    return replace(ACCESS, features=replace(ACCESS.features, **features))
