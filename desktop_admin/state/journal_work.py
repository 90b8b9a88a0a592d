"""What the stores of new secrets have done on workers: noting, looking, asking again, comparing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_admin.domain.credentials import Client, CredentialKind, IssuedClient
from desktop_admin.domain.errors import AppError, Conflict, InvalidInput, NotFound
from desktop_admin.domain.secret_journal import (
    IssueAct,
    IssueRequest,
    JournalEntry,
    NotedRequest,
)
from desktop_admin.state.journal_snapshots import LossFact, LostSecret
from desktop_admin.state.keyring_ports import JournalPort
from desktop_admin.state.ports import ClientCalls, SignedInPort

JournalFactory = Callable[[], JournalPort]
# After these the server will never give the answer to an old request.
_FINAL = (Conflict, NotFound, InvalidInput)
_MOST_PAGES = 20


@dataclass(frozen=True, slots=True)
class Begun:
    """How noting ``request`` ended; ``attempt`` tells a late end from the awaited one."""

    attempt: int
    request: IssueRequest
    journal: JournalPort
    noted: NotedRequest | None = None
    error: AppError | None = None

    def void(self) -> None:
        """Nobody will send it."""
        if self.noted is not None:
            self.journal.void(self.noted.entry)


@dataclass(frozen=True, slots=True)
class Fetched:
    """An entry with what the keyring has of it: its key, or the secret itself."""

    entry: JournalEntry
    noted: NotedRequest | None = None
    issued: IssuedClient | None = None
    error: AppError | None = None


def begin(journal: JournalFactory, request: IssueRequest, attempt: int) -> Begun:
    """Note ``request`` in the keyring."""
    desk = journal()
    try:
        return Begun(attempt, request, desk, desk.begin(request))
    except AppError as error:
        return Begun(attempt, request, desk, error=bare(error))


def look(journal: JournalFactory, but: frozenset[str]) -> tuple[JournalEntry, ...]:
    """The journal as of now."""
    return journal().look(but)


def fetch_key(journal: JournalFactory, entry: JournalEntry) -> Fetched:
    """The key of ``entry``; without one it is lost."""
    try:
        noted = journal().noted(entry)
        if noted is None:
            journal().lose(entry.id)
        return Fetched(entry, noted)
    except AppError as error:
        return Fetched(entry, error=bare(error))


def fetch_secret(journal: JournalFactory, entry: JournalEntry) -> Fetched:
    """The secret of ``entry``."""
    try:
        return Fetched(entry, issued=journal().take(entry.id))
    except AppError as error:
        return Fetched(entry, error=bare(error))


def lose(journal: JournalFactory, entry: JournalEntry) -> None:
    """The server will not repeat its answer."""
    journal().lose(entry.id)


def close(journal: JournalFactory, entry_id: str) -> None:
    """The person has what was wanted, or does without."""
    journal().close(entry_id)


def repeat(signed_in: SignedInPort, noted: NotedRequest) -> Fetched:
    """Ask the server for the answer that was lost.

    Neither ``issued`` nor ``error``: it will never give it.
    """
    calls = calls_of(signed_in, noted.entry.request.kind)
    try:
        return Fetched(noted.entry, noted, calls.repeat(noted))
    except _FINAL:
        return Fetched(noted.entry, noted)
    except AppError as error:
        return Fetched(noted.entry, noted, error=bare(error))


def compare(signed_in: SignedInPort, entry: JournalEntry) -> LostSecret:
    """What became of the client, by the list on the server."""
    client = _listed(calls_of(signed_in, entry.request.kind), entry.request)
    if entry.request.act is IssueAct.CREATE:
        return LostSecret(entry, LossFact.MADE if client else LossFact.NOT_MADE, client)
    if client is None:
        return LostSecret(entry, LossFact.GONE)
    is_same = client.etag == entry.request.etag
    return LostSecret(entry, LossFact.UNCHANGED if is_same else LossFact.REPLACED, client)


def calls_of(signed_in: SignedInPort, kind: CredentialKind) -> ClientCalls:
    """The calls for clients of ``kind``."""
    is_oauth = kind is CredentialKind.OAUTH_CLIENT
    return signed_in.oauth_clients if is_oauth else signed_in.client_apps


def bare(error: AppError) -> AppError:
    """``error`` without the frames and the chain it came with, which may hold a secret."""
    error.__cause__ = error.__context__ = None
    return error.with_traceback(None)


def _listed(calls: ClientCalls, request: IssueRequest) -> Client | None:
    cursor: str | None = None
    for _ in range(_MOST_PAGES):
        page = calls.page(search=request.client_id or request.name, cursor=cursor)
        for client in page.items:
            is_named = not request.client_id and client.name == request.name
            if is_named or client.client_id == request.client_id:
                return client
        if page.next_cursor is None:
            return None
        cursor = page.next_cursor
    return None
