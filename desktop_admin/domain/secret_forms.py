"""The forms in which a value may stand in a text: plain, escaped, hex, percent, base64."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from urllib.parse import quote

_DEPENDENT = (0, 2, 3)  # leading characters of base64 that hold bits of what stands before


def forms_of(value: str) -> Iterator[str]:
    """Every form, some of them twice; base64 also as a part of something longer that was coded."""
    raw = value.encode("utf-8", "surrogatepass")
    yield value
    yield from (json.dumps(value)[1:-1], repr(value)[1:-1])
    yield quote(raw, safe="")
    percent = "".join(f"%{byte:02X}" for byte in raw)
    yield from (percent, percent.lower())
    yield from (raw.hex(), raw.hex().upper())
    for coded in (base64.b64encode(raw), base64.urlsafe_b64encode(raw)):
        yield coded.decode()
        yield coded.decode().rstrip("=")
    for text in (raw, value.encode("utf-16-le", "surrogatepass")):
        for before in range(3):
            core = _base64_core(text, before)
            yield core
            yield core.translate(str.maketrans("+/", "-_"))


def _base64_core(raw: bytes, before: int) -> str:
    """The characters that hold bits of ``raw`` alone, with ``before`` bytes in front of it."""
    coded = base64.b64encode(b"\0" * before + raw)
    is_whole = (before + len(raw)) % 3 == 0
    end = len(coded) if is_whole else len(coded.rstrip(b"=")) - 1
    return coded[_DEPENDENT[before] : end].decode()
