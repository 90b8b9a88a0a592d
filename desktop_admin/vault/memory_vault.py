"""The vault for a computer without a trusted keyring: it forgets everything at the end."""

from __future__ import annotations

from threading import Lock

from desktop_admin.domain.keyring_status import KeyringAvailability, KeyringStatus
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import VaultError
from desktop_admin.vault.port import ItemKey, Vault


class MemoryVault:
    """Keeps secrets until the program ends, and nowhere else; ``reason`` is why."""

    def __init__(self, reason: VaultError | None = None) -> None:
        self._reason = reason
        self._secrets: dict[ItemKey, tuple[Secret, str | None]] = {}
        self._lock = Lock()

    @property
    def backend_name(self) -> str:
        """What people are told."""
        return "Memory"

    @property
    def is_persistent(self) -> bool:
        """Never."""
        return False

    def store(self, key: ItemKey, secret: Secret, *, label: str | None = None) -> None:
        """Keep ``secret`` until the program ends."""
        with self._lock:
            self._secrets[key] = (secret, label)

    def read(self, key: ItemKey) -> Secret | None:
        """The secret, or None if there is none."""
        with self._lock:
            kept = self._secrets.get(key)
        return kept[0] if kept else None

    def delete(self, key: ItemKey) -> None:
        """Forget the secret."""
        with self._lock:
            self._secrets.pop(key, None)

    def status(self) -> KeyringStatus:
        """Memory is always there; a keyring is missing where there is a ``reason``."""
        missing, ok = KeyringAvailability.MISSING, KeyringAvailability.OK
        availability = missing if self._reason else ok
        return KeyringStatus(self.backend_name, availability, self.is_persistent, self._reason)

    def move_to(self, vault: Vault) -> None:
        """Hand everything over to a vault that lasts, item by item. Raises ``VaultError``."""
        with self._lock:
            for key, (secret, label) in tuple(self._secrets.items()):
                vault.store(key, secret, label=label)
                del self._secrets[key]
