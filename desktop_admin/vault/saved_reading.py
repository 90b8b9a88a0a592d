"""Reads every saved credential, so that a process which holds none yet can recognise them."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_admin.domain.secret import Secret
from desktop_admin.vault.index import SavedCredentialIndex
from desktop_admin.vault.port import ItemKey, ItemKind, Vault


def read_saved(vault: Vault, index: SavedCredentialIndex) -> Iterator[Secret]:
    """The values that are in the keyring. Raises ``VaultError``, ``FileFailed``; may block."""
    for entry in index.entries():
        key = ItemKey(ItemKind.CLIENT_SECRET, entry.connection_id, entry.client_id)
        if (value := vault.read(key)) is not None:
            yield value
