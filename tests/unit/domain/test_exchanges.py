"""What may be told of a call."""

from __future__ import annotations

import pytest

from desktop_admin.domain.exchanges import Exchange


@pytest.mark.parametrize(
    ("status", "fault", "has_failed", "outcome"),
    [
        (200, None, False, "200"),
        (399, None, False, "399"),
        (400, None, True, "400"),
        (200, "BadAnswer", True, "200"),
        (None, "TlsFailed", True, "TlsFailed"),
    ],
)
def test_a_call_failed_without_a_usable_answer(
    status: int | None, fault: str | None, has_failed: bool, outcome: str
) -> None:
    call = Exchange("GET", "x.example:8443", "/base/api", status, 3, "r-1", 1, fault)
    assert (call.has_failed, call.outcome) == (has_failed, outcome)
    assert call.url == "https://x.example:8443/base/api"
