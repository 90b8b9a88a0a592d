"""What a person reads when the server, or something before it, goes wrong."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fakes import faults
from tests.fakes.faulty_server import FaultyServer
from tests.journeys.person import ACTIVITY, OAUTH, SETTINGS, TROUBLESHOOTING, Person
from tests.journeys.real_server import RealServer
from tests.journeys.stalls import LIMIT_MILLISECONDS, stalls_while

LIST = r"^/admin/v1/oauth-clients"
FAULTS = (
    (faults.html_page(), "does not understand"),
    (faults.garbage(), "does not understand"),
    (faults.wrong_shape(), "does not understand"),
    (faults.oversize(), "does not understand"),
    (faults.redirect("https://example.com/"), "redirects to another address"),
    (faults.refusal(404), "no longer exists"),
    (faults.refusal(409, key="conflict.other"), "contradicts"),
    (faults.refusal(412), "in the meantime"),
    (faults.refusal(429, retry_after="17"), "17 seconds"),
    (faults.refusal(500), "internal problem"),
    (faults.refusal(503), "internal problem"),
    (faults.cut_before(), "broke before the answer"),
)


@pytest.fixture
def between(server: RealServer) -> Iterator[FaultyServer]:
    """Stands between the program and the real backend."""
    with FaultyServer(server.url) as proxy:
        yield proxy


@pytest.fixture
def signed_in(person: Person, server: RealServer, between: FaultyServer) -> Person:
    person.connects(between.url, server.person("owner"), keep=False)
    return person


def test_a_list_that_cannot_be_loaded_says_why_and_can_be_tried_again(
    signed_in: Person, between: FaultyServer
) -> None:
    person = signed_in
    between.go_wrong(faults.refusal(500), path=LIST)
    person.go_to(OAUTH)
    person.sees("internal problem", timeout=12)
    assert person.reads("Authentication Server URL").endswith("/oauth2/token")
    host = between.url.removeprefix("http://")
    person.press(f"Why? {host} has an internal problem (status 500).")
    person.sees("The server has a fault of its own.")
    person.sees("answered with status 500")
    person.press("Close")
    between.heal()
    person.press("Try again")
    person.window.control("table", "OAuth clients")
    person.sees_no("internal problem")


def test_every_fault_has_its_own_message(signed_in: Person, between: FaultyServer) -> None:
    person = signed_in
    for fault, message in FAULTS:
        between.go_wrong(fault, path=LIST)
        person.go_to(OAUTH)
        person.sees(message, timeout=12)
        between.heal()
        person.go_to(SETTINGS)


def test_an_ended_session_leads_to_signing_in(signed_in: Person, between: FaultyServer) -> None:
    between.go_wrong(faults.refusal(401), path="^/admin/v1/")
    signed_in.asks_for(OAUTH)
    signed_in.sees("Your session has ended.")
    signed_in.window.control("text", "Password")
    assert OAUTH not in signed_in.pages()


def test_a_refused_call_explains_itself(signed_in: Person, between: FaultyServer) -> None:
    between.go_wrong(faults.refusal(403), path=LIST)
    signed_in.asks_for(OAUTH)
    signed_in.sees("You are not allowed to do this.")


def test_a_server_that_is_gone_is_named(signed_in: Person, between: FaultyServer) -> None:
    between.close()
    signed_in.asks_for(OAUTH)
    signed_in.sees("cannot be reached", timeout=15)
    signed_in.sees("Check the network")


def test_pages_can_be_switched_while_a_request_hangs(
    signed_in: Person, between: FaultyServer
) -> None:
    person = signed_in
    for page in (OAUTH, ACTIVITY, TROUBLESHOOTING, SETTINGS):  # build each page once
        person.go_to(page)
    between.go_wrong(faults.slow(30))

    def wander() -> None:
        for page in (OAUTH, ACTIVITY, TROUBLESHOOTING, SETTINGS):
            person.go_to(page)

    assert min(stalls_while(person.program, wander)) < LIMIT_MILLISECONDS


def test_a_reply_after_the_time_limit_is_called_late(
    signed_in: Person, between: FaultyServer
) -> None:
    between.go_wrong(faults.slow(40), path=LIST)
    signed_in.asks_for(OAUTH)
    signed_in.sees("did not answer within", timeout=60)
