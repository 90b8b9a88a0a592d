"""The vault that the program uses: the system keyring, or memory where there is none."""

from __future__ import annotations

from threading import RLock

from desktop_admin.domain.keyring_status import KeyringAvailability, KeyringStatus
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import VaultError
from desktop_admin.vault.memory_vault import MemoryVault
from desktop_admin.vault.port import ItemKey, Vault
from desktop_admin.vault.system_vault import DEADLINE_SECONDS, SystemVault


def open_vault(seconds: float = DEADLINE_SECONDS) -> Vault:
    """The vault to use. Cheap, and raises nothing: the first call to the vault looks for a keyring.

    A keyring that is locked or hangs is still *the* keyring; only where there is none, memory takes
    its place, and ``status().reason`` says why.
    """
    return SystemOrMemoryVault(SystemVault(seconds))


class SystemOrMemoryVault:
    """Decides at the first call, and again at each ``status()`` while it runs on memory."""

    def __init__(self, system: Vault) -> None:
        self._system = system
        self._memory: MemoryVault | None = None
        self._is_decided = False
        self._lock = RLock()

    @property
    def backend_name(self) -> str:
        """The product in use, as far as known."""
        return self._in_use.backend_name

    @property
    def is_persistent(self) -> bool:
        """Whether secrets outlive the program, as far as known."""
        return self._in_use.is_persistent

    def store(self, key: ItemKey, secret: Secret, *, label: str | None = None) -> None:
        """Keep ``secret``."""
        self._decided().store(key, secret, label=label)

    def read(self, key: ItemKey) -> Secret | None:
        """The secret, or None if there is none."""
        return self._decided().read(key)

    def delete(self, key: ItemKey) -> None:
        """Forget the secret."""
        self._decided().delete(key)

    def status(self) -> KeyringStatus:
        """How the vault is doing; a keyring that has appeared takes over what memory holds."""
        with self._lock:
            status = self._system.status()
            if self._memory is None:
                return self._decide(status)
            if status.availability is KeyringAvailability.OK and self._has_moved(self._memory):
                self._memory = None
                return status
            return self._memory.status()

    @property
    def _in_use(self) -> Vault:
        return self._memory or self._system

    def _decided(self) -> Vault:
        with self._lock:
            if not self._is_decided:
                self._decide(self._system.status())
            return self._in_use

    def _decide(self, status: KeyringStatus) -> KeyringStatus:
        if self._is_decided or status.availability is not KeyringAvailability.MISSING:
            self._is_decided = True
            return status
        self._is_decided = True
        self._memory = MemoryVault(status.reason)
        return self._memory.status()

    def _has_moved(self, memory: MemoryVault) -> bool:
        try:
            memory.move_to(self._system)
        except VaultError:
            return False
        return True
