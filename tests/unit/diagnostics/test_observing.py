"""Facts out of results and errors."""

from __future__ import annotations

from datetime import UTC, datetime

from desktop_admin.diagnostics.engine import CheckResult, Finding, Outcome
from desktop_admin.diagnostics.observed import Observed, WaySeen
from desktop_admin.diagnostics.observing import completed, observed_in
from desktop_admin.domain.errors import Forbidden, TlsFailed
from desktop_admin.domain.text import Text


def _failed(check_id: str, **detail: str) -> CheckResult:
    return CheckResult(check_id, Text(check_id), Finding(Outcome.FAILED, Text("no"), None, detail))


def test_an_error_tells_its_facts() -> None:
    error = Forbidden(
        host="a.example", status=403, message_key="error.forbidden.noPermission", request_id="r1"
    )
    [answer] = observed_in(error).answers
    assert (answer.fault, answer.status, answer.host) == ("Forbidden", 403, "a.example")
    assert (answer.last_part, answer.request_id) == ("noPermission", "r1")


def test_a_tls_error_tells_of_the_handshake() -> None:
    seen = observed_in(TlsFailed(host="a.example", reason="expired", verify_code=10)).tls
    assert seen is not None
    assert (seen.verify_code, seen.reason, seen.is_trusted) == (10, "expired", False)


def test_results_fill_in_what_was_not_given() -> None:
    rows = (
        _failed("settings", url="https://a.example"),
        _failed("tcp", host="a.example", port="443", address_1="IPv4 192.0.2.1: no answer"),
        _failed("tls", verify_code="10", not_after="2026-01-01T00:00:00+00:00"),
        _failed("http", clock_difference_seconds="400", status="503"),
    )
    whole = completed(Observed(results=rows))
    assert whole.way is not None
    assert whole.way.addresses == {"IPv4 192.0.2.1": "no answer"}
    assert whole.tls is not None
    assert whole.tls.expires == datetime(2026, 1, 1, tzinfo=UTC)
    assert (whole.clock_difference, whole.backend_url) == (400, "https://a.example")
    assert [answer.status for answer in whole.answers] == [503]
    given = completed(Observed(results=rows, way=WaySeen(host="b.example"), clock_difference=0))
    assert (given.way, given.clock_difference) == (WaySeen(host="b.example"), 0)
