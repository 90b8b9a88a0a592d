"""Files that only their owner may read, written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.owner_directory import OWNER_ONLY_DIRECTORY

OWNER_ONLY_FILE = 0o600


def write_owner_file(path: Path, content: bytes) -> None:
    """Replace ``path`` by ``content`` in one step: mode 0600, on the disk when this returns.

    Whoever reads meanwhile, or after a crash at any moment, finds the old content or the new one. A
    symbolic link stays one. Missing directories are made, those that are there stay as they are.
    Raises ``FileFailed``; then the old content is whole.
    """
    try:
        target = _followed(path)
        target.parent.mkdir(mode=OWNER_ONLY_DIRECTORY, parents=True, exist_ok=True)
        _replace(target, content)
    except OSError as fault:
        raise file_failed(path, fault) from None


def set_aside(path: Path, now: datetime | None = None) -> Path | None:
    """Rename a damaged file to ``<name>.damaged-<UTC time>``; None if it could not be moved."""
    stamp = (now or datetime.now(UTC)).strftime("%Y%m%dT%H%M%SZ")
    for number in range(1, 100):
        ending = f".damaged-{stamp}" if number == 1 else f".damaged-{stamp}-{number}"
        aside = path.with_name(path.name + ending)
        if not aside.exists():
            return _renamed(path, aside)
    return None


def file_failed(path: Path, fault: OSError) -> FileFailed:
    """``fault`` in words for people."""
    return FileFailed(path=path, reason=fault.strerror or type(fault).__name__)


def _followed(path: Path) -> Path:
    try:
        return path.resolve()
    except RuntimeError:  # how Python before 3.13 reports a loop of links
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from None


def _renamed(path: Path, aside: Path) -> Path | None:
    try:
        path.rename(aside)
        aside.chmod(OWNER_ONLY_FILE)
    except OSError:
        return None
    return aside


def _replace(target: Path, content: bytes) -> None:
    # mkstemp makes the file with mode 0600, in the same directory: a rename cannot cross disks.
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".new", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_directory(target.parent)


def _sync_directory(directory: Path) -> None:
    if os.name == "nt":
        return  # a directory cannot be opened there; the rename is journalled
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
