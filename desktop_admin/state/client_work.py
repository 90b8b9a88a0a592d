"""What the stores of clients have done on a worker thread."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from desktop_admin.domain.credentials import Client, ClientPage, CredentialKind, IssuedClient
from desktop_admin.domain.errors import AppError
from desktop_admin.state.ports import ClientCalls, SignedInPort


class Act(Enum):
    """What is done to one client."""

    RENAME = auto()
    REGENERATE = auto()
    DELETE = auto()


@dataclass(frozen=True, slots=True)
class ClientOutcome:
    """How an act on ``client`` ended: ``error`` is None if it succeeded."""

    act: Act
    client: Client
    result: Client | IssuedClient | None = None
    error: AppError | None = None


def page(
    signed_in: SignedInPort, *, kind: CredentialKind, search: str, sort: str, cursor: str | None
) -> ClientPage:
    """One page of the list."""
    return _calls(signed_in, kind).page(search=search, sort=sort, cursor=cursor)


def create(signed_in: SignedInPort, *, kind: CredentialKind, name: str) -> IssuedClient:
    """A new client with its secret."""
    return _calls(signed_in, kind).create(name)


def attempt(signed_in: SignedInPort, *, act: Act, client: Client, name: str = "") -> ClientOutcome:
    """Do ``act``; an ``AppError`` is part of the outcome, so that the client is known then."""
    calls = _calls(signed_in, client.kind)
    try:
        return ClientOutcome(act, client, _result(calls, act, client, name))
    except AppError as error:
        error.__cause__ = error.__context__ = None
        return ClientOutcome(act, client, error=error.with_traceback(None))


def _result(
    calls: ClientCalls, act: Act, client: Client, name: str
) -> Client | IssuedClient | None:
    if act is Act.RENAME:
        return calls.rename(client, name)
    if act is Act.REGENERATE:
        return calls.regenerate(client)
    calls.delete(client)
    return None


def _calls(signed_in: SignedInPort, kind: CredentialKind) -> ClientCalls:
    is_oauth = kind is CredentialKind.OAUTH_CLIENT
    return signed_in.oauth_clients if is_oauth else signed_in.client_apps
