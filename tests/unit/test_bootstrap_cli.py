"""``desktop-admin doctor`` from its words to its exit status."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_admin.bootstrap_cli import run_doctor
from desktop_admin.diagnostics.checks import CHECKS
from desktop_admin.domain.connection_kind import ConnectionKind
from desktop_admin.domain.connections import Connection
from desktop_admin.domain.preferences import Preferences
from desktop_admin.settings.paths import AppPaths
from desktop_admin.settings.store import SettingsFile
from desktop_admin.vault.memory_vault import MemoryVault
from tests.fakes.faults import Fault
from tests.fakes.faulty_server import FaultyServer


def _saved(root: Path, *urls: str) -> AppPaths:
    paths = AppPaths.under(root)
    paths.make()
    kind = next(iter(ConnectionKind))
    rows = tuple(Connection(f"c{n}", f"Number {n}", kind, url) for n, url in enumerate(urls))
    SettingsFile(paths.settings_file).save(Preferences(), rows)
    return paths


def _told(capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, object]]:
    return {row["id"]: row for row in json.loads(capsys.readouterr().out)["checks"]}


def test_a_server_that_answers_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with FaultyServer() as server:
        server.go_wrong(Fault(status=404))
        paths = _saved(tmp_path, server.url, "https://other.example")
        assert run_doctor(["--connection", "Number 0", "--json"], paths, MemoryVault) == 0
    rows = _told(capsys)
    assert list(rows) == [check.id for check in CHECKS]
    assert rows["tcp"]["outcome"] == "ok"
    assert rows["connect"]["outcome"] == "skipped"


def test_a_closed_port_is_the_exit_status_and_what_needs_it_is_skipped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with FaultyServer() as server:
        paths = _saved(tmp_path, server.url)
    assert run_doctor(["--json"], paths, MemoryVault) == 1
    rows = _told(capsys)
    assert rows["tcp"]["outcome"] == "failed"
    assert (rows["http"]["outcome"], rows["connect"]["because_of"]) == ("skipped", "tcp")
    assert rows["disk"]["outcome"] == "ok"


def test_without_a_connection_this_computer_is_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_doctor([], AppPaths.under(tmp_path), MemoryVault) == 0
    told = capsys.readouterr().out
    assert "Keyring" in told
    assert "Certificate" not in told


def test_a_connection_that_is_not_there_is_a_bad_argument(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run_doctor(["--connection", "x"], _saved(tmp_path, "https://a.example"), MemoryVault)
    assert ended.value.code == 2
    assert "Number 0" in capsys.readouterr().err


def test_no_part_of_qt_is_loaded() -> None:
    code = (
        "import sys, desktop_admin.bootstrap_cli;"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
