"""The Debian package: the frozen program under /usr/lib, the rest where a desktop looks for it."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from devtools import shared_files, tree
from devtools.checkout import give_up, run, step
from devtools.release import MAINTAINER, NAME, Release

# What a window needs of the system besides the C library: drawing and fonts differ by computer.
DEPENDS = (
    "libc6 (>= 2.36)",
    "libegl1",
    "libgl1",
    "libfontconfig1",
    "fonts-dejavu-core | fonts-freefont-ttf",
)
RECOMMENDS = ("gnome-keyring | kwalletmanager | keepassxc", "libnotify-bin")
SUGGESTS = ("libpq5", "postgresql", "nginx", "wl-clipboard")
REVISION = 1  # of the packaging, when the program stays the same
_CONTROL = """\
Package: {name}
Version: {version}-{revision}
Architecture: amd64
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Suggests: {suggests}
Section: admin
Priority: optional
Description: {summary}
 API Access Admin is for administrators of an account of an e-signature
 service: which authentication method is in force, the account's API key,
 Client Apps, OAuth 2.0 clients, and who may see what.
 .
 It keeps secrets in the system keyring, shows what stops working before
 something is changed, and finds out why an integration is refused. A server
 to try everything on one computer, or to serve a team, is in it.
"""


def build(frozen: Path, documents: tuple[str, str], release: Release, out: Path) -> Path:
    """Pack ``frozen``; ``documents`` are the notices and the bill. The package's file."""
    root = tree.fresh(frozen.parent / "deb")
    program = root / "usr" / "lib" / NAME
    shutil.copytree(frozen, program, symlinks=True)
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    share = root / "usr" / "share"
    shared_files.put(share, release)
    shared_files.put_documents(share / "doc" / NAME, *documents)
    (share / "doc" / NAME / "LICENSE").unlink()  # said in the copyright file, as Debian wants it
    shared_files.write_gz(share / "doc" / NAME / "changelog.Debian.gz", _changelog(release))
    shutil.copyfile(shared_files.LINUX / "copyright", share / "doc" / NAME / "copyright")
    overrides = share / "lintian" / "overrides" / NAME
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(shared_files.LINUX / "lintian-overrides", overrides)
    tree.settle(root, release.epoch)
    _write_control(root, release)
    package = out / f"{NAME}_{release.version}-{REVISION}_amd64.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", root, package]
    with step(f"Packing {package.name}"):
        if run(command, env=release.variables()) != 0:
            give_up("dpkg-deb failed; its words are above.")
    return package


def _changelog(release: Release) -> str:
    return (
        f"{NAME} ({release.version}-{REVISION}) stable; urgency=medium\n\n"
        f"  * Version {release.version}: see changelog.gz.\n\n"
        f" -- {MAINTAINER}  {release.date:%a, %d %b %Y %H:%M:%S +0000}\n"
    )


def _write_control(root: Path, release: Release) -> None:
    listed = tree.files(root)
    size = sum(-(-path.stat().st_size // 1024) for path in listed)
    control = tree.fresh(root / "DEBIAN")
    sums = [f"{_md5(path)}  {path.relative_to(root).as_posix()}\n" for path in listed]
    (control / "md5sums").write_text("".join(sums), encoding="utf-8")
    text = _CONTROL.format(
        name=NAME,
        version=release.version,
        revision=REVISION,
        maintainer=MAINTAINER,
        size=size,
        depends=", ".join(DEPENDS),
        recommends=", ".join(RECOMMENDS),
        suggests=", ".join(SUGGESTS),
        summary="govern how integrations sign in to a REST API",
    )
    (control / "control").write_text(text, encoding="utf-8")
    shutil.copyfile(shared_files.LINUX / "postrm", control / "postrm")
    tree.settle(control, release.epoch)
    (control / "postrm").chmod(0o755)


def _md5(path: Path) -> str:
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()
