"""What a server tells without a credential."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from desktop_admin.diagnostics.engine import Outcome
from desktop_admin.diagnostics.server_checks import check_http, check_metadata
from tests.fakes.faults import Fault, html_page
from tests.fakes.faulty_server import FaultyServer
from tests.unit.diagnostics.conftest import MakeSubject

_JSON = ("Content-Type", "application/json")


def _dated(minutes: float) -> Fault:
    date = format_datetime(datetime.now(UTC) + timedelta(minutes=minutes), usegmt=True)
    return Fault(status=404, headers=(("Date", date), _JSON), body=b"{}")


@pytest.mark.parametrize(
    ("minutes", "outcome", "words"),
    [
        (-2, Outcome.WARNING, "ahead of"),
        (10, Outcome.FAILED, "behind"),
        (0, Outcome.WARNING, "no administration interface"),
    ],
)
def test_the_clocks_are_compared(
    subject_of: MakeSubject, minutes: float, outcome: Outcome, words: str
) -> None:
    with FaultyServer() as server:
        server.go_wrong(_dated(minutes))
        found = check_http(subject_of(server.url))
    assert found.outcome is outcome
    assert words in str(found.cause)
    assert abs(int(found.detail["clock_difference_seconds"]) + 60 * minutes) <= 5


def test_a_page_in_place_of_the_service_is_no_service(subject_of: MakeSubject) -> None:
    with FaultyServer() as server:
        server.go_wrong(html_page())
        found = check_http(subject_of(server.url))
    assert found.outcome is Outcome.WARNING
    assert "web page" in str(found.cause)
    assert (found.detail["has_administration"], found.detail["content_type"]) == ("no", "text/html")


@pytest.mark.parametrize(
    ("endpoint", "outcome"),
    [("/oauth2/token", Outcome.OK), ("/other/token", Outcome.FAILED)],
)
def test_metadata_is_compared(subject_of: MakeSubject, endpoint: str, outcome: Outcome) -> None:
    with FaultyServer() as server:
        told = {"issuer": server.url, "token_endpoint": server.url + endpoint}
        body = json.dumps(told).encode()
        server.go_wrong(Fault(status=200, headers=(_JSON,), body=body), "well-known")
        found = check_metadata(subject_of(server.url))
    assert found.outcome is outcome
    assert found.detail["declared_endpoint"] == server.url + endpoint
    assert found.detail["token_endpoint"] == f"{server.url}/oauth2/token"


def test_metadata_that_is_not_there_is_no_failure(subject_of: MakeSubject) -> None:
    with FaultyServer() as server:
        server.go_wrong(Fault(status=404))
        assert check_metadata(subject_of(server.url)).outcome is Outcome.WARNING
    found = check_metadata(subject_of(server.url, token_endpoint="https://a.example/token"))
    assert found.outcome is Outcome.SKIPPED
