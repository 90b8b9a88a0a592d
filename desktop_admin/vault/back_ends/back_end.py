"""What the vault asks of a keyring."""

from __future__ import annotations

from typing import Protocol

from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.vault_errors import VaultError


class BackEnd(Protocol):
    """A keyring of one operating system.

    The calls block and raise whatever the platform raises; ``fault_of`` puts that into words.
    """

    @property
    def name(self) -> str:
        """The product, as people know it."""
        ...

    def write(self, service: str, user: str, value: str, label: str) -> None:
        """Replace the item's value. Raises ``VaultValueTooLong`` before anything is sent."""
        ...

    def read(self, service: str, user: str) -> str | None:
        """The item's value, or None if there is no such item."""
        ...

    def remove(self, service: str, user: str) -> None:
        """Remove one such item, if there is one."""
        ...

    def availability(self) -> KeyringAvailability:
        """Whether it can be used, without a prompt."""
        ...

    def fault_of(self, error: Exception) -> VaultError:
        """``error`` in words for people, without its text, which may hold anything."""
        ...


def chain_of(error: BaseException | None) -> tuple[BaseException, ...]:
    """``error`` and what it was raised from, outermost first."""
    chain: list[BaseException] = []
    while error is not None and error not in chain:
        chain.append(error)
        error = error.__cause__ or error.__context__
    return tuple(chain)
