"""Records in a file: what the lists of the keyring share."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.vault.rows_file import RowsFile


def _row(number: int) -> dict[str, object]:
    return {"number": number}


def _number(row: object) -> int | None:
    found = row.get("number") if isinstance(row, dict) else None
    return found if isinstance(found, int) else None


@pytest.fixture
def file(tmp_path: Path) -> RowsFile[int]:
    """A list of numbers."""
    return RowsFile(tmp_path / "sub" / "list.json", "numbers", _row, _number)


def test_rows_come_back_and_are_for_their_owner(file: RowsFile[int], tmp_path: Path) -> None:
    assert file.read() == ()
    file.write((3, 1))
    assert file.read() == (3, 1)
    assert stat.S_IMODE((tmp_path / "sub" / "list.json").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("content", "rows"),
    [("", ()), ('{"others": []}', ()), ('{"numbers": [{"number": 2}, {"no": 1}]}', (2,))],
)
def test_a_damaged_file_is_set_aside_and_what_is_usable_stays(
    file: RowsFile[int], tmp_path: Path, content: str, rows: tuple[int, ...]
) -> None:
    path = tmp_path / "sub" / "list.json"
    path.parent.mkdir()
    path.write_text(content)
    assert file.read() == rows
    assert file.read() == rows
    (aside,) = path.parent.glob("list.json.damaged-*")
    assert aside.read_text() == content


def test_a_file_that_cannot_be_read_is_told(file: RowsFile[int], tmp_path: Path) -> None:
    (tmp_path / "sub" / "list.json").mkdir(parents=True)
    with pytest.raises(FileFailed):
        file.read()
