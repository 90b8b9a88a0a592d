"""Signs in the life of a token: over, in the wrong unit, or by clocks that differ."""

from __future__ import annotations

from datetime import UTC, datetime

from desktop_admin.diagnostics.cause import Certainty, Match
from desktop_admin.diagnostics.evidence import cause_told, refused
from desktop_admin.diagnostics.observed import Observed
from desktop_admin.diagnostics.reading import number_in
from desktop_admin.diagnostics.shapes import Shape
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

LATEST_SECONDS = 1e11  # as seconds the year 5138: what is greater was meant as milliseconds
EARLIEST_SECONDS = 1e9  # as seconds the year 2001: what is smaller was divided once too often
CLOCK_SLACK = 60.0
TOKEN_LIFE = 299  # seconds, of an OAuth access token
_ENDED = Text(QT_TRANSLATE_NOOP("Text", "The token ended at {end}, {minutes} minutes ago."))
_NUMBER = Text(
    QT_TRANSLATE_NOOP("Text", "The end is given as {number}: in seconds, the year {year}.")
)
_LIFE = Text(QT_TRANSLATE_NOOP("Text", "It would live {seconds} seconds, {years} years."))
_IN_SECONDS = Text(
    QT_TRANSLATE_NOOP("Text", "The server told expiresAt in seconds, not in milliseconds.")
)
_FUTURE = Text(QT_TRANSLATE_NOOP("Text", "The token was issued {seconds} seconds in the future."))
_AWAY = Text(
    QT_TRANSLATE_NOOP(
        "Text", "The clocks differ by {seconds} seconds; a token lives {life} seconds."
    )
)


def expired_token(seen: Observed) -> Match | None:
    """The token's end is over; whoever still sends it keeps it too long."""
    token = seen.token
    if token is None or token.expires_at is None or seen.now is None:
        return None
    is_milliseconds = token.expires_at > LATEST_SECONDS
    end = token.expires_at / 1000 if is_milliseconds else token.expires_at
    now = seen.now.timestamp() - (seen.clock_difference or 0)
    if not EARLIEST_SECONDS < end <= now:
        return None
    at = datetime.fromtimestamp(end, UTC)
    told = _ENDED.with_facts(end=f"{at:%Y-%m-%d %H:%M:%S} UTC", minutes=int((now - end) // 60))
    return Match(Certainty.CERTAIN, (told, *refused(seen)))


def wrong_unit(seen: Observed) -> Match | None:
    """Milliseconds were read as seconds, or the other way round."""
    token, result = seen.token, seen.result("token")
    if result is not None and result.finding.detail.get("expires_at_unit") == "seconds":
        return Match(Certainty.CERTAIN, (_IN_SECONDS, *cause_told(seen, "token")))
    if token is None:
        return None
    if token.life is not None and token.life > LATEST_SECONDS / 100:
        years = round(token.life / 31_557_600)
        told = _LIFE.with_facts(seconds=round(token.life), years=years)
        return Match(Certainty.CERTAIN, (told, *refused(seen)))
    end = token.expires_at
    is_odd = end is not None and (end > LATEST_SECONDS or 0 < end < EARLIEST_SECONDS)
    if end is None or not is_odd or (token.shape is Shape.API_TOKEN and end > LATEST_SECONDS):
        return None
    year = 1970 + int(end // 31_557_600)
    told = _NUMBER.with_facts(number=f"{end:.0f}", year=year)
    return Match(Certainty.CERTAIN, (told, *refused(seen)))


def short_life(seen: Observed) -> Match | None:
    """A token that is over before it is of use."""
    result = seen.result("token")
    detail = result.finding.detail if result is not None else {}
    seconds = number_in(detail.get("token_lifetime_seconds"))
    if seconds is None or seconds >= CLOCK_SLACK:
        return None
    return Match(Certainty.LIKELY, cause_told(seen, "token"), {"seconds": seconds})


def clock_skew(seen: Observed) -> Match | None:
    """The clocks of this computer and of the service differ by too much."""
    token, away = seen.token, seen.clock_difference
    if token is not None and token.issued_at is not None and seen.now is not None:
        ahead = token.issued_at - seen.now.timestamp()
        if CLOCK_SLACK < ahead < LATEST_SECONDS / 1000:
            told = _FUTURE.with_facts(seconds=round(ahead))
            return Match(Certainty.CERTAIN, (told,))
    if away is None or abs(away) <= CLOCK_SLACK:
        return None
    told = _AWAY.with_facts(seconds=round(abs(away)), life=TOKEN_LIFE)
    is_over = abs(away) > TOKEN_LIFE
    certainty = Certainty.CERTAIN if is_over else Certainty.LIKELY
    return Match(certainty, (told, *cause_told(seen, "http")))
