"""Start-up benchmark: our window against a bare one, and how soon the backend is there.

``python -m tests.bench.start [--runs N] [--record]`` prints a table; ``--record`` writes it to
results.json beside this file. Nothing asserts on these numbers: they are for people to compare.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RESULTS = Path(__file__).with_name("results.json")
sys.path.insert(0, str(ROOT / "packaging"))

from devtools.desk import desk  # noqa: E402  (the folder must not become a package)

from tests.journeys.person import CLIENT_APPS, Person  # noqa: E402
from tests.journeys.program import RunningProgram  # noqa: E402

PATIENCE = 60.0
_ACCESSIBILITY = "QT_LINUX_ACCESSIBILITY_ALWAYS_ON"  # off on a desktop without a screen reader
BARE, FIRST, NEXT = "bare window", "window, first start", "window, next start"
SAMPLE_CLIENT = "Billing nightly"


@dataclass(frozen=True, slots=True)
class Series:
    """One measured quantity in milliseconds, a value per run."""

    name: str
    values: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle of the runs."""
        return statistics.median(self.values)

    @property
    def best(self) -> float:
        """The quickest run: the least disturbed one."""
        return min(self.values)


def started(target: str, variables: Mapping[str, str], *arguments: str) -> tuple[float, float]:
    """Milliseconds from the start of the process to the first paint and to taking input."""
    reading, writing = os.pipe()
    command = [sys.executable, "-m", "tests.bench.probe", str(writing), target, *arguments]
    begin = time.monotonic_ns()
    process = subprocess.Popen(command, env=dict(variables), cwd=ROOT, pass_fds=(writing,))
    os.close(writing)
    with os.fdopen(reading) as answer:
        line = answer.readline()
    code = process.wait(PATIENCE)
    if not line:
        message = f"{target} ended with {code} and never painted a window"
        raise RuntimeError(message)
    times = json.loads(line)
    return (times["painted"] - begin) / 1e6, (times["takes_input"] - begin) / 1e6


def window_series(runs: int) -> tuple[Series, ...]:
    """Bare window, first start and next start in alternation: all meet the same noise."""
    kinds: dict[str, list[float]] = {BARE: [], FIRST: [], NEXT: []}
    with desk() as session:
        variables = {k: v for k, v in session.items() if k != _ACCESSIBILITY}
        for number in range(runs + 1):
            for kind, values in kinds.items():
                with tempfile.TemporaryDirectory() as folder:
                    home = _used_home(Path(folder)) if kind == NEXT else _home(Path(folder))
                    target = "bare" if kind == BARE else "program"
                    elapsed = started(target, variables | home)[1]
                if number:  # the first round only warms the file cache
                    values.append(elapsed)
    return tuple(Series(kind, tuple(values)) for kind, values in kinds.items())


def first_data_series(runs: int) -> Series:
    """From the backend's first answer to data on the page, at starts that go on where one was.

    The answer's moment is in the program's log; the page is looked at from outside.
    """
    values = []
    with desk() as session:
        person = Person(RunningProgram(session))
        person.try_on_this_computer()
        person.go_to(CLIENT_APPS)
        person.program.quit()
        for _ in range(runs):
            known = len(person.program.log())
            person = Person(RunningProgram(session))
            person.window.wait(lambda tree: tree.shows(SAMPLE_CLIENT), timeout=PATIENCE)
            seen = datetime.now(UTC)
            ready = next(r for r in person.program.log()[known:] if r["message"] == "backend ready")
            answered = datetime.fromisoformat(str(ready["at"]))
            values.append((seen - answered).total_seconds() * 1e3)
            person.program.quit()
        person.program.end()
    return Series("first data after that", tuple(values))


def backend_series(runs: int) -> tuple[Series, Series]:
    """From the start of the process to its line on stdout: with a new account, and again."""
    first, again = [], []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            first.append(_backend_ready(Path(folder)))
            again.append(_backend_ready(Path(folder)))
    return Series("backend, new account", tuple(first)), Series("backend, again", tuple(again))


def _backend_ready(folder: Path) -> float:
    options = ["serve", "--embedded", "--sample-account", "--data", str(folder)]
    command = [sys.executable, "-m", "desktop_admin", *options]
    begin = time.monotonic()
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        line = json.loads(process.stdout.readline())
        elapsed = (time.monotonic() - begin) * 1e3
        process.stdin.close()
        process.wait(PATIENCE)
    if "url" not in line:
        message = f"the backend did not start: {line}"
        raise RuntimeError(message)
    return elapsed


def _home(folder: Path) -> dict[str, str]:
    names = ("CONFIG_HOME", "DATA_HOME", "CACHE_HOME", "STATE_HOME")
    return {f"XDG_{name}": str(folder / name.lower()) for name in names} | {"HOME": str(folder)}


def _used_home(folder: Path) -> dict[str, str]:
    """A home in which a connection was used before, so that the window opens with its frame."""
    variables = _home(folder)
    data = Path(variables["XDG_DATA_HOME"]) / "desktop-admin"
    data.mkdir(parents=True)
    state = 'connection_id = "this-computer"\nis_signed_out = true\n'
    (data / "view-state.toml").write_text(state, encoding="utf-8")
    return variables


def say(line: str) -> None:
    """Print a line of the table."""
    sys.stdout.write(f"{line}\n")


def machine() -> dict[str, str | int]:
    """What the numbers depend on, without naming the machine."""
    import PySide6  # noqa: PLC0415  (only the version is wanted)

    return {
        "system": platform.system(),
        "machine": platform.machine(),
        "processors": os.cpu_count() or 0,
        "python": platform.python_version(),
        "qt": PySide6.__version__,
    }


def main() -> int:
    """Measure, print, and record if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--record", action="store_true", help="write results.json")
    options = parser.parse_args()
    bare, *program = window_series(options.runs)
    few = max(2, options.runs // 2)
    series = (bare, *program, *backend_series(few), first_data_series(few))
    ratios = {one.name: round(one.median / bare.median, 2) for one in program}
    for one in series:
        say(f"{one.name:<24} median {one.median:7.0f} ms   best {one.best:7.0f} ms")
    for name, ratio in ratios.items():
        say(f"{name:<24} {ratio:5.2f} times the bare window (goal 1.50)")
    if options.record:
        facts = {"machine": machine(), "runs": options.runs, "times_bare_window": ratios}
        facts |= {"median_ms": {one.name: round(one.median) for one in series}}
        RESULTS.write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
