"""From nothing to the first page, and back to where one was at the next start."""

from __future__ import annotations

from tests.journeys.conftest import Start
from tests.journeys.person import ALL_PAGES, AUTHENTICATION, CONNECT, OAUTH, TRY_IT, Person

# Goal: 2 s on a quiet machine (tests/bench measures that); here others may be at work beside us.
BACKEND_READY_MILLISECONDS = 6000


def test_try_it_opens_authentication_access_as_the_owner(person: Person) -> None:
    person.window.control("button", CONNECT, timeout=10)
    person.press(TRY_IT)
    person.arrives_at(AUTHENTICATION, timeout=15)
    assert person.pages() == ALL_PAGES
    person.sees("owner")
    person.sees("LOCAL")
    ready = person.program.logged("backend ready")
    assert 0 < float(str(ready["milliseconds"])) < BACKEND_READY_MILLISECONDS


def test_the_next_start_goes_straight_to_where_one_was(start: Start) -> None:
    first = start()
    first.try_on_this_computer()
    first.go_to(OAUTH)
    address = first.reads("Authentication Server URL")
    assert first.program.quit() == 0

    second = start()
    second.arrives_at(OAUTH, timeout=15)
    assert second.window.snapshot().find("button", TRY_IT) is None
    assert second.reads("Authentication Server URL") == address
    assert second.pages() == ALL_PAGES


def test_the_sample_account_survives_a_restart(start: Start) -> None:
    first = start()
    first.try_on_this_computer()
    first.go_to(OAUTH)
    first.creates_client("Warehouse scanner", "Create OAuth 2.0 Client")
    first.copies("Copy Client Secret", within="Warehouse scanner")
    first.press("Done")
    first.sees_no("Done")
    assert first.program.quit() == 0

    second = start()
    second.arrives_at(OAUTH, timeout=15)
    second.sees("Warehouse scanner", timeout=10)


def test_the_child_ends_with_the_window(person: Person) -> None:
    person.try_on_this_computer()
    assert person.program.serving()
    person.program.quit()
    person.program.wait_until_nobody_serves()


def test_the_child_ends_when_the_window_is_killed(person: Person) -> None:
    person.try_on_this_computer()
    assert person.program.serving()
    person.program.expects_complaints = True
    person.program.process.kill()
    person.program.process.wait(5)
    person.program.wait_until_nobody_serves()
