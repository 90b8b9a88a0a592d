"""A folder that is about to be packed: times, rights and order are the same wherever it is made."""

from __future__ import annotations

import hashlib
import os
import shutil
import tarfile
from collections.abc import Iterator
from pathlib import Path

CHUNK = 1 << 20
LISTING = "SHA256SUMS"


def entries(folder: Path) -> Iterator[Path]:
    """Everything below ``folder`` but itself, in the order of the bytes of its names."""
    yield from sorted(folder.rglob("*"), key=lambda path: os.fsencode(path.relative_to(folder)))


def files(folder: Path) -> list[Path]:
    """The regular files below ``folder``, in order; links are none."""
    return [path for path in entries(folder) if path.is_file() and not path.is_symlink()]


def settle(folder: Path, epoch: int) -> None:
    """Give all of ``folder`` the same rights everywhere, and the time ``epoch``."""
    for path in [folder, *entries(folder)]:
        if not path.is_symlink():
            is_open = path.is_dir() or (path.stat().st_mode & 0o100 and ".so" not in path.name)
            path.chmod(0o755 if is_open else 0o644)
    for path in [*entries(folder), folder]:
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def digest(path: Path) -> str:
    """SHA-256 of a file in hexadecimal."""
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def write_listing(folder: Path) -> None:
    """Write ``SHA256SUMS`` of all files in ``folder``, as ``sha256sum --check`` reads it."""
    lines = [
        f"{digest(path)}  {path.relative_to(folder).as_posix()}\n"
        for path in files(folder)
        if path != folder / LISTING
    ]
    (folder / LISTING).write_text("".join(lines), encoding="utf-8")


def same(one: Path, other: Path) -> bool:
    """Whether two folders hold the same names, kinds, rights, links and bytes."""
    return _described(one) == _described(other)


def _described(folder: Path) -> list[tuple[str, int, str]]:
    return [
        (
            path.relative_to(folder).as_posix(),
            path.lstat().st_mode,
            str(path.readlink()) if path.is_symlink() else digest(path) if path.is_file() else "",
        )
        for path in entries(folder)
    ]


def pack_tar_xz(folder: Path, archive: Path, epoch: int) -> None:
    """``folder`` itself, with its name, as a tar archive that belongs to nobody in particular."""

    def neutral(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = "root"
        member.mtime = epoch
        return member

    with tarfile.open(archive, "w:xz", preset=6, format=tarfile.GNU_FORMAT) as packed:
        packed.add(folder, folder.name, recursive=False, filter=neutral)
        for path in entries(folder):
            name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
            packed.add(path, name, recursive=False, filter=neutral)


def fresh(folder: Path) -> Path:
    """``folder``, empty."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    return folder
