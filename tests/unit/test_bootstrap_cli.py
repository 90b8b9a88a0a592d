"""``desktop-admin doctor`` from its words to its exit status."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desktop_admin.bootstrap_cli import CANCELLED, run_doctor
from desktop_admin.diagnostics.checks import CHECKS, LOCAL_IDS
from desktop_admin.diagnostics.report import Say
from desktop_admin.domain.connection_kind import ConnectionKind
from desktop_admin.domain.connections import Connection
from desktop_admin.domain.preferences import LanguageChoice, Preferences
from desktop_admin.domain.text import Text
from desktop_admin.settings.paths import AppPaths
from desktop_admin.settings.store import SettingsFile
from desktop_admin.vault.memory_vault import MemoryVault
from desktop_admin.vault.port import Vault
from tests.fakes.faults import Fault, slow
from tests.fakes.faulty_server import FaultyServer
from tests.fakes.raw_server import unused_url
from tests.fakes.waiting import wait_until


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


def test_the_cause_is_said_after_the_checks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = _saved(tmp_path, unused_url())
    assert run_doctor([], paths, MemoryVault, lambda _: str) == 1
    told = capsys.readouterr().out
    assert "The cause: Nothing listens at this port of 127.0.0.1." in told
    assert "What to do:" in told
    assert run_doctor(["--json"], paths, MemoryVault) == 1
    first = json.loads(capsys.readouterr().out)["diagnosis"][0]
    assert (first["id"], first["certainty"]) == ("port-refused", "certain")


def test_without_a_connection_this_computer_is_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_doctor([], AppPaths.under(tmp_path), MemoryVault, _in_english) == 0
    told = capsys.readouterr().out
    assert "Keyring" in told
    assert "Certificate" not in told
    assert told.splitlines()[-1].startswith("4 checks, 2 passed, 1 with a warning, 1 skipped, ")


def _in_english(_: LanguageChoice) -> Say:
    return str


def test_a_terminal_with_few_letters_gets_the_others_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="ascii"))
    told = Text("État")
    assert run_doctor([], AppPaths.under(tmp_path), MemoryVault, lambda _: lambda _: str(told)) == 0
    sys.stdout.flush()
    assert b"?tat" in written.getvalue()


def test_ctrl_c_before_the_first_check_ends_quietly(tmp_path: Path) -> None:
    def interrupted() -> Vault:
        raise KeyboardInterrupt

    assert run_doctor([], AppPaths.under(tmp_path), interrupted) == CANCELLED


def test_a_connection_that_is_not_there_is_a_bad_argument(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run_doctor(["--connection", "x"], _saved(tmp_path, "https://a.example"), MemoryVault)
    assert ended.value.code == 2
    assert "Number 0" in capsys.readouterr().err


def test_several_connections_are_named_and_this_computer_is_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = _saved(tmp_path, "https://a.example", "https://b.example")
    assert run_doctor(["--json"], paths, MemoryVault) == 0
    told = capsys.readouterr()
    assert "Number 0, Number 1" in told.err
    assert {row["id"] for row in json.loads(told.out)["checks"]} == LOCAL_IDS


def test_ctrl_c_tells_what_is_done_and_cancels_the_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = signal.getsignal(signal.SIGINT)
    with FaultyServer() as server:
        server.go_wrong(slow())
        paths = _saved(tmp_path, server.url)

        def interrupt() -> None:
            wait_until(lambda: server.heard)
            os.kill(os.getpid(), signal.SIGINT)  # to the process, as a terminal does it

        thread = threading.Thread(target=interrupt)
        thread.start()
        try:
            status = run_doctor(["--json"], paths, MemoryVault)
        finally:
            server.close()
            thread.join()
    assert status == CANCELLED
    rows = _told(capsys)
    assert rows["tcp"]["outcome"] == "ok"
    assert (rows["http"]["because_of"], rows["http"]["cause"]) == ("cancel", "Cancelled.")
    assert signal.getsignal(signal.SIGINT) is before


_IN_FRENCH = """
import sys
from pathlib import Path
import desktop_admin.bootstrap_cli as cli
from desktop_admin.settings.paths import AppPaths
from desktop_admin.vault.memory_vault import MemoryVault
assert not any(name.startswith("PySide6") for name in sys.modules)
paths = AppPaths.under(Path(sys.argv[1]))
assert cli.run_doctor(["--json"], paths, MemoryVault) == 0
assert not any(name.startswith("PySide6") for name in sys.modules)
cli.run_doctor([], paths, MemoryVault)
assert not {"PySide6.QtGui", "PySide6.QtWidgets"} & sys.modules.keys()
"""


def test_people_are_told_in_their_language_without_a_display_and_programs_in_english(
    tmp_path: Path,
) -> None:
    surroundings = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "LANG"}
    }
    ran = subprocess.run(
        [sys.executable, "-c", _IN_FRENCH, str(tmp_path)],
        env=surroundings | {"LC_ALL": "fr_FR.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    told, *lines = ran.stdout.splitlines()
    assert json.loads(told)["checks"][0]["title"] == "Settings"
    assert "Paramètres" in lines[0]
    assert lines[-1].startswith("4 contrôles")
