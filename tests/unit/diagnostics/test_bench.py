"""Runs on the running program's own parts: which addresses are checked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_admin.api.factory import ApiFactory
from desktop_admin.diagnostics.bench import CheckBench
from desktop_admin.diagnostics.engine import CheckResult, Outcome
from desktop_admin.diagnostics.order import CheckOrder
from desktop_admin.domain.connections import LOCAL_CONNECTION_ID, Connection, ConnectionKind
from desktop_admin.domain.preferences import ProxySetting
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.settings.paths import AppPaths
from desktop_admin.vault.memory_vault import MemoryVault


@dataclass
class _Ready:
    url: str = "http://127.0.0.1:9"
    authorization_server_url: str = "http://127.0.0.1:9/oauth2/token"


def _results(tmp_path: Path, connection: Connection) -> dict[str, CheckResult]:
    api = ApiFactory(RedactionLedger(), "test", proxy=ProxySetting)
    bench = CheckBench(api, MemoryVault(), AppPaths.under(tmp_path), _Ready)
    told: list[CheckResult] = []
    begun: list[str] = []
    order = CheckOrder(connection, None, LoadedSettings())
    bench.run_of(order, told.append, begun.append).run()
    assert "keyring" in begun
    assert len(told) == len(bench.checks)
    return {one.id: one for one in told}


def test_the_backend_on_this_computer_is_checked_where_it_really_is(tmp_path: Path) -> None:
    here = Connection(LOCAL_CONNECTION_ID, "Here", ConnectionKind.LOCAL, "")
    found = _results(tmp_path, here)
    assert "127.0.0.1, port 9" in str(found["tcp"].finding.cause)
    assert found["keyring"].finding.outcome is not Outcome.FAILED


def test_another_connection_is_checked_at_its_address(tmp_path: Path) -> None:
    other = Connection("x", "Other", ConnectionKind.SANDBOX, "http://127.0.0.1:7")
    found = _results(tmp_path, other)
    assert "127.0.0.1, port 7" in str(found["tcp"].finding.cause)
