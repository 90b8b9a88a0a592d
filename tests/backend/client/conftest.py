"""A real embedded backend, and the program's own way to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_admin.api.door import ServerDoor
from desktop_admin.api.factory import ApiFactory
from desktop_admin.domain.connections import LOCAL_CONNECTION_ID, Connection, ConnectionKind
from desktop_admin.domain.exchanges import Exchange
from desktop_admin.domain.preferences import ProxyMode, ProxySetting
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.services.embedded_backend import EmbeddedBackend
from desktop_admin.services.lost_answers import IdempotencyKeys
from desktop_admin.services.sign_in import SignIn
from desktop_admin.services.signed_in import SignedIn
from desktop_admin.vault.journal import SecretJournal
from desktop_admin.vault.journal_file import JournalFile
from desktop_admin.vault.memory_vault import MemoryVault
from tests.fakes.backend_process import COMMAND
from tests.fakes.fallible_vault import FallibleVault

OWNER = "owner@example.com"


class ClosingFactory(ApiFactory):
    """Closes at the end of a test what it opened."""

    def __init__(self, ledger: RedactionLedger, seen: list[Exchange]) -> None:
        super().__init__(
            ledger,
            "API Access Admin/test",
            proxy=lambda: ProxySetting(ProxyMode.NONE),
            on_exchange=seen.append,
        )
        self.doors: list[ServerDoor] = []

    def server(self, base_url: str) -> ServerDoor:
        """The door, remembered."""
        self.doors.append(super().server(base_url))
        return self.doors[-1]


class Desk:
    """Everything between a store and a server, on a data directory of its own."""

    def __init__(self, data: Path) -> None:
        self.ledger = RedactionLedger()
        self.seen: list[Exchange] = []
        self.log: list[str] = []
        self.vault = MemoryVault()
        self.api = ClosingFactory(self.ledger, self.seen)
        command = (*COMMAND, "--embedded", "--data", str(data), "--sample-account")
        self.embedded = EmbeddedBackend(command, self.ledger, self.log.append, start_seconds=30)
        self.kept_secrets = FallibleVault()
        self.journal = SecretJournal(
            self.kept_secrets,
            JournalFile(data.parent / "new-secrets.json"),
            new_key=IdempotencyKeys(self.ledger).new,
            register=self.ledger.register,
        )
        self.sign_in = SignIn(self.api, self.vault, self.embedded, self.ledger, self.journal)

    def connection(self) -> Connection:
        """The connection to this computer, with the address that the child told."""
        ready = self.embedded.start()
        return Connection(LOCAL_CONNECTION_ID, "This computer", ConnectionKind.LOCAL, ready.url)

    def as_person(self, email: str) -> SignedIn:
        """``email``, signed in."""
        connection = self.connection()
        token = self.embedded.one_time_token(email)
        return self.sign_in.with_one_time_token(connection, token)

    def close(self) -> None:
        """End connections and the child."""
        for door in self.api.doors:
            door.close()
        self.embedded.stop()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk of one's own."""
    desk = Desk(tmp_path / "data")
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def shared_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One desk for all tests of a file, which leave the authentication method as it was."""
    desk = Desk(tmp_path_factory.mktemp("shared") / "data")
    yield desk
    desk.close()
