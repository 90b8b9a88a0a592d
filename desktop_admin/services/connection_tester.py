"""Tests a connection without signing in: whether the server is there, and what it offers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop_admin.domain.connections import (
    AuthorizationServer,
    Connection,
    ConnectionTestResult,
    MetadataState,
    UrlSource,
)
from desktop_admin.domain.urls import derived_token_endpoint, issuer_of

if TYPE_CHECKING:
    from desktop_admin.api.factory import ApiFactory
    from desktop_admin.services.embedded_backend import EmbeddedBackend


class ConnectionTester:
    """Reaches a server, saved or only typed, and reports what it saw; sends no credential."""

    def __init__(
        self,
        api: ApiFactory,
        embedded: EmbeddedBackend,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._api = api
        self._embedded = embedded
        self._now = now

    def test(self, connection: Connection) -> ConnectionTestResult:
        """What the server of ``connection`` offers.

        Raises ``ConnectionFailed``, ``TimedOut``, ``TlsFailed``, ``Redirected`` and others where it
        is not reached, for the authorization server's host as well. Metadata that is not published
        is no fault.
        """
        connection, server = self._addresses(connection)
        probe = self._api.probe(connection.backend_url)
        try:
            seen = probe.probe()
        finally:
            probe.close()
        return ConnectionTestResult(
            has_administration=seen.has_administration,
            server_version=seen.server_version,
            tls_version=seen.tls_version,
            clock_difference=seen.clock_difference,
            authorization_server=server,
            metadata=self._metadata(server),
            milliseconds=seen.milliseconds,
            tested_at=self._now(),
        )

    def _addresses(self, connection: Connection) -> tuple[Connection, AuthorizationServer]:
        typed = connection.authorization_server_url
        if connection.is_embedded:
            ready = self._embedded.start()
            connection = replace(connection, backend_url=ready.url)
            endpoint, source = ready.authorization_server_url, UrlSource.SERVICE
        elif typed:
            endpoint, source = typed, UrlSource.TYPED
        else:
            endpoint, source = derived_token_endpoint(connection.backend_url), UrlSource.DERIVED
        return connection, AuthorizationServer(endpoint, issuer_of(endpoint), source)

    def _metadata(self, server: AuthorizationServer) -> MetadataState:
        if server.issuer is None:
            return MetadataState.NOT_CHECKED
        return self._api.metadata(server.issuer, server.token_endpoint).state
