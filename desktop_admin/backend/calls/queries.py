"""Query strings, read strictly: a parameter that counts twice would mean two things at once."""

from __future__ import annotations

from collections import Counter
from urllib.parse import parse_qsl

from desktop_admin.backend.calls.faults import ValidationFault

_FIELD_LIMIT = 50
REPEATABLE = "result"  # the one parameter of which there may be several


def check_query(query: bytes) -> None:
    """Raises ``ValidationFault`` for a repeated parameter, and for what is not UTF-8."""
    if b"&" not in query and b"%" not in query and query.isascii():
        return
    try:
        pairs = parse_qsl(
            query.decode("utf-8"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=_FIELD_LIMIT,
        )
    except ValueError:
        raise ValidationFault("malformedQuery", "The query cannot be read.") from None
    counts = Counter(name for name, _ in pairs if name != REPEATABLE)
    if any(count > 1 for count in counts.values()):
        raise ValidationFault("repeatedParameter", "A parameter is repeated.")
