"""The forms in which a value may stand in a text: plain, escaped, hex, percent, base64."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from html import escape
from urllib.parse import quote, quote_plus

_PERCENT = re.compile("%[0-9A-F]{2}")
_DEPENDENT = (0, 2, 3)  # leading characters of base64 that hold bits of what stands before


def forms_of(value: str) -> Iterator[str]:
    """Every form, some of them twice; base64 also as a part of something longer that was coded."""
    raw = value.encode("utf-8", "surrogatepass")
    yield value
    yield from (json.dumps(value)[1:-1], repr(value)[1:-1], ascii(value)[1:-1])
    yield json.dumps(value)[1:-1].replace("/", "\\/")
    yield from (escape(value), escape(value, quote=False))
    yield from _percent_forms(raw)
    yield from (raw.hex(), raw.hex().upper())
    for coded in (base64.b64encode(raw), base64.urlsafe_b64encode(raw)):
        yield coded.decode()
        yield coded.decode().rstrip("=")
        yield from _percent_forms(coded)
    for text in (raw, value.encode("utf-16-le", "surrogatepass")):
        for before in range(3):
            core = _base64_core(text, before)
            yield core
            yield core.translate(str.maketrans("+/", "-_"))


def _percent_forms(raw: bytes) -> Iterator[str]:
    """As URLs, forms (WHATWG URL 5.2) and browsers (ECMA-262 19.2.6) write it, in either case."""
    every = "".join(f"%{byte:02X}" for byte in raw)
    coded = (quote(raw, safe=""), quote(raw), quote_plus(raw), quote(raw, safe="!'()*"), every)
    for form in dict.fromkeys(coded):
        yield form
        yield _PERCENT.sub(lambda match: match.group().lower(), form)


def _base64_core(raw: bytes, before: int) -> str:
    """The characters that hold bits of ``raw`` alone, with ``before`` bytes in front of it."""
    coded = base64.b64encode(b"\0" * before + raw)
    is_whole = (before + len(raw)) % 3 == 0
    end = len(coded) if is_whole else len(coded.rstrip(b"=")) - 1
    return coded[_DEPENDENT[before] : end].decode()
