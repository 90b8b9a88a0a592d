"""A marker tells when it was made, and is there once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from desktop_admin.domain.recording import new_marker


def test_a_marker_tells_the_time_in_utc_and_is_there_once() -> None:
    moment = datetime(2026, 11, 25, 11, 30, tzinfo=timezone(timedelta(hours=1)))
    markers = {new_marker(moment) for _ in range(50)}
    assert len(markers) == 50
    assert all(one.startswith("APIA-20261125T103000Z-") for one in markers)
    assert new_marker(datetime(2026, 1, 1, tzinfo=UTC)).startswith("APIA-20260101T000000Z-")
