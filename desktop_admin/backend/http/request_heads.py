"""Which heads of requests every reader understands alike, and which paths."""

from __future__ import annotations

import re
from typing import Any

# A path of no route: what an odd path is answered as.
NOWHERE = "/\0"
_ODD_PATH = re.compile(rb"//|\\|%2f|%5c|%00|/(\.|%2e){1,2}(/|\Z)", re.IGNORECASE)
_ABSOLUTE = re.compile(rb"https?://([^/?#]*)", re.IGNORECASE)


def is_odd(raw_path: bytes) -> bool:
    """Whether ``raw_path`` has slashes or segments that a proxy may understand differently."""
    return _ODD_PATH.search(raw_path) is not None


def is_plain(parser: Any, target: bytes, headers: list[tuple[bytes, bytes]]) -> bool:
    """Whether every reader of this head finds the same request in it (RFC 9112 sections 3, 6)."""
    version = parser.get_http_version()
    codings = [value.lower() for name, value in headers if name == b"transfer-encoding"]
    if version not in {"1.0", "1.1"} or parser.get_method() == b"CONNECT":
        return False
    if codings and (version == "1.0" or codings != [b"chunked"]):
        return False
    if target.startswith(b"/"):
        return True
    absolute = _ABSOLUTE.match(target)
    named = [value.lower() for name, value in headers if name == b"host"]
    return absolute is not None and named == [absolute[1].lower()]


def head_without_upgrade(parser: Any, target: bytes, headers: list[tuple[bytes, bytes]]) -> bytes:
    """The head again as bytes, less its offer of another protocol.

    It may be ignored (RFC 9110 section 7.8); Java's client makes it with its first call.
    """
    lines = [b"%s %s HTTP/%s" % (parser.get_method(), target, parser.get_http_version().encode())]
    for name, value in headers:
        if name == b"connection":
            tokens = [token.strip() for token in value.split(b",")]
            kept = [token for token in tokens if token.lower() != b"upgrade"]
            lines += [b"connection: " + b", ".join(kept)] if kept else []
        elif name != b"upgrade":
            lines.append(name + b": " + value)
    return b"\r\n".join([*lines, b"", b""])
