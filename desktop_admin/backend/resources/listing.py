"""Paging as the public part has it: ``from`` and ``to``, counted from 1, both included."""

from __future__ import annotations

from typing import Annotated

from litestar.params import QueryParameter

DEFAULT_SIZE = 10
MAXIMUM_SIZE = 100
FirstPlace = Annotated[int, QueryParameter(name="from", ge=0, le=1_000_000_000)]
LastPlace = Annotated[int | None, QueryParameter(name="to", ge=0, le=1_000_000_000)]


def window(first: int, last: int | None) -> tuple[int, int]:
    """Offset and count for the places ``first`` to ``last``; at most 100, 10 unless told."""
    start = max(first, 1)
    end = start + DEFAULT_SIZE - 1 if last is None else last
    return start - 1, max(0, min(end - start + 1, MAXIMUM_SIZE))
