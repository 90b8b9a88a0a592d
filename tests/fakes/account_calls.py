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
from desktop_admin.domain.errors import ChangedMeanwhile
from desktop_admin.domain.secret import Secret
from tests.fakes import account
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

    def __init__(self, board: Switchboard, prefix: str, items: tuple[Client, ...]) -> None:
        self._board = board
        self._prefix = prefix
        self.items = list(items)
        self.page_size = 100
        self.asked: list[tuple[str, str, str | None]] = []
        self.issued = 0

    def page(
        self, *, search: str = "", sort: str = "name", cursor: str | None = None
    ) -> ClientPage:
        self.asked.append((search, sort, cursor))
        self._board.enter(f"{self._prefix}.page")
        found = [each for each in self.items if search.casefold() in each.name.casefold()]
        found.sort(key=lambda each: each.name, reverse=sort.startswith("-"))
        start = int(cursor or 0)
        end = start + self.page_size
        more = str(end) if end < len(found) else None
        return ClientPage(tuple(found[start:end]), len(found), more)

    def create(self, name: str) -> IssuedClient:
        self._board.enter(f"{self._prefix}.create")
        self.issued += 1
        made = replace(self.items[0] if self.items else account.CLIENT_APPS[0], name=name)
        made = replace(made, client_id=f"{self._prefix}_{self.issued}")
        self.items.append(made)
        return IssuedClient(made, Secret(account.SECRET), is_replacement=False)

    def rename(self, client: Client, name: str) -> Client:
        self._board.enter(f"{self._prefix}.rename")
        renamed = replace(client, name=name)
        self._replace(client, [renamed])
        return renamed

    def regenerate(self, client: Client) -> IssuedClient:
        self._board.enter(f"{self._prefix}.regenerate")
        self.issued += 1
        return IssuedClient(client, Secret(account.SECRET), is_replacement=True)

    def delete(self, client: Client) -> None:
        self._board.enter(f"{self._prefix}.delete")
        self._replace(client, [])

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
