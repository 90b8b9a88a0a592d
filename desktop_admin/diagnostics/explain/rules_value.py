"""Finds what is wrong with the credentials themselves."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_admin.diagnostics.explain import problems_request
from desktop_admin.diagnostics.explain import problems_value as problems
from desktop_admin.diagnostics.explain.credential import Credential
from desktop_admin.diagnostics.explain.finding import Finding, Severity
from desktop_admin.diagnostics.explain.reading import PasteKind, Reading
from desktop_admin.diagnostics.explain.shell_words import Shell
from desktop_admin.diagnostics.explain.words import what_text
from desktop_admin.diagnostics.shapes import ID_SHAPES, SECRET_SHAPES, Shape

_CHECKED = ID_SHAPES | SECRET_SHAPES | {Shape.API_KEY}
_EXPOSING = frozenset({PasteKind.LOG, PasteKind.TRACE, PasteKind.ERROR, PasteKind.PAGE})
_LONE = frozenset({PasteKind.VALUE, PasteKind.BASIC, PasteKind.BEARER})
_LASTING = SECRET_SHAPES | {Shape.API_KEY, Shape.SHORT_API_KEY}


def value_findings(reading: Reading) -> Iterator[Finding]:
    """What is wrong with any credential of the paste, each fault once."""
    said: set[tuple[str, Shape]] = set()
    for thing in reading.things:
        for finding in _of_one(thing):
            key = (finding.id, thing.shape)
            is_praise = finding.severity is Severity.OK and reading.kind not in _LONE
            if key not in said and not is_praise:
                said.add(key)
                yield finding
    yield from _of_quotes(reading)
    if reading.is_unreadable:
        yield problems_request.UNREADABLE_ANSWER.found()
    lasting = [thing for thing in reading.things if thing.shape in _LASTING]
    if reading.kind in _EXPOSING and lasting:
        yield problems.IN_PLAIN_SIGHT.found()


def _of_one(thing: Credential) -> Iterator[Finding]:
    what = what_text(thing.shape)
    if thing.missing > 0:
        yield problems.CUT_OFF.found(what=what, count=thing.missing)
    elif thing.missing < 0:
        yield problems.TOO_LONG.found(what=what, count=-thing.missing)
    elif thing.shape in _CHECKED and not thing.flaws and thing.is_checked:
        yield problems.WELL_FORMED.found(what=what)


def _of_quotes(reading: Reading) -> Iterator[Finding]:
    if reading.has_curly_quotes:
        yield problems_request.CURLY_QUOTES.found()
    if reading.shell == Shell.CMD and reading.has_single_quotes:
        yield problems_request.SINGLE_QUOTES_IN_CMD.found()
