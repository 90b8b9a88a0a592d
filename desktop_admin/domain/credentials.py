"""Credentials as an administrator sees them.

Never with a secret, but for the one moment of issue.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.secret import Secret

_CLOCKS_APART = timedelta(minutes=2)  # the server's and this computer's


def is_outdated(saved_at: datetime | None, rotated_at: datetime | None) -> bool:
    """Whether the client surely got another secret after one was saved here.

    ``saved_at`` is by this computer's clock, ``rotated_at`` by the server's.
    """
    if saved_at is None or rotated_at is None:
        return False
    return rotated_at > saved_at + _CLOCKS_APART


class CredentialKind(StrEnum):
    """What kind of credential it is; the values are those of the HTTP contract."""

    API_KEY = "API_KEY"
    CLIENT_APP = "CLIENT_APP"
    OAUTH_CLIENT = "OAUTH_CLIENT"

    @property
    def method(self) -> AuthenticationMethod:
        """The family it belongs to: it works only while that family is in force."""
        if self is CredentialKind.OAUTH_CLIENT:
            return AuthenticationMethod.OAUTH2
        return AuthenticationMethod.API_KEY_AND_CLIENT_APPS


@dataclass(frozen=True, slots=True)
class Client:
    """A Client App or an OAuth 2.0 client.

    ``etag`` is the version a change refers to. Times are aware, UTC.
    """

    kind: CredentialKind
    name: str
    client_id: str
    created_at: datetime
    created_by: str
    rotated_at: datetime | None
    last_used_at: datetime | None
    last_used_from: str | None
    etag: str


@dataclass(frozen=True, slots=True)
class ClientPage:
    """One page of a list.

    ``total`` counts all that match, ``next_cursor`` is None on the last page.
    """

    items: tuple[Client, ...]
    total: int
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class Filing:
    """Where a new secret belongs (``vault_id`` of a ``Connection``), and its place in the journal.

    ``is_parked``: the keyring holds it until it was kept, whatever happens to the program.
    """

    vault_id: str
    connection_name: str
    entry_id: str
    is_parked: bool

    @property
    def connection_id(self) -> str:
        """The connection, whatever address it has."""
        return self.vault_id.partition(" ")[0]


@dataclass(frozen=True, slots=True)
class IssuedClient:
    """A client with its new secret, shown once.

    ``is_replacement`` when an older secret died with it. ``filing`` is None for a secret that is
    in no journal: it is here and nowhere else.
    """

    client: Client
    secret: Secret
    is_replacement: bool
    filing: Filing | None = None


@dataclass(frozen=True, slots=True)
class ApiKeyView:
    """What may be known of the account's API key without viewing it.

    ``last_four`` is for the owner only.
    """

    is_present: bool
    last_four: str | None
    created_at: datetime | None
    last_used_at: datetime | None
    last_used_from: str | None


@dataclass(frozen=True, slots=True)
class MethodStatus:
    """The method in force with what hangs on it; ``etag`` must accompany a change."""

    method: AuthenticationMethod
    changed_at: datetime | None
    changed_by: str | None
    api_key_count: int
    client_app_count: int
    oauth_client_count: int
    client_apps_never_used: int
    oauth_clients_never_used: int
    etag: str


class Effect(StrEnum):
    """What saving the other method does to a credential."""

    REFUSED = "REFUSED"
    STARTS_WORKING = "STARTS_WORKING"


@dataclass(frozen=True, slots=True)
class ImpactItem:
    """One credential in the preview of a change of method."""

    kind: CredentialKind
    id: str
    name: str
    last_used_at: datetime | None
    last_used_from: str | None
    effect: Effect


@dataclass(frozen=True, slots=True)
class Impact:
    """What choosing ``method`` would do, from the last ``days`` days of use."""

    method: AuthenticationMethod
    days: int
    items: tuple[ImpactItem, ...]
    total: int
    in_use_count: int


class TestOutcome(StrEnum):
    """How a credential fared when it asked for a token and called the API with it."""

    WORKS = "WORKS"
    REFUSED_BY_METHOD = "REFUSED_BY_METHOD"
    REFUSED = "REFUSED"

    __test__ = False  # not a test class, whatever its name begins with


@dataclass(frozen=True, slots=True)
class CredentialTest:
    """The result of a test: milliseconds for the token (None: none was asked for), its life in
    seconds, and the API's status, where reached.

    ``reason`` is the server's own error code (RFC 6749 5.2, or a messageKey), never free text.
    """

    outcome: TestOutcome
    token_milliseconds: int | None
    token_seconds: int | None
    api_status: int | None
    reason: str | None = None
    request_id: str | None = None
    api_milliseconds: int | None = None


@dataclass(frozen=True, slots=True)
class FormerSeal:
    """The seal of a value that was kept before, and when another took its place; aware, UTC."""

    seal: str
    replaced_at: datetime


@dataclass(frozen=True, slots=True)
class SavedCredential:
    """An entry of the list of credentials kept in the system keyring.

    The value itself is elsewhere; ``seal`` tells whether that is still the one that was saved, and
    ``former`` are the seals of the ones before, the newest first.
    """

    connection_id: str
    connection_name: str
    kind: CredentialKind
    client_id: str
    name: str
    saved_at: datetime
    is_value_missing: bool = False
    is_value_changed: bool = False
    seal: str = field(default="", compare=False, repr=False)
    former: tuple[FormerSeal, ...] = field(default=(), compare=False, repr=False)
