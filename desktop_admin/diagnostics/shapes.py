"""What a credential looks like, told without keeping a character of it."""

from __future__ import annotations

import base64
import re
from enum import StrEnum

from desktop_admin.domain import formats
from desktop_admin.domain.formats import CredentialFormat

# After a hyphen a header is looked at only so far: "ey-ey-ey-" would take the square of its length.
JWT = (
    r"(?:(?<![A-Za-z0-9_-])ey[A-Za-z0-9_-]{6,}+|\bey[A-Za-z0-9_-]{6,1000}+)"
    r"\.[A-Za-z0-9_-]{2,}(?:\.[A-Za-z0-9_-]*)?"
)


class Shape(StrEnum):
    """The kind of value that a text looks like; a part of the documented JSON."""

    API_KEY = "API key"
    SHORT_API_KEY = "short API key"
    CLIENT_APP_ID = "Client ID of a Client App"
    CLIENT_APP_SECRET = "Secret of a Client App"  # noqa: S105 - a kind, not a secret
    OAUTH_CLIENT_ID = "Client ID of an OAuth 2.0 client"
    OAUTH_CLIENT_SECRET = "Client Secret of an OAuth 2.0 client"  # noqa: S105 - a kind
    API_TOKEN = "API token"  # noqa: S105 - a kind
    JWT = "OAuth access token"
    PAIR = "Client ID and secret"
    PLACEHOLDER = "placeholder"
    EMPTY = "nothing"
    OTHER = "something else"


class Flaw(StrEnum):
    """What is wrong with the form of a value, whatever its kind; a part of the documented JSON."""

    BLANKS = "blanks around it"
    LINE_END = "a line end"
    QUOTES = "quotation marks around it"
    SCHEME = "a scheme before it"
    INVISIBLE = "invisible or foreign characters"
    CHECKSUM = "a wrong checksum"


_PREFIXED: tuple[tuple[Shape, CredentialFormat], ...] = (
    (Shape.CLIENT_APP_ID, formats.CLIENT_APP_ID),
    (Shape.CLIENT_APP_SECRET, formats.CLIENT_APP_SECRET),
    (Shape.OAUTH_CLIENT_ID, formats.OAUTH_CLIENT_ID),
    (Shape.OAUTH_CLIENT_SECRET, formats.OAUTH_CLIENT_SECRET),
)
ID_SHAPES = frozenset({Shape.CLIENT_APP_ID, Shape.OAUTH_CLIENT_ID})
SECRET_SHAPES = frozenset({Shape.CLIENT_APP_SECRET, Shape.OAUTH_CLIENT_SECRET})
_API_TOKEN = re.compile(r"[0-9a-f]{64}")
_API_KEY = re.compile(r"[A-Za-z0-9+/]{16}Om9zc2FrX")  # base64 of 12 characters and ":ossak_"
_SCHEME = re.compile(r"(?:basic|bearer)\s+", re.IGNORECASE)
_JWT = re.compile(r"ey[\w-]+\.[\w-]+\.[\w-]*")
_PLACEHOLDER = re.compile(
    r"<.*>|\$\{?\w+\}?|%\w+%|\{\{.*\}\}|\*+|[x.•]{6,}"
    r"|(?:your|my|the)[ _-].*|change[ _-]?me|(?:client[ _-]?)?(?:id|secret)|api[ _-]?key",
    re.IGNORECASE,
)
# what the real service gave its samples: 27 and 74 lower-case hexadecimal digits
_PUBLIC_ID = re.compile(r"[0-9a-f]{27}")
_PUBLIC_SECRET = re.compile(r"6879647261[0-9a-f]{64}")


def shape_of(text: str) -> Shape:
    """What ``text`` looks like once blanks, line ends and quotation marks around it are gone."""
    bare = _bare(text)
    if not bare:
        return Shape.EMPTY
    for shape, form in _PREFIXED:
        if bare.startswith(form.prefix):
            return shape
    if _API_TOKEN.fullmatch(bare):
        return Shape.API_TOKEN
    if _JWT.fullmatch(bare):
        return Shape.JWT
    if _PUBLIC_ID.fullmatch(bare) or _PUBLIC_SECRET.fullmatch(bare):
        is_id = len(bare) == 27
        return Shape.CLIENT_APP_ID if is_id else Shape.CLIENT_APP_SECRET
    return _encoded_shape(bare)


def flaws_of(text: str) -> frozenset[Flaw]:
    """What is wrong with the form of ``text`` as a client id, a secret or a key."""
    found = set()
    if "\n" in text or "\r" in text:
        found.add(Flaw.LINE_END)
    inner = text.strip("\r\n")
    if inner != inner.strip(" \t"):
        found.add(Flaw.BLANKS)
    if inner.strip(" \t")[:1] in {'"', "'", "“", "”", "‘", "’", "`"}:
        found.add(Flaw.QUOTES)
    if _SCHEME.match(inner.strip(" \t\"'")):
        found.add(Flaw.SCHEME)
    bare = _bare(text)
    if not bare.isascii() or not bare.isprintable():
        found.add(Flaw.INVISIBLE)
    if _is_damaged(bare):
        found.add(Flaw.CHECKSUM)
    return frozenset(found)


def hidden_shape(text: str) -> Shape:
    """What base64 hides in ``text``: ``PAIR`` for two halves of a client, else one shape."""
    decoded = _decoded(_bare(text))
    if decoded is None:
        return Shape.OTHER
    first, colon, _ = decoded.partition(":")
    if colon and shape_of(first) in ID_SHAPES | SECRET_SHAPES:
        return Shape.PAIR
    return shape_of(decoded.rstrip(":"))


def _bare(text: str) -> str:
    return _SCHEME.sub("", text.strip().strip("\"'“”‘’`").strip(), count=1)


def _encoded_shape(bare: str) -> Shape:
    if _API_KEY.match(bare):
        return Shape.API_KEY
    decoded = _decoded(bare)
    if decoded is not None and re.fullmatch(r"[\w-]{12}:.{14,}", decoded):
        is_short = formats.SHORT_API_KEY.fullmatch(bare) is not None
        return Shape.SHORT_API_KEY if is_short else Shape.API_KEY
    return Shape.PLACEHOLDER if _PLACEHOLDER.fullmatch(bare) else Shape.OTHER


def _decoded(bare: str) -> str | None:
    try:
        return base64.b64decode(bare, validate=True).decode("ascii")
    except ValueError:  # binascii.Error and UnicodeDecodeError are kinds of it
        return None


def _is_damaged(bare: str) -> bool:
    for _, form in _PREFIXED:
        if bare.startswith(form.prefix):
            return not form.is_match(bare)
    return _API_KEY.match(bare) is not None and not formats.is_api_key(bare)
