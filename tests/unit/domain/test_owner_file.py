"""Files for their owner, whole or not at all."""

from __future__ import annotations

import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.owner_file import (
    file_failed,
    set_aside,
    write_owner_file,
)

NOW = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)


def mode_of(path: Path) -> int:
    """The permission bits."""
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(params=[0o000, 0o022, 0o077], ids=oct)
def umask(request: pytest.FixtureRequest) -> object:
    """Whatever the process was started with."""
    former = os.umask(request.param)
    yield request.param
    os.umask(former)


def test_it_is_for_the_owner_only_whatever_the_umask(umask: int, tmp_path: Path) -> None:
    path = tmp_path / "new" / "file"
    write_owner_file(path, b"one")
    assert path.read_bytes() == b"one"
    assert (mode_of(path), mode_of(path.parent)) == (0o600, 0o700)


def test_a_readable_file_becomes_private_and_its_folder_stays_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    path = tmp_path / "file"
    path.write_bytes(b"old")
    path.chmod(0o644)
    write_owner_file(path, b"new")
    assert (mode_of(path), mode_of(tmp_path)) == (0o600, 0o755)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_crash_on_the_way_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "file"
    write_owner_file(path, b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    if step == "fsync":
        monkeypatch.setattr(os, "fsync", fail)
    else:
        monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(FileFailed) as caught:
        write_owner_file(path, b"new")
    assert caught.value.facts == {"path": path, "reason": "No space left on device"}
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_the_content_is_on_the_disk_before_the_name_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda handle: (steps.append("sync"), fsync(handle))[1])
    monkeypatch.setattr(
        Path, "replace", lambda path, to: (steps.append("rename"), replace(path, to))[1]
    )
    write_owner_file(tmp_path / "file", b"x")
    assert steps == ["sync", "rename", "sync"]


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "dotfiles").mkdir()
    target, link = tmp_path / "dotfiles" / "file", tmp_path / "file"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_owner_file(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_loop_of_links_is_an_error_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(FileFailed):
        write_owner_file(tmp_path / "a", b"new")


def test_a_folder_in_the_way_is_an_error_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(FileFailed):
        write_owner_file(tmp_path, b"x")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileFailed):
        write_owner_file(tmp_path / "file" / "below", b"x")


def test_damaged_files_are_set_aside_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    names = []
    for content in (b"1", b"2"):
        path.write_bytes(content)
        aside = set_aside(path, NOW)
        assert aside is not None
        assert aside.read_bytes() == content
        assert mode_of(aside) == 0o600
        names.append(aside.name)
    assert names == [
        "settings.toml.damaged-20261124T094000Z",
        "settings.toml.damaged-20261124T094000Z-2",
    ]
    assert not path.exists()


def test_what_cannot_be_moved_is_not_set_aside(tmp_path: Path) -> None:
    assert set_aside(tmp_path / "nobody") is None


def test_an_error_without_words_is_named_by_its_kind(tmp_path: Path) -> None:
    assert file_failed(tmp_path, OSError()).facts["reason"] == "OSError"
