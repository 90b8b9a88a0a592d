"""The Keychain of macOS. Loaded in the vault's own thread only."""

from __future__ import annotations

from keyring.backend import KeyringBackend
from keyring.backends import macOS
from keyring.errors import KeyringLocked

from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.vault_errors import VaultError, VaultLocked, VaultRefused
from desktop_admin.vault.back_ends.back_end import chain_of

_INTERACTION_NOT_ALLOWED = -25308  # locked, and no window may ask for the password


class LoginKeychain(macOS.Keyring):
    """keyring's own class, but it obeys no environment."""

    keychain = None

    def __init__(self) -> None:
        """Without keyring's own, which obeys ``KEYRING_PROPERTY_*``."""


class KeychainBackEnd:
    """The login keychain, one generic password per item."""

    name = "macOS Keychain"

    def __init__(self) -> None:
        self._keyring: KeyringBackend = LoginKeychain()

    def write(self, service: str, user: str, value: str, label: str) -> None:
        """Replace the item's value; the Keychain shows the service name, not ``label``."""
        del label
        self._keyring.set_password(service, user, value)

    def read(self, service: str, user: str) -> str | None:
        """The item's value, or None."""
        return self._keyring.get_password(service, user)

    def remove(self, service: str, user: str) -> None:
        """Remove the item, if there is one."""
        if self.read(service, user) is not None:
            self._keyring.delete_password(service, user)

    def availability(self) -> KeyringAvailability:
        """It belongs to macOS; whether it is locked shows with the first call."""
        missing, ok = KeyringAvailability.MISSING, KeyringAvailability.OK
        return ok if LoginKeychain.viable else missing

    def fault_of(self, error: Exception) -> VaultError:
        """Denied and locked are one to the Keychain: both end in its own question."""
        for link in chain_of(error):
            if isinstance(link, KeyringLocked) or _INTERACTION_NOT_ALLOWED in link.args:
                return VaultLocked()
        return VaultRefused(backend=self.name, detail=type(error).__name__)
