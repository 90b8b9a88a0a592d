"""What may be told of a call."""

from __future__ import annotations

import pytest

from desktop_admin.domain.exchanges import Exchange, ExchangeFilter, StatusClass


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


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        (ExchangeFilter(), [1, 2, 3, 4]),
        (ExchangeFilter(text="TOKEN"), [2]),
        (ExchangeFilter(text="x.example post"), [2]),
        (ExchangeFilter(text="timed"), [3]),
        (ExchangeFilter(text="r-4"), [4]),
        (ExchangeFilter(method="GET"), [1, 3, 4]),
        (ExchangeFilter(only_failures=True), [2, 3, 4]),
        (ExchangeFilter(status=StatusClass.DONE), [1]),
        (ExchangeFilter(status=StatusClass.REDIRECTED), [4]),
        (ExchangeFilter(status=StatusClass.NO_ANSWER), [3]),
        (ExchangeFilter(status=StatusClass.REFUSED, method="GET"), []),
    ],
)
def test_a_list_of_calls_is_narrowed(query: ExchangeFilter, numbers: list[int]) -> None:
    calls = (
        Exchange("GET", "x.example", "/api", 204, 3, "r-1", 1, number=1),
        Exchange("POST", "x.example", "/oauth2/token", 401, 3, "r-2", 1, number=2),
        Exchange("GET", "y.example", "/api", None, 3, "r-3", 1, "TimedOut", number=3),
        Exchange("GET", "y.example", "/api", 302, 3, "r-4", 1, "Redirected", number=4),
    )
    assert [call.number for call in calls if query.matches(call)] == numbers
