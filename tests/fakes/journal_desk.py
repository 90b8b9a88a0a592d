"""A computer with a journal of new secrets: its keyring and its disk outlive the program."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from desktop_admin.domain.credentials import CredentialKind, IssuedClient
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.secret_journal import EntryState, IssueAct, IssueRequest, JournalEntry
from desktop_admin.vault.journal import SecretJournal
from desktop_admin.vault.journal_file import JournalFile
from tests.fakes.fallible_vault import FallibleVault

NOW = datetime(2026, 11, 25, 3, tzinfo=UTC)
SECRET = Secret("the-new-secret")
CREATE = IssueRequest(
    "prod https://a",
    "Production",
    "a1",
    "p1",
    CredentialKind.CLIENT_APP,
    IssueAct.CREATE,
    "Payroll",
)
REGENERATE = replace(CREATE, act=IssueAct.REGENERATE, client_id="ossca_1", etag='"1"')
NOBODY: frozenset[str] = frozenset()


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


class JournalDesk:
    """``start`` is what follows a crash or an end of the program."""

    def __init__(self, folder: Path) -> None:
        self.vault = FallibleVault()
        self.clock = Clock()
        self.file = JournalFile(folder / "new-secrets.json")
        self.registered: list[Secret] = []
        self.start()

    def start(self) -> None:
        """The program is started, after whatever happened to it."""
        self.vault.fault = None
        numbers = iter(range(100))
        self.journal = SecretJournal(
            self.vault,
            self.file,
            new_key=lambda: Secret(f"key-{next(numbers)}"),
            register=self._register,
            now=self.clock,
        )

    @property
    def states(self) -> list[EntryState]:
        """What is told to the person."""
        return [entry.state for entry in self.journal.look(NOBODY)]

    def answer(self, request: IssueRequest = CREATE) -> IssuedClient:
        """What the server made."""
        entry = JournalEntry(
            "x", EntryState.ASKED, replace(request, client_id="ossca_1", etag='"2"'), NOW
        )
        return IssuedClient(entry.client(), SECRET, request.act is IssueAct.REGENERATE)

    def waiting(self) -> str:
        """A secret that waits; its entry."""
        issued = self.journal.park(self.journal.begin(CREATE), self.answer())
        assert issued.filing is not None
        assert issued.filing.is_parked
        return issued.filing.entry_id

    def _register(self, secret: Secret) -> Secret:
        self.registered.append(secret)
        return secret
