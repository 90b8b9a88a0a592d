"""A keyring that is locked or silent: said in place, and the window goes on."""

from __future__ import annotations

import pytest

from tests.journeys import keyring_state
from tests.journeys.person import ACTIVITY, CLIENT_APPS, OAUTH, SETTINGS, TROUBLESHOOTING, Person
from tests.journeys.stalls import LIMIT_MILLISECONDS, stalls_while

NAME = "Payroll export"
CREATE = "Create Client App"


@pytest.fixture
def at_secret(person: Person) -> Person:
    """The secret dialog is open."""
    person.try_on_this_computer()
    for page in (OAUTH, ACTIVITY, TROUBLESHOOTING, SETTINGS, CLIENT_APPS):  # build each page once
        person.go_to(page)
    person.creates_client(NAME, CREATE)
    return person


def test_a_silent_keyring_stops_nothing(at_secret: Person) -> None:
    person = at_secret
    person.program.expects_complaints = True
    with keyring_state.hung(person.program.variables):
        person.press("Save to system keyring", within=NAME)

        def reveal_and_hide() -> None:
            person.press("Reveal Secret", within=NAME)
            person.press("Hide Secret", within=NAME)

        def look_around() -> None:
            person.go_to(SETTINGS)  # asks the keyring
            person.go_to(CLIENT_APPS)

        assert min(stalls_while(person.program, reveal_and_hide)) < LIMIT_MILLISECONDS
        assert person.copies("Copy Secret", within=NAME).startswith("osscs_")
        person.sees("did not answer within", within=NAME, timeout=15)
        person.press("Done", within=NAME)
        person.sees_no("Done")
        assert min(stalls_while(person.program, look_around)) < LIMIT_MILLISECONDS
        assert person.program.quit(timeout=15) == 0


def test_a_silent_keyring_holds_up_no_new_secret(person: Person) -> None:
    person.try_on_this_computer()
    person.go_to(CLIENT_APPS)
    person.program.expects_complaints = True
    person.press("Add")
    person.fill("Name", NAME, within=CREATE)
    hold = "Waiting for the system keyring"
    with keyring_state.hung(person.program.variables):
        person.press("Create", within=CREATE)
        person.press("Go on without it", within=hold)
        person.window.control("button", "Copy Secret", within=NAME)
        person.sees("in this window alone", within=NAME)
        assert person.copies("Copy Secret", within=NAME).startswith("osscs_")
        person.press("Done", within=NAME)
        person.sees_no("Done")
        person.press("Add")
        person.sees("The system keyring does not answer.", within=CREATE, timeout=15)


def test_a_locked_keyring_is_named(at_secret: Person) -> None:
    person = at_secret
    person.program.expects_complaints = True
    keyring_state.lock(person.program.variables)
    person.press("Save to system keyring", within=NAME)
    person.window.wait(
        lambda tree: (
            tree.shows("The system keyring is locked.") or tree.shows("did not answer within")
        ),
        timeout=20,
        why="the keyring's trouble to be named",
    )
    assert person.copies("Copy Secret", within=NAME).startswith("osscs_")
