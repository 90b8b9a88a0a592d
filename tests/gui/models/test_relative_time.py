"""Times are said as people say them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from desktop_admin.ui.models.relative_time import exact_time, relative_time

NOW = datetime(2026, 9, 2, 12, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (timedelta(seconds=0), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(seconds=60), "1 minute ago"),
        (timedelta(minutes=4), "4 minutes ago"),
        (timedelta(minutes=59, seconds=59), "59 minutes ago"),
        (timedelta(hours=1), "today, 11:30"),
        (timedelta(hours=12, minutes=30), "today, 00:00"),
        (timedelta(hours=12, minutes=31), "yesterday"),
        (timedelta(days=2), "2 days ago"),
        (timedelta(days=99), "99 days ago"),
        (timedelta(days=100), "25 May 2026"),
        (timedelta(seconds=-30), "just now"),
        (timedelta(hours=-2), "2 Sep 2026"),
    ],
)
def test_a_moment_is_said_by_its_age(age: timedelta, said: str) -> None:
    assert relative_time(NOW - age, NOW) == said


def test_a_minute_before_midnight_is_minutes_and_not_yesterday() -> None:
    now = datetime(2026, 9, 2, 0, 10, tzinfo=UTC)
    assert relative_time(now - timedelta(minutes=20), now) == "20 minutes ago"


def test_the_day_is_that_of_the_person() -> None:
    tokyo = timezone(timedelta(hours=9))
    moment = datetime(2026, 9, 1, 16, 0, tzinfo=UTC)
    assert relative_time(moment, NOW) == "yesterday"
    assert relative_time(moment, NOW.astimezone(tokyo)) == "today, 01:00"


def test_the_exact_time_has_seconds_and_offset() -> None:
    assert exact_time(NOW, NOW) == "2026-09-02 12:30:00 +0000"
