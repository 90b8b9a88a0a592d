"""What is fixed for a whole computer: read with care, told where it cannot be followed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop_admin.domain.attention import RotationInterval, RotationSource
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.settings.policy import Policy, read_policy

ME = frozenset({os.getuid()})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "policy.toml"


def written(path: Path, text: str, mode: int = 0o644) -> Path:
    path.write_text(text)
    path.chmod(mode)
    return path


def test_without_a_file_nothing_is_fixed(path: Path) -> None:
    assert read_policy(path, ME) == read_policy(None) == Policy()


@pytest.mark.parametrize("days", [0, 30, 3650])
def test_the_interval_is_fixed_and_its_origin_known(path: Path, days: int) -> None:
    policy = read_policy(written(path, f"[credentials]\nrotation_days = {days}\n"), ME)
    assert policy == Policy(RotationInterval(days, RotationSource.POLICY, str(path)))
    loaded = policy.laid_on(LoadedSettings())
    assert loaded.rotation_policy == policy.rotation
    assert loaded.notes == ()


@pytest.mark.parametrize("days", ["-1", "4000", '"90"', "true", "90.0", "[90]"])
def test_a_value_that_makes_no_sense_is_told_and_fixes_nothing(path: Path, days: str) -> None:
    policy = read_policy(written(path, f"[credentials]\nrotation_days = {days}\n"), ME)
    assert policy.rotation is None
    (note,) = policy.laid_on(LoadedSettings()).notes
    assert dict(note.facts)["key"] == "credentials.rotation_days"


@pytest.mark.parametrize("text", ["", "[credentials]\n", "[other]\nx = 1\n"])
def test_other_keys_are_for_other_versions(path: Path, text: str) -> None:
    assert read_policy(written(path, text), ME) == Policy()


@pytest.mark.parametrize("raw", [b"[credentials", b"\xff\xfe", b"credentials = 5"])
def test_what_is_no_policy_is_told(path: Path, raw: bytes) -> None:
    path.write_bytes(raw)
    path.chmod(0o600)
    policy = read_policy(path, ME)
    assert (policy.rotation, len(policy.notes)) == (None, 1)


def test_a_folder_in_its_place_is_told(path: Path) -> None:
    path.mkdir()
    assert len(read_policy(path, ME).notes) == 1


@pytest.mark.skipif(os.name != "posix", reason="files have no owner there")
@pytest.mark.parametrize("mode", [0o664, 0o646])
def test_a_file_that_others_may_write_is_not_followed(path: Path, mode: int) -> None:
    policy = read_policy(written(path, "[credentials]\nrotation_days = 30\n", mode), ME)
    assert (policy.rotation, len(policy.notes)) == (None, 1)


def test_a_file_of_somebody_else_is_not_followed(path: Path) -> None:
    file = written(path, "[credentials]\nrotation_days = 30\n")
    policy = read_policy(file, frozenset({os.getuid() + 1}))
    assert (policy.rotation, len(policy.notes)) == (None, 1)
