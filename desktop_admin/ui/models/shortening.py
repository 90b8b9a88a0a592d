"""Shorten ids for the screen; they are copied whole."""

from __future__ import annotations

_ELLIPSIS = "…"


def shorten_middle(text: str, head: int = 8, tail: int = 4) -> str:
    """``text`` with its middle left out, unless that would save nothing."""
    if len(text) <= head + tail + 1:
        return text
    return f"{text[:head]}{_ELLIPSIS}{text[-tail:]}"
