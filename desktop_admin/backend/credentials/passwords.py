"""People's passwords: argon2id (RFC 9106), and the same time for an unknown person."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from desktop_admin.backend.calls.faults import UnavailableFault
from desktop_admin.domain.secret import Secret

if TYPE_CHECKING:
    from argon2 import PasswordHasher

MINIMUM_LENGTH = 12
# Each check takes 64 MiB: a flood of sign-ins must take neither all memory nor all threads.
CHECKS_AT_ONCE = 2
MOST_WAITING = 50
# What an unknown person's password is compared with: the hash of 32 random bytes, thrown away.
_NOBODY = (
    "$argon2id$v=19$m=65536,t=3,p=4$vxxROXXqjhRhO8To2lWZpA"
    "$Q56boxXn0J7JII7DBRQjhHhNrt2Q+VrwbaXQYr75t2o"
)


class PasswordChecks:
    """Lets few checks run at once, and refuses a caller when too many wait already."""

    def __init__(self) -> None:
        self._slots = asyncio.Semaphore(CHECKS_AT_ONCE)
        self._waiting = 0

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """A turn to check one password. Raises ``UnavailableFault``."""
        if self._waiting >= MOST_WAITING:
            raise UnavailableFault(
                "tooManySignIns",
                "Too many people sign in at this moment.",
                headers={"Retry-After": "2"},
            )
        self._waiting += 1
        try:
            await self._slots.acquire()
        finally:
            self._waiting -= 1
        try:
            yield
        finally:
            self._slots.release()


def hash_password(password: Secret) -> str:
    """The argon2id hash (with parameters and salt) under which a password is kept."""
    return _hasher().hash(password.reveal())


def is_password(kept: str | None, password: Secret) -> bool:
    """Whether ``password`` has the hash ``kept``; None (no such person, no password) never has."""
    from argon2.exceptions import InvalidHashError, VerificationError  # noqa: PLC0415

    try:
        _hasher().verify(kept or _NOBODY, password.reveal())
    except (VerificationError, InvalidHashError):
        return False
    return kept is not None


def _hasher() -> PasswordHasher:
    # Imported at the first password only: most embedded backends never see one.
    from argon2 import PasswordHasher  # noqa: PLC0415

    return PasswordHasher(time_cost=3, memory_cost=65536, parallelism=4)
