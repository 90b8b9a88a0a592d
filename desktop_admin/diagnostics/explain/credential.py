"""A credential as it was seen in a pasted text: its kind, its flaws and its mask, not its value."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from desktop_admin.diagnostics.shapes import ID_SHAPES, Flaw, Shape, flaws_of, shape_of
from desktop_admin.domain import formats
from desktop_admin.domain.secret import MASK, Secret

MOST_SECRETS = 256
MOST_REGISTERED = 40  # the ledger is asked for every line of the log: a paste must not fill it
LONGEST_REGISTERED = 4096
SHORTEST = 8  # shorter values are masked where they stand, and not looked for elsewhere
_TAIL = 4
_LONG_ENOUGH_FOR_A_TAIL = 24
_PREFIX = re.compile(r"oss[a-z]{2}_|ey(?=[A-Za-z0-9_-]+\.)")
_LENGTHS = {
    one.prefix: len(one.prefix) + one.random_length + formats.CHECK_LENGTH
    for one in (formats.CLIENT_APP_ID, formats.OAUTH_CLIENT_ID, *formats.SECRET_FORMATS)
}
_ID = re.compile(r"[\w.@ -]{1,64}")
_VARIABLE = re.compile(
    r"\$\{?[A-Za-z_]\w{0,39}\}?|%[A-Za-z_]\w{0,39}%|\{\{[\w .]{1,40}\}\}|<[a-z][a-z _-]{0,39}>"
    r"|\*{3,}|•{3,}|\.{3,}|[xX]{3,}"
)
_RUN = re.compile(r"[A-Za-z0-9]+")
_AROUND = " \t\r\n\"'“”‘’`"
Register = Callable[[Secret], Secret]


@dataclass(frozen=True, slots=True)
class Credential:
    """``shown`` is a client id as it is, or the mask of a secret; ``text`` is empty for a secret.

    ``number`` counts the secrets of a paste; -1 for what is none. ``missing`` characters are
    lacking at the end of a value of known length (negative: there are too many). ``is_guess``:
    nothing but its looks says that it is a secret. ``is_checked``: it has a checksum.
    """

    shape: Shape
    shown: str
    flaws: frozenset[Flaw] = frozenset()
    text: str = ""
    number: int = -1
    missing: int = 0
    is_guess: bool = False
    is_checked: bool = False

    @property
    def is_id(self) -> bool:
        """Whether it is a client id."""
        return self.shape in ID_SHAPES

    @property
    def is_usable(self) -> bool:
        """Whether it is a value at all, not a place for one."""
        return self.shape not in {Shape.PLACEHOLDER, Shape.EMPTY}


class Collector:
    """Makes a ``Credential`` of every value that was seen, and keeps what must be masked.

    ``register`` puts a secret into the redaction ledger as soon as it was seen.
    """

    def __init__(self, register: Register) -> None:
        self._register = register
        self._numbers: dict[str, int] = {}
        self._registered = 0

    def see(self, raw: str, *, is_public: bool = False, is_guess: bool = False) -> Credential:
        """``raw`` as it stood, blanks and quotation marks around it included.

        ``is_public``: it stands where a client id belongs; a secret there is still a secret.
        """
        bare, shape = raw.strip(_AROUND), shape_of(raw)
        flaws, missing = flaws_of(raw), _missing(bare)
        if shape in {Shape.PLACEHOLDER, Shape.EMPTY}:
            # words of an example may still be somebody's password
            return Credential(shape, bare[:40] if is_variable(bare) else MASK)
        is_id = shape in ID_SHAPES or (is_public and shape is Shape.OTHER and not is_random(bare))
        if is_id and _ID.fullmatch(bare):
            return Credential(
                shape, bare, flaws, bare, missing=missing, is_checked=_has_checksum(bare)
            )
        is_guess = is_guess and shape is Shape.OTHER
        number = self._number(bare, is_guess=is_guess)
        checked = _has_checksum(bare)
        return Credential(shape, mask(bare), flaws, "", number, missing, is_guess, checked)

    def secrets(self) -> tuple[Secret, ...]:
        """All secrets that were seen, each at the place of its number."""
        return tuple(Secret(value) for value in self._numbers)

    def values(self) -> tuple[str, ...]:
        """The secrets that are long enough to be looked for, the longest first."""
        long = [value for value in self._numbers if len(value) >= SHORTEST]
        return tuple(sorted(long, key=len, reverse=True))

    def _number(self, bare: str, *, is_guess: bool) -> int:
        """The number of a secret; -1 for one too many, which is masked where it stands alone."""
        if bare in self._numbers:
            return self._numbers[bare]
        if len(self._numbers) >= MOST_SECRETS:
            return -1
        is_worth_it = not is_guess and len(bare) <= LONGEST_REGISTERED
        if is_worth_it and self._registered < MOST_REGISTERED:
            self._registered += 1
            self._register(Secret(bare))
        self._numbers[bare] = len(self._numbers)
        return self._numbers[bare]


def mask(value: str) -> str:
    """The mask of ``value``: what tells its kind, dots, and the end of a long one."""
    prefix = _PREFIX.match(value)
    tail = value[-_TAIL:] if len(value) >= _LONG_ENOUGH_FOR_A_TAIL else ""
    return (prefix.group() if prefix else "") + MASK + (tail if tail.isalnum() else "")


def is_variable(text: str) -> bool:
    """Whether ``text`` is plainly a place for a value: a variable, dots, words in brackets."""
    return not text or _VARIABLE.fullmatch(text) is not None


def is_random(text: str) -> bool:
    """Whether ``text`` has a run of characters as no word, name or number has one."""
    for run in _RUN.findall(text):
        digits = sum(character.isdigit() for character in run)
        letters = len(run) - digits
        is_mixed = run.lower() != run and run.upper() != run and digits >= 2
        if letters >= 2 and ((len(run) >= 14 and is_mixed) or (len(run) >= 28 and digits >= 4)):
            return True
    return False


def _has_checksum(bare: str) -> bool:
    return bare.startswith(tuple(_LENGTHS)) or formats.is_api_key(bare)


def _missing(bare: str) -> int:
    for prefix, length in _LENGTHS.items():
        if bare.startswith(prefix):
            return length - len(bare)
    return 0
