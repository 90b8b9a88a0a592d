"""Installs API Access Admin from the wheels beside this file: no network, no rights of a root.

    install [--prefix DIR] [--quiet] [--no-shortcut]     into a private environment, and a shortcut
    install --check                                      is every file as it was packed?
    install --uninstall [--prefix DIR]                   removes the program; settings and data stay

Installing again, or another version, replaces the program as a whole. Exit status: 0 done, 1 it
failed and nothing was changed, 2 the arguments.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
NAME, TITLE = "desktop-admin", "API Access Admin"
PYTHONS = ((3, 11), (3, 12), (3, 13))
MARK = "installed-by-wheelhouse"
NO_VENV = "This Python cannot make environments. On Debian and Ubuntu install python3-venv."


class Refused(Exception):
    """What stands in the way, in words for the person."""


def default_prefix(platform: str, variables: Mapping[str, str], home: Path) -> Path:
    """Where programs of one person live on ``platform`` (as ``sys.platform``)."""
    if platform == "win32":
        local = variables.get("LOCALAPPDATA") or str(home / "AppData" / "Local")
        return Path(local) / "Programs" / NAME
    if platform == "darwin":
        return home / "Library" / "Application Support" / f"{NAME}-program"
    return home / ".local" / "lib" / NAME


def damaged(folder: Path) -> list[str]:
    """The names of files that are not as SHA256SUMS in ``folder`` says, or are missing."""
    found = []
    for line in (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, _, name = line.partition("  ")
        path = folder / name
        if not path.is_file() or _digest(path) != digest:
            found.append(name)
    return found


def install(prefix: Path, *, has_shortcut: bool) -> None:
    """Makes a new environment beside the old one, proves it, and only then takes the old away."""
    _refuse_foreign(prefix)
    fresh = prefix.with_name(f"{prefix.name}.new")
    try:
        prefix.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(fresh, ignore_errors=True)
        try:
            venv.create(fresh, with_pip=True, symlinks=os.name != "nt")
            _fill(fresh)
            (fresh / MARK).write_text("This folder is replaced and removed as a whole.\n", "utf-8")
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        _swap(fresh, prefix)
    except OSError as problem:
        raise Refused(f"{prefix} cannot be written: {problem.strerror}.") from problem
    except subprocess.CalledProcessError as problem:
        raise Refused(NO_VENV) from problem
    if has_shortcut:
        try:
            put_shortcut(prefix, sys.platform, Path.home())
        except (OSError, Refused) as problem:
            sys.stderr.write(f"install: it is installed, but has no shortcut: {problem}\n")


def _swap(fresh: Path, prefix: Path) -> None:
    """The new environment finds itself by where its interpreter lies, so it may be moved."""
    old = prefix.with_name(f"{prefix.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if prefix.exists():
        prefix.rename(old)
    fresh.rename(prefix)
    shutil.rmtree(old, ignore_errors=True)


def uninstall(prefix: Path) -> None:
    """Takes the program and its shortcut away; settings, data and saved secrets stay."""
    if not _is_installation(prefix):
        raise Refused(f"{prefix} is no installation.")
    shutil.rmtree(prefix)
    for path in shortcuts(sys.platform, Path.home()):
        path.unlink(missing_ok=True)


def _is_installation(prefix: Path) -> bool:
    """Whether this installer made ``prefix``: somebody else's environment has no such mark."""
    return (prefix / MARK).is_file()


def _refuse_foreign(prefix: Path) -> None:
    """What would be thrown away has to be of this installer, finished or not."""
    is_filled = prefix.exists() and (not prefix.is_dir() or any(prefix.iterdir()))
    if is_filled and not _is_installation(prefix):
        raise Refused(f"{prefix} holds something else. Choose an empty or a new folder.")
    for ending in (".new", ".old"):
        path = prefix.with_name(prefix.name + ending)
        if path.exists() and not (path / "pyvenv.cfg").is_file():
            raise Refused(f"{path} is in the way.")


def interpreter(prefix: Path, platform: str) -> Path:
    """What starts the program, with ``-I -m desktop_admin`` after it."""
    return prefix / "Scripts" / "pythonw.exe" if platform == "win32" else prefix / "bin" / "python"


def shortcuts(platform: str, home: Path) -> tuple[Path, ...]:
    """The files outside of the prefix, the one that people click first."""
    if platform == "win32":
        menu = home / "AppData" / "Roaming" / "Microsoft" / "Windows" / "Start Menu" / "Programs"
        return (menu / f"{TITLE}.lnk",)
    if platform == "darwin":
        return (home / "Applications" / f"{TITLE}.command",)
    share = home / ".local" / "share"
    return (
        share / "applications" / f"{NAME}.desktop",
        share / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg",
        home / ".local" / "bin" / NAME,
    )


def put_shortcut(prefix: Path, platform: str, home: Path) -> None:
    """Something to click, and on Linux something to type."""
    first, *others = shortcuts(platform, home)
    for path in (first, *others):
        path.parent.mkdir(parents=True, exist_ok=True)
    program = interpreter(prefix, platform)
    if platform == "win32":
        quoted = [str(path).replace("'", "''") for path in (first, program)]
        _run([*_POWERSHELL, _LINK.format(link=quoted[0], program=quoted[1])])
        return
    script = f'#!/bin/sh\nexec "{program}" -I -m desktop_admin "$@"\n'
    if platform == "darwin":
        _write_script(first, script)
        return
    first.write_text(_ENTRY.format(title=TITLE, name=NAME, program=others[1]), encoding="utf-8")
    shutil.copyfile(HERE / f"{NAME}.svg", others[0])
    _write_script(others[1], script)


_POWERSHELL = ("powershell", "-NoProfile", "-NonInteractive", "-Command")
_LINK = (
    "$s = (New-Object -ComObject WScript.Shell).CreateShortcut('{link}');"
    " $s.TargetPath = '{program}'; $s.Arguments = '-I -m desktop_admin'; $s.Save()"
)
_ENTRY = """\
[Desktop Entry]
Type=Application
Name={title}
Comment=Govern how integrations sign in to an account's REST API
Exec="{program}"
Icon={name}
Terminal=false
Categories=Network;System;Security;
StartupWMClass={name}
"""


def _write_script(path: Path, text: str) -> None:
    path.unlink(missing_ok=True)  # it may be a link to another installation's program
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


def _fill(environment: Path) -> None:
    folder, ending = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")
    python = environment / folder / f"python{ending}"
    wheels, pins = HERE / "wheels", HERE / "requirements.txt"
    command = [python, "-I", "-m", "pip", "--isolated", "install", "--quiet", "--no-index"]
    command += ["--no-deps", "--require-hashes", "--only-binary=:all:", "--no-compile"]
    command += ["--disable-pip-version-check", f"--find-links={wheels}", "-r", pins]
    _run([str(word) for word in command])
    # compiled now, for a quick first start; what is a template and no program need not compile
    compiling = [str(python), "-I", "-m", "compileall", "-qq", str(environment)]
    subprocess.run(compiling, check=False, capture_output=True)
    _run([str(python), "-I", "-m", "desktop_admin", "--version"])


def _run(command: Sequence[str]) -> None:
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        words = (done.stderr or done.stdout).strip().splitlines()
        raise Refused("\n".join(words[-15:]) or f"{command[0]} failed.")


def _digest(path: Path) -> str:
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def main(words: Sequence[str]) -> int:
    """Carries out what ``words`` say; the exit status."""
    parser = argparse.ArgumentParser(
        prog="install", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--prefix", type=Path, help="another folder for the program")
    parser.add_argument("--quiet", action="store_true", help="say nothing unless it fails")
    parser.add_argument("--no-shortcut", action="store_true", help="no entry in any menu")
    parser.add_argument(
        "--check", action="store_true", help="only compare all files with SHA256SUMS"
    )
    parser.add_argument("--uninstall", action="store_true", help="take the program away again")
    options = parser.parse_args(words)
    prefix = (options.prefix or default_prefix(sys.platform, os.environ, Path.home())).absolute()
    try:
        told = _act(options, prefix)
    except Refused as problem:
        sys.stderr.write(f"install: {problem}\nNothing was changed.\n")
        return 1
    if not options.quiet:
        sys.stdout.write(f"{told}\n")
    return 0


def _act(options: argparse.Namespace, prefix: Path) -> str:
    if options.uninstall:
        uninstall(prefix)
        return "Removed. Settings, data and saved secrets are where they were."
    if sys.version_info[:2] not in PYTHONS:
        raise Refused("Python 3.11, 3.12 or 3.13 is needed.")
    if broken := damaged(HERE):
        raise Refused(f"this copy is damaged ({', '.join(broken[:5])}): fetch it again.")
    if options.check:
        return "Every file is as it was packed."
    install(prefix, has_shortcut=not options.no_shortcut)
    return f"Installed in {prefix}.\nTo remove it: run this again with --uninstall."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
