"""Signs in how a request was made: scheme, place of the credentials, path, grant."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from desktop_admin.diagnostics.cause import Certainty, Match
from desktop_admin.diagnostics.evidence import codes, matched, refused
from desktop_admin.diagnostics.observed import Observed, Place, RequestSeen
from desktop_admin.diagnostics.shape_words import SHAPE_WORDS
from desktop_admin.diagnostics.shapes import Shape
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

_BASIC = frozenset({Shape.API_KEY, Shape.SHORT_API_KEY, Shape.PAIR})
_BEARER = frozenset({Shape.API_TOKEN, Shape.JWT})
_SENT = Text(QT_TRANSLATE_NOOP("Text", "The header says {scheme}, followed by {shape}."))
_NO_SCHEME = Text(QT_TRANSLATE_NOOP("Text", "The header names no scheme, only {shape}."))
_IN_BODY = Text(QT_TRANSLATE_NOOP("Text", "The credentials are in the {place} of the request."))
_PATH = Text(QT_TRANSLATE_NOOP("Text", "The path is {path}."))
_PLACES = {
    Place.BODY: Text(QT_TRANSLATE_NOOP("Text", "body")),
    Place.QUERY: Text(QT_TRANSLATE_NOOP("Text", "address")),
    Place.HEADER: Text(QT_TRANSLATE_NOOP("Text", "header")),
}
_NOT_IN_HEADER = "Authorization header only"


def mixed_up_schemes(seen: Observed) -> Match | None:
    """``Basic`` before a token, ``Bearer`` before a key or a pair, or no scheme at all."""
    request = seen.request
    if request is None or request.credential is None:
        return None
    scheme, shape = request.scheme.lower(), request.credential
    if request.hidden is Shape.PAIR:
        shape = Shape.PAIR
    is_wrong = (shape in _BASIC and scheme != "basic") or (shape in _BEARER and scheme != "bearer")
    if not is_wrong or request.place not in {None, Place.HEADER}:
        return None
    told = _SENT if scheme else _NO_SCHEME
    wanted = "Basic" if shape in _BASIC else "Bearer"
    facts = {"scheme": request.scheme, "shape": SHAPE_WORDS[shape], "wanted": wanted}
    return Match(Certainty.CERTAIN, (told.with_facts(**facts), *refused(seen)), facts)


def encoded_twice(seen: Observed) -> Match | None:
    """An API key is base64 already: ``curl -u`` and most libraries encode it once more."""
    request = seen.request
    if request is None or request.hidden not in {Shape.API_KEY, Shape.SHORT_API_KEY}:
        return None
    told = _SENT.with_facts(scheme=request.scheme, shape=SHAPE_WORDS[Shape.OTHER])
    return Match(Certainty.CERTAIN, (told, *refused(seen)))


def credentials_in_body(seen: Observed) -> Match | None:
    """The token endpoint takes them in the header only (RFC 6749 section 2.3.1)."""
    request = seen.request
    is_there = request is not None and request.place in {Place.BODY, Place.QUERY}
    is_oauth = request is not None and "clientApp" not in request.url
    told = next((one for one in seen.answers if _NOT_IN_HEADER in one.message), None)
    if not (is_there and is_oauth) and told is None:
        return None
    evidence = refused(seen)
    if request is not None and request.place is not None and is_there:
        evidence = (_IN_BODY.with_facts(place=_PLACES[request.place]), *evidence)
    return Match(Certainty.CERTAIN, evidence)


def wrong_grant(seen: Observed) -> Match | None:
    """``grant_type`` is missing or another than client_credentials, or a scope was asked for."""
    request = seen.request
    is_other = request is not None and request.grant_type not in {None, "client_credentials"}
    match = matched(codes(seen, "unsupported_grant_type", "invalid_scope"))
    if match is not None or not is_other:
        return match
    return Match(Certainty.CERTAIN, refused(seen))


def malformed(seen: Observed) -> Match | None:
    """The server could not read the request."""
    return matched(codes(seen, "invalid_request"), Certainty.LIKELY) or matched(
        (one for one in seen.answers if one.code.startswith("error.validation")), Certainty.LIKELY
    )


def api_suffix(seen: Observed) -> Match | None:
    """``/api`` once too often: twice in a row, or before a path that has none."""
    for url in _urls(seen):
        path = urlsplit(url).path
        if re.search(r"/api/+(api|oauth2|apitoken)\b", path):
            return Match(Certainty.CERTAIN, (_PATH.with_facts(path=path), *refused(seen)))
    return None


def api_missing(seen: Observed) -> Match | None:
    """A resource of the API without ``/api`` before it."""
    request = seen.request
    path = urlsplit(request.url).path if request is not None else ""
    if re.match(r"/+(sysinfo|session|packages|account|senders|authenticationTokens)\b", path):
        return Match(Certainty.CERTAIN, (_PATH.with_facts(path=path), *refused(seen)))
    return None


def _urls(seen: Observed) -> tuple[str, ...]:
    request: RequestSeen | None = seen.request
    return (seen.token_endpoint, seen.backend_url, request.url if request is not None else "")
