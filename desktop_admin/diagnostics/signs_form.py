"""Signs in the form of a credential: halves swapped, blanks copied along, characters lost."""

from __future__ import annotations

from datetime import UTC, date, datetime

from desktop_admin.diagnostics.cause import Certainty, Match
from desktop_admin.diagnostics.evidence import refused
from desktop_admin.diagnostics.observed import CredentialSeen, Observed
from desktop_admin.diagnostics.shape_words import FLAW_WORDS, SHAPE_WORDS
from desktop_admin.diagnostics.shapes import ID_SHAPES, SECRET_SHAPES, Flaw, Shape
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

CUT_OVER = date(2026, 12, 1)  # from then on the service refuses API keys of 36 characters
_FITTING = {
    CredentialKind.API_KEY: (Shape.API_KEY, Shape.SHORT_API_KEY),
    CredentialKind.CLIENT_APP: (Shape.CLIENT_APP_ID, Shape.CLIENT_APP_SECRET),
    CredentialKind.OAUTH_CLIENT: (Shape.OAUTH_CLIENT_ID, Shape.OAUTH_CLIENT_SECRET),
}
_KNOWN = {shape for shapes in _FITTING.values() for shape in shapes} | {Shape.API_TOKEN, Shape.JWT}
_LOOKS = Text(
    QT_TRANSLATE_NOOP("Text", "In place of the Client ID stands {first}, of the secret {second}.")
)
_SECRET_LOOKS = Text(QT_TRANSLATE_NOOP("Text", "What was given looks like {shape}."))
_DAYS = Text(
    QT_TRANSLATE_NOOP("Text", "The service takes these until {day}; {days} days are left.")
)
_OVER = Text(QT_TRANSLATE_NOOP("Text", "The service takes these no more since {day}."))


def swapped(seen: Observed) -> Match | None:
    """A secret in place of the id, or an id in place of the secret."""
    found = seen.credential
    if found is None:
        return None
    if found.id_shape not in SECRET_SHAPES and found.secret_shape not in ID_SHAPES:
        return None
    return Match(Certainty.CERTAIN, (_looks(found), *refused(seen)))


def other_kind(seen: Observed) -> Match | None:
    """A credential of one kind where another is wanted, or halves of two kinds."""
    found = seen.credential
    if found is None or found.kind is None:
        return None
    shapes = {shape for shape in (found.id_shape, found.secret_shape) if shape in _KNOWN}
    if not shapes or shapes <= {*_FITTING[found.kind]}:
        return None
    return Match(Certainty.CERTAIN, (_looks(found), *refused(seen)))


def _looks(found: CredentialSeen) -> Text:
    first = SHAPE_WORDS[found.id_shape or Shape.EMPTY]
    second = SHAPE_WORDS[found.secret_shape or Shape.EMPTY]
    return _LOOKS.with_facts(first=first, second=second)


def placeholder(seen: Observed) -> Match | None:
    """The words of an example where a value should be."""
    shapes = _shapes(seen)
    if not shapes & {Shape.PLACEHOLDER, Shape.EMPTY}:
        return None
    shape = Shape.PLACEHOLDER if Shape.PLACEHOLDER in shapes else Shape.EMPTY
    told = _SECRET_LOOKS.with_facts(shape=SHAPE_WORDS[shape])
    return Match(Certainty.CERTAIN, (told, *refused(seen)))


def _shapes(seen: Observed) -> set[Shape]:
    found, request = seen.credential, seen.request
    shapes = {found.id_shape, found.secret_shape} if found else set()
    shapes |= {request.credential} if request else set()
    return {shape for shape in shapes if shape is not None}


def blanks(seen: Observed) -> Match | None:
    """Something around or in the value that was copied along."""
    return _flawed(seen, Flaw.BLANKS, Flaw.LINE_END, Flaw.QUOTES, Flaw.SCHEME, Flaw.INVISIBLE)


def damaged(seen: Observed) -> Match | None:
    """A character is missing, or is another one."""
    return _flawed(seen, Flaw.CHECKSUM)


def _flawed(seen: Observed, *flaws: Flaw) -> Match | None:
    found = seen.credential
    met = [flaw for flaw in flaws if found is not None and flaw in found.flaws]
    if not met:
        return None
    evidence = (*(FLAW_WORDS[flaw] for flaw in met), *refused(seen))
    return Match(Certainty.CERTAIN, evidence)


def short_key(seen: Observed) -> Match | None:
    """An API key of the form that ends with the cut-over."""
    if Shape.SHORT_API_KEY not in _shapes(seen):
        return None
    today = (seen.now or datetime.now(UTC)).date()
    told = _OVER if today >= CUT_OVER else _DAYS
    day = told.with_facts(day=CUT_OVER.isoformat(), days=(CUT_OVER - today).days)
    is_refused = bool(refused(seen))
    certainty = Certainty.CERTAIN if is_refused else Certainty.LIKELY
    shape = _SECRET_LOOKS.with_facts(shape=SHAPE_WORDS[Shape.SHORT_API_KEY])
    return Match(certainty, (shape, day, *refused(seen)), {"day": CUT_OVER.isoformat()})
