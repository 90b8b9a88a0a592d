"""Connections: which server the program talks to, and how dangerous a mistake there would be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_admin.domain.connection_kind import ConnectionKind as ConnectionKind  # noqa: PLC0414

LOCAL_CONNECTION_ID = "this-computer"


@dataclass(frozen=True, slots=True)
class Connection:
    """A server and account of one's own naming.

    ``backend_url`` is an origin, possibly with a path, without ``/api``; empty for the backend
    embedded on this computer, whose address its own process tells. ``authorization_server_url`` is
    a token endpoint typed by the person and confirmed, or None: then the server's own is used.
    ``rotation_days``: new credentials are due after so many days; 0 is never.
    """

    id: str
    name: str
    kind: ConnectionKind
    backend_url: str
    authorization_server_url: str | None = None
    rotation_days: int = 0

    @property
    def is_embedded(self) -> bool:
        """Whether it is the backend that the program itself starts on this computer."""
        return self.id == LOCAL_CONNECTION_ID

    @property
    def vault_id(self) -> str:
        """What saved secrets are filed under: connection and address, so that a secret saved for
        one server is never sent to another that took its place.
        """
        return self.id if self.is_embedded else f"{self.id} {self.backend_url}"


class UrlSource(StrEnum):
    """Where an authorization server URL comes from."""

    SERVICE = "service"
    TYPED = "typed"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class AuthorizationServer:
    """The token endpoint, its issuer (None: not known) and where the URL comes from."""

    token_endpoint: str
    issuer: str | None
    source: UrlSource


class MetadataState(StrEnum):
    """What the server's RFC 8414 metadata said of the token endpoint."""

    VERIFIED = "verified"
    NOT_PUBLISHED = "not-published"
    MISMATCH = "mismatch"
    NOT_CHECKED = "not-checked"


@dataclass(frozen=True, slots=True)
class ConnectionTestResult:
    """What a connection test saw.

    ``clock_difference`` in seconds (positive: this computer is ahead).
    """

    has_administration: bool
    server_version: str | None
    tls_version: str | None
    clock_difference: float | None
    authorization_server: AuthorizationServer | None
    metadata: MetadataState
    milliseconds: int
    tested_at: datetime
