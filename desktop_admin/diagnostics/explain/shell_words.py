"""Splits a pasted command into words as bash, PowerShell or cmd would, with the way back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

WORD_LIMIT = 2000  # words of one command that are looked at


class Shell(StrEnum):
    """Whose quoting a command is written in."""

    BASH = "bash"
    POWERSHELL = "PowerShell"
    CMD = "cmd"


@dataclass(frozen=True, slots=True)
class Word:
    """``value`` as the program gets it; ``at[i]`` is where its character ``i`` stands."""

    value: str
    at: tuple[int, ...]

    def places(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters from ``start`` to ``end`` of the value stand in the text."""
        return self.at[start], self.at[end - 1] + 1

    def tail(self, start: int) -> Word:
        """What follows the first ``start`` characters."""
        return Word(self.value[start:], self.at[start:])


@dataclass(frozen=True, slots=True)
class _Rules:
    escape: str  # outside quotes
    inner_escape: str  # inside double quotes
    escaped_inside: str  # what it escapes there; "" is everything
    has_single: bool
    ends: str


_RULES = {
    Shell.BASH: _Rules("\\", "\\", '"\\$`\n', True, ";|\n"),
    Shell.POWERSHELL: _Rules("`", "`", "", True, ";|\n"),
    Shell.CMD: _Rules("^", "\\", '"\\', False, "|\n"),
}
_ANSI_C = {"n": "\n", "t": "\t", "r": "\r"}
_CURLY = {"“": '"', "”": '"', "‘": "'", "’": "'"}
_CMD_SIGNS = re.compile(r"\^[ \t]*\n|(?m:^[ \t]*[A-Za-z]:\\[^>\n]{0,200}>)")
_POWERSHELL_SIGNS = re.compile(
    r"(?i)`[ \t]*\n|^[ \t]*PS [^>\n]{0,200}>|\b(?:Invoke-(?:RestMethod|WebRequest)|irm|iwr)\b|@\{",
    re.MULTILINE,
)


def shell_of(text: str) -> Shell:
    """The shell that ``text`` is written for; bash where nothing speaks for another."""
    if _CMD_SIGNS.search(text):
        return Shell.CMD
    return Shell.POWERSHELL if _POWERSHELL_SIGNS.search(text) else Shell.BASH


def split_words(text: str, start: int, shell: Shell) -> tuple[Word, ...]:
    """The words of the command that begins at ``start``, to its end."""
    return tuple(_Splitter(text, start, _RULES[shell]).words())


class _Splitter:
    def __init__(self, text: str, start: int, rules: _Rules) -> None:
        self._text, self._place, self._rules = text, start, rules
        self._value: list[str] = []
        self._at: list[int] = []
        self._is_word = False

    def words(self) -> list[Word]:
        found: list[Word] = []
        while self._place < len(self._text) and len(found) < WORD_LIMIT:
            character = self._text[self._place]
            if character in " \t" or self._is_end(character):
                self._close(found)
                if self._is_end(character):
                    return found
                self._place += 1
            else:
                self._is_word = True
                self._take(character)
        self._close(found)
        return found

    def _is_end(self, character: str) -> bool:
        if character == "&":  # in an address that nobody quoted it does not end the command here
            return self._text[self._place + 1 : self._place + 2] in {"&", " ", "\n"}
        return character in self._rules.ends

    def _close(self, found: list[Word]) -> None:
        if self._is_word:
            found.append(Word("".join(self._value), tuple(self._at)))
        self._value, self._at, self._is_word = [], [], False

    def _take(self, character: str) -> None:
        if character == self._rules.escape:
            self._take_escaped()
        elif _CURLY.get(character, character) == '"':
            self._take_double()
        elif _CURLY.get(character, character) == "'" and self._rules.has_single:
            is_ansi = self._value[-1:] == ["$"] and self._rules.escape == "\\"
            if is_ansi:
                self._value.pop()
                self._at.pop()
            self._take_single(is_ansi=is_ansi)
        elif self._rules.escape == "^" and self._text.startswith('\\"', self._place):
            self._put('"', self._place)
            self._place += 2
        else:
            self._put(character, self._place)
            self._place += 1

    def _take_escaped(self) -> None:
        """A character that its escape makes plain; a line end after it is no character at all."""
        place = self._place + 1
        while (
            self._text[place : place + 1] in {" ", "\t"} and "\n" in self._text[place : place + 3]
        ):
            place += 1  # blanks behind the escape, which the real shell would not forgive
        if self._text[place : place + 1] == "\n":
            self._is_word = bool(self._value)
            self._place = place + 1
        else:
            self._put(self._text[place : place + 1], min(place, len(self._text) - 1))
            self._place = place + 1

    def _take_single(self, *, is_ansi: bool) -> None:
        self._place += 1
        while self._place < len(self._text):
            character = self._text[self._place]
            if _CURLY.get(character, character) == "'":
                if self._rules.escape == "`" and self._text.startswith("''", self._place):
                    self._place += 1
                else:
                    break
            elif is_ansi and character == "\\":
                self._place += 1
                escaped = self._text[self._place : self._place + 1]
                character = _ANSI_C.get(escaped, escaped)
            self._put(character, min(self._place, len(self._text) - 1))
            self._place += 1
        self._place += 1

    def _take_double(self) -> None:
        rules = self._rules
        self._place += 1
        while self._place < len(self._text):
            character = self._text[self._place]
            following = self._text[self._place + 1 : self._place + 2]
            is_escape = character == rules.inner_escape and following
            if is_escape and (not rules.escaped_inside or following in rules.escaped_inside):
                self._place += 1
                character = following
                if character == "\n":
                    self._place += 1
                    continue
            elif _CURLY.get(character, character) == '"':
                if not (rules.escape in "`^" and following == '"'):
                    break
                self._place += 1
            elif character == "^" and rules.escape == "^" and following == "\n":
                self._place += 2
                continue
            self._put(character, self._place)
            self._place += 1
        self._place += 1

    def _put(self, character: str, place: int) -> None:
        if character:
            self._value.append(character)
            self._at.append(place)
