"""Rules on what git holds besides Python: sizes, places of one machine, index addresses."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.house.source import ROOT

SIZE_LIMIT = 1024 * 1024
# Built from parts, so that this file does not break its own rule.
MACHINE_WORDS = tuple(
    "".join(parts)
    for parts in (
        (r"(?<![\w.])/wo", r"rk/"),
        (r"/tmp/ba", r"sh_jobs"),
        (r"/tmp/pl", r"an\b"),
        (r"/opt/py", r"pi"),
        (r"(?<![\w.}>])/ro", r"ot/"),
        (r"(?<![\w.}>])/home/", r"\w"),
        (r"files\.python", r"hosted"),
        (r"\bpypi\.", r"org"),
        (r"registry\.npm", r"js"),
        (r"deb\.deb", r"ian\.org"),
    )
)
MACHINE_PATTERN = re.compile("|".join(MACHINE_WORDS))
ADDRESS_PATTERN = re.compile(r"://|--(index-url|extra-index-url|find-links)|\bindex-url\b")


def tracked_files() -> list[Path]:
    """Every file that git holds and the disk has."""
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    paths = [ROOT / name for name in listing.split("\0") if name]
    return [path for path in paths if path.is_file()]


def large_files(paths: Iterable[Path]) -> Iterator[str]:
    for path in paths:
        if path.stat().st_size >= SIZE_LIMIT:
            yield f"{path.name}: {path.stat().st_size // 1024} KiB"


def matches(pattern: re.Pattern[str], paths: Iterable[Path]) -> Iterator[str]:
    """``file:line: the line`` for each line that matches; files that are not text have none."""
    for path in paths:
        try:
            lines = path.read_text("utf-8").splitlines()
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(lines, 1):
            if pattern.search(line):
                yield f"{path.name}:{number}: {line.strip()[:80]}"
