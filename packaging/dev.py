"""The one command for work on this checkout: run the program, test it, and what goes with it.

    python3 packaging/dev.py run [arguments of the program]
    python3 packaging/dev.py test [arguments of pytest]

The first call sets everything up: a private environment in .venv, and the system packages where
apt may be used.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

if sys.version_info < (3, 11):  # noqa: UP036  (whoever starts this file may have an older one)
    sys.exit("API Access Admin needs Python 3.11 or newer; run this command with a newer python3.")

from devtools import build, environment, lanes, locks, system, translations
from devtools.checkout import EXIT_CANNOT_START, ROOT, CannotContinueError, run, say

NO_DISPLAY = (
    "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): "
    "start this command in a graphical session."
)
# Uses of the program that open no window, and so need no display.
WINDOWLESS = ("serve", "account", "keys", "doctor", "--version", "--help", "-h")


@dataclass(frozen=True)
class Command:
    """One word after dev.py, what it does, and how; ``act`` gives the exit code."""

    name: str
    summary: str
    act: Callable[[Sequence[str]], int]


def run_program(arguments: Sequence[str]) -> int:
    """Set up what is missing, then become the program."""
    opens_window = not arguments or arguments[0] not in WINDOWLESS
    if opens_window and not _has_display():
        raise CannotContinueError(NO_DISPLAY)
    _prepare(system.missing_libraries())
    command = [str(environment.python()), "-I", "-m", "desktop_admin", *arguments]
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(command[0], command)  # noqa: S606  (signals and the exit code are then the program's)
    return run(command)


def test(arguments: Sequence[str]) -> int:
    """Every check and every test, or the tests that the arguments name."""
    _prepare_for_tests()
    return lanes.test(arguments)


def lint(arguments: Sequence[str]) -> int:
    """The checks that read the source and run nothing."""
    del arguments
    environment.require_environment()
    return lanes.lint()


def refresh_translations(arguments: Sequence[str]) -> int:
    """Collect the texts of the source into the translation files, and build those."""
    del arguments
    _prepare(system.missing_libraries())
    translations.refresh()
    translations.release()
    return 0


def screenshots(arguments: Sequence[str]) -> int:
    """Take the pictures of the README again."""
    _prepare_for_tests()
    return lanes.in_desk([environment.python(), "-m", "tests.looks.readme", *arguments])


def bench(arguments: Sequence[str]) -> int:
    """Measure what has a goal: the window's start, or with ``backend`` the backend's speed."""
    if arguments and arguments[0] == "backend":
        _prepare(system.missing(system.LOAD_GENERATORS))
        words = ["-W", "ignore", "-m", "tests.bench.backend", *arguments[1:]]
        return run([environment.python(), *words])
    _prepare_for_tests()
    return lanes.in_desk([environment.python(), "-m", "tests.bench.start", *arguments])


def kill_loop(arguments: Sequence[str]) -> int:
    """Kill the server, its workers and its database during a thousand acts, in every way."""
    _prepare_for_tests()
    return lanes.kill_loop(arguments)


def postgresql(arguments: Sequence[str]) -> int:
    """All tests of the backend on PostgreSQL; `test` runs those that have to do with the store."""
    _prepare_for_tests()
    return lanes.on_postgresql(arguments)


def write_openapi(arguments: Sequence[str]) -> int:
    """Make the contract's text from the backend's code."""
    del arguments
    environment.require_environment()
    file = ROOT / "resources" / "openapi.json"
    return run([environment.python(), "-m", "desktop_admin.backend.contract", file])


def fuzz(arguments: Sequence[str]) -> int:
    """Hold the backend against its contract with random calls; how many may be given."""
    _prepare([])
    return lanes.fuzz(*arguments[:1])


def in_desk(arguments: Sequence[str]) -> int:
    """Run a command where the journeys run: on a display and a D-Bus of its own."""
    _prepare_for_tests()
    return lanes.in_desk(arguments)


def _prepare_for_tests() -> None:
    _prepare([*system.missing_libraries(), *system.missing_programs()])


def _prepare(missing_packages: list[str]) -> None:
    """Bring system packages, environment and translations up to date, in that order."""
    system.require([*missing_packages, *environment.missing_packages()])
    environment.require_environment()
    translations.release()


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


COMMANDS = (
    Command("run", "start the program (further words go to it)", run_program),
    Command("test", "all checks and tests (further words go to pytest)", test),
    Command("lint", "only the checks that read the source", lint),
    Command(
        "translations", "collect the texts into resources/i18n and build them", refresh_translations
    ),
    Command("screenshots", "take the pictures of the README again", screenshots),
    Command(
        "bench", "measure the window's start; `bench backend`: the backend beside its peers", bench
    ),
    Command("kill-loop", "kill the server during a thousand acts, in every way", kill_loop),
    Command("postgresql", "all tests of the backend on PostgreSQL and two workers", postgresql),
    Command("desk", "run the further words as a command in a throw-away desktop session", in_desk),
    Command("openapi", "write resources/openapi.json from the backend's code", write_openapi),
    Command("fuzz", "try the HTTP contract with random calls (100 a call, or as many)", fuzz),
    Command("build", "make installable files: deb, tarball, wheelhouse or all", build.build),
    Command("lock", "resolve packaging/locks again", locks.lock),
)


def main(words: Sequence[str]) -> int:
    """Find the command that the first word names, and carry it out."""
    chosen = next((command for command in COMMANDS if words and command.name == words[0]), None)
    if chosen is None:
        say("Usage: python3 packaging/dev.py COMMAND [ARGUMENTS]\n")
        for command in COMMANDS:
            say(f"  {command.name:<14}{command.summary}")
        return 0 if words and words[0] in {"-h", "--help"} else EXIT_CANNOT_START
    os.chdir(ROOT)
    try:
        return chosen.act(words[1:])
    except CannotContinueError as problem:
        sys.stdout.flush()
        sys.stderr.write(f"{problem}\n")
        return EXIT_CANNOT_START
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
