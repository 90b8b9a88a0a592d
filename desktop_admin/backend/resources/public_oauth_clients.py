"""OAuth clients as the service's own paths have them: a bare array, ``alias`` for the name."""

from __future__ import annotations

from typing import Any

from litestar import Response, delete, get, post
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_admin.backend.calls.accepted_names import TypedName
from desktop_admin.backend.calls.call import CallParameter
from desktop_admin.backend.calls.wire import Wire
from desktop_admin.backend.calls.writing import Answer, perform
from desktop_admin.backend.clock import rfc3339
from desktop_admin.backend.credentials import client_writes
from desktop_admin.backend.credentials.client_writes import Issued
from desktop_admin.backend.store.credential_models import ClientRow
from desktop_admin.domain.credentials import CredentialKind

_KIND = CredentialKind.OAUTH_CLIENT
_PATH = "/api/account/authentication/oauth2/clients"


class AliasBody(Wire):
    """The name of a new client."""

    alias: TypedName


class PublicClientOut(Wire):
    """A client; ``created_at`` in UTC without a zone."""

    account_uid: str
    client_alias: str
    client_id: str
    created_at: str


class PublicIssuedOut(PublicClientOut):
    """A client with its new secret, this once."""

    client_secret: str


@get(_PATH, sync_to_thread=True)
def read_clients(call: CallParameter) -> list[PublicClientOut]:
    """All OAuth clients, by name."""
    query = (
        select(ClientRow)
        .where(ClientRow.account_id == call.caller.account.id, ClientRow.kind == _KIND.value)
        .order_by(ClientRow.name_key)
    )
    with call.parts.database.read() as session:
        return [PublicClientOut(**_fields(row)) for row in session.scalars(query)]


@post(_PATH, status_code=200, sync_to_thread=True)
def create_client(call: CallParameter, data: AliasBody) -> Response[Any]:
    """A new client with its secret."""

    def work(session: Session) -> Answer:
        return _issued(client_writes.create(session, call, _KIND, data.alias))

    return perform(call, data, work)


@post(_PATH + "/{client_id:str}/regenerate-secret", status_code=200, sync_to_thread=True)
def regenerate_secret(call: CallParameter, client_id: str) -> Response[Any]:
    """A new secret; the old one and its tokens end at once."""

    def work(session: Session) -> Answer:
        return _issued(client_writes.regenerate(session, call, _KIND, client_id))

    return perform(call, None, work)


@delete(_PATH + "/{client_id:str}", status_code=200, sync_to_thread=True)
def delete_client(call: CallParameter, client_id: str) -> Response[Any]:
    """Removes a client; its tokens end at once. 200 without a body."""

    def work(session: Session) -> Answer:
        client_writes.delete(session, call, _KIND, client_id)
        return Answer(200)

    return perform(call, None, work)


def _issued(issued: Issued) -> Answer:
    secret = issued.secret.reveal()
    return Answer(200, PublicIssuedOut(**_fields(issued.row), client_secret=secret))


def _fields(row: ClientRow) -> dict[str, Any]:
    return {
        "account_uid": row.account_id,
        "client_alias": row.name,
        "client_id": row.id,
        "created_at": rfc3339(row.created_at)[:19],
    }


ROUTES = (read_clients, create_client, regenerate_secret, delete_client)
