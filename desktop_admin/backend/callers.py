"""Who calls: kinds of callers, and the state of account and person that decides what they may."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_admin.domain.access import AuthenticationMethod, Features
from desktop_admin.domain.activity import AuditParty


class CallerKind(StrEnum):
    """By which kind of credential a call is made."""

    PERSON = "PERSON"
    API_KEY = "API_KEY"
    API_TOKEN_OWNER = "API_TOKEN_OWNER"  # noqa: S105 - a kind
    API_TOKEN_SENDER = "API_TOKEN_SENDER"  # noqa: S105 - a kind
    OAUTH_TOKEN = "OAUTH_TOKEN"  # noqa: S105 - a kind
    SENDER_SESSION = "SENDER_SESSION"
    SIGNER_SESSION = "SIGNER_SESSION"


class PartyKind(StrEnum):
    """Who or what an audit event speaks of."""

    PERSON = "PERSON"
    API_KEY = "API_KEY"
    CLIENT_APP = "CLIENT_APP"
    OAUTH_CLIENT = "OAUTH_CLIENT"
    SIGNER = "SIGNER"
    TRANSACTION = "TRANSACTION"
    ROLE = "ROLE"
    ACCOUNT = "ACCOUNT"
    SIGNING_KEY = "SIGNING_KEY"
    SYSTEM = "SYSTEM"
    ANONYMOUS = "ANONYMOUS"


ANONYMOUS = AuditParty(PartyKind.ANONYMOUS, "", "")
PROVIDER = AuditParty(PartyKind.SYSTEM, "", "Support Team")
SYSTEM = AuditParty(PartyKind.SYSTEM, "", "")


def api_key_party(person_id: str) -> AuditParty:
    """The API key of a person as an actor or subject of an audit event."""
    return AuditParty(PartyKind.API_KEY, person_id, "API key")


class Feature(StrEnum):
    """What the provider switches per account; the values are those of the command line."""

    API_KEY = "api-key"
    API_TOKEN = "api-token"  # noqa: S105 - a feature
    OAUTH2 = "oauth2"


@dataclass(frozen=True, slots=True)
class AccountState:
    """The account as it is at the moment of the call."""

    id: str
    name: str
    owner_id: str
    has_roles_and_permissions: bool
    features: Features
    method: AuthenticationMethod
    api_token_seconds: int
    oauth_token_seconds: int
    has_permission_cache: bool = False

    def has(self, feature: Feature) -> bool:
        """Whether ``feature`` is switched on."""
        match feature:
            case Feature.API_KEY:
                return self.features.api_key
            case Feature.API_TOKEN:
                return self.features.api_token
            case Feature.OAUTH2:
                return self.features.oauth2


@dataclass(frozen=True, slots=True)
class RoleState:
    """A role that a person holds."""

    id: str
    name: str
    permissions: frozenset[str]
    is_enabled: bool


@dataclass(frozen=True, slots=True)
class PersonState:
    """A person as they are at the moment of the call."""

    id: str
    email: str
    first_name: str
    last_name: str
    is_owner: bool
    is_active: bool
    roles: tuple[RoleState, ...]

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def party(self) -> AuditParty:
        """The person as an actor or subject of an audit event."""
        return AuditParty(PartyKind.PERSON, self.id, self.name)


@dataclass(frozen=True, slots=True)
class TokenMarks:
    """What can end an OAuth access token before its time: its ``jti``, its key, its sender."""

    token_id: str
    kid: str
    sender_id: str | None = None


@dataclass(frozen=True, slots=True)
class Caller:
    """An authenticated caller: ``person`` is whom the credential acts as, ``actor`` is itself.

    ``session_family`` is set for signed-in people. A session of a sender or signer has the kind of
    credential that it was opened ``via``; that of a signer is for the transaction ``package_id``.
    ``token`` is set for calls with an OAuth access token.
    """

    kind: CallerKind
    account: AccountState
    person: PersonState
    actor: AuditParty
    session_family: str | None = None
    via: CallerKind | None = None
    package_id: str | None = None
    token: TokenMarks | None = None
