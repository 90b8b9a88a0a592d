"""Paging as the public part has it: ``from`` and ``to``, counted from 1, both included."""

from __future__ import annotations

from typing import Annotated

from litestar.params import QueryParameter

DEFAULT_SIZE = 10
MAXIMUM_SIZE = 100
# A number, not None: for an optional number the decoder would take the word ``null``.
NOT_GIVEN = 1_000_000_000
FirstPlace = Annotated[int, QueryParameter(name="from", ge=0, le=NOT_GIVEN)]
LastPlace = Annotated[int, QueryParameter(name="to", ge=0, le=NOT_GIVEN)]


def window(first: int, last: int) -> tuple[int, int]:
    """Offset and count for the places ``first`` to ``last``; at most 100, 10 unless told."""
    start = max(first, 1)
    end = start + DEFAULT_SIZE - 1 if last == NOT_GIVEN else last
    return start - 1, max(0, min(end - start + 1, MAXIMUM_SIZE))
