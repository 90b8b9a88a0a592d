"""What the stores of watching have done on worker threads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import VaultLocked, VaultValueGone
from desktop_admin.domain.watch import Reading, Watched, WatchNote
from desktop_admin.state.session_work import ServicesFactory
from desktop_admin.state.vault_work import SavedFactory
from desktop_admin.state.watch_port import WatchNotesPort


def read_secret(saved: SavedFactory, watched: Watched) -> Secret:
    """The secret of a watched credential; a keyring that is locked is not made to ask for its
    password. Raises ``VaultError``.
    """
    shelf = saved()
    status = shelf.status()
    if status.availability in {KeyringAvailability.LOCKED, KeyringAvailability.HUNG}:
        raise status.reason or VaultLocked
    secret = shelf.read(watched.vault_id, watched.client_id)
    if secret is None:
        raise status.reason or VaultValueGone
    return secret


def tested(
    services: ServicesFactory,
    connection: Connection,
    token_endpoint: str,
    watched: Watched,
    secret: Secret,
) -> Reading:
    """One test."""
    return services().watching.tests.test(connection, token_endpoint, watched, secret)


def all_watched(services: ServicesFactory) -> tuple[tuple[Watched, ...], Path | None]:
    """All that are watched, on all connections, and where a damaged file was put."""
    chosen = services().watching.chosen
    return chosen.all(), chosen.take_aside()


def keep_watched(services: ServicesFactory, watched: tuple[Watched, ...]) -> None:
    """Keep the choice."""
    services().watching.chosen.replace(watched)


def notes_of(services: ServicesFactory, connection_id: str) -> tuple[WatchNote, ...]:
    """The changes on one connection."""
    return services().watching.notes.of(connection_id)


def change_notes(services: ServicesFactory, change: Callable[[WatchNotesPort], None]) -> None:
    """Have ``change`` done."""
    change(services().watching.notes)


def add_note(port: WatchNotesPort, *, note: WatchNote) -> None:
    """Keep one more change."""
    port.add(note)


def forget_notes(port: WatchNotesPort, *, connection_id: str) -> None:
    """Delete those of a connection."""
    port.forget(connection_id)
