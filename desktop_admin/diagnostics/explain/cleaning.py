"""A pasted text without what hides in it, with the way back to where each character stood."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

LIMIT = 100_000  # characters that are read; what people paste is rarely a tenth of it
_BLANKS = frozenset("\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))))
ODD = re.compile(r"[^ -~\n\t]")
_GONE = frozenset({"Cf", "Cc", "Cs", "Co", "Cn", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class CleanText:
    """``text`` is what can be read; ``at[i]`` is where its character ``i`` stood in ``source``.

    ``source`` has the characters that were left out too; ``is_cut``: there was more than is read.
    """

    source: str
    text: str
    at: Sequence[int]
    is_cut: bool

    def hides_in(self, start: int, end: int) -> bool:
        """Whether something invisible stood among these characters of ``text``, or beside them."""
        before = self.at[start - 1] if start else -1
        after = self.at[end] if end < len(self.at) else len(self.source)
        around = self.source[before + 1 : after]
        return any(is_hidden(character) for character in around)


def clean(pasted: str) -> CleanText:
    """``pasted`` as far as it is read: other blanks are blanks, what is invisible is left out."""
    source, is_cut = pasted[:LIMIT], len(pasted) > LIMIT
    if not ODD.search(source):
        return CleanText(source, source, range(len(source)), is_cut)
    source = "".join(map(_whole, source))
    kept: list[str] = []
    at: list[int] = []
    for place, character in enumerate(source):
        if not is_hidden(character) and character != "\r":
            kept.append(" " if character in _BLANKS else character)
            at.append(place)
    return CleanText(source, "".join(kept), at, is_cut)


def is_hidden(character: str) -> bool:
    """Whether nothing is seen of ``character``, and it is no blank or line end either."""
    if character in " \n\t\r" or (character.isascii() and character.isprintable()):
        return False
    return unicodedata.category(character) in _GONE


def visible(character: str) -> str:
    """``character``, or its number where nothing is seen of it."""
    if character == "\r":
        return ""
    return f"<U+{ord(character):04X}>" if is_hidden(character) else character


def _whole(character: str) -> str:
    """A half of a surrogate pair is no character: nothing could write it anywhere."""
    return "\ufffd" if "\ud800" <= character <= "\udfff" else character
