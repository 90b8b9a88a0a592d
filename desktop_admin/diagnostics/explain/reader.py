"""Reads a pasted text: masks it, and keeps what may be told of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from desktop_admin.diagnostics.explain.cleaning import CleanText, clean
from desktop_admin.diagnostics.explain.commands import Command, commands_in
from desktop_admin.diagnostics.explain.credential import (
    Collector,
    Credential,
    Register,
    is_variable,
)
from desktop_admin.diagnostics.explain.kinds import Contents, contents_of
from desktop_admin.diagnostics.explain.masking import Cover, Curtain, masked
from desktop_admin.diagnostics.explain.reading import PasteKind, Reading
from desktop_admin.diagnostics.explain.sights import Sight, ids_in, sights_in
from desktop_admin.diagnostics.shapes import Flaw, Shape
from desktop_admin.domain.secret import Secret


@dataclass(frozen=True, slots=True)
class PasteRead:
    """A reading, and the secrets it numbers: those are for comparison alone."""

    reading: Reading
    secrets: tuple[Secret, ...] = ()


class PasteReader:
    """``register`` puts a secret into the redaction ledger, ``redact`` is that ledger's."""

    def __init__(self, register: Register, redact: Callable[[str], str]) -> None:
        self._register = register
        self._redact = redact

    def read(self, pasted: Secret) -> PasteRead:
        """What ``pasted`` is. Raises nothing, whatever it holds; blocks for a second at most."""
        text = clean(pasted.reveal())
        if not text.text.strip():
            return PasteRead(Reading(PasteKind.EMPTY))
        collector = Collector(self._register)
        commands = tuple(commands_in(text.text))
        places = self._seen(text, commands, collector)
        # Twice: what is told of the first part must not hold what only the last part gives away.
        contents_of(text.text, commands, collector, self._curtain(collector).hide)
        contents = contents_of(text.text, commands, collector, self._curtain(collector).hide)
        return PasteRead(self._reading(text, contents, places, collector), collector.secrets())

    def _reading(
        self,
        text: CleanText,
        contents: Contents,
        places: list[Cover],
        collector: Collector,
    ) -> Reading:
        curtain = self._curtain(collector)
        things = _things(contents, places)
        kind = contents.kind
        if kind is PasteKind.UNKNOWN and any(not each.is_guess for each in things):
            kind = PasteKind.SETTINGS
        return Reading(
            kind=kind,
            masked=masked(text, places, curtain.hide_known),
            calls=contents.calls,
            answers=contents.answers,
            things=things,
            value=contents.value,
            pair=contents.pair,
            token=contents.token,
            shell=contents.shell,
            sdk=contents.sdk,
            has_curly_quotes=contents.has_curly_quotes,
            has_single_quotes=contents.has_single_quotes,
            placeholders=tuple(
                each for each in contents.credentials() if each.shape is Shape.PLACEHOLDER
            ),
            is_unreadable=contents.is_unreadable,
            life_seconds=contents.life_seconds,
            expires_at=contents.expires_at,
            is_cut=text.is_cut,
        )

    def _curtain(self, collector: Collector) -> Curtain:
        return Curtain(collector.values(), self._redact)

    def _seen(
        self, text: CleanText, commands: tuple[Command, ...], collector: Collector
    ) -> list[Cover]:
        sights: list[Sight] = [*sights_in(text.text)]
        for command in commands:
            sights += command.sights
        covers = [_cover(sight, text, collector) for sight in _certain_first(sights)]
        ids = (_cover(sight, text, collector, is_public=True) for sight in ids_in(text.text))
        return [cover for cover in (*covers, *ids) if cover is not None]


def _certain_first(sights: list[Sight]) -> list[Sight]:
    """The certain ones, then the guesses that say something new."""
    certain = [sight for sight in sights if sight.is_certain]
    covered = bytearray(max((sight.end for sight in sights), default=0))
    for sight in certain:
        covered[sight.start : sight.end] = b"\1" * (sight.end - sight.start)
    guesses = (sight for sight in sights if not sight.is_certain)
    return [*certain, *(one for one in guesses if not all(covered[one.start : one.end]))]


def _cover(
    sight: Sight, text: CleanText, collector: Collector, *, is_public: bool = False
) -> Cover | None:
    seen = collector.see(sight.value, is_public=is_public, is_guess=not sight.is_certain)
    if text.hides_in(sight.start, sight.end):
        seen = replace(seen, flaws=seen.flaws | {Flaw.INVISIBLE})
    if is_variable(sight.value):
        return None
    return Cover(sight.start, sight.end, seen)


def _things(contents: Contents, places: Iterable[Cover]) -> tuple[Credential, ...]:
    """Each credential once; a Basic value that was decoded is not one of its own."""
    wrappers = {call.credential for call in contents.calls if call.pair and call.credential}
    if contents.pair is not None and contents.value is not None:
        wrappers.add(contents.value)
    hidden = {each.number for each in wrappers}
    kept: dict[object, Credential] = {}
    for each in (*contents.credentials(), *(place.credential for place in places)):
        key = each.text or each.number
        if not each.is_usable or key in hidden or key == -1:
            continue
        known = kept.get(key, each)
        chosen = each if known.is_guess else known
        kept[key] = replace(chosen, flaws=known.flaws | each.flaws)
    return tuple(kept.values())
