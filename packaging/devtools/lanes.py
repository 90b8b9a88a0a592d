"""The lanes of `dev.py test`: checks that read the source, then each kind of test on its own."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from devtools import environment
from devtools.checkout import ROOT, give_up, is_tracked, run, say
from devtools.desk import desk, private_home
from devtools.stages import REPORTS, Output, Stage, run_stages

NO_TEST_COLLECTED = 5
KILL_LOOP, KILL_LOOP_ACTS = "tests/backend/process/test_kill_loop.py", "1000"
# With these a lane may rightly come out empty.
SELECTING = {"-k", "-m", "--lf", "--last-failed", "--deselect"}


@dataclass(frozen=True)
class Check:
    """A program from the lock that reads the source; any exit code but 0 is a failure."""

    title: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Lane:
    """Folders or files of tests that share one pytest process, and what it needs around it.

    Two lanes run at a time; those that need a desk share the processors with their like alone,
    since a person's patience is part of what they test.
    """

    name: str
    folders: tuple[str, ...]
    options: tuple[str, ...] = ()
    variables: tuple[tuple[str, str], ...] = ()
    needs_desk: bool = False


SOURCE = ("desktop_admin", "packaging", "tests")
CHECKS = (
    Check("ruff check", ("ruff", "check", *SOURCE)),
    Check("ruff format", ("ruff", "format", "--check", *SOURCE)),
    Check("mypy", ("mypy",)),
    Check("mypy of packaging", ("mypy", "--strict", "packaging/dev.py")),
    Check("lint-imports", ("lint-imports",)),
    Check("vulture", ("python", "-m", "tests.house.dead_code")),
)
FUZZING = "tests/backend/account/test_openapi_fuzz.py"
# What has most to do with the store; `dev.py postgresql` runs all tests of the backend on it.
ABOUT_THE_STORE = (
    "account/test_audit.py",
    "account/test_unstorable_text.py",
    "credentials/test_client_lists.py",
    "credentials/test_clients.py",
    "credentials/test_sessions.py",
    "process/test_durability.py",
    "process/test_freshness.py",
    "process/test_kill_loop.py",
    "process/test_secrecy.py",
    "process/test_side_by_side.py",
    "process/test_store_trouble.py",
    "process/test_workers.py",
)
# pytest-qt would load Qt, and these tests prove that their rooms do without.
_WITHOUT_QT = ("-p", "no:pytest-qt")
# The longest first, so that both processors have work to the end.
LANES = (
    Lane("gui", ("tests/gui", "tests/looks"), variables=(("QT_QPA_PLATFORM", "offscreen"),)),
    Lane("backend, processes", ("tests/backend/process",), _WITHOUT_QT),
    Lane("backend, account", ("tests/backend/account",), _WITHOUT_QT),
    Lane(
        "backend on PostgreSQL",
        tuple(f"tests/backend/{name}" for name in ABOUT_THE_STORE),
        _WITHOUT_QT,
        variables=(("BACKEND_STORE", "postgresql"),),
    ),
    Lane(
        "backend, credentials", ("tests/backend/credentials", "tests/backend/client"), _WITHOUT_QT
    ),
    Lane("house and unit", ("tests/house", "tests/unit"), _WITHOUT_QT),
    Lane("journeys, secrets", ("tests/journeys/secrets",), needs_desk=True),
    Lane("journeys, everyday", ("tests/journeys/everyday",), needs_desk=True),
)


def lint() -> int:
    """All checks, stopping at the first that fails; gives its exit code."""
    return run_stages([_check_stage(check) for check in CHECKS])


def test(arguments: Sequence[str]) -> int:
    """Checks and lanes in order; paths among ``arguments`` choose lanes and drop the checks."""
    chosen = [
        word
        for word in arguments
        if not word.startswith("-") and (ROOT / word.partition("::")[0]).exists()
    ]
    further = [word for word in arguments if word not in chosen]
    stages = [] if chosen else [_check_stage(check) for check in CHECKS]
    reports: list[Path] = []
    for lane in LANES:
        paths = _chosen_paths(lane, chosen) if chosen else _present_folders(lane)
        if paths:
            report = REPORTS / f"{lane.name.replace(',', '').replace(' ', '-')}.xml"
            report.unlink(missing_ok=True)
            reports.append(report)
            stages.append(
                _lane_stage(
                    lane, [*paths, *further], report, may_be_empty=bool(SELECTING & {*further})
                )
            )
    code = run_stages(stages)
    counts = _counts(reports)
    say(_closing_line(counts))
    return code if code or counts["tests"] else NO_TEST_COLLECTED


def fuzz(examples: str = "100") -> int:
    """The contract's fuzzing in its long form: other calls each time, ``examples`` per call."""
    command = [environment.python(), "-m", "pytest", "-p", "no:pytest-qt", FUZZING]
    with private_home() as variables:
        return run(command, env=variables | {"FUZZ_EXAMPLES": examples})


def in_desk(command: Sequence[str | Path]) -> int:
    """Run ``command`` inside a throw-away desktop session."""
    with desk() as variables:
        return run(command, env=variables)


def kill_loop(arguments: Sequence[str]) -> int:
    """The full form of the kill loop on both stores; the lanes run a short one."""
    words = [environment.python(), "-m", "pytest", "-s", "-p", "no:pytest-qt", KILL_LOOP]
    for store in ("sqlite", "postgresql"):
        with private_home() as variables:
            chosen = {"BACKEND_STORE": store, "KILL_LOOP_ACTS": KILL_LOOP_ACTS}
            code = run([*words, *arguments], env=variables | chosen)
        if code != 0:
            return code
    return 0


def on_postgresql(arguments: Sequence[str]) -> int:
    """All tests of the backend, on PostgreSQL and two workers."""
    words = [environment.python(), "-m", "pytest", "-p", "no:pytest-qt", "tests/backend"]
    with private_home() as variables:
        return run([*words, *arguments], env=variables | {"BACKEND_STORE": "postgresql"})


def _check_stage(check: Check) -> Stage:
    tool, *words = check.words
    return Stage(check.title, lambda output: run([environment.tool(tool), *words], output=output))


def _lane_stage(lane: Lane, words: Sequence[str], report: Path, may_be_empty: bool) -> Stage:
    def act(output: Output) -> int:
        around = desk() if lane.needs_desk else private_home()
        command = [
            environment.python(),
            "-m",
            "pytest",
            *lane.options,
            f"--junit-xml={report}",
            *words,
        ]
        with around as variables:
            code = run(command, env=variables | dict(lane.variables), output=output)
        return 0 if may_be_empty and code == NO_TEST_COLLECTED else code

    return Stage(f"tests: {lane.name}", act, batch="at a desk" if lane.needs_desk else "tests")


def _chosen_paths(lane: Lane, chosen: Sequence[str]) -> list[str]:
    folders = [ROOT / folder for folder in lane.folders]
    paths = [(word, (ROOT / word.partition("::")[0]).resolve()) for word in chosen]
    inside = [
        word for word, path in paths if any(path.is_relative_to(folder) for folder in folders)
    ]
    around = [
        str(folder)
        for folder in folders
        if any(path in folder.parents for _, path in paths) and folder.exists()
    ]
    return [*inside, *around]


def _present_folders(lane: Lane) -> list[str]:
    """The lane's folders that hold tests; it is an error when git knows one that the disk lacks."""
    present = [folder for folder in lane.folders if _holds_tests(ROOT / folder)]
    for folder in lane.folders:
        if folder not in present:
            if folder.endswith(".py") or is_tracked(
                f"{folder}/**/test_*.py", f"{folder}/test_*.py"
            ):
                give_up(f"{folder} is missing.")
            say(f"No tests in {folder} yet.")
    return present


def _holds_tests(path: Path) -> bool:
    return path.is_file() or any(path.rglob("test_*.py"))


def _counts(reports: Sequence[Path]) -> dict[str, int]:
    """How many tests ran in all lanes together, as pytest itself counts them."""
    counts = dict.fromkeys(("tests", "failures", "errors", "skipped"), 0)
    for report in reports:
        if report.exists():
            for suite in ET.parse(report).getroot().iter("testsuite"):  # noqa: S314  (our own file)
                for name in counts:
                    counts[name] += int(suite.get(name, "0"))
    return counts


def _closing_line(counts: Mapping[str, int]) -> str:
    failed = counts["failures"] + counts["errors"]
    passed = counts["tests"] - failed - counts["skipped"]
    return f"\n{passed} passed, {failed} failed, {counts['skipped']} skipped"
