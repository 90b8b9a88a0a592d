"""Faults of this computer."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop_admin.diagnostics.diagnosis import diagnose
from desktop_admin.diagnostics.observing import observed_in
from desktop_admin.diagnostics.subject import ClipboardSeen
from desktop_admin.domain import vault_errors
from desktop_admin.domain.errors import AppError, BackendStopped
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.settings.paths import AppPaths
from desktop_admin.settings.store import SettingsFile
from tests.fakes.diagnosing import diagnosed
from tests.fakes.fallible_vault import FallibleVault
from tests.fakes.staged import words_of
from tests.unit.diagnostics.conftest import MakeSubject

_ERRORS: dict[str, AppError] = {
    "keyring-locked": vault_errors.VaultLocked(),
    "keyring-missing": vault_errors.VaultMissing(),
    "keyring-silent": vault_errors.VaultTimedOut(seconds=5),
    "keyring-refuses": vault_errors.VaultRefused(backend="KWallet"),
    "keyring-forgets": vault_errors.VaultNotKept(),
    "value-gone": vault_errors.VaultValueGone(),
    "backend-stopped": BackendStopped(),
}


@pytest.mark.parametrize("cause", _ERRORS)
def test_an_error_tells_its_cause(cause: str) -> None:
    found = diagnose(observed_in(_ERRORS[cause]))[0]
    assert (found.id, str(found.evidence[0])) == (cause, str(_ERRORS[cause].title))


def test_the_keyring_as_it_was_checked(subject_of: MakeSubject) -> None:
    missing = diagnosed(subject_of(), "keyring")[0]
    assert missing.id == "keyring-missing"
    locked = FallibleVault()
    locked.fault = vault_errors.VaultLocked()
    assert diagnosed(subject_of(vault=locked), "keyring")[0].id == "keyring-locked"


def test_settings_broken(subject_of: MakeSubject, tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("clipboard_seconds = [broken\n", encoding="utf-8")
    found = diagnosed(subject_of(settings=SettingsFile(file).load()), "settings")[0]
    assert (found.id, "settings file was damaged" in words_of(found)) == ("settings-broken", True)


def test_clipboard_kept(subject_of: MakeSubject) -> None:
    def keep() -> ClipboardSeen:
        return ClipboardSeen("none", came_back=True, was_cleared=False)

    def lose() -> ClipboardSeen:
        return ClipboardSeen("none", came_back=False, was_cleared=None)

    assert diagnosed(subject_of(clipboard=keep), "clipboard")[0].id == "clipboard-kept"
    assert diagnosed(subject_of(clipboard=lose), "clipboard")[0].id == "clipboard-lost"


def test_folder_not_writable(subject_of: MakeSubject) -> None:
    """A place where nobody may make a folder, the administrator of the computer included."""
    found = diagnosed(subject_of(paths=AppPaths.under(Path("/sys/kernel"))), "disk")[0]
    assert found.id == "folder-not-writable"
    assert "EPERM" in words_of(found) or "EROFS" in words_of(found)


def test_hardly_any_room(subject_of: MakeSubject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=7 * 2**20))
    found = diagnosed(subject_of(), "disk")[0]
    assert (found.id, "7 MB" in words_of(found)) == ("disk-full", True)


def test_a_full_disk() -> None:
    try:
        with open("/dev/full", "wb", buffering=0) as full:  # noqa: PTH123
            full.write(b"x")
    except OSError as fault:
        error = FileFailed(path="/dev/full", reason=fault.strerror)
    assert diagnose(observed_in(error))[0].id == "disk-full"
