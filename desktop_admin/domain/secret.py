"""The one type that carries credentials: it hides its value everywhere but in ``reveal()``."""

from __future__ import annotations

import hmac
from typing import NoReturn, SupportsIndex, final

MASK = "\u2022" * 12


@final
class Secret:
    """A credential: API key, client secret, token or password.

    Its value is in no ``repr``, ``str``, format, pickle or copy of an exception's arguments; a test
    lists the few files that may call ``reveal()``. Equality takes constant time.
    """

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The value itself, for the one place that needs it."""
        return self._value

    @property
    def length(self) -> int:
        """How many characters the value has."""
        return len(self._value)

    def __bool__(self) -> bool:
        return bool(self._value)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        return hmac.compare_digest(self._value.encode(), other._value.encode())

    __hash__ = None  # type: ignore[assignment]  # a secret is no key of a dictionary

    def __repr__(self) -> str:
        return f"Secret({MASK})"

    def __str__(self) -> str:
        return MASK

    def __format__(self, format_spec: str) -> str:
        return format(MASK, format_spec)

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        del protocol
        raise TypeError("a Secret is not pickled or copied")
