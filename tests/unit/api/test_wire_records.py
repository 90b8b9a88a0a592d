"""The shapes of records."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_admin.api.wire_records import WireEvents
from desktop_admin.domain.activity import AuditParty, AuditResult
from desktop_admin.domain.errors import BadAnswer
from tests.fakes.scripted_server import ScriptedServer, answer_of, told

CODEC = ScriptedServer(told(200)).codec
EVENT: dict[str, Any] = {
    "id": "1",
    "at": "2026-11-24T10:00:00Z",
    "actor": {"kind": "PERSON", "id": "p", "name": "Olivia"},
    "action": "client_app.created",
    "subject": None,
    "result": "OK",
    "address": "10.0.0.1",
    "requestId": "r",
    "detail": None,
}


def test_events_may_have_no_subject() -> None:
    page = CODEC.decode(
        answer_of(200, {"items": [EVENT], "nextCursor": "n"}), WireEvents
    ).to_domain()
    (event,) = page.items
    assert event.actor == AuditParty("PERSON", "p", "Olivia")
    assert (event.subject, event.result, page.next_cursor) == (None, AuditResult.OK, "n")


def test_an_unknown_result_is_not_guessed() -> None:
    body = {"items": [EVENT | {"result": "MAYBE"}], "nextCursor": None}
    with pytest.raises(BadAnswer) as caught:
        CODEC.decode(answer_of(200, body), WireEvents)
    assert "$.items[0].result" in (caught.value.detail or "")
