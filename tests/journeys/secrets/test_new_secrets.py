"""A new secret survives kill -9 at every moment until it was kept: it is offered again, once."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes import faults
from tests.fakes.faulty_server import FaultyServer
from tests.journeys import canary, keyring_state
from tests.journeys.conftest import Start
from tests.journeys.person import CLIENT_APPS, Person
from tests.journeys.real_server import DirectCalls, RealServer
from tests.journeys.waiting import wait_until

NAME = "Payroll export"
CREATE = "Create Client App"
WAITS = f"A new secret of {NAME} is waiting."


@pytest.fixture
def between(server: RealServer) -> Iterator[FaultyServer]:
    """Stands between the program and the real backend."""
    with FaultyServer(server.url) as proxy:
        yield proxy


def _journal(person: Person) -> Path:
    return person.program.data / "new-secrets.json"


def _states(person: Person) -> list[str]:
    return [row["state"] for row in json.loads(_journal(person).read_text())["entries"]]


def _in_keyring(person: Person) -> list[str]:
    labels = keyring_state.labels(person.program.variables)
    return [label for label in labels if NAME in label]


def _kill(person: Person) -> None:
    person.program.process.kill()
    person.program.process.wait(5)
    person.program.expects_complaints = True  # it died with -9


def _sends_create(start: Start, server: RealServer, between: FaultyServer) -> Person:
    person = start()
    person.connects(between.url, server.person("owner"), keep=True)
    person.go_to(CLIENT_APPS)
    person.press("Add")
    person.fill("Name", NAME, within=CREATE)
    person.press("Create", within=CREATE)
    return person


def _sent(requests: Callable[[], tuple[object, ...]]) -> None:
    wait_until(
        lambda: any("POST" in str(e) and "client-apps" in str(e) for e in requests()),
        10,
        "the request to be sent",
    )


def _names(person: Person) -> list[str]:
    person.go_to(CLIENT_APPS)
    person.window.control("table", "Client Apps")
    tree = person.window.snapshot()
    return [c.name for c in tree.find_all("button") if c.name == f"Actions for {NAME}"]


def test_the_answer_is_lost_with_the_program_and_again_with_the_dialog(
    start: Start, server: RealServer, between: FaultyServer
) -> None:
    between.go_wrong(faults.slow_after(60), path="client-apps$", method="POST", times=1)
    person = _sends_create(start, server, between)
    _sent(lambda: between.done)
    assert _states(person) == ["asked"]
    assert _in_keyring(person) == [f"API Access Admin: {NAME} (request under way)"]
    _kill(person)

    again = start()
    again.sees(WAITS, timeout=20)
    assert _states(again) == ["waiting"]
    assert _in_keyring(again) == [f"API Access Admin: {NAME} (new secret)"]
    again.press("Show it")
    again.window.control("button", "Copy Secret", within=NAME)
    again.sees_no(WAITS)
    _kill(again)

    third = start()
    third.press("Show it", timeout=20)
    third.window.control("button", "Copy Secret", within=NAME)
    client_id = third.reads("Client ID", within=NAME)
    secret = third.copies("Copy Secret", within=NAME)
    third.press("Done", within=NAME)
    wait_until(lambda: _states(third) == [], 10, "the secret to be forgotten")
    assert _in_keyring(third) == []
    assert _names(third) == [f"Actions for {NAME}"]
    calls = DirectCalls(server.url, server.token_endpoint)
    assert calls.client_app_token(client_id, secret).status_code == 200
    calls.close()
    assert canary.files_with(secret, third.program.home) == []
    assert third.program.quit() == 0

    last = start()
    last.arrives_at(CLIENT_APPS, timeout=20)
    last.program.settle()
    last.sees_no("is waiting")


def test_the_program_dies_before_the_server_acts_and_again_before_the_dialog(
    start: Start, server: RealServer, between: FaultyServer
) -> None:
    between.go_wrong(faults.slow(60), path="client-apps$", method="POST", times=1)
    person = _sends_create(start, server, between)
    _sent(lambda: between.heard)
    _kill(person)

    again = start()
    wait_until(lambda: _states(again) == ["waiting"], 20, "the answer to be there")
    _kill(again)

    third = start()
    third.press("Show it", timeout=20)
    third.press("Done", within=NAME)
    third.press("Close without keeping", within="Close without keeping")
    wait_until(lambda: _states(third) == [], 10, "the secret to be forgotten")
    third.sees_no("is waiting")
    assert _names(third) == [f"Actions for {NAME}"]
    assert third.program.quit() == 0


def test_after_ten_minutes_a_lost_secret_is_told_and_replaced(
    start: Start, server: RealServer, between: FaultyServer
) -> None:
    between.go_wrong(faults.slow_after(60), path="client-apps$", method="POST", times=1)
    person = _sends_create(start, server, between)
    _sent(lambda: between.done)
    _kill(person)
    journal = json.loads(_journal(person).read_text())
    asked_at = datetime.fromisoformat(journal["entries"][0]["asked_at"])
    journal["entries"][0]["asked_at"] = (asked_at - timedelta(minutes=10)).isoformat()
    _journal(person).write_text(json.dumps(journal))

    again = start()
    again.sees(f"{NAME} is on the list, but its secret was lost on the way.", timeout=20)
    again.press("Get new credentials")
    again.gets_new_credentials(NAME)
    secret = again.copies("Copy Secret", within=NAME)
    client_id = again.reads("Client ID", within=NAME)
    again.press("Done", within=NAME)
    again.sees_no("was lost on the way")
    wait_until(lambda: _states(again) == [], 10, "the loss to be settled")
    calls = DirectCalls(server.url, server.token_endpoint)
    assert calls.client_app_token(client_id, secret).status_code == 200
    calls.close()
