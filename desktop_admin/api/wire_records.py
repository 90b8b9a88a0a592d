"""The shapes of audit events, server descriptions and token answers as they travel."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

from desktop_admin.api.codec import Moment, Wire
from desktop_admin.domain.activity import AuditEvent, AuditPage, AuditParty, AuditResult
from desktop_admin.domain.secret import Secret

Seconds = Annotated[int, msgspec.Meta(ge=0, le=10**9)]


class WireParty(Wire):
    """An actor or subject."""

    kind: str
    id: str
    name: str

    def to_domain(self) -> AuditParty:
        """The party."""
        return AuditParty(self.kind, self.id, self.name)


class WireEvent(Wire):
    """One audit event."""

    id: str
    at: Moment
    actor: WireParty
    action: str
    subject: WireParty | None
    result: AuditResult
    address: str
    request_id: str
    detail: str | None

    def to_domain(self) -> AuditEvent:
        """The event."""
        return AuditEvent(
            id=self.id,
            at=self.at,
            actor=self.actor.to_domain(),
            action=self.action,
            subject=self.subject.to_domain() if self.subject else None,
            result=self.result,
            address=self.address,
            request_id=self.request_id,
            detail=self.detail,
        )


class WireEvents(Wire):
    """A page of audit events."""

    items: tuple[WireEvent, ...]
    next_cursor: str | None

    def to_domain(self) -> AuditPage:
        """The page."""
        return AuditPage(tuple(event.to_domain() for event in self.items), self.next_cursor)


class WireAuthorizationServer(Wire):
    """``GET /admin/v1/authorization-server``."""

    token_endpoint: str
    issuer: str | None = None


class WireHealth(Wire):
    """``GET /health``."""

    status: str
    version: str | None = None


class WireSysinfo(Wire):
    """``GET /api/sysinfo``."""

    version: str


class WireApiToken(Wire):
    """``POST /apitoken/clientApp/accessToken``; ``expiresAt`` in epoch milliseconds."""

    access_token: Secret
    expires_at: int | str  # the Java SDK accepts a numeric string, too


class WireOAuthToken(msgspec.Struct):
    """``POST /oauth2/token``, RFC 6749 section 5.1."""

    access_token: Secret
    token_type: str
    expires_in: Seconds | None = None


class WireMetadata(msgspec.Struct):
    """Authorization server metadata, RFC 8414 section 2."""

    issuer: str
    token_endpoint: str | None = None
    jwks_uri: str | None = None
    introspection_endpoint: str | None = None
    revocation_endpoint: str | None = None


class WireKeySet(msgspec.Struct):
    """A set of JSON Web Keys, RFC 7517 section 5; what is no key is left to who uses them."""

    keys: list[dict[str, Any]]
