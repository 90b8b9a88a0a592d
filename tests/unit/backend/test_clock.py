"""Times as texts: RFC 3339, and nothing that only looks like it."""

from __future__ import annotations

import pytest

from desktop_admin.backend.clock import parse_rfc3339, rfc3339


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("2026-11-24T10:00:00.123Z", "2026-11-24T10:00:00.123Z"),
        ("2026-11-24t10:00:00z", "2026-11-24T10:00:00.000Z"),
        ("2026-11-24T10:00:00+01:00", "2026-11-24T09:00:00.000Z"),
    ],
)
def test_a_time_is_read(text: str, same: str) -> None:
    assert rfc3339(parse_rfc3339(text)) == same


@pytest.mark.parametrize(
    "text",
    ["", "null", "2026-11-24", "2026-11-24T10:00:00", "20261124T100000Z", "2026-W48-2T10:00:00Z",
     "2026-13-01T00:00:00Z", "2026-11-24T10:00Z", "２026-11-24T10:00:00Z"],
)  # fmt: skip
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_rfc3339(text)
