"""Moments in headers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from desktop_admin.api.moments import clock_difference, date_of, server_now, wait_of
from tests.fakes.scripted_server import answer_of

DATE = "Tue, 24 Nov 2026 10:00:00 GMT"
MOMENT = datetime(2026, 11, 24, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        ("7", 7),
        ("0", 1),
        (" 12 ", 12),
        ("999999999", 86_400),
        ("Tue, 24 Nov 2026 10:00:30 GMT", 30),
        ("Tue, 24 Nov 2026 09:00:00 GMT", 1),
        ("soon", None),
        ("-3", None),
        ("1.5", None),
        ("", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(told: str, seconds: int | None) -> None:
    assert wait_of(answer_of(429, b"", {"retry-after": told, "date": DATE})) == seconds


def test_a_date_is_aware_or_none() -> None:
    assert date_of(answer_of(headers={"date": DATE})) == MOMENT
    assert date_of(answer_of(headers={"date": "yesterday"})) is None
    assert date_of(answer_of()) is None


def test_the_servers_clock_counts_where_it_differs() -> None:
    answer = answer_of(headers={"date": DATE})
    near, far = MOMENT + timedelta(seconds=1.5), MOMENT + timedelta(minutes=5)
    assert server_now(answer, near) == near
    assert server_now(answer, far) == MOMENT
    assert server_now(answer_of(), far) == far


def test_the_difference_of_the_clocks_is_told_where_it_can_be_seen() -> None:
    dated = answer_of(headers={"date": DATE})
    assert clock_difference(dated, MOMENT + timedelta(seconds=180)) == 180
    assert clock_difference(dated, MOMENT - timedelta(seconds=180)) == -180
    assert clock_difference(dated, MOMENT + timedelta(seconds=1)) == 0
    assert clock_difference(answer_of(), MOMENT) is None
