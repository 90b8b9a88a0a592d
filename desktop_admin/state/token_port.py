"""What the store of the token viewer asks of the services."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from desktop_admin.domain.secret import Secret
from desktop_admin.domain.tokens import (
    CredentialInUse,
    PublishedServer,
    RequestedToken,
    Verification,
)


class LiveTokensPort(Protocol):
    """The tokens that are held in memory; never blocks, and is used on any thread."""

    def clear(self) -> None:
        """Forget every token."""

    def discard(self, used: CredentialInUse) -> None:
        """Forget the token of ``used``."""

    def shut(self, *, is_shut: bool) -> None:
        """Forget every token, and keep none until it is open again."""


class TokenViewerPort(Protocol):
    """A look at access tokens; called on a worker thread, may block, raises ``AppError`` alone."""

    def request(self, used: CredentialInUse) -> RequestedToken:
        """A token, asked for anew, or why there is none."""

    def published(self, used: CredentialInUse, issuer: str | None) -> PublishedServer:
        """What the metadata of the authorization server offers."""

    def verify(
        self, used: CredentialInUse, server: PublishedServer, requested: RequestedToken
    ) -> Verification | None:
        """What the server's keys say of a token; None for an opaque one."""

    def introspect(
        self, used: CredentialInUse, server: PublishedServer, token: Secret
    ) -> Mapping[str, object]:
        """What the server says of a token."""

    def revoke(self, used: CredentialInUse, server: PublishedServer, token: Secret) -> None:
        """End a token on the server."""
