"""Looks for a secret where none may be: in files, logs, arguments, environments, visible texts."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.fakes.secret_forms import found_forms
from tests.journeys.control import Control


def holders(secrets: Mapping[str, str], folder: Path, since: float = 0.0) -> set[tuple[str, Path]]:
    """Which of the secrets, by name, is in which file below ``folder``; each file is read once.

    With ``since``, in a folder that others use too: only entries of it that changed after that.
    """
    places = [folder] if not since else [e for e in folder.iterdir() if _changed_at(e) >= since]
    return {
        (name, file)
        for place in places
        for file in _files(place)
        if (content := _bytes(file))
        for name, secret in secrets.items()
        if found_forms(secret, content)
    }


def files_with(secret: str, folder: Path, since: float = 0.0) -> list[Path]:
    """Every file below ``folder`` that holds this secret in one of its forms."""
    return [file for _, file in holders({"": secret}, folder, since)]


def processes_with(secret: str) -> list[int]:
    """Processes whose arguments, or environment as far as it can be read, hold the secret."""
    mark = secret.encode()
    return [
        int(process.name)
        for process in Path("/proc").glob("[0-9]*")
        if mark in _bytes(process / "cmdline") + _bytes(process / "environ")
    ]


def names_with(secret: str, tree: Control) -> list[Control]:
    """Controls whose accessible name holds the secret, visible or not."""
    return [control for control in tree.walk() if secret in control.name]


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_file() and not folder.is_symlink():
        yield folder
    for place, _, names in os.walk(folder):  # passes over what goes away meanwhile
        for path in (Path(place, name) for name in names):
            if path.is_file() and not path.is_symlink():
                yield path


def _changed_at(path: Path) -> float:
    try:
        return path.lstat().st_mtime
    except OSError:
        return 0.0


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:  # it went away, or is not ours to read
        return b""
