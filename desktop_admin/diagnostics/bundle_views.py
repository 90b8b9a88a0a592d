"""A text as it would be without its line ends, escapes and codes, and where each place was.

A known secret may be broken over lines, or escaped in parts, in a way that no list of forms has.
"""

from __future__ import annotations

import bisect
import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

_LINE_END = r"\r?\n|(?<!\\)\\+(?:x0[adAD]|u000[adAD]|[rn])"
# Zero bytes, also written out, and characters without width, which labels put into long words.
_ZERO_BYTE = (
    r"[\x00\u00ad\u200b-\u200d\u2060\ufeff]"
    r"|(?<!\\)\\+(?:x00|xad|u0000|u00ad|u200[b-dB-D]|u2060|ufeff|uFEFF)"
)
ZERO = re.compile(_ZERO_BYTE)
WRAPPED = re.compile(
    rf"(?<=[A-Za-z0-9+/_=.-]{{40}})(?:{_LINE_END})+[ \t]*(?=[A-Za-z0-9+/_=.-]{{4}})"
)
_DEPTH = 2  # a code inside of another one


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of the view from ``start`` on, and the part of the text that it stands for."""

    start: int
    origin: int
    end: int
    is_literal: bool


@dataclass(frozen=True, slots=True)
class View:
    """``span`` leads back to the text that was looked at first."""

    text: str
    pieces: tuple[_Piece, ...]
    below: View | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where what stands between two places of the view stands in the first text."""
        first, last = self._piece(start), self._piece(end - 1)
        begin = first.origin + (start - first.start if first.is_literal else 0)
        finish = last.origin + end - last.start if last.is_literal else last.end
        return self.below.span(begin, finish) if self.below is not None else (begin, finish)

    def _piece(self, place: int) -> _Piece:
        return self.pieces[bisect.bisect_right(self.pieces, place, key=_start) - 1]


@dataclass(frozen=True, slots=True)
class _Way:
    """What is replaced in a view, and by what; ``is_code``: there may be another one inside."""

    pattern: re.Pattern[str]
    replacement: Callable[[str], str]
    is_code: bool = False


def _nothing(_: str) -> str:
    return ""


def _blank(_: str) -> str:
    return " "


def _character(escaped: str) -> str:
    return chr(int(escaped.lstrip("\\")[1:], 16))


def _plain_hex(parts: str) -> str:
    return re.sub(r"[^0-9A-Fa-f]", "", parts)


# A line end may have been put in, may have been put in with an indent, or may stand for a blank.
_WAYS: tuple[_Way, ...] = (
    _Way(re.compile(rf"(?:{_LINE_END}|{_ZERO_BYTE})+"), _nothing),
    _Way(re.compile(rf"(?:(?:{_LINE_END})[ \t>]*)+|{_ZERO_BYTE}"), _nothing),
    _Way(re.compile(rf"(?:(?:{_LINE_END})[ \t>]*)+"), _blank),
    _Way(re.compile(r"(?<!\\)\\+(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2})"), _character, is_code=True),
    _Way(re.compile(r"(?:%[0-9A-Fa-f]{2})+"), unquote, is_code=True),
    _Way(re.compile(r"&(?:#\d{2,6}|#[xX][0-9A-Fa-f]{2,6}|[a-z]{2,6});"), html.unescape, True),
    _Way(re.compile(r"(?<!\\)\\+(?=[\"'/\\])"), _nothing),
    _Way(re.compile(r"\b[0-9A-Fa-f]{2}(?:[ :,-]{1,2}[0-9A-Fa-f]{2}\b){7,}"), _plain_hex),
)


def views(text: str) -> Iterator[View]:
    """All views that differ from ``text``."""
    yield from _views(text, None, _DEPTH)


def _views(text: str, below: View | None, depth: int) -> Iterator[View]:
    for way in _WAYS:
        if way.pattern.search(text) is None:
            continue
        view = _viewed(text, way, below)
        yield view
        if way.is_code and depth > 1:
            yield from _views(view.text, view, depth - 1)


def _viewed(text: str, way: _Way, below: View | None) -> View:
    parts: list[str] = []
    pieces: list[_Piece] = []
    begin = length = 0
    for match in way.pattern.finditer(text):
        replacement = way.replacement(match.group())
        pieces.append(_Piece(length, begin, match.start(), is_literal=True))
        length += match.start() - begin
        if replacement:
            pieces.append(_Piece(length, match.start(), match.end(), is_literal=False))
        parts += [text[begin : match.start()], replacement]
        length += len(replacement)
        begin = match.end()
    pieces.append(_Piece(length, begin, len(text), is_literal=True))
    return View("".join((*parts, text[begin:])), tuple(pieces), below)


def _start(piece: _Piece) -> int:
    return piece.start
