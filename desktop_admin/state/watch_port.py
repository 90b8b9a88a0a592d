"""What the stores ask of watching: one test, and the two files behind it.

Called on a worker thread; raises ``AppError`` alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.watch import Reading, Watched, WatchNote


class CredentialWatchPort(Protocol):
    """Tests watched credentials."""

    def test(
        self, connection: Connection, token_endpoint: str, watched: Watched, secret: Secret
    ) -> Reading:
        """What one test finds."""


class WatchedPort(Protocol):
    """The credentials that are watched, on all connections."""

    def all(self) -> tuple[Watched, ...]:
        """All of them."""

    def take_aside(self) -> Path | None:
        """Where a damaged file was put since the last call."""

    def replace(self, watched: tuple[Watched, ...]) -> None:
        """Keep these and no others."""


class WatchNotesPort(Protocol):
    """The changes of standing, in a file of bounded size."""

    def of(self, connection_id: str) -> tuple[WatchNote, ...]:
        """Those of one connection, newest first."""

    def add(self, note: WatchNote) -> None:
        """Keep one more."""

    def forget(self, connection_id: str) -> None:
        """Delete those of a connection."""


class WatchingPort(Protocol):
    """All of watching."""

    @property
    def tests(self) -> CredentialWatchPort:
        """Tests of watched credentials."""

    @property
    def chosen(self) -> WatchedPort:
        """Which credentials are watched."""

    @property
    def notes(self) -> WatchNotesPort:
        """When they began and ceased to work."""


class WatchServices(Protocol):
    """The part of the services that watching needs."""

    @property
    def watching(self) -> WatchingPort:
        """Tests of credentials at an interval."""
