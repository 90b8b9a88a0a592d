"""Search in the manual: every word must be there, titles count most, accents and case nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from desktop_admin.domain.manual_markup import plain_text, title_of

_TITLE, _HEADING, _TEXT = 40, 8, 1
_MOST_IN_TEXT = 8  # a long page does not win by repeating itself
_BEFORE, _LENGTH = 40, 130
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class ManualPage:
    """One topic with its text in the manual's Markdown, whose first line is the title."""

    id: str
    markdown: str

    @cached_property
    def title(self) -> str:
        """The title."""
        return title_of(self.markdown)

    @cached_property
    def text(self) -> str:
        """What a person reads, without title and headings."""
        lines = (line for line in self.markdown.splitlines() if not line.startswith("#"))
        return plain_text("\n".join(lines))

    @cached_property
    def folded(self) -> tuple[str, str, str]:
        """Title, headings and text as they are searched."""
        headings = (line for line in self.markdown.splitlines() if line.startswith("##"))
        return fold(self.title), fold(plain_text("\n".join(headings))), fold(self.text)


@dataclass(frozen=True, slots=True)
class FoundPage:
    """A page that matches, and the passage around the first match."""

    page: ManualPage
    excerpt: str


def fold(text: str) -> str:
    """``text`` without case and accents, letter for letter as long as before."""
    return "".join(_folded(letter) for letter in text)


def words_of(typed: str) -> tuple[str, ...]:
    """What is searched for, each word once."""
    return tuple(dict.fromkeys(_WORD.findall(fold(typed))))


def search(pages: Iterable[ManualPage], typed: str) -> tuple[FoundPage, ...]:
    """The pages that have every word of ``typed`` at the beginning of one of theirs, best first."""
    words = words_of(typed)
    if not words:
        return ()
    ranked = [(_rank(page, words), page) for page in pages]
    found = [(rank, page) for rank, page in ranked if rank]
    found.sort(key=lambda one: -one[0])
    return tuple(FoundPage(page, _excerpt(page, words)) for _rank_of, page in found)


def _rank(page: ManualPage, words: tuple[str, ...]) -> int:
    title, headings, text = page.folded
    total = 0
    for word in words:
        begins = re.compile(rf"\b{re.escape(word)}")
        in_text = min(len(begins.findall(text)), _MOST_IN_TEXT)
        score = _TITLE * bool(begins.search(title)) + _HEADING * bool(begins.search(headings))
        score += _TEXT * in_text
        if not score:
            return 0
        total += score
    return total


def _excerpt(page: ManualPage, words: tuple[str, ...]) -> str:
    text = page.folded[2]
    places = (re.search(rf"\b{re.escape(word)}", text) for word in words)
    first = min((place.start() for place in places if place), default=0)
    begin = max(0, first - _BEFORE)
    if begin:
        begin = page.text.find(" ", begin) + 1 or begin
    passage = " ".join(page.text[begin : begin + _LENGTH].split())
    return f"{'…' if begin else ''}{passage}{'…' if begin + _LENGTH < len(page.text) else ''}"


def _folded(letter: str) -> str:
    plain = unicodedata.normalize("NFD", letter)[:1].lower()
    return plain[:1] if len(plain) == 1 else letter
