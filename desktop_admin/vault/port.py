"""The port to wherever secrets are kept, and the keys they are kept under."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from urllib.parse import quote

from desktop_admin.domain.keyring_status import KeyringStatus
from desktop_admin.domain.secret import Secret

PROGRAM = "API Access Admin"


class ItemKind(StrEnum):
    """What a kept secret is; a part of its service name, so a value never changes."""

    CLIENT_SECRET = "client-secret"  # noqa: S105 - a kind, not a password
    REFRESH_TOKEN = "refresh-token"  # noqa: S105
    REQUEST_KEY = "request-key"
    WAITING_SECRET = "waiting-secret"  # noqa: S105
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class ItemKey:
    """Which secret: ``name`` is a client id, the id of an entry of the journal, or says whose
    refresh token it is and for where.
    """

    kind: ItemKind
    connection_id: str
    name: str

    @property
    def service(self) -> str:
        """One distinct service name per item.

        Windows moves the first of two items under one service name.
        """
        return "/".join((PROGRAM, self.kind, _escaped(self.connection_id), _escaped(self.name)))

    @property
    def label(self) -> str:
        """What the keyring's own window lists the item as, unless ``store`` is told better."""
        return f"{PROGRAM}: {self.name}"


def journal_label(name: str, kind: ItemKind) -> str:
    """What the keyring's own window lists an item of the journal as."""
    what = "new secret" if kind is ItemKind.WAITING_SECRET else "request under way"
    return f"{PROGRAM}: {name} ({what})"


def credential_label(name: str, client_id: str) -> str:
    """What the keyring's own window lists a saved credential as."""
    return f"{PROGRAM}: {name} ({client_id})"


class Vault(Protocol):
    """Keeps secrets by key.

    Every method may block for as long as the vault's deadline: call them on the vault's own worker.
    Each raises ``VaultError`` alone: missing, locked, refused, timed out, too long, not kept.
    """

    @property
    def backend_name(self) -> str:
        """The product that keeps the secrets, as far as known yet; never blocks."""
        ...

    @property
    def is_persistent(self) -> bool:
        """Whether secrets outlive the program, as far as known yet; never blocks."""
        ...

    def store(self, key: ItemKey, secret: Secret, *, label: str | None = None) -> None:
        """Keep ``secret`` in the place of an older one, and read it back."""
        ...

    def read(self, key: ItemKey) -> Secret | None:
        """The secret, or None if there is none."""
        ...

    def delete(self, key: ItemKey) -> None:
        """Forget the secret; that there is none is no fault."""
        ...

    def status(self) -> KeyringStatus:
        """How the vault is doing, without asking the person anything. Raises nothing."""
        ...


def _escaped(part: str) -> str:
    return quote(part, safe="@")
