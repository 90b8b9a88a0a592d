"""OAuth 2.0 clients: created, renamed, given new credentials, deleted; each called by its name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.journeys.person import OAUTH, Person
from tests.journeys.real_server import DirectCalls

NAME = "Web shop"
CREATE = "Create OAuth 2.0 Client"


@pytest.fixture
def at_oauth(person: Person) -> Person:
    person.try_on_this_computer()
    person.go_to(OAUTH)
    return person


@pytest.fixture
def calls(at_oauth: Person) -> Iterator[DirectCalls]:
    direct = at_oauth.direct_calls()
    yield direct
    direct.close()


def test_the_server_url_can_be_copied(at_oauth: Person) -> None:
    shown = at_oauth.reads("Authentication Server URL")
    assert shown.startswith("http://127.0.0.1:")
    assert shown.endswith("/oauth2/token")
    assert at_oauth.copies("Copy Authentication Server URL") == shown
    assert "Clear now" not in at_oauth.window.snapshot().texts()  # an address is no secret


def test_new_credentials_replace_the_old_ones_at_once(at_oauth: Person, calls: DirectCalls) -> None:
    person = at_oauth
    person.creates_client(NAME, CREATE)
    person.press("Test", within=NAME)
    person.sees("Works once OAuth 2.0 is selected.", within=NAME, timeout=10)
    client_id = person.copies("Copy Client ID", within=NAME)
    old = person.copies("Copy Client Secret", within=NAME)
    person.press("Done", within=NAME)
    person.sees_no("Done")
    person.chooses(NAME, "Get new credentials")
    person.gets_new_credentials(NAME)
    new = person.copies("Copy Client Secret", within=f"{NAME}: new credentials")
    person.press("Done", within=f"{NAME}: new credentials")
    person.sees_no("Done")
    assert new.startswith("ossoc_")
    assert new != old
    assert calls.oauth_token(client_id, old).json()["error"] == "invalid_client"


def test_a_client_is_renamed_and_deleted_by_name(at_oauth: Person) -> None:
    person = at_oauth
    person.creates_client(NAME, CREATE)
    person.copies("Copy Client Secret", within=NAME)
    person.press("Done", within=NAME)
    person.sees_no("Done")

    person.chooses(NAME, "Rename")
    person.fill("Name", "Web shop Berlin", within=f"Rename {NAME}")
    person.press("Rename", within=f"Rename {NAME}")
    person.sees("Web shop Berlin")

    person.chooses("Web shop Berlin", "Delete")
    question = "Delete Web shop Berlin?"
    person.sees("OAuth client", within=question)
    person.press("Cancel", within=question)
    person.sees_no(question)
    person.chooses("Web shop Berlin", "Delete")
    person.press("Delete", within=question)
    person.sees("Nothing has been sent yet.")
    person.press("Undo")
    person.sees_no("Nothing has been sent yet.")
    person.chooses("Web shop Berlin", "Delete")
    person.press("Delete", within=question)
    person.press("Send now")
    person.window.wait(
        lambda tree: tree.find("button", "Actions for Web shop Berlin") is None,
        why="the client to leave the list",
    )
