"""What the stores ask of the tests of one credential and of one connection."""

from __future__ import annotations

from typing import Protocol

from desktop_admin.domain.connections import Connection, ConnectionTestResult
from desktop_admin.domain.credentials import CredentialKind, CredentialTest
from desktop_admin.domain.secret import Secret


class CredentialTestPort(Protocol):
    """Tests a credential as an integration would use it."""

    def test(
        self,
        connection: Connection,
        token_endpoint: str,
        kind: CredentialKind,
        client_id: str,
        secret: Secret,
    ) -> CredentialTest:
        """Ask for a token, then call the API with it."""


class ConnectionTestPort(Protocol):
    """Tests a connection without signing in."""

    def test(self, connection: Connection) -> ConnectionTestResult:
        """Reach the server and look at what it offers."""
