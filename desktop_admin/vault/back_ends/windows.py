"""The Credential Manager of Windows. Loaded in the vault's own thread only."""

from __future__ import annotations

from keyring.backend import KeyringBackend
from keyring.backends import Windows

from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.vault_errors import (
    VaultError,
    VaultMissing,
    VaultRefused,
    VaultValueTooLong,
)

VALUE_LIMIT = 1280  # characters: CRED_MAX_CREDENTIAL_BLOB_SIZE is 2,560 bytes of UTF-16
_NO_LOGON_SESSION = 1312
_BAD_STUB_DATA = 1783  # how the Credential Manager says "too long"


class LocalWinVault(Windows.WinVaultKeyring):
    """keyring's own class, but what it keeps stays on this computer and leaves no copy behind."""

    def __init__(self) -> None:
        """Without keyring's own, which obeys ``KEYRING_PROPERTY_*``: roaming, say."""

    def write(self, service: str, user: str, value: str) -> None:
        """Replace the credential; keyring would first copy the old value to a second one."""
        self.persist = "local machine"
        self._set_password(service, user, value)  # type: ignore[no-untyped-call]


class WindowsBackEnd:
    """The Credential Manager, one generic credential per item."""

    name = "Windows Credential Manager"

    def __init__(self) -> None:
        local = LocalWinVault()
        self._local = local
        self._keyring: KeyringBackend = local  # whose methods have types

    def write(self, service: str, user: str, value: str, label: str) -> None:
        """Replace the item's value; the Credential Manager shows the service name, not ``label``.

        Raises ``VaultValueTooLong``.
        """
        del label
        if len(value.encode("utf-16-le")) > VALUE_LIMIT * 2:
            raise VaultValueTooLong(limit=VALUE_LIMIT)
        self._local.write(service, user, value)

    def read(self, service: str, user: str) -> str | None:
        """The item's value, or None."""
        return self._keyring.get_password(service, user)

    def remove(self, service: str, user: str) -> None:
        """Remove the item, if there is one."""
        if self.read(service, user) is not None:
            self._keyring.delete_password(service, user)

    def availability(self) -> KeyringAvailability:
        """It belongs to Windows; only its bindings could be missing."""
        missing, ok = KeyringAvailability.MISSING, KeyringAvailability.OK
        return ok if LocalWinVault.viable else missing

    def fault_of(self, error: Exception) -> VaultError:
        """By the number of the Windows error."""
        number = getattr(error, "winerror", None)
        if number == _BAD_STUB_DATA:
            return VaultValueTooLong(limit=VALUE_LIMIT)
        if number == _NO_LOGON_SESSION:
            return VaultMissing(detail=str(number))
        return VaultRefused(backend=self.name, detail=str(number or type(error).__name__))
