"""What an Authorization header carries: the scheme, the value, and what base64 hides in it."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from urllib.parse import unquote_plus

from desktop_admin.diagnostics.explain.credential import Collector, Credential
from desktop_admin.diagnostics.shapes import Shape, shape_of

_SCHEME = re.compile(r"[\s\"'“”]{0,8}([A-Za-z][A-Za-z-]{2,14})[\s:]+(\S.*)", re.DOTALL)
_KEYS = frozenset({Shape.API_KEY, Shape.SHORT_API_KEY})
_LONGEST = 8192


@dataclass(frozen=True, slots=True)
class Header:
    """``scheme`` in small letters, "" if the value stands alone; ``pair`` is a decoded Basic one.

    ``is_encoded``: a Basic value really is base64. ``hidden_key``: an API key that was encoded
    once more.
    """

    scheme: str
    credential: Credential
    pair: tuple[Credential, Credential] | None = None
    is_encoded: bool = True
    has_hidden_key: bool = False


def read_header(value: str, collector: Collector) -> Header:
    """``value`` is all that follows ``Authorization:``."""
    text = value.strip().strip("\"'“”‘’`")[:_LONGEST]
    found = _SCHEME.fullmatch(text)
    scheme, rest = (found[1].lower(), found[2]) if found else ("", text)
    credential = collector.see(rest)
    if scheme not in {"basic", "bearer", ""} or not credential.is_usable:
        return Header(scheme, credential)
    decoded = decoded_base64(rest)
    if decoded is None:
        raw_pair = _raw_pair(rest, collector) if scheme != "bearer" else None
        return Header(scheme, credential, raw_pair, is_encoded=False)
    if credential.shape in _KEYS or credential.shape is Shape.API_TOKEN:
        return Header(scheme, credential)
    if shape_of(decoded.rstrip(":\n")) in _KEYS:
        collector.see(decoded.rstrip(":\n"))
        return Header(scheme, credential, has_hidden_key=True)
    return Header(scheme, credential, pair_of(decoded, collector))


def read_user(user: str, collector: Collector) -> Header:
    """What ``-u`` makes of ``user``: a Basic header."""
    first, _, second = user.partition(":")
    if shape_of(first) in _KEYS:
        return Header("basic", collector.see(first), has_hidden_key=True)
    pair = (collector.see(first, is_public=True), collector.see(second))
    encoded = base64.b64encode(user.encode("utf-8", "replace")).decode("ascii")
    return Header("basic", collector.see(encoded), pair)


def pair_of(decoded: str, collector: Collector) -> tuple[Credential, Credential] | None:
    """Client id and secret out of ``id:secret``; None where there is no colon."""
    first, colon, second = decoded.partition(":")
    if not colon:
        collector.see(decoded)
        return None
    return collector.see(_plain(first), is_public=True), collector.see(_plain(second))


def decoded_base64(text: str) -> str | None:
    """What base64, of either alphabet and with or without its end, hides in ``text``."""
    bare = re.sub(r"\s+", "", text.strip("\"'“”‘’`")).translate(str.maketrans("-_", "+/"))
    try:
        raw = base64.b64decode(bare + "=" * (-len(bare) % 4), validate=True)
    except ValueError:
        return None
    for encoding in ("utf-8", "utf-16-le"):
        try:
            decoded = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if decoded and all(each.isprintable() or each in "\r\n\t" for each in decoded):
            return decoded
    return None


def _raw_pair(text: str, collector: Collector) -> tuple[Credential, Credential] | None:
    return pair_of(text, collector) if ":" in text and "$(" not in text else None


def _plain(text: str) -> str:
    return unquote_plus(text) if "%" in text else text
