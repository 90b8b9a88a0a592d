"""Builds the stores of watching."""

from __future__ import annotations

from desktop_admin.state.ground import Ground
from desktop_admin.state.lock_store import LockStore
from desktop_admin.state.server_store import ServerStore
from desktop_admin.state.watch_notes_store import WatchNotesStore
from desktop_admin.state.watch_store import WatchStore


def build_watch_stores(
    ground: Ground, server: ServerStore, lock: LockStore
) -> tuple[WatchStore, WatchNotesStore]:
    """The watch, and the notes of what it finds."""
    session, preferences, services = ground.session, ground.preferences, ground.services
    watch = WatchStore(
        session,
        server,
        lock,
        preferences,
        services=services,
        saved=ground.saved,
        jobs=ground.jobs,
        vault_jobs=ground.vault_jobs,
    )
    notes = WatchNotesStore(session, preferences, services=services, jobs=ground.jobs)
    watch.stood.connect(notes.note)
    return watch, notes
