"""Client Apps and OAuth clients: list, create, rename, regenerate, delete (own part)."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from litestar import Controller, Response, delete, get, patch, post
from litestar.params import QueryParameter
from sqlalchemy.orm import Session

from desktop_admin.backend.calls.accepted_names import TypedName
from desktop_admin.backend.calls.call import CallParameter
from desktop_admin.backend.calls.paging import (
    DEFAULT_LIMIT,
    MAXIMUM_LIMIT,
    decode_cursor,
    encode_cursor,
)
from desktop_admin.backend.calls.wire import Wire
from desktop_admin.backend.calls.writing import Answer, etag, perform
from desktop_admin.backend.clock import rfc3339, rfc3339_or_none
from desktop_admin.backend.credentials import client_writes
from desktop_admin.backend.credentials.client_writes import Issued
from desktop_admin.backend.store import clients
from desktop_admin.backend.store.client_lists import Listed, ListQuery, read_page
from desktop_admin.backend.store.credential_models import ClientRow
from desktop_admin.domain.credentials import CredentialKind

Sort = Literal["name", "-name", "createdAt", "-createdAt", "lastUsedAt", "-lastUsedAt"]
Limit = Annotated[int, QueryParameter(ge=1, le=MAXIMUM_LIMIT)]
Search = Annotated[str, QueryParameter(max_length=200)]


class NameBody(Wire):
    """The name of a client."""

    name: TypedName


class ClientOut(Wire):
    """A client without its secret."""

    kind: str
    name: str
    client_id: str
    created_at: str
    created_by: str
    rotated_at: str | None
    last_used_at: str | None
    last_used_from: str | None
    etag: str


class IssuedOut(ClientOut):
    """A client with its new secret, this once."""

    secret: str


class ClientsOut(Wire):
    """One page of clients; ``total`` counts all that match."""

    items: list[ClientOut]
    total: int
    next_cursor: str | None


class _ClientsController(Controller):
    """The calls on one kind of clients."""

    kind: ClassVar[CredentialKind]

    @get(sync_to_thread=True)
    def read_page(
        self,
        call: CallParameter,
        search: Search = "",
        sort: Sort = "name",
        limit: Limit = DEFAULT_LIMIT,
        cursor: str | None = None,
    ) -> ClientsOut:
        """One page of the list."""
        call.parts.last_uses.settle()
        after = decode_cursor(cursor, sort) if cursor else None
        query = ListQuery(call.caller.account.id, self.kind, search, sort, limit, after)
        with call.parts.database.read() as session:
            page, total, following = read_page(session, query)
        return ClientsOut(
            items=[ClientOut(**_fields(listed)) for listed in page],
            total=total,
            next_cursor=encode_cursor(following) if following else None,
        )

    @post(status_code=201, sync_to_thread=True)
    def create(self, call: CallParameter, data: NameBody) -> Response[Any]:
        """A new client; the only answer with its secret."""

        def work(session: Session) -> Answer:
            return _issued(201, client_writes.create(session, call, self.kind, data.name), None)

        return perform(call, data, work)

    @patch("/{client_id:str}", sync_to_thread=True)
    def rename(self, call: CallParameter, client_id: str, data: NameBody) -> Response[Any]:
        """Another name for a client."""
        call.parts.last_uses.settle()

        def work(session: Session) -> Answer:
            row = client_writes.rename(session, call, self.kind, client_id, data.name)
            body = ClientOut(**_fields(_listed(session, self.kind, row)))
            return Answer(200, body, {"ETag": etag(row.revision)})

        return perform(call, data, work)

    @post("/{client_id:str}/regenerate-secret", status_code=200, sync_to_thread=True)
    def regenerate(self, call: CallParameter, client_id: str) -> Response[Any]:
        """A new secret; the old one and its tokens end at once."""
        call.parts.last_uses.settle()

        def work(session: Session) -> Answer:
            issued = client_writes.regenerate(session, call, self.kind, client_id)
            return _issued(200, issued, _listed(session, self.kind, issued.row))

        return perform(call, None, work)

    @delete("/{client_id:str}", status_code=204, sync_to_thread=True)
    def delete(self, call: CallParameter, client_id: str) -> Response[None]:
        """Removes a client; its tokens end at once."""

        def work(session: Session) -> Answer:
            client_writes.delete(session, call, self.kind, client_id)
            return Answer(204)

        return perform(call, None, work)


class ClientAppsController(_ClientsController):
    """The Client Apps of the account."""

    path = "/admin/v1/client-apps"
    kind = CredentialKind.CLIENT_APP


class OAuthClientsController(_ClientsController):
    """The OAuth clients of the account."""

    path = "/admin/v1/oauth-clients"
    kind = CredentialKind.OAUTH_CLIENT


def _listed(session: Session, kind: CredentialKind, row: ClientRow) -> Listed:
    used = clients.last_use_of(session, kind, row.id)
    return Listed(row, used.at if used else None, used.address if used else None)


def _issued(status: int, issued: Issued, listed: Listed | None) -> Answer:
    fields = _fields(listed or Listed(issued.row, None, None))
    body = IssuedOut(**fields, secret=issued.secret.reveal())
    return Answer(status, body, {"ETag": etag(issued.row.revision)})


def _fields(listed: Listed) -> dict[str, Any]:
    row = listed.row
    return {
        "kind": row.kind,
        "name": row.name,
        "client_id": row.id,
        "created_at": rfc3339(row.created_at),
        "created_by": row.created_by,
        "rotated_at": rfc3339_or_none(row.rotated_at),
        "last_used_at": rfc3339_or_none(listed.last_used_at),
        "last_used_from": listed.last_used_from,
        "etag": etag(row.revision),
    }


ROUTES = (ClientAppsController, OAuthClientsController)
