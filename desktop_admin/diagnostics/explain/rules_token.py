"""Finds what is wrong with an access token, by what it says of itself."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_admin.diagnostics.explain import problems_token as problems
from desktop_admin.diagnostics.explain.finding import Finding, Surroundings
from desktop_admin.diagnostics.explain.reading import Reading, Token
from desktop_admin.diagnostics.explain.words import span_text
from desktop_admin.domain.urls import API_PATH, issuer_of

MILLISECONDS = 10**11  # as seconds that is the year 5138
_SENSIBLE = 10**9 * 4


def token_findings(reading: Reading, known: Surroundings) -> Iterator[Finding]:
    """What is wrong with the token of a paste, or with what an answer says of its life."""
    now = known.now.timestamp()
    if reading.token is not None:
        yield from _of_token(reading.token, known, now)
    ends = reading.expires_at
    if ends is not None and ends >= MILLISECONDS:
        yield from _of_end(ends / 1000, now)


def _of_token(token: Token, known: Surroundings, now: float) -> Iterator[Finding]:
    if not token.is_whole:
        yield problems.CUT_TOKEN.found()
    elif not token.is_signed or token.algorithm.lower() in {"none", ""}:
        yield problems.UNSIGNED.found()
    if not token.rows:
        return
    if token.expires is None:
        yield problems.NO_END.found()
    elif token.expires < MILLISECONDS:
        yield from _of_end(token.expires, now)
    yield from _of_origin(token, known)
    yield problems.UNVERIFIED.found()


def _of_end(ends: float, now: float) -> Iterator[Finding]:
    if now < ends < _SENSIBLE:
        yield problems.STILL_VALID.found(left=span_text(ends - now))


def _of_origin(token: Token, known: Surroundings) -> Iterator[Finding]:
    expected = issuer_of(known.token_endpoint) if known.token_endpoint else None
    if not expected:
        return
    if token.issuer and token.issuer.rstrip("/") != expected.rstrip("/"):
        yield problems.OTHER_ISSUER.found(issuer=token.issuer, expected=expected)
        return  # whose audience that issuer names is another matter
    ours = {known.backend_url, known.backend_url + API_PATH, expected, expected + API_PATH}
    if token.audience and not ours & {each.rstrip("/") for each in token.audience}:
        audience = ", ".join(token.audience)
        yield problems.OTHER_AUDIENCE.found(audience=audience, expected=known.backend_url)
