"""The frozen snapshots of new secrets on their way; never a value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from desktop_admin.domain.credentials import Client
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.secret_journal import IssueRequest, JournalEntry
from desktop_admin.state.status import Notice


@dataclass(frozen=True, slots=True)
class KeyringHold:
    """A request that nobody has sent yet, as the keyring has not taken its note.

    ``error`` is None while the keyring has not answered.
    """

    request: IssueRequest
    error: AppError | None = None


@dataclass(frozen=True, slots=True)
class PrecautionState:
    """``hold`` is present while the person has a choice to make."""

    hold: KeyringHold | None = None


class LossFact(Enum):
    """What the list on the server says of a secret that was lost."""

    NOT_MADE = auto()
    MADE = auto()
    REPLACED = auto()
    UNCHANGED = auto()
    GONE = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class LostSecret:
    """A secret that nobody can get any more; ``client`` is as listed now, or None."""

    entry: JournalEntry
    fact: LossFact
    client: Client | None = None


@dataclass(frozen=True, slots=True)
class NewSecretsState:
    """New secrets that nobody has kept yet.

    ``waiting`` are in the keyring, ``unanswered`` can be asked for again on this connection, and
    ``busy`` holds the ids of entries with something under way.
    """

    waiting: tuple[JournalEntry, ...] = ()
    unanswered: tuple[JournalEntry, ...] = ()
    lost: tuple[LostSecret, ...] = ()
    busy: frozenset[str] = frozenset()
    notice: Notice | None = None
