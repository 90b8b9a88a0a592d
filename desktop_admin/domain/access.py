"""Who is signed in and what the server lets them do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_admin.domain.capability import Capability as Capability  # noqa: PLC0414


class AuthenticationMethod(StrEnum):
    """The two families of credentials, one of which is in force for an account."""

    API_KEY_AND_CLIENT_APPS = "API_KEY_AND_CLIENT_APPS"
    OAUTH2 = "OAUTH2"

    @property
    def other(self) -> AuthenticationMethod:
        """The family that is refused while this one is in force."""
        first, second = AuthenticationMethod
        return second if self is first else first


@dataclass(frozen=True, slots=True)
class Role:
    """A role as a person holds it; a disabled one grants nothing."""

    id: str
    name: str
    is_enabled: bool = True


@dataclass(frozen=True, slots=True)
class Person:
    """A user of the account."""

    id: str
    email: str
    name: str
    is_owner: bool
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """The account that is administered, and whom to ask about it."""

    id: str
    name: str
    has_roles_and_permissions: bool
    owner_email: str
    owner_name: str


@dataclass(frozen=True, slots=True)
class Features:
    """What the provider has switched on for the account."""

    api_key: bool
    api_token: bool
    oauth2: bool

    @property
    def has_any(self) -> bool:
        """Whether any API access is switched on at all."""
        return self.api_key or self.api_token or self.oauth2

    def allows(self, method: AuthenticationMethod) -> bool:
        """Whether at least one kind of credential of ``method`` is switched on."""
        if method is AuthenticationMethod.OAUTH2:
            return self.oauth2
        return self.api_key or self.api_token


@dataclass(frozen=True, slots=True)
class Access:
    """The server's answer to "who am I": person, account, features and capabilities."""

    person: Person
    account: Account
    features: Features
    capabilities: frozenset[Capability]

    def can(self, needed: Capability | None) -> bool:
        """Whether ``needed`` (None: nothing) is granted."""
        return needed is None or needed in self.capabilities


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """A person of the sample account, offered on the sign-in page of this computer's own
    backend.
    """

    email: str
    name: str
    role: str
