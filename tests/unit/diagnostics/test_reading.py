"""Single facts out of the detail of results."""

from __future__ import annotations

from datetime import UTC, datetime

from desktop_admin.diagnostics.reading import detail_of, is_yes, moment_in, number_in


def test_facts_are_read_where_there_are_some() -> None:
    assert [number_in(fact) for fact in (7, "12.4 s", None, "soon", "inf")] == [
        *(7, 12, None, None, None)
    ]
    assert [is_yes(text) for text in ("yes", "no", "unknown", None)] == [True, False, None, None]
    assert moment_in("2026-01-01T00:00:00+00:00") == datetime(2026, 1, 1, tzinfo=UTC)
    assert moment_in("soon") is None
    assert detail_of({}, "dns") == {}
