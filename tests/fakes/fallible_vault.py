"""A keyring that lasts and can fail at any call: by a fault, by doing it too late, by a crash."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from desktop_admin.domain.keyring_status import KeyringAvailability, KeyringStatus
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import VaultError, VaultTimedOut
from desktop_admin.vault.port import ItemKey


class Crash(BaseException):
    """The process ends here."""


@dataclass
class FallibleVault:
    """``fail_at`` counts the calls that change or read something, from 1; ``items`` outlive it.

    ``is_done_first``: what fails was done all the same, as after a time-out or a crash.
    """

    items: dict[str, Secret] = field(default_factory=dict)
    labels: list[str] = field(default_factory=list)
    availability: KeyringAvailability = KeyringAvailability.OK
    is_persistent: bool = True
    fault: BaseException | None = None
    fail_at: int = 0
    is_done_first: bool = False
    calls: list[str] = field(default_factory=list)
    backend_name: str = "Fake Keyring"

    def store(self, key: ItemKey, secret: Secret, *, label: str | None = None) -> None:
        """Keep it."""
        self.labels.append(label or "")
        self._enter("store", key, lambda: self.items.__setitem__(key.service, secret))

    def read(self, key: ItemKey) -> Secret | None:
        """What is kept."""
        self._enter("read", key)
        return self.items.get(key.service)

    def delete(self, key: ItemKey) -> None:
        """Forget it."""
        self._enter("delete", key, lambda: self.items.pop(key.service, None) and None)

    def status(self) -> KeyringStatus:
        """As set; no call that can fail."""
        hung, is_hung = VaultTimedOut(seconds=8), self.availability is KeyringAvailability.HUNG
        reason: VaultError | None = hung if is_hung else None
        return KeyringStatus(self.backend_name, self.availability, self.is_persistent, reason)

    def _enter(self, name: str, key: ItemKey, act: Callable[[], None] | None = None) -> None:
        self.calls.append(f"{name} {key.kind}")
        fails = self.fault is not None and self.fail_at in (0, len(self.calls))
        if act is not None and (not fails or self.is_done_first):
            act()
        if fails and self.fault is not None:
            raise self.fault
