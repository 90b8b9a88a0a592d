"""The clients of one kind: list, create, rename, get new credentials, delete."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from desktop_admin.domain.credentials import Client, ClientPage, IssuedClient
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.secret_journal import IssueAct, JournalEntry, NotedRequest
from desktop_admin.services.lost_answers import (
    NewKey,
    RepeatPromise,
    done_once,
    may_have_happened,
)

if TYPE_CHECKING:
    from desktop_admin.api.clients import ClientsEndpoint

PAGE_SIZE = 100


class IssueJournal(Protocol):
    """Where a new secret is put before anybody hears of it; neither call raises."""

    def park(self, noted: NotedRequest, issued: IssuedClient) -> IssuedClient:
        """``issued`` with its place in the journal."""

    def void(self, entry: JournalEntry) -> None:
        """Nothing came of the request."""


class AccountClients:
    """Client Apps or OAuth 2.0 clients of the account; every fault is an ``AppError``."""

    def __init__(
        self,
        endpoint: ClientsEndpoint,
        new_key: NewKey,
        promise: RepeatPromise,
        journal: IssueJournal,
    ) -> None:
        self._endpoint = endpoint
        self._new_key = new_key
        self._promise = promise
        self._journal = journal

    def page(
        self,
        *,
        search: str = "",
        sort: str = "name",
        cursor: str | None = None,
        limit: int = PAGE_SIZE,
    ) -> ClientPage:
        """One page of all that match.

        ``sort`` is ``name``, ``createdAt`` or ``lastUsedAt``, with ``-`` in front for the other
        direction; ``limit`` <= 500.
        """
        return self._endpoint.page(search=search, sort=sort, limit=limit, cursor=cursor)

    def create(self, name: str, noted: NotedRequest | None = None) -> IssuedClient:
        """A new client with its secret, which no other answer shows again.

        With ``noted`` the secret is parked in the keyring when this returns, if that is possible;
        after a refusal the note is void, after a loss it stays for ``repeat``.
        """
        return self._issued(partial(self._endpoint.create, name), noted)

    def rename(self, client: Client, name: str) -> Client:
        """``client`` under its new name. Raises ``NameTaken``, ``ChangedMeanwhile`` and others."""
        send = partial(self._endpoint.rename, client, name)
        return done_once(send, self._new_key(), self._promise)

    def regenerate(self, client: Client, noted: NotedRequest | None = None) -> IssuedClient:
        """``client`` with a new secret; the old one and its tokens are dead. ``noted`` as above."""
        return self._issued(partial(self._endpoint.regenerate, client), noted)

    def repeat(self, noted: NotedRequest) -> IssuedClient | None:
        """What was asked for once more; None, and nothing is sent, without the server's promise.

        Raises as ``create`` does; after a refusal, too, the note stays.
        """
        if not self._promise.holds():
            return None
        return self._journal.park(noted, self._send_of(noted.entry)(noted.key))

    def delete(self, client: Client) -> None:
        """``client`` is gone, and so are its tokens."""
        done_once(partial(self._endpoint.delete, client), self._new_key(), self._promise)

    def _send_of(self, entry: JournalEntry) -> Callable[[Secret], IssuedClient]:
        if entry.request.act is IssueAct.CREATE:
            return partial(self._endpoint.create, entry.request.name)
        return partial(self._endpoint.regenerate, entry.client())

    def _issued(
        self, send: Callable[[Secret], IssuedClient], noted: NotedRequest | None
    ) -> IssuedClient:
        if noted is None:
            return done_once(send, self._new_key(), self._promise)
        try:
            issued = done_once(send, noted.key, self._promise)
        except AppError as error:
            if not may_have_happened(error):
                self._journal.void(noted.entry)
            raise
        return self._journal.park(noted, issued)
