"""Logs are cut to their end, redacted field by field, and what is missing is told."""

from __future__ import annotations

import json
from pathlib import Path

from desktop_admin.diagnostics.bundle_log import LONGEST_LINE, read_log, redacted_lines


def _record(message: str, **more: str) -> str:
    at = "2026-11-25T10:00:00.000+00:00"
    return json.dumps({"at": at, "level": "INFO", "logger": "x", "message": message, **more})


def _loud(text: str) -> str:
    return text.replace("secret", "[gone]")


def test_only_known_fields_of_a_record_are_kept_and_each_is_redacted() -> None:
    line = _record("a secret", extra="secret", milliseconds="12", exception="secret\\x0asecret")
    [shown] = redacted_lines([line], _loud).text.splitlines()
    assert json.loads(shown) == json.loads(_record("a [gone]")) | {
        "milliseconds": "12",
        "exception": "[gone]\\x0a[gone]",
    }


def test_a_field_that_is_not_what_it_should_be_is_redacted_too() -> None:
    line = json.dumps({"at": "secret", "level": "secret", "message": "x", "milliseconds": "secret"})
    assert "secret" not in redacted_lines([line], _loud).text


def test_free_lines_are_redacted_in_one_piece() -> None:
    seen: list[str] = []

    def note(text: str) -> str:
        seen.append(text)
        return text

    told = redacted_lines(["one", "two", "", _record("three"), "{four", "[]"], note)
    assert "one\ntwo" in seen
    assert "{four\n[]" in seen
    assert told.text.splitlines()[:2] == ["one", "two"]


def test_a_line_that_is_too_long_is_dropped_whole_and_told() -> None:
    told = redacted_lines(["short", "x" * (LONGEST_LINE + 1), _record("y" * LONGEST_LINE)], str)
    assert told.text == "short\n"
    assert [str(note) for note in told.notes] == ["2 lines were too long and were left out."]


def test_the_end_of_a_long_file_begins_with_a_whole_line(tmp_path: Path) -> None:
    path = tmp_path / "x.log"
    path.write_text("first line\nsecond line\nthird\n")
    told = read_log(path, str, limit=12)
    assert told is not None
    assert told.text == "third\n"
    assert "23 older bytes" in str(told.notes[0])


def test_what_cannot_be_read_is_told_and_what_is_not_there_is_none(tmp_path: Path) -> None:
    assert read_log(tmp_path / "absent", str) is None
    folder = read_log(tmp_path, str)
    assert folder is not None
    assert (folder.text, len(folder.notes)) == ("", 1)
    (tmp_path / "other").write_text("what somebody else wants to see")
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "other")
    told = read_log(link, str)
    assert told is not None
    assert told.text == ""
    assert "could not be read" in str(told.notes[0])
