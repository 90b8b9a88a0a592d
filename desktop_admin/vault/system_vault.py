"""The vault on the operating system's own keyring."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from desktop_admin.domain.keyring_status import KeyringAvailability, KeyringStatus
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import (
    VaultError,
    VaultLocked,
    VaultMissing,
    VaultNotKept,
    VaultRefused,
    VaultTimedOut,
)
from desktop_admin.vault.allowed import choose_back_end
from desktop_admin.vault.back_ends.back_end import BackEnd
from desktop_admin.vault.deadline import Deadline
from desktop_admin.vault.port import ItemKey

DEADLINE_SECONDS = 8.0
Found = TypeVar("Found")


class SystemVault:
    """Keeps secrets in an allow-listed keyring.

    Nothing is imported or opened before the first call. Each call takes ``seconds`` at most, and no
    error carries a value, a library's text or the frames it came through.
    """

    def __init__(
        self,
        seconds: float = DEADLINE_SECONDS,
        choose: Callable[[], BackEnd] = choose_back_end,
    ) -> None:
        self._deadline = Deadline(seconds)
        self._choose = choose
        self._back_end: BackEnd | None = None

    @property
    def backend_name(self) -> str:
        """The product, once the first call was made."""
        return self._back_end.name if self._back_end else "System keyring"

    @property
    def is_persistent(self) -> bool:
        """Always."""
        return True

    def store(self, key: ItemKey, secret: Secret, *, label: str | None = None) -> None:
        """Write, read back and compare."""
        self._ask(lambda back_end: _store(back_end, key, secret, label or key.label))

    def read(self, key: ItemKey) -> Secret | None:
        """The secret, or None if there is none."""
        return self._ask(lambda back_end: _read(back_end, key))

    def delete(self, key: ItemKey) -> None:
        """Remove the item and look whether it is gone."""
        self._ask(lambda back_end: _delete(back_end, key))

    def status(self) -> KeyringStatus:
        """How the keyring is doing; unlocks nothing."""
        availability, reason = self._look()
        return KeyringStatus(self.backend_name, availability, True, reason)

    def _look(self) -> tuple[KeyringAvailability, VaultError | None]:
        try:
            availability = self._ask(_availability)
        except VaultTimedOut as fault:
            return KeyringAvailability.HUNG, fault
        except VaultLocked as fault:
            return KeyringAvailability.LOCKED, fault
        except VaultError as fault:
            return KeyringAvailability.MISSING, fault
        return availability, VaultLocked() if availability is KeyringAvailability.LOCKED else None

    def _ask(self, work: Callable[[BackEnd], Found]) -> Found:
        answer = self._deadline.run(lambda: self._answer(work))
        if isinstance(answer, VaultError):
            raise answer
        return answer

    def _answer(self, work: Callable[[BackEnd], Found]) -> Found | VaultError:
        try:
            return work(self._chosen())
        except Exception as error:  # noqa: BLE001 - a keyring raises anything at all
            fault = self._fault_of(error)
        return _bare(fault)

    def _chosen(self) -> BackEnd:
        if self._back_end is None:
            self._back_end = self._choose()
        return self._back_end

    def _fault_of(self, error: Exception) -> VaultError:
        if isinstance(error, VaultError):
            return error
        if self._back_end is None:  # not even its library could be loaded
            return VaultMissing(detail=type(error).__name__)
        return self._back_end.fault_of(error)


def _store(back_end: BackEnd, key: ItemKey, secret: Secret, label: str) -> None:
    back_end.write(key.service, key.name, secret.reveal(), label)
    if _read(back_end, key) != secret:
        raise VaultNotKept


def _read(back_end: BackEnd, key: ItemKey) -> Secret | None:
    value = back_end.read(key.service, key.name)
    return None if value is None else Secret(value)


def _delete(back_end: BackEnd, key: ItemKey) -> None:
    back_end.remove(key.service, key.name)
    if back_end.read(key.service, key.name) is not None:
        raise VaultRefused(backend=back_end.name)


def _availability(back_end: BackEnd) -> KeyringAvailability:
    availability = back_end.availability()
    if availability is KeyringAvailability.MISSING:
        raise VaultMissing
    return availability


def _bare(fault: VaultError) -> VaultError:
    """``fault`` without the frames and the chain it came with, which hold revealed values."""
    fault.__cause__ = fault.__context__ = fault.__traceback__ = None
    return fault
