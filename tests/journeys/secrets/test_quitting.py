"""Quitting while the server makes a new secret: it is asked about, and never lost."""

from __future__ import annotations

from tests.fakes import faults
from tests.fakes.faulty_server import FaultyServer
from tests.journeys.conftest import Start
from tests.journeys.control import Control
from tests.journeys.person import CLIENT_APPS, Person
from tests.journeys.program import TITLE
from tests.journeys.real_server import RealServer
from tests.journeys.waiting import PATIENCE, wait_until

QUESTION = "Quit before the server has answered?"
UNSENT = "Quit without sending?"


def _regenerates_slowly(start: Start, server: RealServer, slow: FaultyServer) -> tuple[Person, str]:
    person = start()
    person.connects(slow.url, server.person("owner"), keep=False)
    person.go_to(CLIENT_APPS)
    slow.go_wrong(faults.slow(60), path="regenerate")

    def first_row(tree: Control) -> Control | None:
        rows = (c for c in tree.find_all("button") if c.name.startswith("Actions for "))
        return next(rows, None)

    menu = person.window.wait(first_row, why="the list of Client Apps")
    name = menu.name.removeprefix("Actions for ")
    person.chooses(name, "Get new credentials")
    person.gets_new_credentials(name, sends_now=False)
    person.is_asked_on_closing(UNSENT)
    person.press("Wait", within=UNSENT)
    assert not any("regenerate" in heard.path for heard in slow.heard)
    person.press("Send now")
    wait_until(
        lambda: any("regenerate" in h.path for h in slow.heard), PATIENCE, "the call to be sent"
    )
    person.sees_no(f"Get new credentials for {name}?")  # a window below a dialog cannot be closed
    person.is_asked_on_closing(QUESTION)
    return person, name


def test_quitting_waits_for_a_secret_and_shows_it(start: Start, server: RealServer) -> None:
    with FaultyServer(server.url) as slow:
        person, name = _regenerates_slowly(start, server, slow)
        person.press("Wait", within=QUESTION)
        slow.let_go()
        person.window.control("button", "Copy Secret", within=name, timeout=15)
        person.copies("Copy Secret", within=name)
        person.press("Done", within=name)
        person.sees_no("Done")
        assert person.program.quit() == 0


def test_who_quits_all_the_same_is_offered_the_secret_at_the_next_start(
    start: Start, server: RealServer
) -> None:
    with FaultyServer(server.url) as slow:
        person, name = _regenerates_slowly(start, server, slow)
        person.press("Quit now", within=QUESTION)
        wait_until(lambda: not person.program.hands.windows(TITLE), 10, "the window to go")
        slow.let_go()
        assert person.program.process.wait(20) == 0
        again = start()
        again.sees(f"A new secret of {name} is waiting.", timeout=15)
        again.window.control("text", "Password")  # nobody has signed in
        again.press("Show it")
        assert again.copies("Copy Secret", within=name).startswith("osscs_")
