"""``desktop-admin support-bundle`` from its words to its exit status and its file."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pyrage
import pytest

from desktop_admin.bootstrap_bundle import run_support_bundle
from desktop_admin.domain.connection_kind import ConnectionKind
from desktop_admin.domain.connections import Connection
from desktop_admin.domain.preferences import Preferences
from desktop_admin.domain.secret import Secret
from desktop_admin.settings.paths import AppPaths
from desktop_admin.settings.store import SettingsFile
from desktop_admin.vault.index import SavedCredentialIndex
from desktop_admin.vault.memory_vault import MemoryVault
from desktop_admin.vault.port import ItemKey, ItemKind
from tests.fakes import account
from tests.fakes.bundles import log_line
from tests.fakes.secret_forms import found_forms

SAVED = "S4ved-in-the-keyring!"


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    paths = AppPaths.under(tmp_path / "files")
    paths.make()
    kind = next(iter(ConnectionKind))
    row = Connection("c0", "Number 0", kind, "http://127.0.0.1:9")
    SettingsFile(paths.settings_file).save(Preferences(), (row,))
    (paths.logs / "desktop-admin.log").write_text(log_line(f"stored {SAVED}") + "\n")
    return paths


@pytest.fixture
def vault(paths: AppPaths) -> MemoryVault:
    vault = MemoryVault()
    [connection] = SettingsFile(paths.settings_file).load().connections
    entry = replace(account.SAVED[0], connection_id=connection.vault_id)
    SavedCredentialIndex(paths.saved_credentials_file).put(entry)
    key = ItemKey(ItemKind.CLIENT_SECRET, entry.connection_id, entry.client_id)
    vault.store(key, Secret(SAVED))
    return vault


def test_it_writes_a_bundle_and_knows_what_the_keyring_holds(
    paths: AppPaths, vault: MemoryVault, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bundle.zip"
    entry = SavedCredentialIndex(paths.saved_credentials_file).entries()[0]
    words = ["--connection", "Number 0", "--credential", entry.name, "--output", str(path)]
    words += ["--note", f"with {SAVED}"]
    assert run_support_bundle(words, paths, lambda: vault) == 0
    told = capsys.readouterr().out
    assert "logs/desktop-admin.log" in told
    assert "secret 1" in told
    assert path.stat().st_mode & 0o777 == 0o600
    with zipfile.ZipFile(path) as archive:
        assert all(found_forms(SAVED, archive.read(name)) == [] for name in archive.namelist())
        told = json.loads(archive.read("checks.json"))
    outcomes = {row["id"]: row["outcome"] for row in told["checks"]}
    assert (outcomes["tcp"], outcomes["token"]) == ("failed", "skipped")
    assert told["diagnosis"][0]["steps"]


def test_a_file_that_is_there_is_replaced_only_by_force(
    paths: AppPaths, vault: MemoryVault, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bundle.zip"
    path.write_text("dear")
    words = ["--no-checks", "--output", str(path)]
    assert run_support_bundle(words, paths, lambda: vault) == 2
    assert path.read_text() == "dear"
    assert "--force" in capsys.readouterr().err
    assert run_support_bundle([*words, "--force"], paths, lambda: vault) == 0
    assert zipfile.is_zipfile(path)


def test_a_place_that_cannot_be_written_to_is_the_exit_status(
    paths: AppPaths, vault: MemoryVault, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--no-checks", "--output", str(paths.settings_file / "x.zip")]
    assert run_support_bundle(words, paths, lambda: vault) == 1
    assert "x.zip" in capsys.readouterr().err


def test_it_is_encrypted_for_a_public_key_and_refuses_what_is_none(
    paths: AppPaths, vault: MemoryVault, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    identity = pyrage.x25519.Identity.generate()
    words = ["--no-checks", "--encrypt-for", str(identity.to_public())]
    path = tmp_path / "bundle.zip.age"
    assert run_support_bundle([*words, "--output", str(path)], paths, lambda: vault) == 0
    opened = pyrage.decrypt(path.read_bytes(), [identity])
    assert "manifest.json" in zipfile.ZipFile(io.BytesIO(opened)).namelist()
    words = ["--no-checks", "--encrypt-for", "age1no", "--output", str(tmp_path / "other")]
    assert run_support_bundle(words, paths, lambda: vault) == 2
    assert not (tmp_path / "other").exists()
    assert "not a public key" in capsys.readouterr().err


def test_json_is_the_manifest(
    paths: AppPaths, vault: MemoryVault, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_support_bundle(["--no-checks", "--list", "--json"], paths, lambda: vault) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["schema"], told["files"][0]["name"]) == (1, "settings.json")


def test_an_interrupt_ends_it_without_a_file(
    paths: AppPaths, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted() -> MemoryVault:
        raise KeyboardInterrupt

    words = ["--output", str(tmp_path / "bundle.zip")]
    assert run_support_bundle(words, paths, interrupted) == 130
    assert "Nothing was written" in capsys.readouterr().err
    assert not (tmp_path / "bundle.zip").exists()


def test_listing_writes_nothing(
    paths: AppPaths, vault: MemoryVault, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bundle.zip"
    words = ["--no-checks", "--list", "--replace-names", "--output", str(path)]
    assert run_support_bundle(words, paths, lambda: vault) == 0
    assert not path.exists()
    assert "client 2" in capsys.readouterr().out, "the name of the connection"


def test_no_part_of_qt_is_loaded() -> None:
    code = (
        "import sys, desktop_admin.bootstrap_bundle;"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
