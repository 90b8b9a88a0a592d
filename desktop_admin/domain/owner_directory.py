"""Directories that only their owner may enter; light, as every start makes them."""

from __future__ import annotations

from pathlib import Path

OWNER_ONLY_DIRECTORY = 0o700


def make_owner_directory(path: Path) -> None:
    """Make ``path`` and its parents; the last is for the owner only, also if it was there.

    Raises ``OSError``.
    """
    path.mkdir(mode=OWNER_ONLY_DIRECTORY, parents=True, exist_ok=True)
    if path.stat().st_mode & 0o077:
        path.chmod(OWNER_ONLY_DIRECTORY)
