"""Writing lists to files: harmless in spreadsheets, for the owner only."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.services.table_export import write_rows, written_time

COLUMNS = ("who", "what")


@pytest.mark.parametrize(
    "name",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\uff1d1", '=HYPERLINK("http://x")'],
)
def test_formulas_are_words_in_csv(tmp_path: Path, name: str) -> None:
    path = tmp_path / "list.csv"
    write_rows(COLUMNS, [(name, "2 - 1")], path, "csv")
    text = io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")
    assert list(csv.reader(text)) == [list(COLUMNS), [f"'{name}", "2 - 1"]]


def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("old")
    path.chmod(0o644)
    write_rows(COLUMNS, [], path, "csv")
    assert path.stat().st_mode & 0o777 == 0o600
    assert [entry.name for entry in tmp_path.iterdir()] == ["list.csv"]


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("")
    with pytest.raises(FileFailed, match="could not be written"):
        write_rows(COLUMNS, [("a", "b")], tmp_path / "x" / "list.csv", "csv")


def test_only_two_forms_exist(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="xlsx"):
        write_rows(COLUMNS, [("a", "b")], tmp_path / "a.xlsx", "xlsx")


def test_times_are_written_as_rfc_3339_has_them() -> None:
    at = datetime(2026, 11, 24, 10, 0, 0, 123456, tzinfo=UTC)
    assert written_time(at) == "2026-11-24T10:00:00.123Z"
