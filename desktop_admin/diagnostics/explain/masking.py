"""The masked form of a pasted text, with the places that are worth a mark."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from desktop_admin.diagnostics.explain.cleaning import ODD, CleanText, visible
from desktop_admin.diagnostics.explain.credential import Credential
from desktop_admin.domain.redaction import redact_shapes
from desktop_admin.domain.secret import MASK

SHOWN_LIMIT = 20_000  # characters; a longer masked text is cut for display
_READ = SHOWN_LIMIT + 4_000  # so that what lies across the cut is seen whole


class MarkKind(StrEnum):
    """Why a place of the masked text is marked."""

    SECRET = "secret"  # noqa: S105 - a kind of mark
    ID = "id"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of the masked text."""

    start: int
    end: int
    kind: MarkKind


@dataclass(frozen=True, slots=True)
class MaskedText:
    """What may be shown of a paste."""

    text: str = ""
    marks: tuple[Mark, ...] = ()
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands from ``start`` to ``end`` of the clean text, and what is shown in its place."""

    start: int
    end: int
    credential: Credential


class Curtain:
    """Hides the known ``values`` of a paste, and what the process knows, in any text of it."""

    def __init__(self, values: tuple[str, ...], redact: Callable[[str], str]) -> None:
        self._values = values
        self._redact = redact

    def hide(self, text: str) -> str:
        """``text`` without secrets, known or shaped like one, in one line that can be printed."""
        shown = redact_shapes(self.hide_known(text))
        return "".join(visible(each) for each in shown.replace("\n", " "))

    def hide_known(self, text: str) -> str:
        """``text`` without the secrets that are known."""
        for value in self._values:
            if value in text:
                text = text.replace(value, MASK)
        return self._redact(text)


def masked(clean: CleanText, covers: Iterable[Cover], redact: Callable[[str], str]) -> MaskedText:
    """``clean`` with every cover in place; what stands between goes through ``redact``."""
    parts: list[str] = []
    marks: list[Mark] = []
    place = length = 0

    def add(text: str, kind: MarkKind | None = None) -> None:
        nonlocal length
        if kind is not None and text:
            marks.append(Mark(length, length + len(text), kind))
        parts.append(text)
        length += len(text)

    for cover in _apart(covers):
        start, end = clean.at[cover.start], clean.at[cover.end - 1] + 1
        _add_plain(redact(clean.source[place:start][:_READ]), add)
        kind = MarkKind.ID if cover.credential.text else MarkKind.SECRET
        add(cover.credential.shown, kind)
        place = end
        if length > SHOWN_LIMIT:
            break
    if length <= SHOWN_LIMIT:
        _add_plain(redact(clean.source[place:][:_READ]), add)
    text = "".join(parts)
    kept = tuple(mark for mark in marks if mark.end <= SHOWN_LIMIT)
    return MaskedText(text[:SHOWN_LIMIT], kept, clean.is_cut or len(text) > SHOWN_LIMIT)


def _add_plain(text: str, add: Callable[[str, MarkKind | None], None]) -> None:
    place = 0
    for found in ODD.finditer(text):
        shown = visible(found.group())
        if shown != found.group():
            add(text[place : found.start()], None)
            add(shown, MarkKind.HIDDEN)
            place = found.end()
    add(text[place:], None)


def _apart(covers: Iterable[Cover]) -> list[Cover]:
    """The covers in their order, those that overlap joined under the mask of the first."""
    joined: list[Cover] = []
    for cover in sorted(covers, key=_weight):
        last = joined[-1] if joined else None
        if last is None or cover.start >= last.end:
            joined.append(cover)
            continue
        shown = last.credential
        if shown.text and not cover.credential.text:
            shown = cover.credential
        joined[-1] = Cover(last.start, max(last.end, cover.end), shown)
    return joined


def _weight(cover: Cover) -> tuple[int, int]:
    return cover.start, -cover.end
