"""What a Linux desktop wants to find beside a program: entry, icon, manual page, completion."""

from __future__ import annotations

import gzip
import re
import shutil
from pathlib import Path

from devtools.checkout import ROOT
from devtools.release import NAME, Release

LINUX = ROOT / "packaging" / "linux"
EXAMPLES = ROOT / "packaging" / "server"
_HEADING = re.compile(r"^## \[([^\]]+)\] - (\d{4}-\d{2}-\d{2})$", re.MULTILINE)


def put(share: Path, release: Release) -> None:
    """Fill ``share`` (as /usr/share is laid out) for ``release``."""
    _copy(LINUX / f"{NAME}.desktop", share / "applications" / f"{NAME}.desktop")
    _copy(
        ROOT / "resources" / "icons" / "app-icon.svg",
        share / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg",
    )
    _copy(LINUX / "completion.bash", share / "bash-completion" / "completions" / NAME)
    filled = (LINUX / f"{NAME}.metainfo.xml").read_text(encoding="utf-8")
    _write(share / "metainfo" / f"{NAME}.metainfo.xml", filled.replace("@RELEASES@", _releases()))
    page = (LINUX / f"{NAME}.1").read_text(encoding="utf-8")
    page = page.replace("@VERSION@", release.version).replace("@DATE@", f"{release.date:%Y-%m-%d}")
    write_gz(share / "man" / "man1" / f"{NAME}.1.gz", page)


def put_documents(folder: Path, notices: str, bill: str) -> None:
    """README, changelog, licence, notices and bill of materials, and the server's examples."""
    write_gz(folder / "changelog.gz", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    _copy(ROOT / "LICENSE", folder / "LICENSE")
    write_gz(folder / "NOTICES.gz", notices)
    _write(folder / "sbom.cdx.json", bill)
    for path in sorted(EXAMPLES.iterdir()):
        _copy(path, folder / "examples" / path.name)


def write_gz(path: Path, text: str) -> None:
    """Compressed without a name or a time in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))


def _releases() -> str:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    rows = _HEADING.findall(changelog)
    return "\n".join(f'    <release version="{version}" date="{day}"/>' for version, day in rows)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
