"""A keyring in memory that can be told to misbehave."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.vault_errors import VaultError, VaultRefused


class FakeBackEnd:
    """Keeps items in a dictionary.

    ``fault`` is raised by every call, ``altered`` changes what is written, and while ``gate`` is
    set, calls wait for it.
    """

    name = "Fake Keyring"

    def __init__(self) -> None:
        self.items: dict[tuple[str, str], str] = {}
        self.labels: dict[tuple[str, str], str] = {}
        self.fault: Exception | None = None
        self.fault_text: VaultError | None = None
        self.altered: Callable[[str], str | None] = str
        self.present = KeyringAvailability.OK
        self.gate: Event | None = None
        self.stays_after_removal = False

    def write(self, service: str, user: str, value: str, label: str) -> None:
        """Replace the value by what ``altered`` makes of it."""
        self._behave()
        kept = self.altered(value)
        if kept is not None:
            self.items[service, user] = kept
            self.labels[service, user] = label

    def read(self, service: str, user: str) -> str | None:
        """The value, or None."""
        self._behave()
        return self.items.get((service, user))

    def remove(self, service: str, user: str) -> None:
        """Remove the item."""
        self._behave()
        if not self.stays_after_removal:
            self.items.pop((service, user), None)

    def availability(self) -> KeyringAvailability:
        """As set."""
        self._behave()
        return self.present

    def fault_of(self, error: Exception) -> VaultError:
        """As set, else refused."""
        return self.fault_text or VaultRefused(backend=self.name, detail=type(error).__name__)

    def _behave(self) -> None:
        if self.gate is not None:
            assert self.gate.wait(20)
        if self.fault is not None:
            raise self.fault
