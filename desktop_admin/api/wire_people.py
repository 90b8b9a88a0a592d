"""The shapes of sessions, people and the account as they travel."""

from __future__ import annotations

from typing import Annotated

import msgspec

from desktop_admin.api.codec import Moment, Wire
from desktop_admin.domain.access import Access, Account, Capability, Features, Person, Role
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.session import SessionTokens

Named = Annotated[str, msgspec.Meta(min_length=1)]


class WireSession(Wire):
    """``POST /admin/v1/sessions`` and its two siblings."""

    access_token: Secret
    expires_at: Moment
    refresh_token: Secret
    refresh_expires_at: Moment

    def to_domain(self) -> SessionTokens:
        """The tokens of the session."""
        return SessionTokens(
            self.access_token, self.expires_at, self.refresh_token, self.refresh_expires_at
        )


class WireRole(Wire):
    """A role; ``GET /me`` leaves ``isEnabled`` out."""

    id: Named
    name: str
    is_enabled: bool = True


class WirePerson(Wire):
    """A user of the account."""

    id: Named
    email: str
    name: str
    is_owner: bool
    roles: tuple[WireRole, ...] = ()

    def to_domain(self) -> Person:
        """The person."""
        roles = tuple(Role(role.id, role.name, role.is_enabled) for role in self.roles)
        return Person(self.id, self.email, self.name, self.is_owner, roles)


class WirePeople(Wire):
    """``GET /admin/v1/people``."""

    items: tuple[WirePerson, ...]


class WireAccount(Wire):
    """The account within ``GET /admin/v1/me``."""

    id: Named
    name: str
    roles_and_permissions: bool
    owner_email: str
    owner_name: str


class WireFeatures(Wire):
    """What the provider has switched on."""

    api_key: bool
    api_token: bool
    oauth2: bool


class WireMe(Wire):
    """``GET /admin/v1/me``; capabilities that this program does not know are passed over."""

    person: WirePerson
    account: WireAccount
    features: WireFeatures
    capabilities: tuple[str, ...]

    def to_domain(self) -> Access:
        """Who is signed in, and what they may do."""
        account = self.account
        known = {capability.value for capability in Capability}
        return Access(
            person=self.person.to_domain(),
            account=Account(
                id=account.id,
                name=account.name,
                has_roles_and_permissions=account.roles_and_permissions,
                owner_email=account.owner_email,
                owner_name=account.owner_name,
            ),
            features=Features(self.features.api_key, self.features.api_token, self.features.oauth2),
            capabilities=frozenset(Capability(one) for one in self.capabilities if one in known),
        )
