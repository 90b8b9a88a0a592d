"""The forms in which a secret may stand somewhere, and the search for them in bytes."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from urllib.parse import quote

_DEPENDENT = (0, 2, 3)  # leading characters of base64 that hold bits of what stands before


@cache
def forms_of(secret: str) -> Mapping[str, bytes]:
    """Each form by its name: plain, base64 at each of its three places in a text, hex, and so on.

    Base64 is cut to the characters that hold bits of the secret alone.
    """
    plain = secret.encode()
    percent = "".join(f"%{byte:02X}" for byte in plain)
    forms = {
        "plain": plain,
        "json": json.dumps(secret)[1:-1].encode(),
        "hex": plain.hex().encode(),
        "HEX": plain.hex().upper().encode(),
        "percent": quote(secret, safe="").encode(),
        "all percent": percent.encode(),
        "all percent, lower": percent.lower().encode(),
        "utf-16-le": secret.encode("utf-16-le"),
        "utf-16-be": secret.encode("utf-16-be"),
    }
    for before in range(3):
        core = _base64_core(plain, before)
        forms[f"base64+{before}"] = core
        forms[f"base64url+{before}"] = core.translate(bytes.maketrans(b"+/", b"-_"))
    return MappingProxyType(forms)


def found_forms(secret: str, content: bytes) -> list[str]:
    """The names of the forms of ``secret`` that ``content`` holds."""
    return [name for name, form in forms_of(secret).items() if form in content]


def _base64_core(plain: bytes, before: int) -> bytes:
    coded = base64.b64encode(b"\0" * before + plain)
    is_whole = (before + len(plain)) % 3 == 0
    end = len(coded) if is_whole else len(coded.rstrip(b"=")) - 1
    return coded[_DEPENDENT[before] : end]
