"""Directories that only their owner may enter."""

from __future__ import annotations

import stat
from pathlib import Path

from desktop_admin.domain.owner_directory import make_owner_directory


def test_a_directory_becomes_private(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_owner_directory(tmp_path)
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o700
    make_owner_directory(tmp_path / "a" / "b")
    assert stat.S_IMODE((tmp_path / "a" / "b").stat().st_mode) == 0o700
