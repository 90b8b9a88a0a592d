"""What the token viewer's store has done on worker threads."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import SavedCredential
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.tokens import (
    CredentialInUse,
    PublishedServer,
    RequestedToken,
    Verification,
)
from desktop_admin.state.session_work import ServicesFactory
from desktop_admin.state.vault_work import SavedFactory


def read(saved: SavedFactory, connection: Connection, sought: SavedCredential) -> Secret | None:
    """The secret of a saved credential, None if the keyring has lost it. Raises ``VaultError``."""
    return saved().read(connection.vault_id, sought.client_id)


def requested(services: ServicesFactory, used: CredentialInUse) -> RequestedToken:
    """A token, or why there is none."""
    return services().token_viewer.request(used)


def looked(
    services: ServicesFactory, used: CredentialInUse, issuer: str | None, requested: RequestedToken
) -> tuple[PublishedServer, Verification | AppError | None]:
    """What is published, and the verification or why there is none."""
    viewer = services().token_viewer
    server = viewer.published(used, issuer)
    try:
        return server, viewer.verify(used, server, requested)
    except AppError as error:
        return server, error.with_traceback(None)


def introspected(
    services: ServicesFactory, used: CredentialInUse, server: PublishedServer, token: Secret
) -> Mapping[str, object]:
    """What the server says of a token."""
    return services().token_viewer.introspect(used, server, token)


def revoked(
    services: ServicesFactory, used: CredentialInUse, server: PublishedServer, token: Secret
) -> None:
    """End a token on the server."""
    services().token_viewer.revoke(used, server, token)
