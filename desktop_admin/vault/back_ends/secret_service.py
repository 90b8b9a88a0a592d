"""The Secret Service of Linux desktops: GNOME Keyring, KWallet, KeePassXC and others.

Loaded in the vault's own thread only, as the imports are slow.
"""

from __future__ import annotations

from contextlib import closing

import secretstorage
from jeepney import DBusErrorResponse  # type: ignore[import-untyped]
from keyring.backend import KeyringBackend
from keyring.backends import SecretService
from keyring.errors import KeyringLocked
from secretstorage.exceptions import (
    ItemNotFoundException,
    LockedException,
    PromptDismissedException,
    SecretServiceNotAvailableException,
)

from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.vault_errors import (
    VaultError,
    VaultLocked,
    VaultMissing,
    VaultRefused,
    VaultTimedOut,
)
from desktop_admin.vault.back_ends.back_end import chain_of
from desktop_admin.vault.back_ends.service_owner import product_behind

_LOCKED = (KeyringLocked, LockedException, PromptDismissedException)
_HANDSHAKE_SECONDS = 1  # jeepney's own limit for the D-Bus authentication
_GONE_NAMES = (
    "org.freedesktop.DBus.Error.ServiceUnknown",
    "org.freedesktop.DBus.Error.NameHasNoOwner",
    "org.freedesktop.DBus.Error.Disconnected",
    "org.freedesktop.DBus.Error.Spawn",
)


class LabelledKeyring(SecretService.Keyring):
    """keyring's own class, but it labels items, closes its connections and obeys no environment."""

    appid = "desktop-admin"

    def __init__(self) -> None:
        """Without keyring's own, which obeys ``KEYRING_PROPERTY_*``: another collection, say."""

    def get_preferred_collection(self) -> secretstorage.Collection:
        """The default collection, unlocked; whoever asks closes its connection."""
        bus = secretstorage.dbus_init()
        try:
            collection = secretstorage.get_default_collection(bus)
            _unlock(collection)
        except BaseException:
            bus.close()
            raise
        return collection

    def write(self, service: str, user: str, value: str, label: str) -> None:
        """Create the item, or replace it."""
        collection = self.get_preferred_collection()
        attributes = self._query(service, user, application=self.appid)
        with closing(collection.connection):
            collection.create_item(label, attributes, value.encode(), replace=True)

    def remove(self, service: str, user: str) -> None:
        """Delete every such item of the default collection."""
        collection = self.get_preferred_collection()
        with closing(collection.connection):
            for item in collection.search_items(self._query(service, user)):
                self.unlock(item)  # type: ignore[no-untyped-call]
                item.delete()


def _unlock(collection: secretstorage.Collection) -> None:
    if collection.is_locked():
        collection.unlock()
        if collection.is_locked():
            raise KeyringLocked("the prompt was dismissed")


class SecretServiceBackEnd:
    """Whichever Secret Service the desktop session has; a new D-Bus connection per call."""

    def __init__(self) -> None:
        labelled = LabelledKeyring()
        self._labelled = labelled
        self._keyring: KeyringBackend = labelled  # whose methods have types
        self._name = "Secret Service"

    @property
    def name(self) -> str:
        """The product behind the service, known once ``availability`` was asked."""
        return self._name

    def write(self, service: str, user: str, value: str, label: str) -> None:
        """Replace the item's value."""
        self._labelled.write(service, user, value, label)

    def read(self, service: str, user: str) -> str | None:
        """The item's value, or None."""
        return self._keyring.get_password(service, user)

    def remove(self, service: str, user: str) -> None:
        """Remove the item, if there is one."""
        self._labelled.remove(service, user)

    def availability(self) -> KeyringAvailability:
        """Locked also where there is no collection yet: making one asks the person too."""
        with closing(secretstorage.dbus_init()) as bus:
            if not secretstorage.check_service_availability(bus):
                return KeyringAvailability.MISSING
            try:
                is_locked = secretstorage.Collection(bus).is_locked()
            except ItemNotFoundException:
                is_locked = True
            self._name = product_behind(bus) or self._name
        return KeyringAvailability.LOCKED if is_locked else KeyringAvailability.OK

    def fault_of(self, error: Exception) -> VaultError:
        """By what the libraries raise, outermost first."""
        for link in chain_of(error):
            fault = self._fault_of_one(link)
            if fault is not None:
                return fault
        return VaultRefused(backend=self._name, detail=type(error).__name__)

    def _fault_of_one(self, link: BaseException) -> VaultError | None:
        if isinstance(link, _LOCKED):
            return VaultLocked()
        if isinstance(link, TimeoutError):
            return VaultTimedOut(seconds=_HANDSHAKE_SECONDS)
        if isinstance(link, DBusErrorResponse):
            return self._fault_named(str(link.name))
        if isinstance(link, (SecretServiceNotAvailableException, OSError)):
            return VaultMissing(detail=type(link).__name__)
        return None

    def _fault_named(self, name: str) -> VaultError:
        if name.endswith(".IsLocked"):
            return VaultLocked()
        if name.startswith(_GONE_NAMES):
            return VaultMissing(detail=name)
        return VaultRefused(backend=self._name, detail=name)
