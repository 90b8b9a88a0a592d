"""New secrets on their way: asked for, waiting to be kept, or lost; never with a value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from desktop_admin.domain.credentials import Client, CredentialKind
from desktop_admin.domain.secret import Secret

REPEATABLE_FOR = timedelta(minutes=10)  # how long a server keeps its answer for a repetition


class IssueAct(StrEnum):
    """How a new secret comes about; the values are kept in a file."""

    CREATE = "create"
    REGENERATE = "regenerate"


class EntryState(StrEnum):
    """How far a new secret got; the values are kept in a file.

    VOID: there is nothing to keep, only to tidy up. ASKED: the server may have made it. WAITING: it
    is in the keyring until somebody has kept it. LOST: nobody can get it any more.
    """

    VOID = "void"
    ASKED = "asked"
    WAITING = "waiting"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class IssueRequest:
    """The wish for a new secret: of which server, by whom, for which client.

    ``vault_id`` is connection and address (``Connection.vault_id``). ``client_id`` and ``etag`` are
    empty before a new client exists.
    """

    vault_id: str
    connection_name: str
    account_id: str
    person_id: str
    kind: CredentialKind
    act: IssueAct
    name: str
    client_id: str = ""
    etag: str = ""

    @property
    def target(self) -> tuple[str, ...]:
        """Two requests with one target ask for the same."""
        subject = self.name if self.act is IssueAct.CREATE else self.client_id
        return (self.vault_id, self.account_id, self.person_id, self.kind, self.act, subject)


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One new secret; ``asked_at`` is aware, UTC, by this computer's clock."""

    id: str
    state: EntryState
    request: IssueRequest
    asked_at: datetime

    def is_repeatable(self, now: datetime) -> bool:
        """Whether the server still has its answer; not so for a time that lies ahead."""
        return timedelta(0) <= now - self.asked_at < REPEATABLE_FOR

    def client(self) -> Client:
        """The client as far as it is known."""
        request = self.request
        return Client(
            kind=request.kind,
            name=request.name,
            client_id=request.client_id,
            created_at=self.asked_at,
            created_by="",
            rotated_at=None,
            last_used_at=None,
            last_used_from=None,
            etag=request.etag,
        )


@dataclass(frozen=True, slots=True)
class NotedRequest:
    """A request that is in the journal, with the idempotency key to send it under."""

    entry: JournalEntry
    key: Secret
