"""Connect to a server: address, password, keyring, and the next start without either."""

from __future__ import annotations

import pytest

from tests.fakes import faults
from tests.fakes.faulty_server import FaultyServer
from tests.journeys import canary
from tests.journeys.conftest import Start
from tests.journeys.person import ALL_PAGES, AUTHENTICATION, OAUTH, Person
from tests.journeys.real_server import RealServer


def test_signs_in_with_a_password_and_is_kept_signed_in(start: Start, server: RealServer) -> None:
    owner = server.person("owner")
    person = start()
    person.connects(server.url, owner, keep=True)
    assert person.pages() == ALL_PAGES
    person.go_to(OAUTH)
    assert person.reads("Authentication Server URL") == server.token_endpoint
    assert person.program.quit() == 0
    assert canary.files_with(owner.password, person.program.home) == []

    again = start()
    again.arrives_at(OAUTH, timeout=15)
    assert again.pages() == ALL_PAGES


def test_not_kept_means_asked_again(start: Start, server: RealServer) -> None:
    owner = server.person("owner")
    person = start()
    person.connects(server.url, owner, keep=False)
    assert person.program.quit() == 0
    again = start()
    again.window.control("text", "Password", timeout=15)
    assert AUTHENTICATION not in again.pages()


def test_signing_out_forgets_the_session(start: Start, server: RealServer) -> None:
    person = start()
    person.connects(server.url, server.person("owner"), keep=True)
    person.press("Sign out")
    person.window.control("text", "Password")
    assert person.program.quit() == 0
    again = start()
    again.window.control("text", "Password", timeout=15)


def test_a_wrong_password_is_said_in_place_and_what_was_typed_stays(
    person: Person, server: RealServer
) -> None:
    owner = server.person("owner")
    person.enters_connection(server.url)
    person.enters_password(owner.email, "not the password", keep=False)
    person.sees("E-mail and password do not match.")
    assert person.reads("E-mail") == owner.email


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("http://example.com", "https"),
        ("https://user:secret@example.com", "user name or a password"),
        ("ftp://example.com", "https"),
        ("not a url", "not a web address"),
        ("", "Enter the address"),
    ],
)
def test_an_address_that_cannot_be_right_is_refused_with_the_reason(
    person: Person, address: str, reason: str
) -> None:
    person.starts_connecting(address)
    person.window.wait(
        lambda tree: tree.shows(reason) or reason in person.field_error("Backend URL"),
        why=f"to be told {reason!r}",
    )


@pytest.mark.parametrize("suffix", ["/", "/api", "/api/"])
def test_an_address_with_habitual_endings_is_understood(
    person: Person, server: RealServer, suffix: str
) -> None:
    person.connects(server.url + suffix, server.person("owner"), keep=False)
    assert person.pages() == ALL_PAGES


def test_a_service_without_sign_in_says_what_still_works(person: Person) -> None:
    with FaultyServer(None) as other:
        other.go_wrong(faults.refusal(404, key="notFound.notFound"))
        person.enters_connection(other.url)
        person.enters_password("someone@example.com", "whatever", keep=False)
        person.sees("This server offers no administration interface.")
        person.sees("Troubleshooting")
