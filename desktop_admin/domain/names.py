"""Rules for the names people give to credentials and connections, the same in the window and on the
server.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum

NAME_LIMIT = 100
# Joiners spell emoji and several scripts, tag characters spell flags: allowed where they do so.
_JOINERS = frozenset("\u200c\u200d")
_JOINED = frozenset({"So", "Sk", "Mn", "Mc", "Lo"})
_TAGS = frozenset(map(chr, range(0xE0020, 0xE0080)))
_BLANK_LETTERS = frozenset("\u2800\u3164\uffa0\u115f\u1160")


class NameProblem(StrEnum):
    """Why a name is refused; the value is the detail of the server's ``messageKey``."""

    EMPTY = "nameEmpty"
    TOO_LONG = "nameTooLong"
    CONTROL_CHARACTERS = "nameControlCharacters"
    HIDDEN_CHARACTERS = "nameHiddenCharacters"


def clean_name(raw: str) -> str:
    """``raw`` in Unicode normal form C, without blanks at either end."""
    return unicodedata.normalize("NFC", raw).strip()


def check_name(raw: str) -> NameProblem | None:
    """What is wrong with ``raw`` as a name, or None; checked after ``clean_name``."""
    name = clean_name(raw)
    if _is_blank(name):
        return NameProblem.EMPTY
    if len(name) > NAME_LIMIT:
        return NameProblem.TOO_LONG
    categories = {unicodedata.category(character) for character in name}
    if categories & {"Cc", "Cs", "Co", "Zl", "Zp"}:
        return NameProblem.CONTROL_CHARACTERS
    if any(_is_hidden(name, place) for place in range(len(name))):
        return NameProblem.HIDDEN_CHARACTERS
    return None


def name_key(raw: str) -> str:
    """What two names are compared by: two names with one key are duplicates."""
    return unicodedata.normalize("NFKC", clean_name(raw)).casefold()


def is_name_typed(typed: str, name: str) -> bool:
    """Whether ``typed`` is ``name``, letter by letter, or what is shown in its place."""
    return clean_name(typed) in {clean_name(name), clean_name(display_name(name))}


def display_name(name: str) -> str:
    """``name`` with control, bidirectional and zero-width characters as ``<U+202E>``."""
    return "".join(_escaped(name, place) for place in range(len(name)))


def _is_blank(name: str) -> bool:
    return all(
        character.isspace()
        or character in _BLANK_LETTERS
        or unicodedata.category(character) == "Cf"
        for character in name
    )


def _is_hidden(name: str, place: int) -> bool:
    character = name[place]
    if unicodedata.category(character) != "Cf":
        return False
    before = unicodedata.category(name[place - 1]) if place else ""
    if character in _JOINERS:
        return before not in _JOINED
    return not (character in _TAGS and before in {"So", "Cf"})


def _escaped(name: str, place: int) -> str:
    character = name[place]
    is_control = unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}
    if is_control or _is_hidden(name, place):
        return f"<U+{ord(character):04X}>"
    return character
