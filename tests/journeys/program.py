"""The program under test: a real process with a home of its own, seen from outside."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from tests.journeys.atspi import AccessibleProgram
from tests.journeys.atspi_bus import AccessibilityBus
from tests.journeys.hands import Hands
from tests.journeys.waiting import PATIENCE, wait_until

ROOT = Path(__file__).resolve().parents[2]
NAME = "desktop-admin"
TITLE = "API Access Admin"
# Qt's complaints when we ask for a control that has just gone away, or paste an empty clipboard.
_OUR_OWN_LOOKING = ("qt.qt.accessibility.atspi", "qt.qt.qpa.clipboard")


def settings_file(variables: Mapping[str, str]) -> Path:
    """Where the program that runs with these variables keeps its settings."""
    return Path(variables["XDG_CONFIG_HOME"]) / NAME / "settings.toml"


def write_settings(variables: Mapping[str, str], text: str) -> None:
    """Put a settings file there before the program's first start."""
    file = settings_file(variables)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    file.chmod(0o600)


class RunningProgram:
    """``python -m desktop_admin`` in one desktop session; ``window`` is what a person perceives."""

    def __init__(self, variables: Mapping[str, str], *arguments: str) -> None:
        self.variables = {**variables, "PYTHONFAULTHANDLER": "1"}  # a crash says where
        self.home = Path(variables["HOME"])
        self.hands = Hands(variables)
        self._output = self.home / "program-output.txt"
        with self._output.open("ab") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "desktop_admin", *arguments],
                cwd=ROOT,
                env=self.variables,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )
        self.bus = AccessibilityBus(variables["DBUS_SESSION_BUS_ADDRESS"])
        self._window: AccessibleProgram | None = None
        self.expects_complaints = False
        self.died_with = 0

    @property
    def window(self) -> AccessibleProgram:
        """The program on the accessibility bus; waits for it the first time."""
        if self._window is None:
            try:
                self._window = AccessibleProgram.of_process(self.bus, self.process.pid)
            except AssertionError as failure:
                told = f"{failure}; it said: {self.output()}{self.complaints()[:3]}"
                raise AssertionError(told) from None
        return self._window

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run another command line of the program in the same home, to its end."""
        return subprocess.run(
            [sys.executable, "-m", "desktop_admin", *words],
            cwd=ROOT,
            env=self.variables,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )

    def quit(self, timeout: float = 10.0) -> int:
        """Close the window as a person does and wait for the process; its exit code."""
        for share in (0.3, 0.3):  # a busy window manager may swallow a key
            if self.hands.windows(TITLE):
                self.hands.close_window(TITLE)
            with suppress(subprocess.TimeoutExpired):
                return self.process.wait(timeout * share)
        try:
            return self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            shown = self.window.snapshot().outline() if self.hands.windows(TITLE) else "no window"
            self.process.send_signal(signal.SIGABRT)  # the fault handler says what it was doing
            self.process.wait(5)
            told = f"closing the window did not end the program: {shown}\n{self.output()}"
            raise AssertionError(told) from None

    def end(self) -> None:
        """Make sure that the process is gone."""
        self.died_with = self.process.poll() or 0
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.bus.close()

    def serving(self) -> list[int]:
        """The backend processes that live in this home."""
        home = str(self.home).encode()  # in the data directory that the child was given
        commands = ((e.name, _read(e / "cmdline")) for e in Path("/proc").glob("[0-9]*"))
        return [int(pid) for pid, words in commands if home in words and b"\0serve\0" in words]

    def wait_until_nobody_serves(self, timeout: float = 10.0) -> None:
        """Wait until the backend processes have ended."""
        wait_until(lambda: not self.serving(), timeout, "the backend to end")

    @property
    def data(self) -> Path:
        """Where the program keeps what is not a setting."""
        return Path(self.variables["XDG_DATA_HOME"]) / NAME

    @property
    def settings_file(self) -> Path:
        """Where the person's settings and connections are."""
        return settings_file(self.variables)

    def output(self) -> str:
        """What the process wrote to its standard streams; a GUI program should say nothing."""
        return self._output.read_text(encoding="utf-8", errors="replace")

    def log(self) -> list[dict[str, object]]:
        """The records of the program's log so far."""
        files = sorted(self.home.rglob(f"{NAME}.log"))
        return [
            json.loads(line)
            for file in files
            for line in file.read_text(encoding="utf-8").splitlines()
            if line.strip()
        ]

    def complaints(self) -> list[str]:
        """Warnings and errors in the log, tracebacks on the standard streams, an early death."""
        bad = ("WARNING", "ERROR", "CRITICAL")
        found = [f"the program died with {self.died_with}"] if self.died_with else []
        found += [
            f"{record['level']} {record['logger']}: {record['message']} "
            f"{str(record.get('exception', ''))[-300:]}"
            for record in self.log()
            if record.get("level") in bad and record.get("logger") not in _OUR_OWN_LOOKING
        ]
        output = self.output()
        return [*found, output] if "Traceback" in output or "Fatal Python" in output else found

    def settle(self) -> None:
        """Wait until two pictures of the tree in a row are the same: nothing is under way."""
        seen: list[str] = []

        def look() -> bool:
            seen.append(self.window.snapshot().outline())
            return len(seen) > 1 and seen[-1] == seen[-2]

        wait_until(look, PATIENCE, "the window to come to rest")

    def logged(self, text: str, timeout: float = 10.0) -> dict[str, object]:
        """Wait for a log record whose message contains ``text``."""

        def look() -> dict[str, object] | None:
            return next((r for r in self.log() if text in str(r.get("message"))), None)

        return wait_until(look, timeout, f"the log to say {text!r}")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
