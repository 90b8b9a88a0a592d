"""The program's places."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.settings.paths import AppPaths


@pytest.mark.skipif("sys.platform != 'linux'", reason="XDG")
def test_the_persons_places_follow_xdg(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    paths = AppPaths.for_user()
    assert paths.settings_file == tmp_path / "config" / "desktop-admin" / "settings.toml"
    assert paths.backend == tmp_path / "data" / "desktop-admin" / "backend"
    assert paths.cache == tmp_path / "cache" / "desktop-admin"
    assert paths.logs.is_relative_to(tmp_path / "state" / "desktop-admin")


def folders(paths: AppPaths) -> tuple[Path, ...]:
    return paths.config, paths.data, paths.cache, paths.logs


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it lies elsewhere")
def test_the_policy_is_the_administrators_and_no_test_reads_it(tmp_path: Path) -> None:
    assert AppPaths.for_user().policy_file == Path("/etc/desktop-admin/policy.toml")
    assert AppPaths.under(tmp_path).policy_file is None


def test_everything_can_lie_below_one_folder(tmp_path: Path) -> None:
    paths = AppPaths.under(tmp_path)
    files = (paths.settings_file, paths.view_state_file, paths.saved_credentials_file)
    assert all(path.is_relative_to(tmp_path) for path in (*folders(paths), *files, paths.backend))
    assert len(set(files)) == 3


def test_the_folders_are_for_their_owner_only(tmp_path: Path) -> None:
    paths = AppPaths.under(tmp_path)
    paths.logs.mkdir(mode=0o755)
    paths.make()
    paths.make()
    for path in folders(paths):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700


def test_a_place_that_is_taken_is_named(tmp_path: Path) -> None:
    (tmp_path / "config").write_bytes(b"")
    with pytest.raises(FileFailed) as caught:
        AppPaths.under(tmp_path).make()
    assert caught.value.facts["path"] == tmp_path / "config"
