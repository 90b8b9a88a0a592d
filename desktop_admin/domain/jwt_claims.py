"""What the members of a token's header and its claims mean, for people."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from desktop_admin.domain.names import display_name
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

LONGEST_SHOWN = 400  # characters of a value
MOST_SHOWN = 60  # members of one part
LATEST_SECONDS = 10**11  # the year 5138; what is more are milliseconds
_LATEST = 253_402_300_799  # the last second of the year 9999


@dataclass(frozen=True, slots=True)
class Claim:
    """What is known of one name; ``is_time``: its value is a time in epoch seconds."""

    name: str
    meaning: Text | None
    is_time: bool = False


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One member as it may be shown: as plain text, whatever the server put into it.

    ``moment`` is aware, UTC, where the value is a time; ``is_milliseconds``: read as such, for as
    seconds it would make no sense. ``meaning`` is None for a name that no standard knows.
    """

    name: str
    value: str
    meaning: Text | None = None
    moment: datetime | None = None
    is_milliseconds: bool = False


HEADER: tuple[Claim, ...] = (
    Claim("alg", Text(QT_TRANSLATE_NOOP("Text", "How it is signed"))),
    Claim("typ", Text(QT_TRANSLATE_NOOP("Text", "Kind of token; at+jwt is an access token"))),
    Claim("kid", Text(QT_TRANSLATE_NOOP("Text", "The key it is signed with"))),
    Claim("cty", Text(QT_TRANSLATE_NOOP("Text", "Kind of the content"))),
    Claim("crit", Text(QT_TRANSLATE_NOOP("Text", "Extensions that a reader must understand"))),
    Claim("jku", Text(QT_TRANSLATE_NOOP("Text", "Where its keys are said to be; not followed"))),
    Claim("jwk", Text(QT_TRANSLATE_NOOP("Text", "A key that it brings along; not trusted"))),
    Claim(
        "x5u", Text(QT_TRANSLATE_NOOP("Text", "Where its certificate is said to be; not followed"))
    ),
    Claim(
        "x5c", Text(QT_TRANSLATE_NOOP("Text", "A certificate that it brings along; not trusted"))
    ),
    Claim("x5t", Text(QT_TRANSLATE_NOOP("Text", "Thumbprint of a certificate"))),
    Claim("x5t#S256", Text(QT_TRANSLATE_NOOP("Text", "Thumbprint of a certificate"))),
)
CLAIMS: tuple[Claim, ...] = (
    Claim("active", Text(QT_TRANSLATE_NOOP("Text", "Whether the server accepts it"))),
    Claim("iss", Text(QT_TRANSLATE_NOOP("Text", "Who issued it"))),
    Claim("sub", Text(QT_TRANSLATE_NOOP("Text", "Whom it stands for"))),
    Claim("aud", Text(QT_TRANSLATE_NOOP("Text", "For which API it is meant"))),
    Claim("exp", Text(QT_TRANSLATE_NOOP("Text", "When it ends")), is_time=True),
    Claim("nbf", Text(QT_TRANSLATE_NOOP("Text", "From when on it counts")), is_time=True),
    Claim("iat", Text(QT_TRANSLATE_NOOP("Text", "When it was issued")), is_time=True),
    Claim("jti", Text(QT_TRANSLATE_NOOP("Text", "Its own number; the audit log names it"))),
    Claim("client_id", Text(QT_TRANSLATE_NOOP("Text", "The client it was issued to"))),
    Claim("azp", Text(QT_TRANSLATE_NOOP("Text", "The client it was issued to"))),
    Claim("scope", Text(QT_TRANSLATE_NOOP("Text", "What it allows"))),
    Claim("scp", Text(QT_TRANSLATE_NOOP("Text", "What it allows"))),
    Claim("roles", Text(QT_TRANSLATE_NOOP("Text", "Roles of whom it stands for"))),
    Claim("groups", Text(QT_TRANSLATE_NOOP("Text", "Groups of whom it stands for"))),
    Claim("entitlements", Text(QT_TRANSLATE_NOOP("Text", "Rights of whom it stands for"))),
    Claim("auth_time", Text(QT_TRANSLATE_NOOP("Text", "When the person signed in")), is_time=True),
    Claim("acr", Text(QT_TRANSLATE_NOOP("Text", "How strictly the person signed in"))),
    Claim("amr", Text(QT_TRANSLATE_NOOP("Text", "How the person signed in"))),
    Claim("act", Text(QT_TRANSLATE_NOOP("Text", "Who acts in the place of the subject"))),
    Claim("cnf", Text(QT_TRANSLATE_NOOP("Text", "The key that its bearer must prove"))),
    Claim("generation", Text(QT_TRANSLATE_NOOP("Text", "Which secret of the client bought it"))),
    Claim("sender_id", Text(QT_TRANSLATE_NOOP("Text", "The sender it acts for"))),
    Claim("delegator_id", Text(QT_TRANSLATE_NOOP("Text", "The person whose work it does"))),
    # what an introspection (RFC 7662 section 2.2) says besides
    Claim("token_type", Text(QT_TRANSLATE_NOOP("Text", "How it is sent"))),
    Claim("username", Text(QT_TRANSLATE_NOOP("Text", "The person it stands for"))),
)


def header_rows(header: Mapping[str, object]) -> tuple[ClaimRow, ...]:
    """The members of a header, in the order of the standard, unknown ones last."""
    return _rows(header, HEADER)


def claim_rows(claims: Mapping[str, object]) -> tuple[ClaimRow, ...]:
    """The claims, or the members of an introspection, in an order that reads well."""
    return _rows(claims, CLAIMS)


def moment_of(value: object) -> datetime | None:
    """A time in epoch seconds (RFC 7519 section 2, NumericDate), aware, UTC; None if it is none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if not 0 <= value <= _LATEST:
        return None
    return datetime.fromtimestamp(value, UTC)


def _rows(source: Mapping[str, object], known: tuple[Claim, ...]) -> tuple[ClaimRow, ...]:
    listed = [claim for claim in known if claim.name in source]
    names = {claim.name for claim in listed}
    others = [Claim(name, None) for name in source if name not in names]
    rows = (_row(claim, source[claim.name]) for claim in (*listed, *others))
    return tuple(rows)[:MOST_SHOWN]


def _row(claim: Claim, value: object) -> ClaimRow:
    shown, meaning = _shown(value), claim.meaning
    name = _cut(display_name(claim.name))
    if not claim.is_time:
        return ClaimRow(name, shown, meaning)
    if isinstance(value, int | float) and LATEST_SECONDS < value <= _LATEST * 1000:
        return ClaimRow(name, shown, meaning, moment_of(value / 1000), is_milliseconds=True)
    return ClaimRow(name, shown, meaning, moment_of(value))


def _shown(value: object) -> str:
    text = value if isinstance(value, str) else _json(value)
    return _cut(display_name(text))


def _json(value: object) -> str:
    if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        return ", ".join(value)
    return json.dumps(value, ensure_ascii=False)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "…"
