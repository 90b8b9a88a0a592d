"""The private environment in .venv: made from the hash-pinned lock, and again when that changes."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from devtools import system
from devtools.checkout import LOCKS, ROOT, give_up, run, run_reporting, step

ENVIRONMENT = ROOT / ".venv"
# As long as the final name: scripts hold the place of their interpreter and get corrected in place.
UNFINISHED = ROOT / ".vnew"
OUTDATED = ROOT / ".vold"
STAMP = "lock.sha256"
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
LOCK_NAMES = {"linux": "linux-dev.txt", "win32": "windows.txt", "darwin": "macos.txt"}
LAUNCHER = '#!/bin/sh\nexec "$(dirname "$(readlink -f "$0")")/python" -I -m desktop_admin "$@"\n'


def python() -> Path:
    """The environment's interpreter."""
    return ENVIRONMENT / SCRIPTS / ("python.exe" if os.name == "nt" else "python")


def tool(name: str) -> Path:
    """A program that the lock brings, such as ``ruff``."""
    return ENVIRONMENT / SCRIPTS / name


def lock_file() -> Path:
    """The lock for this machine."""
    return LOCKS / LOCK_NAMES.get(sys.platform, "linux-dev.txt")


def stamp_text() -> str:
    """What a finished environment is stamped with: the lock's digest and the checkout's place."""
    pins = [line for line in lock_file().read_bytes().splitlines() if not line.startswith(b"#")]
    return f"{hashlib.sha256(b'|'.join(pins)).hexdigest()}\n{ROOT}\n"


def missing_packages() -> list[str]:
    """System packages without which the environment cannot be made (Debian ships venv apart)."""
    can_make = all(importlib.util.find_spec(module) is not None for module in ("venv", "ensurepip"))
    return [] if can_make or _is_current() else ["python3-venv"]


def require_environment() -> None:
    """Make the environment unless the one that stands there is finished and belongs to the lock."""
    if _is_current():
        return
    with _one_at_a_time():
        if not _is_current():
            _make()


def install_checkout(environment: Path) -> None:
    """Make ``import desktop_admin`` and the command ``desktop-admin`` work from this checkout."""
    [site_packages] = [
        *environment.glob("lib/python3.*/site-packages"),
        *environment.glob("Lib/site-packages"),
    ]
    (site_packages / "desktop_admin_checkout.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    if os.name != "nt":
        launcher = environment / SCRIPTS / "desktop-admin"
        launcher.write_text(LAUNCHER, encoding="utf-8")
        launcher.chmod(0o755)


def stamp(environment: Path) -> None:
    """Declare ``environment`` finished."""
    (environment / STAMP).write_text(stamp_text(), encoding="utf-8")


def _is_current() -> bool:
    try:
        stamped = (ENVIRONMENT / STAMP).read_text(encoding="utf-8")
    except OSError:
        return False
    return stamped == stamp_text() and python().exists()


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Keep a second dev.py waiting while the first one builds (where the system can do that)."""
    try:
        import fcntl  # noqa: PLC0415  (POSIX only)
    except ImportError:
        yield
        return
    with (ROOT / "pyproject.toml").open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def _make() -> None:
    base = os.path.realpath(getattr(sys, "_base_executable", sys.executable))
    system.require(missing_packages())
    _remove(UNFINISHED)
    with step("Setting up the private environment in .venv (once per lock)"):
        if run([base, "-I", "-m", "venv", UNFINISHED]) != 0:
            give_up(f"{base} could not make an environment.")
        (UNFINISHED / ".gitignore").write_text("*\n", encoding="utf-8")
        _install_lock()
        _move_into_place()


def _install_lock() -> None:
    lock = lock_file()
    command = [UNFINISHED / SCRIPTS / "python", "-I", "-m", "pip", "install", "--require-hashes"]
    command += ["--no-deps", "--only-binary=:all:", "--progress-bar=off", "--no-input", "-r", lock]
    total = sum("==" in line for line in lock.read_text("utf-8").splitlines() if line[:1] != "#")
    if not run_reporting(command, _Progress(total)):
        give_up(f"pip could not install what {lock.relative_to(ROOT)} names; its words are above.")


class _Progress:
    """What is worth telling of pip's lines: every tenth package, large downloads, the last step."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0

    def __call__(self, line: str) -> str | None:
        words = line.split()
        if words[:1] in (["Collecting"], ["Processing"]):
            self._done += 1
            if self._done % 10 == 0 or self._done == self._total:
                return f"{self._done} of {self._total} packages found"
        if words[:1] == ["Downloading"] and words[-1] == "MB)":
            return f"fetched {words[1].split('-')[0]} {' '.join(words[2:])}"
        return "installing them" if words[:1] == ["Installing"] else None


def _move_into_place() -> None:
    """Give the finished environment its name; until here nothing that exists was touched."""
    install_checkout(UNFINISHED)
    for script in (UNFINISHED / SCRIPTS).iterdir():
        if script.is_file() and not script.is_symlink():
            _correct_place(script)
    stamp(UNFINISHED)
    _remove(OUTDATED)
    if ENVIRONMENT.exists():
        ENVIRONMENT.rename(OUTDATED)
    UNFINISHED.rename(ENVIRONMENT)
    _remove(OUTDATED)


def _correct_place(script: Path) -> None:
    held = script.read_bytes()
    corrected = held.replace(os.fsencode(UNFINISHED), os.fsencode(ENVIRONMENT))
    if corrected != held:
        script.write_bytes(corrected)


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
