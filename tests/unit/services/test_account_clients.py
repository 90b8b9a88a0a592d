"""Clients of one kind."""

from __future__ import annotations

from datetime import UTC, datetime

import httpx
import pytest

from desktop_admin.api.clients import ClientsEndpoint
from desktop_admin.domain import errors as e
from desktop_admin.domain.credentials import CredentialKind, Filing, IssuedClient
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.secret_journal import (
    EntryState,
    IssueAct,
    IssueRequest,
    JournalEntry,
    NotedRequest,
)
from desktop_admin.domain.server_errors import AnswerLost
from desktop_admin.services.account_clients import AccountClients
from desktop_admin.services.lost_answers import RepeatPromise
from tests.fakes.scripted_server import CLIENT, ScriptedServer, refused, told

ISSUED = CLIENT | {"secret": "the-new-secret"}
PAGE = {"items": [CLIENT], "total": 1, "nextCursor": None}
OAUTH = CredentialKind.OAUTH_CLIENT
CREATE = IssueRequest("c1", "Far", "a1", "p1", OAUTH, IssueAct.CREATE, "Payroll")
REGENERATE = IssueRequest(
    "c1", "Far", "a1", "p1", OAUTH, IssueAct.REGENERATE, "Payroll", "ossoi_abc", '"1"'
)
HEEDS = refused(400, "error.validation.idempotencyKey")
HEEDS_NOT = refused(404, "error.notFound.clientNotFound")


def noted(request: IssueRequest = CREATE) -> NotedRequest:
    entry = JournalEntry("e1", EntryState.ASKED, request, datetime.now(UTC))
    return NotedRequest(entry, Secret("key-noted"))


class FakeJournal:
    def __init__(self) -> None:
        self.parked: list[IssuedClient] = []
        self.voided: list[JournalEntry] = []

    def park(self, noted: NotedRequest, issued: IssuedClient) -> IssuedClient:
        self.parked.append(issued)
        filing = Filing("c1", "Far", noted.entry.id, is_parked=True)
        return IssuedClient(issued.client, issued.secret, issued.is_replacement, filing)

    def void(self, entry: JournalEntry) -> None:
        self.voided.append(entry)


class Desk:
    def __init__(self, *answers: object) -> None:
        numbers = iter(range(100))
        self.server = ScriptedServer(*answers)  # type: ignore[arg-type]
        self.journal = FakeJournal()
        endpoint = ClientsEndpoint(self.server.caller(), OAUTH)
        self.clients = AccountClients(
            endpoint,
            lambda: Secret(f"key-{next(numbers)}"),
            RepeatPromise(endpoint.has_idempotency),
            self.journal,
        )

    @property
    def sent(self) -> list[str]:
        """The calls, with their keys."""
        return [
            f"{request.method} {request.headers.get('Idempotency-Key', '')}"
            for request in self.server.requests
        ]


def lost(request: httpx.Request) -> httpx.Response:
    raise httpx.ReadError("cut", request=request)


def unreachable(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("refused", request=request)


def test_a_lost_new_secret_is_fetched_with_the_same_key() -> None:
    desk = Desk(lost, HEEDS, told(201, ISSUED), lost, told(200, ISSUED))
    issued = desk.clients.create("Payroll")
    assert issued.secret == Secret("the-new-secret")
    assert desk.clients.regenerate(issued.client).is_replacement
    assert desk.sent == ["POST key-0", "DELETE no key", "POST key-0", "POST key-1", "POST key-1"]


@pytest.mark.parametrize(("method", "verb"), [("rename", "PATCH"), ("delete", "DELETE")])
def test_other_changes_are_repeated_with_their_key_too(method: str, verb: str) -> None:
    desk = Desk(told(200, PAGE), lost, HEEDS, told(200, CLIENT))
    client = desk.clients.page().items[0]
    desk.clients.rename(client, "New") if method == "rename" else desk.clients.delete(client)
    assert desk.sent[1:] == [f"{verb} key-0", "DELETE no key", f"{verb} key-0"]


@pytest.mark.parametrize("answer", [HEEDS_NOT, told(204), refused(503, "error.unavailable.x")])
def test_a_server_that_does_not_promise_is_asked_nothing_twice(answer: httpx.Response) -> None:
    desk = Desk(lost, answer)
    with pytest.raises(AnswerLost):
        desk.clients.create("Payroll")
    assert desk.sent == ["POST key-0", "DELETE no key"]


def test_a_noted_secret_is_parked_before_anybody_hears_of_it() -> None:
    desk = Desk(told(201, ISSUED))
    issued = desk.clients.create("Payroll", noted())
    assert issued.filing is not None
    assert issued.filing.entry_id == "e1"
    assert [parked.secret for parked in desk.journal.parked] == [issued.secret]
    assert desk.sent == ["POST key-noted"]
    assert desk.journal.voided == []


@pytest.mark.parametrize(
    ("answers", "error", "is_void"),
    [
        ([refused(409, "error.conflict.nameTaken")], e.NameTaken, True),
        ([lost, HEEDS, lost], AnswerLost, False),
        ([lost, HEEDS_NOT], AnswerLost, False),
        ([lost, HEEDS, unreachable], AnswerLost, False),
        ([unreachable], e.ConnectionFailed, True),
        ([refused(500, "error.internal.unexpected")], e.ServerFailed, False),
        ([told(201, b"{")], e.BadAnswer, False),
    ],
)
def test_a_note_is_void_after_a_refusal_and_stays_after_a_loss(
    answers: list[object], error: type[e.AppError], *, is_void: bool
) -> None:
    desk = Desk(*answers)
    with pytest.raises(error):
        desk.clients.create("Payroll", noted())
    assert bool(desk.journal.voided) is is_void
    assert desk.journal.parked == []


@pytest.mark.parametrize(
    ("request_", "path"),
    [(CREATE, "/oauth-clients"), (REGENERATE, "/ossoi_abc/regenerate-secret")],
)
def test_a_noted_request_is_repeated_as_it_was(request_: IssueRequest, path: str) -> None:
    desk = Desk(HEEDS, told(200, ISSUED))
    issued = desk.clients.repeat(noted(request_))
    assert issued is not None
    assert issued.is_replacement is (request_ is REGENERATE)
    assert len(desk.journal.parked) == 1
    assert desk.server.last.url.path.endswith(path)
    assert desk.server.last.headers["Idempotency-Key"] == "key-noted"
    if request_ is CREATE:
        assert desk.server.last_body == {"name": "Payroll"}
    else:
        assert desk.server.last.headers["If-Match"] == '"1"'


def test_without_the_promise_a_noted_request_is_not_repeated() -> None:
    desk = Desk(HEEDS_NOT)
    assert desk.clients.repeat(noted()) is None
    assert desk.sent == ["DELETE no key"]


def test_a_page_has_defaults() -> None:
    desk = Desk(told(200, PAGE))
    assert desk.clients.page(search="x").total == 1
    assert dict(desk.server.last.url.params) == {"search": "x", "sort": "name", "limit": "100"}
