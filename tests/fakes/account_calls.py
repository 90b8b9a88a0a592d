"""The calls of a signed-in person on an account in memory."""

from __future__ import annotations

from dataclasses import replace

from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.activity import AuditPage, AuditQuery
from desktop_admin.domain.connections import AuthorizationServer
from desktop_admin.domain.credentials import (
    ApiKeyView,
    Client,
    ClientPage,
    Impact,
    IssuedClient,
    MethodStatus,
)
from desktop_admin.domain.errors import AppError, ChangedMeanwhile
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.secret_journal import NotedRequest
from desktop_admin.services.lost_answers import may_have_happened
from tests.fakes import account
from tests.fakes.journal import FakeJournal
from tests.fakes.switchboard import Switchboard

URL = "http://127.0.0.1:4711"


class FakeMethods:
    def __init__(self, board: Switchboard) -> None:
        self._board = board
        self.status = account.METHOD

    def current(self) -> MethodStatus:
        self._board.enter("methods.current")
        return self.status

    def impact(self, method: AuthenticationMethod) -> Impact:
        self._board.enter("methods.impact")
        return replace(account.IMPACT, method=method)

    def choose(self, method: AuthenticationMethod, etag: str) -> MethodStatus:
        self._board.enter("methods.choose")
        if etag != self.status.etag:
            raise ChangedMeanwhile
        self.status = replace(self.status, method=method, etag=etag + "x")
        return self.status


class FakeApiKey:
    def __init__(self, board: Switchboard) -> None:
        self._board = board

    def view(self) -> ApiKeyView:
        self._board.enter("api_key.view")
        return account.KEY

    def reveal(self) -> Secret:
        self._board.enter("api_key.reveal")
        return Secret(account.SECRET)


class FakeClients:
    """Pages of ``page_size``; sorted by name only, but every argument is recorded."""

    def __init__(
        self, board: Switchboard, prefix: str, items: tuple[Client, ...], journal: FakeJournal
    ) -> None:
        self._board = board
        self._journal = journal
        self._prefix = prefix
        self.items = list(items)
        self.page_size = 100
        self.asked: list[tuple[str, str, str | None]] = []
        self.issued = 0
        self.has_idempotency = True

    def page(
        self, *, search: str = "", sort: str = "name", cursor: str | None = None
    ) -> ClientPage:
        self.asked.append((search, sort, cursor))
        self._board.enter(f"{self._prefix}.page")
        sought = search.casefold()
        found = [e for e in self.items if sought in f"{e.name}\n{e.client_id}".casefold()]
        found.sort(key=lambda each: each.name, reverse=sort.startswith("-"))
        start = int(cursor or 0)
        end = start + self.page_size
        more = str(end) if end < len(found) else None
        return ClientPage(tuple(found[start:end]), len(found), more)

    def create(self, name: str, noted: NotedRequest | None = None) -> IssuedClient:
        self._enter("create", noted)
        return self._parked(self._created(name), noted)

    def _created(self, name: str) -> IssuedClient:
        self.issued += 1
        made = replace(self.items[0] if self.items else account.CLIENT_APPS[0], name=name)
        made = replace(
            made,
            client_id=f"{self._prefix}_{self.issued}",
            created_by=account.owner().person.name,
            last_used_at=None,
            last_used_from=None,
        )
        self.items.append(made)
        return IssuedClient(made, Secret(account.SECRET), is_replacement=False)

    def rename(self, client: Client, name: str) -> Client:
        self._board.enter(f"{self._prefix}.rename")
        renamed = replace(client, name=name)
        self._replace(client, [renamed])
        return renamed

    def regenerate(self, client: Client, noted: NotedRequest | None = None) -> IssuedClient:
        self._enter("regenerate", noted)
        self.issued += 1
        return self._parked(
            IssuedClient(client, Secret(account.SECRET), is_replacement=True), noted
        )

    def repeat(self, noted: NotedRequest) -> IssuedClient | None:
        self._board.enter(f"{self._prefix}.repeat")
        if not self.has_idempotency:
            return None
        return self._journal.park(noted, self._created(noted.entry.request.name))

    def delete(self, client: Client) -> None:
        self._board.enter(f"{self._prefix}.delete")
        self._replace(client, [])

    def _enter(self, name: str, noted: NotedRequest | None) -> None:
        try:
            self._board.enter(f"{self._prefix}.{name}")
        except AppError as error:
            if noted is not None and not may_have_happened(error):
                self._journal.void(noted.entry)
            raise

    def _parked(self, issued: IssuedClient, noted: NotedRequest | None) -> IssuedClient:
        return issued if noted is None else self._journal.park(noted, issued)

    def _replace(self, client: Client, by: list[Client]) -> None:
        self.items = [e for e in self.items if e.client_id != client.client_id] + by


class FakeAudit:
    def __init__(self, board: Switchboard) -> None:
        self._board = board
        self.page_size = 4
        self.queries: list[AuditQuery] = []

    def page(self, query: AuditQuery, cursor: str | None = None) -> AuditPage:
        self.queries.append(query)
        self._board.enter("audit.page")
        start = int(cursor or 0)
        end = start + self.page_size
        more = str(end) if end < len(account.EVENTS) else None
        return AuditPage(account.EVENTS[start:end], more)


class FakeServer:
    def __init__(self, board: Switchboard) -> None:
        self._board = board
        self.answer = account.SERVER

    def authorization_server(self) -> AuthorizationServer:
        self._board.enter("server.authorization_server")
        return self.answer
