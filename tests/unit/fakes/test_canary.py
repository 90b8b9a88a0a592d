"""The search of folders finds what was planted, wherever and in whatever file it lies."""

from __future__ import annotations

import base64
import os
from pathlib import Path

import pytest

from tests.journeys import canary

SECRETS = {"one": "osscs_canary_1", "other": "ossoc_canary_2"}


@pytest.fixture
def planted(tmp_path: Path) -> Path:
    """A folder with secrets deep in it, and things that cannot be read."""
    deep = tmp_path / "old" / "a" / "b"
    deep.mkdir(parents=True)
    (deep / "log.bin").write_bytes(b"\0" * 70_000 + b"osscs_canary_1")
    (tmp_path / "new.db").write_bytes(base64.b64encode(b"id:ossoc_canary_2"))
    (tmp_path / "clean").write_text("osscs_canary_")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "new.db")
    return tmp_path


def test_every_file_is_looked_into(planted: Path) -> None:
    assert canary.holders(SECRETS, planted) == {
        ("one", planted / "old" / "a" / "b" / "log.bin"),
        ("other", planted / "new.db"),
    }
    assert canary.files_with("ossoc_canary_2", planted) == [planted / "new.db"]


def test_of_a_shared_folder_only_what_changed_is_looked_into(planted: Path) -> None:
    began = (planted / "new.db").stat().st_mtime
    os.utime(planted / "old", (began - 60, began - 60))
    assert canary.holders(SECRETS, planted, began) == {("other", planted / "new.db")}
