"""Time as the backend keeps it: whole milliseconds since the epoch, UTC."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime

SECOND = 1000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR
_RFC3339 = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)", re.ASCII)


def now_ms() -> int:
    """The present time in epoch milliseconds."""
    return time.time_ns() // 1_000_000


def rfc3339(milliseconds: int) -> str:
    """``2026-11-24T10:00:00.123Z`` (RFC 3339, UTC) for epoch milliseconds."""
    moment = datetime.fromtimestamp(milliseconds // 1000, tz=UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{milliseconds % 1000:03d}Z"


def rfc3339_or_none(milliseconds: int | None) -> str | None:
    """As ``rfc3339``, None for None."""
    return None if milliseconds is None else rfc3339(milliseconds)


def parse_rfc3339(text: str) -> int:
    """Epoch milliseconds of an RFC 3339 text. Raises ``ValueError``, ``OverflowError``."""
    if not _RFC3339.fullmatch(text):
        raise ValueError("not a time of RFC 3339 section 5.6")
    return int(datetime.fromisoformat(text.upper()).timestamp() * 1000)
