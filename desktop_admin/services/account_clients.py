"""The clients of one kind: list, create, rename, get new credentials, delete."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_admin.domain.credentials import Client, ClientPage, IssuedClient
from desktop_admin.services.lost_answers import NewKey, issued_once

if TYPE_CHECKING:
    from desktop_admin.api.clients import ClientsEndpoint

PAGE_SIZE = 100


class AccountClients:
    """Client Apps or OAuth 2.0 clients of the account; every fault is an ``AppError``."""

    def __init__(self, endpoint: ClientsEndpoint, new_key: NewKey) -> None:
        self._endpoint = endpoint
        self._new_key = new_key

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

    def create(self, name: str) -> IssuedClient:
        """A new client with its secret, which no other answer shows again."""
        return issued_once(partial(self._endpoint.create, name), self._new_key)

    def rename(self, client: Client, name: str) -> Client:
        """``client`` under its new name. Raises ``NameTaken``, ``ChangedMeanwhile`` and others."""
        return self._endpoint.rename(client, name)

    def regenerate(self, client: Client) -> IssuedClient:
        """``client`` with a new secret; the old one and its tokens are dead."""
        return issued_once(partial(self._endpoint.regenerate, client), self._new_key)

    def delete(self, client: Client) -> None:
        """``client`` is gone, and so are its tokens."""
        self._endpoint.delete(client)
