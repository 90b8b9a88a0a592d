"""What tests of a watched credential make of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from desktop_admin.domain.watch import (
    HISTORY_AGE,
    HISTORY_LIMIT,
    Reading,
    Verdict,
    WatchStanding,
    failures_in_a_row,
    is_news,
    judged,
    kept,
    summary_of,
)

START = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
UNKNOWN, WORKS, BY_METHOD, REFUSED, UNREACHABLE = WatchStanding
GONE, OFFLINE, WAIT, WELL = (
    Verdict.UNREACHABLE,
    Verdict.OFFLINE,
    Verdict.ASKED_TO_WAIT,
    Verdict.WORKS,
)


def read(*verdicts: Verdict) -> tuple[Reading, ...]:
    """Readings a minute apart, each 10 ms slower than the one before."""
    return tuple(
        Reading(START + at * MINUTE, verdict, 100 + 10 * at) for at, verdict in enumerate(verdicts)
    )


@pytest.mark.parametrize(
    ("before", "verdicts", "after"),
    [
        (UNKNOWN, [], UNKNOWN),
        (UNKNOWN, [WELL], WORKS),
        (WORKS, [Verdict.REFUSED], REFUSED),
        (WORKS, [Verdict.REFUSED_BY_METHOD], BY_METHOD),
        (WORKS, [GONE], WORKS),
        (WORKS, [GONE, GONE], UNREACHABLE),
        (WORKS, [GONE, OFFLINE, GONE], WORKS),
        (WORKS, [GONE, WAIT, GONE], WORKS),
        (UNKNOWN, [GONE], UNKNOWN),
        (UNREACHABLE, [GONE, GONE, GONE], UNREACHABLE),
        (UNREACHABLE, [OFFLINE], UNREACHABLE),
        (UNREACHABLE, [WELL], WORKS),
        (REFUSED, [WAIT], REFUSED),
    ],
)
def test_a_refusal_counts_at_once_and_an_absence_the_second_time(
    before: WatchStanding, verdicts: Sequence[Verdict], after: WatchStanding
) -> None:
    assert judged(before, read(*verdicts)) is after


def test_what_is_news() -> None:
    assert is_news(WORKS, REFUSED)
    assert is_news(REFUSED, WORKS)
    assert is_news(UNKNOWN, REFUSED)  # it was chosen because somebody relies on it
    assert not is_news(UNKNOWN, WORKS)
    assert not is_news(WORKS, WORKS)


def test_old_readings_and_too_many_go() -> None:
    readings: tuple[Reading, ...] = ()
    for at in range(HISTORY_LIMIT + 3):
        readings = kept(readings, Reading(START + at * MINUTE, WELL))
    assert len(readings) == HISTORY_LIMIT
    assert readings[0].at == START + 3 * MINUTE
    day_later = Reading(readings[-2].at + HISTORY_AGE, WELL)
    assert [one.at for one in kept(readings, day_later)] == [readings[-1].at, day_later.at]


def test_a_clock_set_back_leaves_no_reading_of_the_future() -> None:
    readings = read(WELL, WELL)
    earlier = Reading(START, Verdict.REFUSED)
    assert kept(readings, earlier) == (readings[0], earlier)


def test_the_summary_counts_what_was_tested() -> None:
    summary = summary_of(read(WELL, Verdict.REFUSED, WELL, OFFLINE, WAIT, WELL))
    assert (summary.passed, summary.counted) == (3, 4)
    assert summary.median_milliseconds == 120
    assert summary.last_failure_at == START + MINUTE
    nothing = summary_of(read(OFFLINE))
    assert (nothing.counted, nothing.median_milliseconds, nothing.last_failure_at) == (
        0,
        None,
        None,
    )


def test_failures_in_a_row_are_counted_from_the_end() -> None:
    assert failures_in_a_row(read(GONE, WELL, GONE, GONE)) == 2
    assert failures_in_a_row(read(GONE, WELL)) == 0
    assert failures_in_a_row(()) == 0
