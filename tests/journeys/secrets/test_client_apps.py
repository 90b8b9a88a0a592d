"""The life of a Client App: created, its secret kept, tested, listed; and nowhere else."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.journeys import canary
from tests.journeys.everyday.test_method import switch_to
from tests.journeys.person import (
    ACTIVITY,
    CLIENT_APPS,
    OAUTH_METHOD,
    SETTINGS,
    TROUBLESHOOTING,
    Person,
)

NAME = "Payroll export"
CREATE = "Create Client App"
TRY = "Try a call"
PASTE = "Paste and explain"


@pytest.fixture
def at_client_apps(person: Person) -> Person:
    person.try_on_this_computer()
    person.go_to(CLIENT_APPS)
    return person


def pastes(person: Person, secret: str) -> None:
    """Paste the secret, which is on the clipboard yet, and hear whose it is."""
    person.press(PASTE)
    person.press("Paste", within=PASTE)
    person.sees(f"This is the secret of {NAME}", within=PASTE)
    assert not canary.names_with(secret, person.window.snapshot())
    person.press("Close", within=PASTE)
    person.sees_no("Copy explanation")


def watches(person: Person) -> None:
    """Watch what the keyring has, while the method is switched."""
    person.go_to(TROUBLESHOOTING)
    person.opens_tab("Watch")
    person.press("Watch credentials…")
    person.press("Watch", within="Watch credentials")
    person.sees("1 of 1 tests passed", timeout=10)
    switch_to(person, OAUTH_METHOD)
    person.go_to(TROUBLESHOOTING)
    person.chooses(NAME, "Test now")
    person.sees("Other method in force", timeout=10)


def test_a_new_secret_is_copied_tested_saved_and_then_only_in_the_keyring(
    at_client_apps: Person,
) -> None:
    person, began = at_client_apps, time.time()
    person.creates_client(NAME, CREATE)
    masked = person.reads("Secret", within=NAME)
    assert set(masked) <= {"•", "●"}

    client_id = person.copies("Copy Client ID", within=NAME)
    assert client_id.startswith("ossca_")
    secret = person.copies("Copy Secret", within=NAME)
    assert secret.startswith("osscs_")
    person.sees("Clear now")
    assert not canary.names_with(secret, person.window.snapshot())

    person.press("Test", within=NAME)
    person.sees("The service accepted it.", within=NAME, timeout=10)
    person.press("Save to system keyring", within=NAME)
    person.sees("Kept in the system keyring", within=NAME)
    person.press("Done", within=NAME)
    person.sees_no("Done")
    person.sees(NAME)

    person.go_to(SETTINGS)
    person.opens_tab("Saved credentials")
    person.sees(NAME)
    assert not canary.names_with(secret, person.window.snapshot())

    person.go_to(TROUBLESHOOTING)
    pastes(person, secret)
    person.opens_tab("Token")
    person.press("Request token")
    person.sees("opaque", timeout=10)
    token = person.copies("Copy access token")
    assert len(token) == 64
    assert not canary.names_with(token, person.window.snapshot())
    person.opens_tab("Requests")
    person.sees("/apitoken/clientApp/accessToken")
    person.press("Try a call…")
    person.press("Send", within=TRY)
    person.sees("200 OK", within=TRY, timeout=10)
    answer = person.copies("Copy answer", within=TRY)
    curl = person.copies("Copy as curl", within=TRY)
    assert '"version"' in answer
    assert "Authorization: Bearer %s" in curl
    for value in (secret, token):
        assert value not in answer + curl
        assert not canary.names_with(value, person.window.snapshot())
    person.press("Close", within=TRY)
    person.sees_no("Copy answer")
    watches(person)  # puts the other method in force

    person.go_to(ACTIVITY)
    person.opens_tab("This computer")
    person.sees("Saved to system keyring")
    person.sees("Copied")
    person.sees("Other method in force")
    for name in ("deliveries.json", "watch-notes.json"):
        (notes,) = person.program.data.glob(name)
        assert notes.stat().st_mode & 0o077 == 0

    home = person.program.home
    for value in (secret, token):
        assert canary.files_with(value, home) == []
        assert canary.files_with(value, Path("/tmp"), since=began) == []
        assert canary.processes_with(value) == []
        assert value not in person.program.output()
    assert canary.files_with(client_id, home), "the search itself finds nothing"


def test_done_asks_once_more_when_the_secret_was_put_nowhere(at_client_apps: Person) -> None:
    person = at_client_apps
    person.creates_client(NAME, CREATE)
    person.press("Done", within=NAME)
    question = "Close without keeping"
    person.press("Go back", within=question)
    person.window.control("button", "Copy Secret", within=NAME)
    person.press("Done", within=NAME)
    person.press("Close without keeping", within=question)
    person.sees_no(question)
    person.window.wait(lambda tree: tree.find("button", "Copy Secret") is None)
    person.sees(NAME)


def test_revealing_shows_the_secret_and_hiding_masks_it_again(at_client_apps: Person) -> None:
    person = at_client_apps
    person.creates_client(NAME, CREATE)
    person.press("Reveal Secret", within=NAME)
    person.window.control("button", "Hide Secret", within=NAME)
    assert person.reads("Secret", within=NAME).startswith("osscs_")
    person.press("Hide Secret", within=NAME)
    person.window.control("button", "Reveal Secret", within=NAME)
    assert "osscs" not in person.reads("Secret", within=NAME)


@pytest.mark.parametrize(
    "name", ["", "   ", "x" * 1000, "tab\tin it"], ids=["empty", "blank", "1000", "control"]
)
def test_bad_names_are_refused_in_place(at_client_apps: Person, name: str) -> None:
    person = at_client_apps
    person.press("Add")
    person.fill("Name", name, within=CREATE)
    person.press("Create", within=CREATE)
    person.window.control("text", "Name", within=CREATE)
    assert person.field_error("Name", within=CREATE)
    person.press("Cancel", within=CREATE)
    person.sees_no(CREATE)


def test_a_name_that_is_taken_is_refused_in_place(at_client_apps: Person) -> None:
    person = at_client_apps
    person.creates_client(NAME, CREATE)
    person.copies("Copy Secret", within=NAME)
    person.press("Done", within=NAME)
    person.sees_no("Done")
    person.press("Add")
    person.fill("Name", f"  {NAME} ", within=CREATE)
    person.press("Create", within=CREATE)
    person.window.wait(lambda _: person.field_error("Name", within=CREATE))


def test_a_double_click_creates_one_client(at_client_apps: Person) -> None:
    person = at_client_apps
    person.press("Add")
    person.fill("Name", NAME, within=CREATE)
    create = person.window.control("button", "Create", within=CREATE)
    person.window.press(create)
    person.window.press(create)
    person.window.control("button", "Copy Secret", within=NAME)
    person.copies("Copy Secret", within=NAME)
    person.press("Done", within=NAME)
    person.sees_no("Done")
    tree = person.window.snapshot()
    rows = [c for c in tree.find_all("button") if c.name.startswith("Actions for Payroll export")]
    assert len(rows) == 1
