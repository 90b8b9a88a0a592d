"""Runs on the running program's own parts: which addresses, credential and session are checked."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from desktop_admin.api.factory import ApiFactory
from desktop_admin.diagnostics.bench import BenchPorts, CheckBench
from desktop_admin.diagnostics.engine import CheckResult, Outcome
from desktop_admin.diagnostics.order import CheckOrder
from desktop_admin.diagnostics.subject import AccountPort, CallsPort
from desktop_admin.domain.connections import LOCAL_CONNECTION_ID, Connection, ConnectionKind
from desktop_admin.domain.errors import BackendNotStarted
from desktop_admin.domain.preferences import ProxySetting
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.domain.secret import Secret
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.settings.paths import AppPaths
from desktop_admin.vault.memory_vault import MemoryVault
from tests.fakes import account
from tests.unit.diagnostics.credentials import MadeUpAccount, MadeUpCalls

HERE = Connection(LOCAL_CONNECTION_ID, "Here", ConnectionKind.LOCAL, "")
OTHER = Connection("x", "Other", ConnectionKind.SANDBOX, "http://127.0.0.1:7")


@dataclass
class _Ready:
    url: str = "http://127.0.0.1:9"
    authorization_server_url: str = "http://127.0.0.1:9/oauth2/token"


@dataclass
class _Tried:
    marking: str = "hint"
    came_back: bool | None = True
    was_cleared: bool | None = True


@dataclass
class Program:
    """The program around a bench; notes what it was asked for."""

    folder: Path
    asked: list[object] = field(default_factory=list)
    tried: _Tried | None = None
    fault: Exception | None = None

    def start(self) -> _Ready:
        if self.fault is not None:
            raise self.fault
        return _Ready()

    def read(self, vault_id: str, client_id: str) -> Secret | None:
        self.asked.append((vault_id, client_id))
        return None

    def calls(self, connection: Connection, endpoint: str) -> CallsPort:
        self.asked.append((connection.backend_url, endpoint))
        return MadeUpCalls()

    def account(self, session: object) -> AccountPort:
        self.asked.append(session)
        return MadeUpAccount()

    def clipboard(self) -> _Tried | None:
        return self.tried

    def results(self, order: CheckOrder) -> dict[str, CheckResult]:
        api = ApiFactory(RedactionLedger(), "test", proxy=ProxySetting)
        ports = BenchPorts(self.start, self.read, self.calls, self.account, self.clipboard)
        bench = CheckBench(api, MemoryVault(), AppPaths.under(self.folder), ports)
        told: list[CheckResult] = []
        begun: list[str] = []
        bench.run_of(order, told.append, begun.append).run()
        assert "keyring" in begun
        assert len(told) == len(bench.checks)
        return {one.id: one for one in told}


def _order(connection: Connection) -> CheckOrder:
    return CheckOrder(connection, None, LoadedSettings())


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


def test_the_backend_on_this_computer_is_checked_where_it_really_is(program: Program) -> None:
    found = program.results(_order(HERE))
    assert "127.0.0.1, port 9" in str(found["tcp"].finding.cause)
    assert found["keyring"].finding.outcome is not Outcome.FAILED


def test_another_connection_is_checked_at_its_address(program: Program) -> None:
    found = program.results(_order(OTHER))
    assert "127.0.0.1, port 7" in str(found["tcp"].finding.cause)


def test_that_the_backend_on_this_computer_did_not_start_is_told(program: Program) -> None:
    program.fault = BackendNotStarted(reason="taken")
    with pytest.raises(BackendNotStarted):
        program.results(_order(HERE))


def test_the_marker_of_the_clipboard_is_judged(program: Program) -> None:
    program.tried = _Tried(was_cleared=False)
    assert program.results(_order(OTHER))["clipboard"].finding.outcome is Outcome.WARNING
    program.tried = None
    assert program.results(_order(OTHER))["clipboard"].finding.outcome is Outcome.SKIPPED


def test_a_credential_is_read_at_the_run_and_its_calls_go_to_the_real_address(
    program: Program,
) -> None:
    saved = account.SAVED[0]
    found = program.results(replace(_order(HERE), credential=saved, session="the session"))
    assert program.asked == [
        "the session",
        ("http://127.0.0.1:9", "http://127.0.0.1:9/oauth2/token"),
        (saved.connection_id, saved.client_id),
    ]
    assert found["credential"].finding.detail["client_id"] == saved.client_id
