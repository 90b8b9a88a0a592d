"""The services of the window, in memory: what stores see instead of a network and a keyring."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

from desktop_admin.diagnostics.explain.reader import PasteRead, PasteReader
from desktop_admin.domain.access import Access, SamplePerson
from desktop_admin.domain.activity import AuditEvent
from desktop_admin.domain.attention import Exposure
from desktop_admin.domain.connections import Connection, ConnectionTestResult
from desktop_admin.domain.credentials import CredentialKind, CredentialTest
from desktop_admin.domain.deliveries import DeliveryNote
from desktop_admin.domain.errors import AppError, NotAuthenticated
from desktop_admin.domain.handover import Handover, HandoverForm, Recipient
from desktop_admin.domain.recognition import Recognised, Recognition
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.domain.rotation import RotationPlan
from desktop_admin.domain.secret import Secret
from tests.fakes import account
from tests.fakes.account_calls import (
    URL,
    FakeApiKey,
    FakeAudit,
    FakeClients,
    FakeMethods,
    FakeServer,
)
from tests.fakes.check_bench import FakeCheckBench
from tests.fakes.delivery_notes import FakeDeliveryNotes
from tests.fakes.journal import FakeJournal
from tests.fakes.saved_credentials import FakeSavedCredentials
from tests.fakes.switchboard import Switchboard
from tests.fakes.tokens import FakeTokenViewer
from tests.fakes.trials import FakeCallTrial
from tests.fakes.watching import FakeWatching


class FakeSignedIn:
    """One session; all sessions of a ``FakeServices`` show the same account."""

    def __init__(self, services: FakeServices, email: str, *, is_kept: bool = False) -> None:
        self._services = services
        self.email, self.is_kept = email, is_kept
        self.is_closed = False
        self.keep_problem = services.keep_problem
        self.methods = services.methods
        self.api_key = services.api_key
        self.client_apps = services.client_apps
        self.oauth_clients = services.oauth_clients
        self.audit = services.audit
        self.server = services.server

    def access(self) -> Access:
        self._services.board.enter("access")
        return self._services.access[self.email]

    def close(self) -> None:
        self.is_closed = True


@dataclass(frozen=True)
class FakeReady:
    url: str = URL
    people: tuple[SamplePerson, ...] = account.PEOPLE


class FakeServices:
    """Everything that stores use; is its own ``sign_in``, ``embedded`` and both testers."""

    def __init__(self) -> None:
        self.board = Switchboard()
        self.methods = FakeMethods(self.board)
        self.api_key = FakeApiKey(self.board)
        self.journal = FakeJournal(self.board)
        self.client_apps = FakeClients(self.board, "apps", account.CLIENT_APPS, self.journal)
        self.oauth_clients = FakeClients(self.board, "oauth", account.OAUTH_CLIENTS, self.journal)
        self.audit = FakeAudit(self.board)
        self.server = FakeServer(self.board)
        self.exposures = FakeExposures(self.board)
        self.rotations = FakeRotations(self.board)
        self.watching = FakeWatching(self.board)
        self.saved_credentials = FakeSavedCredentials(self.board)
        self.sign_in = self.embedded = self
        self.call_trial = FakeCallTrial(self.board)
        self.credential_tester = FakeCredentialTester(self.board)
        self.token_viewer = FakeTokenViewer(self.board)
        self.connection_tester = FakeConnectionTester(self.board)
        self.checks = FakeCheckBench(self.board)
        self.ledger = RedactionLedger()
        self.kept: dict[str, str] = {}
        self.forgotten: list[Connection] = []
        self.sessions: list[FakeSignedIn] = []
        self.keep_problem: AppError | None = None
        self.exported: list[tuple[int, Path, str]] = []
        self.handed_over: list[tuple[Handover, Path, HandoverForm, Recipient | None]] = []
        self.delivery_notes = FakeDeliveryNotes(self.board)
        self.exported_notes: list[tuple[int, Path, str]] = []
        self.access = {
            "owner@example.com": account.owner(),
            "admin@example.com": account.administrator(),
            "manager@example.com": account.manager(),
        }

    def __call__(self) -> FakeServices:
        assert threading.current_thread() is not threading.main_thread()
        return self

    def start(self) -> FakeReady:
        self.board.enter("embedded.start")
        return FakeReady()

    def one_time_token(self, email: str) -> Secret:
        return Secret("osspo_" + email)

    def with_one_time_token(self, _connection: Connection, token: Secret) -> FakeSignedIn:
        self.board.enter("with_one_time_token")
        return self._session(token.reveal().removeprefix("osspo_"))

    def with_password(
        self, connection: Connection, email: str, _password: Secret, *, keep: bool
    ) -> FakeSignedIn:
        self.board.enter("with_password")
        if keep:
            self.kept[connection.id] = email
        return self._session(email, is_kept=keep)

    def resume(self, connection: Connection) -> FakeSignedIn | None:
        self.board.enter("resume")
        email = self.kept.get(connection.id)
        return None if email is None else self._session(email, is_kept=True)

    def forget(self, connection: Connection) -> None:
        self.board.enter("forget")
        self.forgotten.append(connection)
        self.kept.pop(connection.id, None)

    def sign_out(self, signed_in: FakeSignedIn) -> None:
        self.board.enter("sign_out")
        self.kept = {each: who for each, who in self.kept.items() if who != signed_in.email}

    def export_activity(self, events: tuple[AuditEvent, ...], path: Path, form: str) -> None:
        self.board.enter("export")
        self.exported.append((len(events), path, form))

    def export_deliveries(self, notes: tuple[DeliveryNote, ...], path: Path, form: str) -> None:
        self.board.enter("export_deliveries")
        self.exported_notes.append((len(notes), path, form))

    def export_secret(
        self, handover: Handover, path: Path, form: HandoverForm, recipient: Recipient | None
    ) -> None:
        self.board.enter("export_secret")
        self.handed_over.append((handover, path, form, recipient))

    def read_paste(self, pasted: Secret) -> PasteRead:
        self.board.enter("read_paste")
        return PasteReader(self.ledger.register, self.ledger.redact).read(pasted)

    def recognise(self, secrets: tuple[Secret, ...]) -> Recognition:
        self.board.enter("recognise")
        kept = self.saved_credentials
        entries = tuple(kept.entries.values())
        found = tuple(
            Recognised(number, entry)
            for entry in entries
            for number, secret in enumerate(secrets)
            if kept.values.get((entry.connection_id, entry.client_id)) == secret
        )
        return Recognition(found, len(entries), len(entries))

    def _session(self, email: str, *, is_kept: bool = False) -> FakeSignedIn:
        if email not in self.access:
            raise NotAuthenticated
        self.sessions.append(FakeSignedIn(self, email, is_kept=is_kept))
        return self.sessions[-1]


class FakeExposures:
    def __init__(self, board: Switchboard) -> None:
        self._board = board
        self.marks: list[Exposure] = []

    def of_account(self, vault_id: str, account_id: str) -> tuple[Exposure, ...]:
        self._board.enter("exposures.read")
        here = (vault_id, account_id)
        return tuple(each for each in self.marks if (each.vault_id, each.account_id) == here)

    def put(self, exposure: Exposure) -> None:
        self._board.enter("exposures.put")
        self.marks = [each for each in self.marks if each.client_id != exposure.client_id]
        self.marks.append(exposure)

    def remove(self, exposure: Exposure) -> None:
        self._board.enter("exposures.remove")
        self.marks.remove(exposure)


class FakeRotations:
    def __init__(self, board: Switchboard) -> None:
        self._board = board
        self.plans: list[RotationPlan] = []

    def of_account(self, vault_id: str, account_id: str) -> tuple[RotationPlan, ...]:
        self._board.enter("rotations.read")
        here = (vault_id, account_id)
        return tuple(each for each in self.plans if (each.vault_id, each.account_id) == here)

    def put(self, plan: RotationPlan) -> None:
        self._board.enter("rotations.put")
        self.plans = [each for each in self.plans if each.old_id != plan.old_id]
        self.plans.append(plan)

    def remove(self, plan: RotationPlan) -> None:
        self._board.enter("rotations.remove")
        self.plans = [each for each in self.plans if each.old_id != plan.old_id]


class FakeCredentialTester:
    def __init__(self, board: Switchboard) -> None:
        self._board = board
        self.asked: list[tuple[str, CredentialKind, str]] = []

    def test(
        self,
        _connection: Connection,
        token_endpoint: str,
        kind: CredentialKind,
        client_id: str,
        _secret: Secret,
    ) -> CredentialTest:
        self._board.enter("test")
        self.asked.append((token_endpoint, kind, client_id))
        return account.WORKS


class FakeConnectionTester:
    def __init__(self, board: Switchboard) -> None:
        self._board = board

    def test(self, _connection: Connection) -> ConnectionTestResult:
        self._board.enter("test_connection")
        return account.TEST_RESULT
