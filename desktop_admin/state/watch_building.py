"""Builds the stores of watching."""

from __future__ import annotations

from typing import Protocol

from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state.lock_store import LockStore
from desktop_admin.state.preferences_store import PreferencesStore
from desktop_admin.state.server_store import ServerStore
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.session_work import ServicesFactory
from desktop_admin.state.vault_work import SavedFactory
from desktop_admin.state.watch_notes_store import WatchNotesStore
from desktop_admin.state.watch_store import WatchStore


class Ground(Protocol):
    """What the stores stand on."""

    @property
    def session(self) -> SessionStore:
        """Who is signed in where."""

    @property
    def preferences(self) -> PreferencesStore:
        """Settings and connections."""

    @property
    def jobs(self) -> JobRunner:
        """The workers."""

    @property
    def vault_jobs(self) -> JobRunner:
        """The vault's own worker."""

    @property
    def services(self) -> ServicesFactory:
        """The services, for workers."""

    @property
    def saved(self) -> SavedFactory:
        """The keyring, for its worker."""


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
