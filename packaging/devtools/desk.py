"""A throw-away desktop session: display, window manager, D-Bus, open keyring, accessibility bus.

Nothing of the person's own session is used or touched: home and XDG folders lie in a temporary
folder, the display number is a free one, and at the end every process that was started in the
session is ended by its process id.
"""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from devtools import environment
from devtools.checkout import CannotContinueError, output_of

SCREEN = "1600x1000x24"
PATIENCE = 20.0  # seconds until a part of the session that does not come up counts as broken
ACCESSIBILITY_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
KEYRING_PASSWORD = "throw-away"  # noqa: S105  (of a keyring that lives as long as the session)
# What would tie a test to the person's own session, folders or Python.
FOREIGN = (
    "DISPLAY",
    "WAYLAND",
    "DBUS_",
    "XAUTHORITY",
    "SESSION_MANAGER",
    "XDG_",
    "QT_",
    "GNOME_",
    "GTK_",
    "AT_SPI",
    "PYTHON",
)
XDG_FOLDERS = ("CONFIG_HOME", "DATA_HOME", "CACHE_HOME", "STATE_HOME", "RUNTIME_DIR")


def private_variables(folder: Path) -> dict[str, str]:
    """The variables for a program that lives in ``folder``, without display and D-Bus."""
    variables = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)}
    for name in XDG_FOLDERS:
        place = folder / name.lower()
        place.mkdir(mode=0o700, exist_ok=True)
        variables[f"XDG_{name}"] = str(place)
    scripts = environment.python().parent
    path = f"{scripts}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    return variables | {"HOME": str(folder), "PATH": path, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}


@contextmanager
def private_home() -> Iterator[dict[str, str]]:
    """The variables for a program with a home of its own, which is removed afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="aaa-"))
    try:
        yield private_variables(folder)
    finally:
        _end_inhabitants(folder)
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def desk() -> Iterator[dict[str, str]]:
    """The variables for programs inside a fresh desktop session, which ends with the block."""
    with private_home() as variables, ExitStack() as parts:
        session = _Session(variables, parts)
        session.start_display()
        session.start_window_manager()
        session.start_bus()
        session.start_keyring()
        session.start_accessibility()
        yield session.variables


class _Session:
    """The parts of one session, each started when the one before it has answered."""

    def __init__(self, variables: Mapping[str, str], parts: ExitStack) -> None:
        self.variables = dict(variables)
        self._parts = parts
        self._log = Path(variables["HOME"]) / "session.log"

    def start_display(self) -> None:
        number = self._started_and_told(
            ["Xvfb", "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"], "-displayfd"
        )
        self.variables |= {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}

    def start_window_manager(self) -> None:
        manager = self._started(["openbox"])
        self._wait(
            "openbox", manager, lambda: self._answer(["xdotool", "get_num_desktops"]) is not None
        )

    def start_bus(self) -> None:
        address = f"unix:path={self.variables['XDG_RUNTIME_DIR']}/bus"
        command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={address}"]
        self._started_and_told(command, "--print-address")
        self.variables["DBUS_SESSION_BUS_ADDRESS"] = address

    def start_keyring(self) -> None:
        command = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
        keyring = self._started(command, typed=KEYRING_PASSWORD)
        self._wait(
            "gnome-keyring-daemon", keyring, lambda: self._is_owned("org.freedesktop.secrets")
        )
        self._wait("the unlocked keyring", keyring, self._is_keyring_open)

    def start_accessibility(self) -> None:
        self.variables["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        launcher = self._started([ACCESSIBILITY_LAUNCHER, "--launch-immediately"])
        self._wait("the accessibility bus", launcher, lambda: self._is_owned("org.a11y.Bus"))
        ask = ["--dest=org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress"]
        self._wait("the accessibility bus", launcher, lambda: self._call(ask) is not None)

    def _is_keyring_open(self) -> bool:
        collection = ["--dest=org.freedesktop.secrets", "/org/freedesktop/secrets/collection/login"]
        question = [
            "org.freedesktop.DBus.Properties.Get",
            "string:org.freedesktop.Secret.Collection",
            "string:Locked",
        ]
        return "boolean false" in (self._call([*collection, *question]) or "")

    def _is_owned(self, name: str) -> bool:
        question = ["/org/freedesktop/DBus", "org.freedesktop.DBus.NameHasOwner", f"string:{name}"]
        return "boolean true" in (self._call(["--dest=org.freedesktop.DBus", *question]) or "")

    def _call(self, words: Sequence[str]) -> str | None:
        return self._answer(["dbus-send", "--session", "--print-reply", *words])

    def _answer(self, command: Sequence[str]) -> str | None:
        return output_of(command, env=self.variables)

    def _started(
        self, command: Sequence[str], typed: str = "", told: int | None = None
    ) -> subprocess.Popen[bytes]:
        with self._log.open("ab") as log:
            child = subprocess.Popen(
                command,
                env=self.variables,
                cwd=self.variables["HOME"],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                pass_fds=() if told is None else (told,),
            )
        self._parts.callback(_end, child)
        if child.stdin is not None:
            child.stdin.write(typed.encode())
            child.stdin.close()
        return child

    def _started_and_told(self, command: list[str], option: str) -> str:
        """Start ``command``; the line it writes to the descriptor in ``option`` when ready."""
        reading, writing = os.pipe()
        word = [f"{option}={writing}"] if option.startswith("--") else [option, str(writing)]
        try:
            self._started([*command, *word], told=writing)
        finally:
            os.close(writing)
        with os.fdopen(reading) as answer:
            is_ready = select.select([answer], [], [], PATIENCE)[0]
            line = answer.readline().strip() if is_ready else ""
        if not line:
            raise self._failure(command[0])
        return line

    def _wait(
        self, what: str, process: subprocess.Popen[bytes], is_ready: Callable[[], bool]
    ) -> None:
        deadline = time.monotonic() + PATIENCE
        while not is_ready():
            if process.poll() is not None or time.monotonic() > deadline:
                raise self._failure(what)
            time.sleep(0.02)  # between two looks at a state; nothing reports it

    def _failure(self, what: str) -> CannotContinueError:
        said = self._log.read_text(encoding="utf-8", errors="replace")[-2000:]
        return CannotContinueError(
            f"The test session could not be started: {what} did not come up.\n{said}"
        )


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _end_inhabitants(folder: Path) -> None:
    """End what was started inside the session by others, such as services that D-Bus activated."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        deadline = time.monotonic() + 3
        while inhabitants := _inhabitants(folder):
            for pid in inhabitants:
                _signal(pid, number)
            if time.monotonic() > deadline:
                break
            time.sleep(0.02)


def _inhabitants(folder: Path) -> list[int]:
    """The processes whose variables say that they live in ``folder``."""
    mark = f"XDG_RUNTIME_DIR={folder}".encode()
    return [
        int(entry.name) for entry in Path("/proc").glob("[0-9]*") if mark in _variables_of(entry)
    ]


def _variables_of(process: Path) -> bytes:
    try:
        return (process / "environ").read_bytes()
    except OSError:
        return b""


def _signal(pid: int, number: signal.Signals) -> None:
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        return
