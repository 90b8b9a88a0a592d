"""The list of rotations on the disk: written whole, read back as it was."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_admin.services.rotation_file import RotationFile
from tests.unit.domain.test_rotation import HANDED, PLAN


def test_plans_of_one_account_are_read_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "rotations.json"
    other = replace(HANDED, old_id="other")
    for plan in (PLAN, other, replace(PLAN, account_id="a2"), HANDED):
        RotationFile(path).put(plan)
    assert RotationFile(path).of_account("v", "a1") == (HANDED, other)
    assert path.stat().st_mode & 0o077 == 0
    RotationFile(path).remove(other)
    assert RotationFile(path).of_account("v", "a1") == (HANDED,)


@pytest.mark.parametrize(
    ("name", "value"),
    [("kind", "x"), ("started_at", "x"), ("idle_days", "7"), ("is_given_up", 1), ("twin_id", None)],
)
def test_a_row_that_makes_no_sense_costs_no_other(tmp_path: Path, name: str, value: object) -> None:
    path = tmp_path / "rotations.json"
    file = RotationFile(path)
    file.put(PLAN)
    file.put(replace(HANDED, old_id="other"))
    written = json.loads(path.read_text())
    written["rotations"][0][name] = value
    path.write_text(json.dumps(written))
    assert file.of_account("v", "a1") == (replace(HANDED, old_id="other"),)
