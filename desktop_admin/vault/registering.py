"""A vault that has every secret which passes through it recognised, so that no log can show it."""

from __future__ import annotations

from collections.abc import Callable

from desktop_admin.domain.keyring_status import KeyringStatus
from desktop_admin.domain.secret import Secret
from desktop_admin.vault.port import ItemKey, Vault


class RegisteringVault:
    """``vault`` does the work; ``register`` hears of each value before anybody else."""

    def __init__(self, vault: Vault, register: Callable[[Secret], Secret]) -> None:
        self._vault = vault
        self._register = register

    @property
    def backend_name(self) -> str:
        """The product that keeps the secrets."""
        return self._vault.backend_name

    @property
    def is_persistent(self) -> bool:
        """Whether secrets outlive the program."""
        return self._vault.is_persistent

    def store(self, key: ItemKey, secret: Secret, *, label: str | None = None) -> None:
        """Keep ``secret``."""
        self._vault.store(key, self._register(secret), label=label)

    def read(self, key: ItemKey) -> Secret | None:
        """The secret, or None if there is none."""
        found = self._vault.read(key)
        return None if found is None else self._register(found)

    def delete(self, key: ItemKey) -> None:
        """Forget the secret; it is still recognised."""
        self._vault.delete(key)

    def status(self) -> KeyringStatus:
        """How the vault is doing."""
        return self._vault.status()
