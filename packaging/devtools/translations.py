"""Translations: texts collected from the source into .ts files, built into .qm files."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from devtools import environment
from devtools.checkout import ROOT, give_up, say

SOURCE = ROOT / "desktop_admin"
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("fr",)


def refresh(folder: Path = FOLDER) -> None:
    """Bring every .ts file up to the texts of the source; translations that stand there stay."""
    folder.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        target = folder / f"{language}.ts"
        # Sorted, and without places: the file then changes only where a text does.
        options = [
            "-no-obsolete",
            "-locations",
            "none",
            "-source-language",
            "en",
            "-target-language",
            language,
        ]
        said = _qt_tool("lupdate", [*_sources(), *options, "-ts", target])
        say(f"{target.name}: {' '.join(said.split()[2:])}")


def release() -> None:
    """Build each .qm file that is missing or older than its .ts file."""
    for source in sorted(FOLDER.glob("*.ts")):
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            unfinished = target.with_suffix(f".{os.getpid()}.new")
            _qt_tool("lrelease", ["-silent", "-nounfinished", source, "-qm", unfinished])
            unfinished.replace(target)


def _sources() -> Iterable[Path]:
    return sorted(path.relative_to(ROOT) for path in SOURCE.rglob("*.py"))


def _qt_tool(name: str, arguments: list[str | Path]) -> str:
    command = [str(part) for part in (environment.tool(f"pyside6-{name}"), *arguments)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        give_up(f"{name} failed:\n{done.stdout}{done.stderr}")
    return done.stdout
