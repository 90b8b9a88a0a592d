"""Every credential that is listed and there is read; what is missing is passed over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop_admin.domain.secret import Secret
from desktop_admin.vault.index import SavedCredentialIndex
from desktop_admin.vault.memory_vault import MemoryVault
from desktop_admin.vault.port import ItemKey, ItemKind
from desktop_admin.vault.saved_reading import read_saved
from tests.fakes import account


def test_listed_values_are_read(tmp_path: Path) -> None:
    index, vault = SavedCredentialIndex(tmp_path / "index.json"), MemoryVault()
    first = account.SAVED[0]
    for entry in (first, replace(first, client_id="gone")):
        index.put(entry)
    key = ItemKey(ItemKind.CLIENT_SECRET, first.connection_id, first.client_id)
    vault.store(key, Secret("tell-me-the-code-9"))
    assert list(read_saved(vault, index)) == [Secret("tell-me-the-code-9")]
