"""What the stores ask of the keyring: credentials that were saved, new secrets on their way.

Everything here is called on the vault's own worker, may block as long as the keyring, and raises
``AppError`` alone.
"""

from __future__ import annotations

from typing import Protocol

from desktop_admin.domain.credentials import IssuedClient, SavedCredential
from desktop_admin.domain.keyring_status import KeyringStatus
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.secret_journal import IssueRequest, JournalEntry, NotedRequest


class SavedCredentialsPort(Protocol):
    """Credentials in the system keyring, with the list of them."""

    def status(self) -> KeyringStatus:
        """Where secrets go and how that place is doing. Raises nothing."""

    def accept_back_end(self) -> None:
        """The person knows that another keyring is in use. Raises nothing."""

    def saved(self) -> tuple[SavedCredential, ...]:
        """The list, reconciled with the keyring as far as it answers."""

    def save(self, credential: SavedCredential, secret: Secret) -> None:
        """Keep a credential, read back, and list it."""

    def read(self, connection_id: str, client_id: str) -> Secret | None:
        """The value, or None if it is not kept."""

    def remove(self, saved: SavedCredential) -> None:
        """Forget value and entry."""


class JournalPort(Protocol):
    """New secrets, from before they are asked for until they were kept."""

    def begin(self, request: IssueRequest) -> NotedRequest:
        """Note a request before it is sent. Raises where the keyring does not take it."""

    def void(self, entry: JournalEntry) -> None:
        """Nothing came of the request. Any thread; raises nothing."""

    def look(self, but: frozenset[str]) -> tuple[JournalEntry, ...]:
        """All entries that the person should hear of, without those in ``but``."""

    def take(self, entry_id: str) -> IssuedClient | None:
        """The secret that waits there, or None if it is gone."""

    def noted(self, entry: JournalEntry) -> NotedRequest | None:
        """``entry`` with its key, or None if that is gone."""

    def lose(self, entry_id: str) -> None:
        """Nobody can get this secret any more."""

    def close(self, entry_id: str) -> None:
        """The secret was kept, or given up on purpose."""
