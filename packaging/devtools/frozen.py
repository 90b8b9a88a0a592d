"""The program with its Python and its libraries in one folder, made by PyInstaller."""

from __future__ import annotations

import sys
import sysconfig
from pathlib import Path

from devtools import environment, system, translations, tree
from devtools.checkout import CACHE, LOCKS, ROOT, give_up, output_of, run, run_reporting, step
from devtools.release import NAME, Release

BUILDING = CACHE / "build"
LOCK = LOCKS / "linux-build.txt"
TOOLS = (
    system.Need("objcopy", "binutils"),
    system.Need("dpkg-deb", "dpkg"),
    system.Need("xz", "xz-utils"),
    system.Need("chrpath", "chrpath"),
)
# Python's own and compiled modules: what they carry for debuggers is a fifth of everything.
STRIPPED = ("libpython*", "*.cpython-*.so", "*.abi3.so", "*.abi3.so.*")


def make(release: Release) -> Path:
    """The folder of the frozen program, made anew; its name is the program's."""
    system.require([*system.missing_libraries(), *system.missing(TOOLS), *_missing_python()])
    translations.release()
    _require_build_environment()
    place = tree.fresh(BUILDING / "frozen")
    with step(f"Freezing {NAME} {release.version} (about a minute)"):
        command = [
            python(),
            "-I",
            "-m",
            "PyInstaller",
            "--noconfirm",
            "--clean",
            "--log-level=ERROR",
        ]
        command += [f"--distpath={place}", f"--workpath={BUILDING / 'work'}"]
        command += [ROOT / "packaging" / "desktop-admin.spec"]
        variables = release.variables() | {"PYINSTALLER_CONFIG_DIR": str(BUILDING / "cache")}
        if run(command, env=variables) != 0:
            give_up("PyInstaller failed; its words are above.")
    frozen = place / NAME
    _strip(frozen)
    tree.settle(frozen, release.epoch)
    _prove(frozen)
    return frozen


def python() -> Path:
    """The interpreter of the environment that builds."""
    return BUILDING / "env" / "bin" / "python"


def _strip(frozen: Path) -> None:
    """Removes symbols for debuggers, and from Python's own modules the place of their builder."""
    found = sorted({path for pattern in STRIPPED for path in frozen.rglob(pattern)})
    paths = [path for path in found if not path.is_symlink()]
    if run(["strip", "--strip-unneeded", "--enable-deterministic-archives", *paths]) != 0:
        give_up("strip failed; its words are above.")
    own = [path for path in paths if path.name.startswith("libpython") or _is_of_python(path)]
    if run(["chrpath", "--keepgoing", "--delete", *own]) not in {0, 2}:  # 2: some have none
        give_up("chrpath failed; its words are above.")


def _is_of_python(path: Path) -> bool:
    return path.parent.name == "lib-dynload"


def _prove(frozen: Path) -> None:
    told = output_of([frozen / NAME, "--version"])
    if told is None:
        give_up(f"{frozen / NAME} does not start.")


def _require_build_environment() -> None:
    """An environment with what is packed and what packs it, from a lock of its own."""
    place, base = BUILDING / "env", _base_python()
    stamp, wanted = place / environment.STAMP, f"{tree.digest(LOCK)} {base}\n"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    tree.fresh(place)
    with step("Setting up the environment that builds (once per lock)"):
        if run([base, "-I", "-m", "venv", place]) != 0:
            give_up(f"{base} could not make an environment.")
        command = [python(), "-I", "-m", "pip", "install", "--require-hashes", "--no-deps"]
        command += ["--only-binary=:all:", "--progress-bar=off", "--no-input", "-r", LOCK]
        if not run_reporting(command, lambda _: None):
            give_up(f"pip could not install what {LOCK.relative_to(ROOT)} names.")
    stamp.write_text(wanted, encoding="utf-8")


def _base_python() -> str:
    return str(Path(getattr(sys, "_base_executable", sys.executable)).resolve())


def _missing_python() -> list[str]:
    """PyInstaller takes Python along as a library, which Debian packs apart."""
    if sysconfig.get_config_var("Py_ENABLE_SHARED"):
        return []
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    need = system.Need(f"libpython{version}.so.1.0", f"libpython{version}")
    listing = output_of(["/sbin/ldconfig", "-p"]) or ""
    return [] if need.sought in listing else [need.package]
