"""Exporting audit events."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from desktop_admin.domain.activity import AuditEvent, AuditParty, AuditResult
from desktop_admin.services.activity_export import COLUMNS, write

EVENT = AuditEvent(
    id="1",
    at=datetime(2026, 11, 24, 10, 0, 0, 123000, tzinfo=UTC),
    actor=AuditParty("PERSON", "p", 'Olivia "O", Owner'),
    action="client_app.created",
    subject=AuditParty("CLIENT_APP", "c", "Gehälter\nline"),
    result=AuditResult.OK,
    address="10.0.0.1",
    request_id="r",
    detail=None,
)


def read_csv(path: Path) -> list[dict[str, str]]:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "activity.csv"
    write([EVENT, replace(EVENT, subject=None)], path, "csv")
    first, second = read_csv(path)
    assert tuple(first) == COLUMNS
    assert first["time"] == "2026-11-24T10:00:00.123Z"
    assert first["actor_name"] == 'Olivia "O", Owner'
    assert first["subject_name"] == "Gehälter\nline"
    assert second["subject_name"] == ""
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_json_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "activity.json"
    write([EVENT], path, "json")
    (event,) = json.loads(path.read_bytes())
    assert event["subject_name"] == "Gehälter\nline"
    assert event["result"] == "OK"
