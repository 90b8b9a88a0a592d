"""Reads a JSON Web Token (RFC 7519) without believing a word of it: nothing here is verified."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from desktop_admin.domain.secret import Secret

LONGEST = 16_384  # characters; servers refuse headers of half of that
_PART = re.compile(r"[A-Za-z0-9_-]*")
_GREATEST = 2**53  # beyond it JSON's numbers are not exact
_PARTS, _ENCRYPTED_PARTS = 3, 5


class JwtProblem(StrEnum):
    """Why a text cannot be read as a signed JSON Web Token."""

    NOT_THREE_PARTS = "not-three-parts"
    ENCRYPTED = "encrypted"
    TOO_LONG = "too-long"
    NOT_BASE64URL = "not-base64url"
    NOT_JSON = "not-json"
    NOT_AN_OBJECT = "not-an-object"
    TWICE_NAMED = "twice-named"


class NotAJwt(ValueError):
    """A text that is no signed JSON Web Token; ``problem`` says why, nothing repeats the text."""

    def __init__(self, problem: JwtProblem) -> None:
        self.problem = problem
        super().__init__(problem.value)


@dataclass(frozen=True, slots=True)
class DecodedJwt:
    """What a token says of itself: anybody could have written it.

    The values are what JSON allows, by name. The signature is not in here, so that nobody can
    make the token of it again; ``is_signed``: there is one, right or wrong.
    """

    header: Mapping[str, object]
    claims: Mapping[str, object]
    is_signed: bool

    @property
    def algorithm(self) -> str:
        """The ``alg`` of the header, "" where it is no text."""
        return _text(self.header, "alg")

    @property
    def key_id(self) -> str | None:
        """The ``kid`` of the header, None where there is none, or no text."""
        return _text(self.header, "kid") or None

    @property
    def type(self) -> str:
        """The ``typ`` of the header in lower case, without ``application/`` (RFC 7515 4.1.9)."""
        return _text(self.header, "typ").lower().removeprefix("application/")

    def number(self, claim: str) -> float | None:
        """A claim that is a number, such as a time in epoch seconds; else, or absurd, None."""
        value = self.claims.get(claim)
        if isinstance(value, bool) or not isinstance(value, int | float):
            return None
        return value if -_GREATEST <= value <= _GREATEST else None


def decode(token: Secret) -> DecodedJwt:
    """Header and claims of a token in compact form, not verified. Raises ``NotAJwt``."""
    text = token.reveal()
    if len(text) > LONGEST:
        raise NotAJwt(JwtProblem.TOO_LONG)
    parts = text.split(".")
    if len(parts) == _ENCRYPTED_PARTS:
        raise NotAJwt(JwtProblem.ENCRYPTED)  # RFC 7516 section 3.1
    if len(parts) != _PARTS:
        raise NotAJwt(JwtProblem.NOT_THREE_PARTS)
    header, claims, signature = map(_bytes, parts)
    return DecodedJwt(_object(header), _object(claims), bool(signature))


def _bytes(part: str) -> bytes:
    if not _PART.fullmatch(part):
        raise NotAJwt(JwtProblem.NOT_BASE64URL)
    try:
        return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
    except (binascii.Error, ValueError):
        raise NotAJwt(JwtProblem.NOT_BASE64URL) from None


def _object(raw: bytes) -> Mapping[str, object]:
    try:
        told = json.loads(
            raw.decode("utf-8"), object_pairs_hook=_distinct, parse_constant=_no_constant
        )
    except NotAJwt:
        raise
    except (ValueError, RecursionError):
        raise NotAJwt(JwtProblem.NOT_JSON) from None
    if not isinstance(told, dict):
        raise NotAJwt(JwtProblem.NOT_AN_OBJECT)
    return MappingProxyType(told)


def _distinct(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """RFC 7515 section 4 and RFC 7519 section 4: a name that comes twice is refused."""
    told = dict(pairs)
    if len(told) != len(pairs):
        raise NotAJwt(JwtProblem.TWICE_NAMED)
    return told


def _no_constant(_name: str) -> object:
    raise NotAJwt(JwtProblem.NOT_JSON)  # NaN and Infinity are no JSON


def _text(source: Mapping[str, object], name: str) -> str:
    value = source.get(name)
    return value if isinstance(value, str) else ""
