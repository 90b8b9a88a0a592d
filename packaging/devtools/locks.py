"""The locks: requirement files with hashes and without addresses, one per target."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from devtools import environment
from devtools.checkout import LOCKS, give_up, output_of, run, say, step

PYTHON = "3.11"
# Releases younger than this are left out: most bad ones are found and withdrawn within days.
COOLING_DAYS = 7


@dataclass(frozen=True)
class Target:
    """One lock file: for which platform (as uv names it), and with which dependency groups.

    ``like`` is a target whose releases it takes over: what is packed is what was tested.
    """

    name: str
    platform: str
    groups: tuple[str, ...] = ()
    like: str | None = None


TARGETS = (
    Target("linux", "x86_64-manylinux_2_34"),
    Target("linux-dev", "x86_64-manylinux_2_34", groups=("dev",)),
    Target("linux-build", "x86_64-manylinux_2_34", groups=("build",), like="linux"),
    Target("windows", "windows"),
    Target("macos", "macos"),
)


def lock(arguments: Sequence[str]) -> int:
    """Resolve every target again; ``--upgrade`` also raises what is pinned already."""
    day = dt.datetime.now(dt.UTC).date() - dt.timedelta(days=COOLING_DAYS)
    with tempfile.TemporaryDirectory() as scratch:
        uv = _find_uv(Path(scratch))
        for target in TARGETS:
            with step(f"Resolving {target.name} with releases up to {day}"):
                _resolve(uv, target, day, arguments)
    say("Environments are made again at the next command where their lock has changed.")
    return 0


def _resolve(uv: Path, target: Target, day: dt.date, arguments: Sequence[str]) -> None:
    file = LOCKS / f"{target.name}.txt"
    command = [
        uv,
        "pip",
        "compile",
        "--quiet",
        "--generate-hashes",
        "--no-emit-index-url",
        "--no-emit-find-links",
    ]
    command += [
        "--no-annotate",
        "--no-header",
        "--only-binary",
        ":all:",
        "--exclude-newer",
        day.isoformat(),
    ]
    command += ["--python-version", PYTHON, "--python-platform", target.platform]
    for group in target.groups:
        command += ["--group", group]
    if target.like is not None:
        command += ["--constraints", LOCKS / f"{target.like}.txt"]
    if run([*command, *arguments, "pyproject.toml", "--output-file", file]) != 0:
        give_up(f"uv found no set of releases for {target.name}; its words are above.")
    words = f"# {target.name}: made by `packaging/dev.py lock` from releases up to {day}\n"
    file.write_text(words + file.read_text(encoding="utf-8"), encoding="utf-8")


def _find_uv(scratch: Path) -> Path:
    """The uv at hand, or one installed for this call only: nothing but this command needs it."""
    known = shutil.which("uv")
    if known is not None and output_of([known, "--version"]) is not None:
        return Path(known)
    scripts = scratch / environment.SCRIPTS
    fetch = [scripts / "python", "-m", "pip", "install", "--quiet", "--only-binary=:all:", "uv"]
    with step("Fetching uv for this call"):
        if run([environment.python(), "-m", "venv", scratch]) != 0 or run(fetch) != 0:
            give_up("uv is needed to resolve the locks, and could not be installed.")
    return scripts / "uv"
