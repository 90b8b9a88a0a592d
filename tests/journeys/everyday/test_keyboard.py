"""The whole main job with the keyboard alone, and the focus always visible."""

from __future__ import annotations

import pytest

from tests.journeys.control import Control
from tests.journeys.person import AUTHENTICATION, CLIENT_APPS, OAUTH, TRY_IT, Person

TITLE = "API Access Admin"
MOST_STOPS = 60


def focused(tree: Control) -> list[tuple[str, str]]:
    """What has the keyboard; the current cell of a table says so even while others have it."""
    return [(c.role, c.name) for c in tree.walk() if c.is_focused and c.is_showing]


def tab_to(person: Person, role: str, name: str) -> None:
    """Press Tab until the control has the keyboard; AssertionError with the stops on the way."""
    stops: list[str] = []
    for _ in range(MOST_STOPS):
        now = focused(person.window.snapshot())
        if (role, name) in now:
            return
        stops.append(str(now))
        person.program.hands.press("Tab")
    message = f"Tab never came to {role} {name!r}, but to: {', '.join(stops)}"
    raise AssertionError(message)


@pytest.fixture
def at_start(person: Person) -> Person:
    person.window.control("button", TRY_IT, timeout=10)
    person.program.hands.activate_window(TITLE)
    return person


def test_creates_a_client_without_a_mouse(at_start: Person) -> None:
    person, hands = at_start, at_start.program.hands
    tab_to(person, "button", TRY_IT)
    hands.press("space")
    person.arrives_at(AUTHENTICATION, timeout=15)

    tab_to(person, "button", AUTHENTICATION)
    hands.press("Down", "Down")
    person.window.wait(lambda tree: ("button", OAUTH) in focused(tree))
    hands.press("space")
    person.arrives_at(OAUTH)

    tab_to(person, "button", "Add")
    hands.press("space")
    person.window.wait(lambda tree: ("text", "Name") in focused(tree))
    hands.write("Web shop")
    hands.press("Return")
    person.window.control("button", "Done", within="Web shop")
    tab_to(person, "button", "Copy Client Secret")
    hands.press("space")
    person.sees("Copied: paste it where it belongs now")
    hands.press("Escape")
    person.sees_no("Done")
    person.sees("Web shop was created.")


def test_escape_cancels_and_shortcuts_go_to_pages(at_start: Person) -> None:
    person, hands = at_start, at_start.program.hands
    person.try_on_this_computer()
    hands.press("ctrl+2")
    person.arrives_at(CLIENT_APPS)
    person.press("Add")
    person.window.control("text", "Name", within="Create Client App")
    hands.press("Escape")
    person.window.wait(lambda tree: tree.part("Create Client App") is None)
    hands.press("ctrl+3")
    person.arrives_at(OAUTH)


def test_a_row_is_reached_and_its_menu_opened_by_keys(at_start: Person) -> None:
    person, hands = at_start, at_start.program.hands
    person.try_on_this_computer()
    person.go_to(OAUTH)
    person.window.wait(actions_of, why="the sample clients")
    tab_to(person, "table", "OAuth clients")
    hands.press("Down", "shift+F10")
    person.window.control("menu item", "Get new credentials")
    hands.press("Escape")
    person.window.wait(lambda tree: tree.find("menu item") is None)
    assert OAUTH in person.pages()


def actions_of(tree: Control) -> list[str]:
    """The rows' action buttons."""
    return [c.name for c in tree.find_all("button") if c.name.startswith("Actions for ")]
