"""Switching the authentication method: what it stops is shown before, and stops at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.journeys.control import Control
from tests.journeys.person import (
    API_KEY_METHOD,
    AUTHENTICATION,
    CLIENT_APPS,
    OAUTH,
    OAUTH_METHOD,
    Person,
)
from tests.journeys.real_server import DirectCalls

QUESTION = "Change the authentication method?"


@dataclass(frozen=True, slots=True)
class Credentials:
    """What an integration was given."""

    client_id: str
    secret: str


@pytest.fixture
def at_start(person: Person) -> Person:
    person.try_on_this_computer()
    return person


@pytest.fixture
def calls(at_start: Person) -> Iterator[DirectCalls]:
    at_start.go_to(OAUTH)
    direct = at_start.direct_calls()
    yield direct
    direct.close()


def given_to(person: Person, name: str, page: str) -> Credentials:
    """Create a client on the page and take its credentials."""
    person.go_to(page)
    is_oauth = page == OAUTH
    person.creates_client(name, "Create OAuth 2.0 Client" if is_oauth else "Create Client App")
    client_id = person.copies("Copy Client ID", within=name)
    copy = "Copy Client Secret" if is_oauth else "Copy Secret"
    secret = person.copies(copy, within=name)
    person.press("Done", within=name)
    person.sees_no("Done")
    return Credentials(client_id, secret)


def switch_to(person: Person, method: str) -> None:
    """Choose the method's card and save, confirming if asked."""
    person.go_to(AUTHENTICATION)
    person.window.press_named("radio button", method)
    person.press("Save")

    def saved_or_asked(tree: Control) -> bool:
        question = tree.part(QUESTION)
        if question is not None and (change := question.find("button", "Change method")):
            person.window.press(change)
            return False
        save = tree.find("button", "Save")
        return save is None or not save.is_enabled

    person.window.wait(saved_or_asked, 10, f"{method} to be saved")


def test_the_other_familys_live_token_is_refused_on_the_next_call(
    at_start: Person, calls: DirectCalls
) -> None:
    person = at_start
    app = given_to(person, "Payroll export", CLIENT_APPS)
    oauth = given_to(person, "Web shop", OAUTH)
    api_token = calls.client_app_token(app.client_id, app.secret).json()["accessToken"]
    assert calls.sysinfo(api_token).status_code == 200
    early = calls.oauth_token(oauth.client_id, oauth.secret)
    assert (early.status_code, early.json()["error"]) == (400, "unauthorized_client")

    person.go_to(AUTHENTICATION)
    person.window.press_named("radio button", OAUTH_METHOD)
    person.sees("Payroll export")  # the preview: used just now, will be refused
    switch_to(person, OAUTH_METHOD)

    assert calls.sysinfo(api_token).status_code == 401
    assert calls.client_app_token(app.client_id, app.secret).status_code == 403
    access_token = calls.oauth_token(oauth.client_id, oauth.secret).json()["access_token"]
    assert calls.sysinfo(access_token).status_code == 200

    person.go_to(CLIENT_APPS)
    person.creates_client("Late app", "Create Client App")
    person.press("Test", within="Late app")
    works = "Works once API key and/or Client App credentials is selected."
    person.sees(works, within="Late app", timeout=10)
    person.copies("Copy Secret", within="Late app")
    person.press("Done", within="Late app")
    person.sees_no("Done")

    switch_to(person, API_KEY_METHOD)
    assert calls.sysinfo(access_token).status_code == 401
    assert calls.sysinfo(api_token).status_code == 200


def test_leaving_with_an_unsaved_choice_asks(at_start: Person) -> None:
    person = at_start
    person.window.press_named("radio button", OAUTH_METHOD)
    person.window.wait(lambda tree: tree.find("button", "Discard"))
    person.asks_for(OAUTH)
    person.press("Keep editing", within="Discard your changes?")
    card = person.window.control("radio button", OAUTH_METHOD)
    assert card.is_checked
    person.asks_for(OAUTH)
    person.press("Discard", within="Discard your changes?")
    person.arrives_at(OAUTH)
    person.go_to(AUTHENTICATION)
    person.window.wait(
        lambda tree: (c := tree.find("radio button", API_KEY_METHOD)) and c.is_checked,
        why="the method in force to be chosen again",
    )
