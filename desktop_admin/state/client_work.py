"""What the stores of clients have done on a worker thread."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from desktop_admin.domain.credentials import Client, ClientPage, CredentialKind, IssuedClient
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.secret_journal import NotedRequest
from desktop_admin.state.journal_work import bare, calls_of
from desktop_admin.state.ports import SignedInPort


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
    return calls_of(signed_in, kind).page(search=search, sort=sort, cursor=cursor)


def create(
    signed_in: SignedInPort, *, kind: CredentialKind, name: str, noted: NotedRequest | None
) -> IssuedClient:
    """A new client with its secret."""
    return calls_of(signed_in, kind).create(name, noted)


def attempt(
    signed_in: SignedInPort,
    *,
    act: Act,
    client: Client,
    name: str = "",
    noted: NotedRequest | None = None,
) -> ClientOutcome:
    """Do ``act``; an ``AppError`` is part of the outcome, so that the client is known then."""
    calls = calls_of(signed_in, client.kind)
    try:
        if act is Act.RENAME:
            return ClientOutcome(act, client, calls.rename(client, name))
        if act is Act.REGENERATE:
            return ClientOutcome(act, client, calls.regenerate(client, noted))
        calls.delete(client)
        return ClientOutcome(act, client)
    except AppError as error:
        return ClientOutcome(act, client, error=bare(error))
