"""Moments that headers tell of: when the server answered, and when it wants to be asked again."""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from desktop_admin.api.exchange import Answer

LONGEST_WAIT = 86_400
# The Date header has whole seconds, and servers renew it once a second: less cannot be seen.
UNSEEN = timedelta(seconds=2)


def wait_of(answer: Answer) -> int | None:
    """Whole seconds to wait by ``Retry-After`` (RFC 9110 10.2.3: seconds or a date), or None."""
    told = answer.headers.get("retry-after", "").strip()
    if re.fullmatch(r"[0-9]{1,9}", told):
        return min(max(int(told), 1), LONGEST_WAIT)
    try:
        until = parsedate_to_datetime(told)
    except (TypeError, ValueError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    seconds = math.ceil((until - server_now(answer, datetime.now(UTC))).total_seconds())
    return min(max(seconds, 1), LONGEST_WAIT)


def date_of(answer: Answer) -> datetime | None:
    """When the server says it answered (its ``Date``), aware, or None."""
    try:
        told = parsedate_to_datetime(answer.headers.get("date", ""))
    except (TypeError, ValueError):
        return None
    return told if told.tzinfo else told.replace(tzinfo=UTC)


def server_now(answer: Answer, local: datetime) -> datetime:
    """The present moment by the server's clock; ``local`` where the two cannot be told apart."""
    told = date_of(answer)
    return local if told is None or abs(local - told) < UNSEEN else told


def clock_difference(answer: Answer, local: datetime) -> float | None:
    """By how many seconds this computer, at ``local``, is ahead of the server; None: not told.

    0 where it is too small to be seen.
    """
    if date_of(answer) is None:
        return None
    return (local - server_now(answer, local)).total_seconds()
