"""The installer of a bundle of wheels: where things go on each system, and what it refuses."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from devtools import wheelhouse

FILE = wheelhouse.SOURCE / "install.py"


def loaded(file: Path = FILE) -> ModuleType:
    spec = importlib.util.spec_from_file_location("wheelhouse_install", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


INSTALL = loaded()


@pytest.mark.parametrize(
    ("platform", "variables", "place"),
    [
        ("linux", {}, ".local/lib/desktop-admin"),
        ("darwin", {}, "Library/Application Support/desktop-admin-program"),
        ("win32", {}, "AppData/Local/Programs/desktop-admin"),
        ("win32", {"LOCALAPPDATA": "/elsewhere"}, "/elsewhere/Programs/desktop-admin"),
    ],
)
def test_each_system_has_its_place(
    platform: str, variables: dict[str, str], place: str, tmp_path: Path
) -> None:
    assert INSTALL.default_prefix(platform, variables, tmp_path) == tmp_path / place


@pytest.mark.parametrize(("platform", "count"), [("linux", 3), ("darwin", 1), ("win32", 1)])
def test_what_is_put_outside_is_known_for_taking_it_away(
    platform: str, count: int, tmp_path: Path
) -> None:
    found = INSTALL.shortcuts(platform, tmp_path)
    assert len(found) == count
    assert all(path.is_relative_to(tmp_path) for path in found)


def test_the_menu_of_linux_starts_the_private_environment(tmp_path: Path) -> None:
    copy = tmp_path / "bundle"
    copy.mkdir()
    (copy / "install.py").write_bytes(FILE.read_bytes())
    (copy / "desktop-admin.svg").write_bytes(b"<svg/>")
    home, prefix = tmp_path / "home", tmp_path / "a place"
    (prefix / "bin").mkdir(parents=True)
    (prefix / "bin" / "python").symlink_to(sys.executable)
    loaded(copy / "install.py").put_shortcut(prefix, "linux", home)
    program = home / ".local" / "bin" / "desktop-admin"
    entry = home / ".local" / "share" / "applications" / "desktop-admin.desktop"
    assert f'Exec="{program}"' in entry.read_text(encoding="utf-8")
    assert os.access(program, os.X_OK)
    words = program.read_text(encoding="utf-8").splitlines()[1]
    assert words == f'exec "{prefix}/bin/python" -I -m desktop_admin "$@"'


def test_windows_gets_a_link_without_a_console(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[list[str]] = []
    monkeypatch.setattr(INSTALL, "_run", ran.append)
    INSTALL.put_shortcut(tmp_path / "place", "win32", tmp_path)
    [words] = ran
    assert words[0] == "powershell"
    assert "pythonw.exe" in words[-1]
    assert "API Access Admin.lnk" in words[-1]


def bundle(folder: Path) -> Path:
    """A bundle whose listing is right, and whose one wheel is none."""
    (folder / "wheels").mkdir(parents=True)
    (folder / "install.py").write_bytes(FILE.read_bytes())
    (folder / "requirements.txt").write_text("nothing==1.0\n", encoding="utf-8")
    lines = [
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n"
        for name in ("install.py", "requirements.txt")
    ]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")
    return folder


def test_a_changed_or_missing_file_is_named(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "bundle")
    assert INSTALL.damaged(folder) == []
    (folder / "requirements.txt").write_text("other==1.0\n", encoding="utf-8")
    assert INSTALL.damaged(folder) == ["requirements.txt"]
    (folder / "requirements.txt").unlink()
    assert INSTALL.damaged(folder) == ["requirements.txt"]


def test_a_failure_leaves_the_former_program_alone(tmp_path: Path) -> None:
    folder, prefix = bundle(tmp_path / "bundle"), tmp_path / "there"
    prefix.mkdir()
    (prefix / INSTALL.MARK).write_text("", encoding="utf-8")
    command = [sys.executable, "-I", str(folder / "install.py"), "--prefix", str(prefix)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Nothing was changed." in done.stderr
    assert (prefix / INSTALL.MARK).exists()
    assert not prefix.with_name("there.new").exists()


def test_a_folder_with_something_else_in_it_is_neither_replaced_nor_taken_away(
    tmp_path: Path,
) -> None:
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "pyvenv.cfg").write_text("of another program", encoding="utf-8")
    with pytest.raises(INSTALL.Refused, match="something else"):
        INSTALL.install(precious, has_shortcut=False)
    with pytest.raises(INSTALL.Refused, match="no installation"):
        INSTALL.uninstall(precious)
    assert [path.name for path in precious.iterdir()] == ["pyvenv.cfg"]


def test_every_target_has_a_lock_with_hashes() -> None:
    for target in wheelhouse.TARGETS:
        assert "--hash=sha256:" in target.lock.read_text(encoding="utf-8")
