"""What comes after the first client: searching, exporting, several connections, a lost answer."""

from __future__ import annotations

import json
import stat

import pytest

from tests.fakes import faults
from tests.fakes.faulty_server import FaultyServer
from tests.journeys.control import Control
from tests.journeys.person import (
    ACTIVITY,
    CLIENT_APPS,
    OAUTH,
    SETTINGS,
    TROUBLESHOOTING,
    Person,
)
from tests.journeys.real_server import RealServer

NAME = "Web shop"
CREATE = "Create OAuth 2.0 Client"


def rows_of(tree: Control) -> list[str]:
    """The names of the rows whose action buttons can be seen, from top to bottom."""
    start = "Actions for "
    return [c.name[len(start) :] for c in tree.find_all("button") if c.name.startswith(start)]


@pytest.fixture
def at_start(person: Person) -> Person:
    person.try_on_this_computer()
    return person


def test_the_list_is_searched_and_sorted_by_the_server(at_start: Person) -> None:
    person = at_start
    person.go_to(OAUTH)
    person.window.wait(lambda tree: len(rows_of(tree)) == 6, why="the sample clients")
    person.fill("Search OAuth clients", "claims")
    person.window.wait(lambda tree: rows_of(tree) == ["Claims intake"])
    person.fill("Search OAuth clients", "nothing like it")
    person.sees("Nothing matches")
    person.press("Clear search")
    person.window.wait(lambda tree: len(rows_of(tree)) == 6)
    header = person.window.control("column header", "Name")
    person.program.hands.click(person.window.extents_of(header))
    person.window.wait(lambda tree: rows_of(tree)[:1] == ["Reporting warehouse"])


def test_activity_tells_what_was_done_and_is_exported_without_secrets(at_start: Person) -> None:
    person = at_start
    person.go_to(OAUTH)
    person.creates_client(NAME, CREATE)
    secret = person.copies("Copy Client Secret", within=NAME)
    person.press("Done", within=NAME)
    person.sees_no("Done")
    person.go_to(ACTIVITY)
    person.sees(NAME)
    person.press("Export…")
    person.window.press_named("menu item", "Export as JSON…")
    file = person.program.home / "events.json"
    person.saves_as(file)
    person.window.wait(lambda _: file.exists(), why="the export")
    text = file.read_text(encoding="utf-8")
    assert NAME in json.dumps(json.loads(text))
    assert secret not in text
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_one_goes_back_and_forth_between_connections(at_start: Person, server: RealServer) -> None:
    person = at_start
    person.go_to(SETTINGS)
    person.press("Add connection")
    person.fill("Name", "Second house", within="Connect to a server")
    person.fill("Backend URL", server.url, within="Connect to a server")
    person.press("Connect", within="Connect to a server")
    person.sees("Second house")
    person.chooses("Second house", "Switch to it")
    owner = server.person("owner")
    person.enters_password(owner.email, owner.password, keep=False)
    person.window.control("button", "Sign out", timeout=15)
    person.go_to(OAUTH)
    assert person.reads("Authentication Server URL") == server.token_endpoint
    person.press("Connection: Second house")
    entry = person.window.wait(
        lambda tree: next(
            (c for c in tree.find_all("menu item") if "This computer" in c.name), None
        )
    )
    person.window.press(entry)
    person.window.control("button", "Connection: This computer", timeout=15)
    person.window.wait(
        lambda tree: (
            (field := tree.find("text", "Authentication Server URL"))
            and person.window.text_of(field) != server.token_endpoint
        ),
        timeout=15,
        why="the other connection's address to be gone",
    )


def test_saved_credentials_are_tested_from_the_keyring_and_removed(at_start: Person) -> None:
    person = at_start
    person.go_to(CLIENT_APPS)
    person.creates_client(NAME, "Create Client App")
    person.press("Save to system keyring", within=NAME)
    person.sees("Kept in the system keyring", within=NAME)
    person.press("Done", within=NAME)
    person.sees_no("Done")
    person.chooses(NAME, "Test")
    person.sees("The service accepted it.", timeout=10)
    person.go_to(SETTINGS)
    person.opens_tab("Saved credentials")
    person.chooses(NAME, "Remove")
    person.press("Remove", within=f"Remove {NAME} from the keyring?")
    person.sees("Nothing is saved yet")


def test_a_credential_is_checked_and_a_fault_is_named_with_what_to_do(
    person: Person, server: RealServer
) -> None:
    with FaultyServer(server.url) as between:
        person.connects(between.url, server.person("owner"), keep=False)
        person.go_to(CLIENT_APPS)
        person.creates_client(NAME, "Create Client App")
        person.press("Save to system keyring", within=NAME)
        person.sees("Kept in the system keyring", within=NAME)
        person.press("Done", within=NAME)
        person.go_to(TROUBLESHOOTING)
        person.picks("Credential", f"{NAME} (Client App)")
        person.press("Run checks")
        person.sees("Call with the credential, passed", timeout=15)
        person.sees("Registered client, passed")
    person.press("Run checks", timeout=15)  # nobody listens there any more
    person.sees("Connection, failed", timeout=15)
    person.press("Service and clock, skipped")
    person.sees("because the check “Connection” did not pass")


def test_a_lost_answer_creates_one_client_and_its_secret_arrives(
    person: Person, server: RealServer
) -> None:
    with FaultyServer(server.url) as between:
        person.connects(between.url, server.person("owner"), keep=False)
        person.go_to(OAUTH)
        between.go_wrong(
            faults.cut_after(), path="^/admin/v1/oauth-clients$", method="POST", times=1
        )
        person.creates_client(NAME, CREATE)
        assert person.copies("Copy Client Secret", within=NAME).startswith("ossoc_")
        person.press("Done", within=NAME)
        person.sees_no("Done")
        person.fill("Search OAuth clients", NAME)
        person.window.wait(lambda tree: rows_of(tree) == [NAME])
