"""A real embedded backend, and the program's own way to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_admin.api.exchange import Exchange
from desktop_admin.api.factory import ApiFactory
from desktop_admin.domain.connections import LOCAL_CONNECTION_ID, Connection, ConnectionKind
from desktop_admin.domain.preferences import ProxyMode, ProxySetting
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.services.embedded_backend import EmbeddedBackend
from desktop_admin.services.sign_in import SignIn
from desktop_admin.services.signed_in import SignedIn
from desktop_admin.vault.memory_vault import MemoryVault
from tests.fakes.backend_process import COMMAND

OWNER = "owner@example.com"


class Desk:
    """Everything between a store and a server, on a data directory of its own."""

    def __init__(self, data: Path) -> None:
        self.ledger = RedactionLedger()
        self.seen: list[Exchange] = []
        self.log: list[str] = []
        self.vault = MemoryVault()
        self.api = ApiFactory(
            self.ledger,
            "API Access Admin/test",
            proxy=lambda: ProxySetting(ProxyMode.NONE),
            on_exchange=self.seen.append,
        )
        command = (*COMMAND, "--embedded", "--data", str(data), "--sample-account")
        self.embedded = EmbeddedBackend(command, self.ledger, self.log.append, start_seconds=30)
        self.sign_in = SignIn(self.api, self.vault, self.embedded, self.ledger)

    def connection(self) -> Connection:
        """The connection to this computer, with the address that the child told."""
        ready = self.embedded.start()
        return Connection(LOCAL_CONNECTION_ID, "This computer", ConnectionKind.LOCAL, ready.url)

    def as_person(self, email: str) -> SignedIn:
        """``email``, signed in."""
        connection = self.connection()
        token = self.embedded.one_time_token(email)
        return self.sign_in.with_one_time_token(connection, token)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk of one's own."""
    desk = Desk(tmp_path / "data")
    yield desk
    desk.embedded.stop()
