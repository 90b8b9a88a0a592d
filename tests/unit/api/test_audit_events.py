"""Audit events."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from desktop_admin.api.audit_events import AuditEventsEndpoint
from desktop_admin.domain.activity import AuditQuery, AuditResult
from tests.fakes.scripted_server import ScriptedServer, told

EMPTY = {"items": [], "nextCursor": None}


def test_a_filter_travels_in_utc() -> None:
    server = ScriptedServer(told(200, EMPTY))
    since = datetime(2026, 11, 24, 1, 0, tzinfo=timezone(timedelta(hours=2)))
    query = AuditQuery("pay", "method.changed", AuditResult.REFUSED, since)
    AuditEventsEndpoint(server.caller()).page(query, "c", limit=20)
    assert dict(server.last.url.params) == {
        "search": "pay",
        "action": "method.changed",
        "result": "REFUSED",
        "since": "2026-11-23T23:00:00.000Z",
        "cursor": "c",
        "limit": "20",
    }


def test_no_filter_asks_for_all() -> None:
    server = ScriptedServer(told(200, EMPTY))
    assert AuditEventsEndpoint(server.caller()).page(AuditQuery()).next_cursor is None
    assert dict(server.last.url.params) == {"limit": "100"}
