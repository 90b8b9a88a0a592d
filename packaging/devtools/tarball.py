"""The archive for any Linux: the frozen program, and scripts that install it, root or not."""

from __future__ import annotations

import shutil
from pathlib import Path

from devtools import shared_files, tree
from devtools.checkout import step
from devtools.release import NAME, Release

SCRIPTS = ("install", "uninstall")


def build(frozen: Path, documents: tuple[str, str], release: Release, out: Path) -> Path:
    """Pack ``frozen``; ``documents`` are the notices and the bill. The archive's file."""
    root = tree.fresh(frozen.parent / "tarball" / f"{NAME}-{release.version}-linux-x86_64")
    shutil.copytree(frozen, root / "program", symlinks=True)
    shared_files.put(root / "share", release)
    shared_files.put_documents(root / "share" / "doc" / NAME, *documents)
    for name in SCRIPTS:
        shutil.copyfile(shared_files.LINUX / name, root / name)
        (root / name).chmod(0o755)
    readme = (shared_files.LINUX / "README.txt").read_text(encoding="utf-8")
    (root / "README.txt").write_text(readme.replace("@VERSION@", release.version), encoding="utf-8")
    tree.write_listing(root)
    tree.settle(root, release.epoch)
    archive = out / f"{root.name}.tar.xz"
    with step(f"Packing {archive.name}"):
        tree.pack_tar_xz(root, archive, release.epoch)
    return archive
