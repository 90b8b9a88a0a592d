"""Exporting audit events."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_admin.domain.activity import AuditEvent, AuditParty, AuditResult
from desktop_admin.domain.file_errors import FileFailed
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


@pytest.mark.parametrize(
    "name",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\uff1d1", '=HYPERLINK("http://x")'],
)
def test_formulas_are_words_in_csv(tmp_path: Path, name: str) -> None:
    path = tmp_path / "activity.csv"
    write([replace(EVENT, actor=AuditParty("PERSON", "p", name))], path, "csv")
    assert read_csv(path)[0]["actor_name"] == f"'{name}"


def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "activity.csv"
    path.write_text("old")
    path.chmod(0o644)
    write([], path, "csv")
    assert path.stat().st_mode & 0o777 == 0o600
    assert [entry.name for entry in tmp_path.iterdir()] == ["activity.csv"]


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("")
    with pytest.raises(FileFailed, match="could not be written"):
        write([EVENT], tmp_path / "x" / "activity.csv", "csv")


def test_only_two_forms_exist(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="xlsx"):
        write([EVENT], tmp_path / "a.xlsx", "xlsx")
