"""What the keyring's store has done on the vault's worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from desktop_admin.domain.credentials import SavedCredential
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.keyring_status import KeyringStatus
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import VaultValueGone
from desktop_admin.state.keyring_ports import SavedCredentialsPort

SavedFactory = Callable[[], SavedCredentialsPort]


class VaultAct(Enum):
    """What is done with one saved credential."""

    SAVE = auto()
    PARK = auto()
    COPY = auto()
    REMOVE = auto()


@dataclass(frozen=True, slots=True)
class VaultView:
    """The keyring and its list; ``error`` says why the list may be incomplete."""

    status: KeyringStatus
    saved: tuple[SavedCredential, ...]
    error: AppError | None = None


@dataclass(frozen=True, slots=True)
class SavedOutcome:
    """How an act on ``entry`` ended, with a fresh view after a change."""

    act: VaultAct
    entry: SavedCredential
    error: AppError | None = None
    view: VaultView | None = None
    secret: Secret | None = None


def status(saved: SavedFactory) -> KeyringStatus:
    """How the keyring is doing."""
    return saved().status()


def accepted(saved: SavedFactory) -> KeyringStatus:
    """Remember the keyring in use as the one that the person knows of."""
    shelf = saved()
    shelf.accept_back_end()
    return shelf.status()


def look(saved: SavedFactory) -> VaultView:
    """The keyring and its list as of now."""
    shelf = saved()
    error: AppError | None = None
    entries: tuple[SavedCredential, ...] = ()
    try:
        entries = shelf.saved()
    except AppError as fault:
        error = fault.with_traceback(None)
    return VaultView(shelf.status(), entries, error)


def stored(
    saved: SavedFactory, entry: SavedCredential, secret: Secret, act: VaultAct
) -> SavedOutcome:
    """Keep ``secret``, and list it."""
    try:
        saved().save(entry, secret)
    except AppError as fault:
        return SavedOutcome(act, entry, error=fault.with_traceback(None))
    return SavedOutcome(act, entry, view=look(saved))


def copied(saved: SavedFactory, entry: SavedCredential) -> SavedOutcome:
    """Read the value, for the clipboard."""
    try:
        secret = saved().read(entry.connection_id, entry.client_id)
    except AppError as fault:
        return SavedOutcome(VaultAct.COPY, entry, error=fault.with_traceback(None))
    if secret is None:
        return SavedOutcome(VaultAct.COPY, entry, error=VaultValueGone(), view=look(saved))
    return SavedOutcome(VaultAct.COPY, entry, secret=secret)


def removed(saved: SavedFactory, entry: SavedCredential) -> SavedOutcome:
    """Forget value and entry."""
    try:
        saved().remove(entry)
    except AppError as fault:
        return SavedOutcome(VaultAct.REMOVE, entry, error=fault.with_traceback(None))
    return SavedOutcome(VaultAct.REMOVE, entry, view=look(saved))
