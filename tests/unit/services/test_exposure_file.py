"""Marks of exposed secrets on the disk: per account, one a client, and nothing else is lost."""

from __future__ import annotations

import json
import stat
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from desktop_admin.domain.attention import Exposure
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.services.exposure_file import ExposureFile

BORN = datetime(2026, 3, 1, 12, 0, 0, 123456, UTC)
MARK = Exposure("prod https://a.example", "a1", "ossca_1", BORN, BORN + timedelta(days=3), "né")
OTHER = replace(MARK, account_id="a2")


def of(file: ExposureFile, mark: Exposure = MARK) -> tuple[Exposure, ...]:
    return file.of_account(mark.vault_id, mark.account_id)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "exposed.json"


def test_marks_come_back_per_account_to_the_microsecond(path: Path) -> None:
    file = ExposureFile(path)
    file.put(MARK)
    file.put(OTHER)
    assert of(ExposureFile(path)) == (MARK,)
    assert of(ExposureFile(path), OTHER) == (OTHER,)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_time_of_another_zone_means_the_same_secret(path: Path) -> None:
    zone = timezone(timedelta(hours=5))
    ExposureFile(path).put(replace(MARK, secret_born=BORN.astimezone(zone)))
    assert of(ExposureFile(path)) == (MARK,)


def test_a_client_has_one_mark_and_only_that_very_one_is_taken_off(path: Path) -> None:
    file = ExposureFile(path)
    newer = replace(MARK, marked_at=MARK.marked_at + timedelta(days=1), note="again")
    file.put(MARK)
    file.put(newer)
    file.remove(MARK)  # that one is gone already: the newer stays
    assert of(file) == (newer,)
    file.remove(newer)
    assert of(file) == ()


@pytest.mark.parametrize("field", ["client_id", "secret_born", "marked_at", "note"])
def test_a_row_that_makes_no_sense_costs_itself_alone(path: Path, field: str) -> None:
    file = ExposureFile(path)
    file.put(MARK)
    file.put(OTHER)
    content = json.loads(path.read_bytes())
    content["exposed"][0][field] = 7
    path.write_text(json.dumps(content))
    assert of(file) == ()
    assert of(file, OTHER) == (OTHER,)


def test_a_time_that_is_none_is_no_mark(path: Path) -> None:
    file = ExposureFile(path)
    file.put(MARK)
    content = json.loads(path.read_bytes())
    content["exposed"][0]["secret_born"] = "yesterday"
    path.write_text(json.dumps(content))
    assert of(file) == ()


def test_a_file_that_cannot_be_read_is_told(path: Path) -> None:
    path.mkdir()
    with pytest.raises(FileFailed):
        of(ExposureFile(path))
