"""Saved credentials on a real GNOME Keyring: the list follows what became of the values."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_admin.domain.credentials import CredentialKind, SavedCredential
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import VaultLocked, VaultValueChanged
from desktop_admin.vault.index import SavedCredentialIndex
from desktop_admin.vault.last_back_end import LastBackEnd
from desktop_admin.vault.opening import open_vault
from desktop_admin.vault.port import ItemKey, ItemKind
from desktop_admin.vault.saved import SavedCredentials
from desktop_admin.vault.system_vault import SystemVault
from tests.fakes.secret_service import PrivateBus

KEY = ItemKey(ItemKind.CLIENT_SECRET, "production", "osc_1")
VALUE = "canary_Zx81"
SECRET = Secret(VALUE)
ENTRY = SavedCredential(
    connection_id="production",
    connection_name="Production",
    kind=CredentialKind.OAUTH_CLIENT,
    client_id="osc_1",
    name="Payroll",
    saved_at=datetime(2026, 11, 24, tzinfo=UTC),
)


def test_saved_credentials_follow_the_keyring(keyring: PrivateBus, tmp_path: Path) -> None:
    saved = _saved_in(tmp_path)
    saved.save(ENTRY, SECRET)
    assert saved.saved() == (ENTRY,)
    assert saved.read("production", "osc_1") == SECRET
    assert VALUE not in (tmp_path / "index.json").read_text()
    SystemVault().delete(KEY)
    (entry,) = saved.saved()
    assert entry.is_value_missing
    saved.remove(entry)
    assert saved.saved() == ()
    assert keyring.labels() == []


def test_listing_does_not_ask_a_locked_keyring(keyring: PrivateBus, tmp_path: Path) -> None:
    saved = _saved_in(tmp_path)
    saved.save(ENTRY, SECRET)
    keyring.lock_keyring()
    assert saved.saved() == (ENTRY,)
    with pytest.raises(VaultLocked):
        saved.remove(ENTRY)
    assert saved.saved() == (ENTRY,)


def test_a_value_changed_in_the_keyrings_own_window_is_not_used(
    keyring: PrivateBus, tmp_path: Path
) -> None:
    saved = _saved_in(tmp_path)
    saved.save(ENTRY, SECRET)
    SystemVault().store(KEY, Secret("somebody else's"))
    (entry,) = saved.saved()
    assert entry.is_value_changed
    with pytest.raises(VaultValueChanged):
        saved.read("production", "osc_1")


def test_another_keyring_than_before_is_told_by_name(keyring: PrivateBus, tmp_path: Path) -> None:
    (tmp_path / "keyring.json").write_text('{"keyring": "KWallet"}')
    status = _saved_in(tmp_path).status()
    assert (status.back_end, status.former_back_end) == ("GNOME Keyring", "KWallet")


def _saved_in(folder: Path) -> SavedCredentials:
    index, last = SavedCredentialIndex(folder / "index.json"), LastBackEnd(folder / "keyring.json")
    return SavedCredentials(open_vault(), index, last)
