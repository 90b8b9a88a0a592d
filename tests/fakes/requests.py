"""Calls as the program records them, and a store that holds them without a list behind it."""

from __future__ import annotations

from datetime import timedelta

from desktop_admin.domain.exchanges import DIRECT, Exchange, Purpose
from desktop_admin.state.request_log_store import RequestLogState
from tests.fakes import account
from tests.fakes.fake_store import FakeStore

HOST = "apps.example.com"
_PATHS = (
    ("GET", "/admin/v1/me", 200),
    ("GET", "/admin/v1/client-apps", 200),
    ("POST", "/oauth2/token", 400),
    ("GET", "/api/sysinfo", 200),
    ("DELETE", "/admin/v1/oauth-clients/ossoi_1aBcD", 204),
)


class FakeRequests(FakeStore):
    METHODS = ("watch", "unwatch", "narrow", "pause", "clear")

    def __init__(self) -> None:
        super().__init__(RequestLogState())


def call(number: int = 1, **changes: object) -> Exchange:
    """A call like those of a signed-in person."""
    method, path, status = _PATHS[number % len(_PATHS)]
    facts: dict[str, object] = {
        "method": method,
        "host": HOST,
        "path": path,
        "status": status,
        "milliseconds": 12 + number,
        "request_id": f"{number:032x}",
        "attempt": 1,
        "at": account.NOW - timedelta(seconds=7200 - 7 * number),
        "authorization": "Bearer",
        "proxy": DIRECT,
        "tls_version": "TLSv1.3",
        "size": 128,
        "purpose": Purpose.ACCOUNT,
        "number": number,
    }
    if changes.get("fault"):
        facts |= {"tls_version": None, "size": None}
    return Exchange(**{**facts, **changes})  # type: ignore[arg-type]


def calls(count: int) -> tuple[Exchange, ...]:
    """``count`` calls, newest first."""
    return tuple(call(number) for number in range(count, 0, -1))


CALLS = (
    call(9, query=("search", "limit")),
    call(8, method="POST", path="/oauth2/token", status=401, purpose=Purpose.CREDENTIAL),
    call(7, status=None, fault="TimedOut", attempt=2, repeats="503", proxy="proxy.example:8080"),
    call(6, status=503, retry_after=2),
    call(5, status=302, fault="Redirected"),
    call(4),
    call(3, method="DELETE", path=f"/admin/v1/oauth-clients/ossoi_{'7' * 60}", status=204),
    call(2, status=None, fault="TlsFailed"),
)
