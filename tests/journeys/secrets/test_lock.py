"""Locking: by a key over a secret on show, and by what the desktop tells before it sleeps."""

from __future__ import annotations

from collections.abc import Mapping

from tests.fakes.desktop_bus import desktop_bus
from tests.journeys.conftest import Start
from tests.journeys.person import CLIENT_APPS, Person
from tests.journeys.real_server import RealServer
from tests.journeys.waiting import wait_until

NAME = "Payroll export"
LOCKED = "Enter the password of"


def unlocks(person: Person, password: str) -> None:
    person.fill("Password", password)
    person.press("Unlock")


def test_a_key_locks_and_the_password_brings_everything_back(
    person: Person, server: RealServer
) -> None:
    owner = server.person("owner")
    person.connects(server.url, owner, keep=False)
    person.go_to(CLIENT_APPS)
    person.creates_client(NAME, "Create Client App")
    secret = person.copies("Copy Secret", within=NAME)
    person.press("Reveal Secret", within=NAME)
    person.program.hands.activate_window(f"{NAME}: new credentials")
    person.program.hands.press("ctrl+l")
    person.sees(LOCKED)
    seen = [control.name for control in person.window.snapshot().walk()]
    assert not [name for name in seen if NAME in name or CLIENT_APPS in name or "Sandbox" in name]
    assert person.pastes() == ""
    unlocks(person, "not the password")
    person.sees("E-mail and password do not match")
    unlocks(person, owner.password)
    person.sees_no(LOCKED, timeout=15)
    person.window.control("button", "Done", within=NAME)
    assert person.copies("Copy Secret", within=NAME) == secret
    person.press("Done", within=NAME)
    person.arrives_at(CLIENT_APPS)


def test_the_computer_sleeps_only_when_the_window_is_locked_and_a_restart_stays_out(
    session: Mapping[str, str], start: Start, server: RealServer
) -> None:
    owner = server.person("owner")
    address = session["DBUS_SESSION_BUS_ADDRESS"]
    with desktop_bus(address) as desktop:
        person = start(DBUS_SYSTEM_BUS_ADDRESS=address, XDG_SESSION_ID="7")
        person.connects(server.url, owner, keep=True)
        wait_until(lambda: desktop.delays == 1, 10, "the program to hold up a suspension")
        desktop.prepare_for_sleep(True)
        wait_until(lambda: desktop.delays == 0, 10, "the program to let the computer sleep")
        person.sees(LOCKED)
        person.program.expects_complaints = True  # it is killed
        person.program.process.kill()
        person.program.process.wait()
        again = start(DBUS_SYSTEM_BUS_ADDRESS=address, XDG_SESSION_ID="7")
        again.window.control("text", "Password", timeout=15)
        again.sees("Sign in to")
        assert again.pages()[0] == "Sign in"
