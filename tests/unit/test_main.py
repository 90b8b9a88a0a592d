"""The command line."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

from desktop_admin import __main__ as command_line
from desktop_admin import __version__


class _Double(ModuleType):
    """A room that notes what it was asked for."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.asked: list[tuple[str, object]] = []

    def run_window(self) -> int:
        """The window was opened."""
        return self._note("window", None)

    def run(self, *, is_json: bool, uses_real_keyring: bool) -> int:
        """The self-test ran."""
        return self._note("self-test", (is_json, uses_real_keyring))

    def run_serve(self, arguments: list[str]) -> int:
        """The backend ran."""
        return self._note("serve", arguments)

    def run_backup(self, arguments: list[str]) -> int:
        """The data was copied."""
        return self._note("backup", arguments)

    def run_restore(self, arguments: list[str]) -> int:
        """The copy was brought back."""
        return self._note("restore", arguments)

    def run_doctor(self, arguments: list[str]) -> int:
        """The checks ran."""
        return self._note("doctor", arguments)

    def run_support_bundle(self, arguments: list[str]) -> int:
        """The support bundle was gathered."""
        return self._note("support-bundle", arguments)

    def run_account(self, arguments: list[str]) -> int:
        """The accounts were changed."""
        return self._note("account", arguments)

    def _note(self, what: str, how: object) -> int:
        self.asked.append((what, how))
        return 7


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch) -> Iterator[_Double]:
    """In the place of every room that the command line opens; this process is not hardened."""
    double = _Double("double")
    for name in (
        "bootstrap_gui",
        "bootstrap_cli",
        "bootstrap_bundle",
        "self_test_run",
        "backend.process.server",
        "backend.process.account_cli",
        "backend.process.backup_cli",
    ):
        monkeypatch.setitem(sys.modules, f"desktop_admin.{name}", double)
    hardened: list[int] = []
    monkeypatch.setattr(command_line, "harden_process", lambda: hardened.append(1))
    yield double
    assert hardened == [1], "the process was not hardened, or not once"


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ([], ("window", None)),
        (["--self-test"], ("self-test", (False, False))),
        (["--self-test", "--json"], ("self-test", (True, False))),
        (["--real-keyring", "--self-test"], ("self-test", (False, True))),
        (["serve", "--help", "--port", "1"], ("serve", ["--help", "--port", "1"])),
        (["serve"], ("serve", [])),
        (["account", "show", "--json"], ("account", ["show", "--json"])),
        (["doctor", "--json"], ("doctor", ["--json"])),
        (["support-bundle", "--list"], ("support-bundle", ["--list"])),
        (["backup", "--to", "x"], ("backup", ["--to", "x"])),
        (["restore", "--from", "x"], ("restore", ["--from", "x"])),
    ],
)
def test_each_way_opens_its_room(
    rooms: _Double, words: list[str], asked: tuple[str, object]
) -> None:
    assert command_line.main(words) == 7
    assert rooms.asked == [asked]


def test_the_collector_leaves_the_modules_of_a_backend_alone(
    rooms: _Double, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run_serve(_: list[str]) -> int:
        return int(gc.isenabled() and gc.get_freeze_count() > 0)

    monkeypatch.setattr(rooms, "run_serve", run_serve)
    gc.unfreeze()
    try:
        assert command_line.main(["serve"]) == 1
    finally:
        gc.unfreeze()


def test_the_words_come_from_the_process(rooms: _Double, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["desktop-admin", "serve", "--x"])
    command_line.main()
    assert rooms.asked == [("serve", ["--x"])]


@pytest.mark.parametrize(
    "words",
    [
        ["--nope"],
        ["nonsense"],
        ["--self"],
        ["--json"],
        ["--real-keyring"],
        ["--self-test", "serve"],
    ],
)
def test_what_is_not_understood_is_answered_with_the_usage(
    rooms: _Double, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        command_line.main(words)
    assert ended.value.code == 2
    told = capsys.readouterr()
    assert told.err.startswith("usage: desktop-admin ")
    assert told.out == ""
    assert rooms.asked == []


def test_help_names_every_way(rooms: _Double, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command_line.main(["--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    for word in (
        "--version",
        "--self-test",
        "--json",
        "--real-keyring",
        "serve",
        "account",
        "keys",
    ):
        assert word in told


def test_the_version_loads_nothing_of_the_window() -> None:
    command = [sys.executable, "-X", "importtime", "-m", "desktop_admin", "--version"]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stdout.decode() == f"API Access Admin {__version__}\n"
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines()}
    ours = {name for name in loaded if name.startswith("desktop_admin")}
    assert ours <= {"desktop_admin", "desktop_admin.hardening", "desktop_admin.__main__"}
    assert not loaded & {"PySide6", "httpx", "keyring", "litestar", "msgspec"}
