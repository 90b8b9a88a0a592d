"""What is used to ask for an access token of an integration."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.secret import Secret


@dataclass(frozen=True, slots=True)
class CredentialInUse:
    """A credential with its secret, and where it is used.

    ``token_endpoint`` is the authorization server's; only OAuth 2.0 clients use it.
    """

    connection: Connection
    token_endpoint: str
    kind: CredentialKind
    client_id: str
    secret: Secret
