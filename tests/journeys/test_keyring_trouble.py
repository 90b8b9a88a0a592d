"""A keyring that is locked or silent: said in place, and the window goes on."""

from __future__ import annotations

import pytest

from tests.journeys import keyring_state
from tests.journeys.person import ACTIVITY, CLIENT_APPS, OAUTH, SETTINGS, TROUBLESHOOTING, Person
from tests.journeys.stalls import LIMIT_MILLISECONDS, stalls_while

NAME = "Payroll export"


@pytest.fixture
def at_secret(person: Person) -> Person:
    """The secret dialog is open."""
    person.try_on_this_computer()
    for page in (OAUTH, ACTIVITY, TROUBLESHOOTING, SETTINGS, CLIENT_APPS):  # build each page once
        person.go_to(page)
    person.creates_client(NAME, "Create Client App")
    return person


def test_a_silent_keyring_stops_nothing(at_secret: Person) -> None:
    person = at_secret
    person.program.expects_complaints = True
    with keyring_state.hung(person.program.variables):
        person.press("Save to system keyring", within=NAME)

        def reveal_and_hide() -> None:
            person.press("Reveal Secret", within=NAME)
            person.press("Hide Secret", within=NAME)

        assert min(stalls_while(person.program, reveal_and_hide)) < LIMIT_MILLISECONDS
        assert person.copies("Copy Secret", within=NAME).startswith("osscs_")
        person.sees("did not answer within", within=NAME, timeout=15)
        person.press("Done", within=NAME)
        person.sees_no("Done")
        person.go_to(OAUTH)
        assert person.program.quit(timeout=15) == 0


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
