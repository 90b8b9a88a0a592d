"""Who sees what: the server's answer decides, also when it changes while the window is open."""

from __future__ import annotations

import pytest

from tests.journeys.person import (
    ALL_PAGES,
    CLIENT_APPS,
    OAUTH,
    SETTINGS,
    TROUBLESHOOTING,
    Person,
)

OWNER, ADMINISTRATOR, MANAGER = "owner", "administrator", "manager"
WITHOUT_ACCESS = ("Your access", TROUBLESHOOTING, SETTINGS)


@pytest.fixture
def at_start(person: Person) -> Person:
    person.try_on_this_computer()
    return person


def test_an_administrator_sees_everything_but_the_api_key(at_start: Person) -> None:
    person = at_start
    person.signs_in_as(ADMINISTRATOR)
    assert person.pages() == ALL_PAGES
    person.go_to(CLIENT_APPS)
    person.sees("Only the account owner")
    person.window.control("button", "Add")
    view = person.window.snapshot().find("button", "View")
    assert view is None or not view.is_enabled


def test_a_manager_sees_why_there_is_nothing_and_whom_to_ask(at_start: Person) -> None:
    person = at_start
    person.signs_in_as(MANAGER)
    assert person.pages() == WITHOUT_ACCESS
    person.sees("API Access")
    assert "API Key" not in person.window.snapshot().texts()
    person.go_to(TROUBLESHOOTING)
    person.go_to(SETTINGS)


def test_with_roles_and_permissions_off_only_the_owner_sees_the_pages(at_start: Person) -> None:
    person = at_start
    person.provider_does("roles-and-permissions", "off")
    person.signs_in_as(ADMINISTRATOR)
    assert person.pages() == WITHOUT_ACCESS
    person.signs_in_as(OWNER)
    assert person.pages() == ALL_PAGES


def test_the_owner_alone_views_the_api_key(at_start: Person) -> None:
    person = at_start
    person.go_to(CLIENT_APPS)
    masked = person.reads("API Key")
    assert "ossak" not in masked
    person.press("View")
    person.press("Hide")
    key = person.copies("Copy API key")
    assert len(key) == 76
    person.window.wait(lambda _: key not in person.reads("API Key"), why="the key to be masked")


def test_a_withdrawn_permission_makes_the_pages_disappear(at_start: Person) -> None:
    person = at_start
    person.signs_in_as(ADMINISTRATOR)
    person.go_to(OAUTH)
    person.provider_does("api-access", "admin@example.com", "off")
    person.press("Add")
    person.fill("Name", "Too late", within="Create OAuth 2.0 Client")
    person.press("Create", within="Create OAuth 2.0 Client")
    person.window.wait(
        lambda tree: not tree.part("Create OAuth 2.0 Client") and not tree.named(OAUTH),
        why="the pages and the dialog over them to disappear",
    )
    assert person.pages() == WITHOUT_ACCESS
    person.sees("API Access")


@pytest.mark.parametrize(
    ("feature", "page", "explanation"),
    [
        ("api-key", CLIENT_APPS, "The API key is switched off"),
        ("api-token", CLIENT_APPS, "Client Apps are switched off"),
        ("oauth2", OAUTH, "OAuth 2.0 is switched off"),
    ],
)
def test_a_feature_that_is_off_explains_itself(
    at_start: Person, feature: str, page: str, explanation: str
) -> None:
    person = at_start
    person.provider_does("feature", feature, "off")
    person.program.hands.activate_window("API Access Admin")
    person.program.hands.press("F5")
    person.go_to(page)
    person.sees(explanation)
    person.sees("Support Team")
    if page == OAUTH:
        assert person.reads("Authentication Server URL").endswith("/oauth2/token")
