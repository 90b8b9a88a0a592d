"""Cursors: where the next page of a sorted list begins, opaque to the caller."""

from __future__ import annotations

import base64
import binascii
from typing import Annotated

import msgspec

from desktop_admin.backend.calls.faults import ValidationFault

DEFAULT_LIMIT = 100
MAXIMUM_LIMIT = 500


_Number = Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]


class Cursor(msgspec.Struct, array_like=True):
    """The sort of the list, and the sort value and id of the last item given out."""

    sort: str
    value: str | _Number
    id: str | _Number


def encode_cursor(cursor: Cursor) -> str:
    """``cursor`` as URL-safe text."""
    return base64.urlsafe_b64encode(msgspec.json.encode(cursor)).rstrip(b"=").decode()


def decode_cursor(text: str, sort: str) -> Cursor:
    """The cursor behind ``text``. Raises ``ValidationFault`` if it is not one of this list."""
    try:
        padded = text + "=" * (-len(text) % 4)
        cursor = msgspec.json.decode(
            base64.b64decode(padded.encode("ascii"), altchars=b"-_", validate=True), type=Cursor
        )
    except (binascii.Error, ValueError, msgspec.DecodeError):
        raise _wrong() from None
    if cursor.sort != sort:
        raise _wrong()
    return cursor


def like_pattern(term: str) -> str:
    """The LIKE pattern (escape character ``\\``) for texts that contain ``term``."""
    escaped = term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def _wrong() -> ValidationFault:
    return ValidationFault("badCursor", "The cursor does not belong to this list.")
