"""Credentials in the keyring together with the list of them, kept in step."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from threading import RLock

from desktop_admin.domain.credentials import FormerSeal, SavedCredential
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.keyring_status import KeyringAvailability, KeyringStatus
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import (
    VaultError,
    VaultMissing,
    VaultTimedOut,
    VaultValueChanged,
)
from desktop_admin.vault.allowed import ignored_choice
from desktop_admin.vault.index import SavedCredentialIndex, is_same
from desktop_admin.vault.last_back_end import LastBackEnd
from desktop_admin.vault.port import ItemKey, ItemKind, Vault, credential_label
from desktop_admin.vault.seal import is_broken, seal_of

FORMER_KEPT = 5


class SavedCredentials:
    """Saves, lists, reads and removes credentials; raises ``VaultError`` and ``FileFailed`` alone.

    While the vault is memory only, so is the list. May block as long as the vault: call it on the
    vault's own worker.
    """

    def __init__(self, vault: Vault, index: SavedCredentialIndex, last: LastBackEnd) -> None:
        self._vault = vault
        self._index = index
        self._last = last
        self._passing: list[SavedCredential] = []
        self._lock = RLock()

    def status(self) -> KeyringStatus:
        """Where secrets go and how that place is doing. Raises nothing."""
        status = replace(self._vault.status(), ignored_choice=ignored_choice())
        return self._last.compared(status)

    def accept_back_end(self) -> None:
        """The person knows that another keyring is in use. Raises nothing."""
        self._last.accept(self._vault.status())

    def saved(self) -> tuple[SavedCredential, ...]:
        """The list, in the order of saving.

        Entries are compared with the keyring only while it is unlocked: looking must not make it
        ask for a password. Raises ``FileFailed``.
        """
        with self._lock:
            status = self._vault.status()
            if status.is_persistent and status.availability is KeyringAvailability.OK:
                self._list_passing()
                return self._reconciled(self._index.entries())
            return (*self._index.entries(), *self._passing)

    def save(self, credential: SavedCredential, secret: Secret) -> None:
        """Keep ``secret``, read it back, and list it.

        It is listed first, so that a value never lies in the keyring unlisted: not after a crash,
        and not when a keyring that timed out keeps it later after all.
        """
        with self._lock:
            status = self._vault.status()
            if status.availability is KeyringAvailability.HUNG:
                raise status.reason or VaultTimedOut()
            if status.is_persistent:
                self._save_listed(credential, secret)
            else:
                self._store(credential, secret)
                self._passing = [*self._others(credential), credential]

    def read(self, connection_id: str, client_id: str) -> Secret | None:
        """The value, or None if it is not kept.

        Raises ``VaultValueChanged`` if somebody else put another one there.
        """
        value = self._vault.read(_key_of(connection_id, client_id))
        if value is not None and self._is_changed(connection_id, client_id, value):
            raise VaultValueChanged
        return value

    def listed(self) -> tuple[SavedCredential, ...]:
        """The list as it was last seen: the keyring is not looked at. Raises ``FileFailed``."""
        with self._lock:
            return (*self._index.entries(), *self._passing)

    def remove(self, saved: SavedCredential) -> None:
        """Forget the value, then the entry.

        Without the keyring that holds the value, both stay.
        """
        with self._lock:
            is_passing = any(is_same(other, saved) for other in self._passing)
            if not self._vault.is_persistent and not is_passing:
                raise VaultMissing
            self._vault.delete(_key_of(saved.connection_id, saved.client_id))
            self._index.remove(saved)
            self._passing = self._others(saved)

    def _save_listed(self, credential: SavedCredential, secret: Secret) -> None:
        former = next((e for e in self._index.entries() if is_same(e, credential)), None)
        sealed = replace(
            credential, seal=seal_of(secret), former=_former(former, credential, secret)
        )
        self._index.put(replace(sealed, is_value_missing=True))
        try:
            self._store(credential, secret)
        except VaultTimedOut:
            raise  # the keyring may still keep it: better listed as missing than lost
        except VaultError:
            self._index.remove(credential)
            if former is not None:
                self._index.put(former)
            raise
        self._index.put(replace(sealed, is_value_missing=False))

    def _store(self, credential: SavedCredential, secret: Secret) -> None:
        label = credential_label(credential.name, credential.client_id)
        key = _key_of(credential.connection_id, credential.client_id)
        self._vault.store(key, secret, label=label)

    def _others(self, credential: SavedCredential) -> list[SavedCredential]:
        return [other for other in self._passing if not is_same(other, credential)]

    def _list_passing(self) -> None:
        while self._passing:  # a keyring has appeared and taken over what memory held
            self._index.put(self._passing[0])
            del self._passing[0]

    def _is_changed(self, connection_id: str, client_id: str, value: Secret) -> bool:
        with suppress(FileFailed):  # without the list nothing says what it was
            for entry in self._index.entries():
                if (entry.connection_id, entry.client_id) == (connection_id, client_id):
                    return is_broken(entry.seal, value)
        return False

    def _reconciled(self, entries: tuple[SavedCredential, ...]) -> tuple[SavedCredential, ...]:
        marked = []
        for entry in entries:
            try:
                value = self._vault.read(_key_of(entry.connection_id, entry.client_id))
            except VaultError:
                return entries
            is_changed = value is not None and is_broken(entry.seal, value)
            marked.append(
                replace(entry, is_value_missing=value is None, is_value_changed=is_changed)
            )
        with suppress(FileFailed):  # a list that cannot be written can still be shown
            self._index.mark(tuple(marked))
        return tuple(marked)


def _former(
    entry: SavedCredential | None, credential: SavedCredential, secret: Secret
) -> tuple[FormerSeal, ...]:
    """The seals of earlier values, now that ``secret`` is saved in place of that of ``entry``."""
    if entry is None:
        return ()
    if not entry.seal or not is_broken(entry.seal, secret):
        return entry.former  # the same value again, or nobody knows
    return (FormerSeal(entry.seal, credential.saved_at), *entry.former)[:FORMER_KEPT]


def _key_of(connection_id: str, client_id: str) -> ItemKey:
    return ItemKey(ItemKind.CLIENT_SECRET, connection_id, client_id)
