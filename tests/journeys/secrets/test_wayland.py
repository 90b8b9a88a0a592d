"""The clipboard under Wayland, where only a window in use may change it and Qt cannot see it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.journeys.conftest import Start
from tests.journeys.person import CLIENT_APPS, Person
from tests.journeys.program import write_settings
from tests.journeys.waiting import PATIENCE, wait_until

NAME = "Payroll export"
SOCKET = "wayland-test"
HARMLESS = "Cleared by API Access Admin"


@pytest.fixture
def wayland(session: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """The variables for a program on a compositor that runs in a window of the test's display."""
    command = ["weston", "--backend=x11-backend.so", "--shell=kiosk-shell.so"]
    command += [f"--socket={SOCKET}", "--width=1400", "--height=900", "--idle-time=0"]
    log = Path(session["HOME"]) / "weston.log"
    with (
        log.open("wb") as output,
        subprocess.Popen(command, env=dict(session), stdout=output, stderr=output) as compositor,
    ):
        try:
            socket = Path(session["XDG_RUNTIME_DIR"]) / SOCKET
            wait_until(socket.exists, 20, "weston to listen")
            yield {"WAYLAND_DISPLAY": SOCKET, "QT_QPA_PLATFORM": "wayland"}
        finally:
            compositor.terminate()


def served(person: Person) -> str:
    """What the compositor gives another client that pastes."""
    done = subprocess.run(
        ["wl-paste", "--no-newline", "--type", "text"],
        env=person.program.variables,
        capture_output=True,
        text=True,
        timeout=10,
        check=False,
    )
    return done.stdout


def test_a_secret_is_overwritten_at_the_next_key(
    session: Mapping[str, str], wayland: Mapping[str, str], start: Start
) -> None:
    write_settings(session, "[security]\nclipboard_seconds = 5\n")
    person = start(**wayland)
    person.try_on_this_computer()
    person.go_to(CLIENT_APPS)
    person.creates_client(NAME, "Create Client App")
    person.window.focus(person.window.control("button", "Copy Secret", within=NAME))
    person.program.hands.press("space")
    secret = wait_until(lambda: served(person), PATIENCE, "the secret to be served")
    assert secret.startswith("osscs_")
    person.sees("Click or press a key here", timeout=12)
    assert served(person) == secret
    person.program.hands.press("Shift_L")
    person.sees_no("Click or press a key here")
    wait_until(lambda: served(person) == HARMLESS, PATIENCE, "the secret to be overwritten")
