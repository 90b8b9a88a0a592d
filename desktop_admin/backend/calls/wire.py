"""Shapes on the wire: camelCase JSON, times as RFC 3339 texts."""

from __future__ import annotations

import msgspec

JSON = "application/json"


class Wire(msgspec.Struct, rename="camel", kw_only=True):
    """Base of all shapes; it never shows its values in logs or errors."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


def encode(body: object) -> bytes:
    """``body`` as JSON in UTF-8."""
    return msgspec.json.encode(body)
