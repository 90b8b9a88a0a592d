"""The support bundle: gathered for a preview, then written where the person says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from desktop_admin.domain.errors import AppError
from desktop_admin.domain.keyring_status import KeyringStatus
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.state.state_store import StateStore, shown_error
from desktop_admin.state.status import Status

if TYPE_CHECKING:  # the bundle's modules are loaded when the first one is gathered
    from desktop_admin.diagnostics.bundle import Bundle
    from desktop_admin.diagnostics.bundle_sources import AccountFacts, BundleSources
    from desktop_admin.state.bundle_work import Progress
    from desktop_admin.state.stores import Stores
    from desktop_admin.state.support_parts import SupportParts


@dataclass(frozen=True, slots=True)
class BundleState:
    """``bundle`` is the one to look at; ``done`` of ``total`` files while it is being gathered."""

    is_gathering: bool = False
    done: int = 0
    total: int = 0
    bundle: Bundle | None = None
    is_writing: bool = False
    error: AppError | None = None


class BundleStore(StateStore[BundleState]):
    """One bundle at a time, in memory until it is written or dropped.

    ``follow`` hands in the stores that it tells of. ``saved`` carries the path.
    """

    saved = Signal(object)

    def __init__(self, support: SupportParts, loaded: LoadedSettings, jobs: JobRunner) -> None:
        super().__init__(BundleState(), jobs)
        self._support, self._loaded, self._jobs = support, loaded, jobs
        self._stores: Stores | None = None
        self._stop = Event()

    def follow(self, stores: Stores) -> None:
        """Tell of these; a bundle is dropped when the window is locked."""
        self._stores = stores
        stores.lock.changed.connect(self._on_lock_changed)

    def gather(self, note: str, *, replaces_names: bool) -> None:
        """Put a new bundle together, off this thread; the one before is dropped."""
        from desktop_admin.state import bundle_work as work  # noqa: PLC0415 - seldom

        if self._state.is_gathering or self._stores is None:
            return
        self._stop = Event()
        self._set(BundleState(is_gathering=True))
        self._jobs.start_telling(
            partial(
                work.gather,
                self._support.ledger,
                self._sources(self._stores, note),
                self._stop,
                replaces_names=replaces_names,
            ),
            owner=self,
            lane="bundle",
            told=self._on_told,
            done=self._on_gathered,
            failed=self._on_failed,
        )

    def save(self, path: Path, chosen: frozenset[str], public_key: str = "") -> None:
        """Write the ``chosen`` files, encrypted for ``public_key`` if there is one.

        Ends in ``saved`` or an error in the state.
        """
        from desktop_admin.state import bundle_work as work  # noqa: PLC0415 - seldom

        bundle = self._state.bundle
        if bundle is None or self._state.is_writing:
            return
        self._show(is_writing=True, error=None)
        self._jobs.queue(
            partial(work.write, bundle, path, chosen, public_key),
            owner=self,
            done=self._on_written,
            failed=self._on_not_written,
        )

    @Slot()
    def drop(self) -> None:
        """Forget the bundle, and stop gathering."""
        self._stop.set()
        self._jobs.abandon(self)
        self._set(BundleState())

    def _sources(self, stores: Stores, note: str) -> BundleSources:
        from desktop_admin.diagnostics.bundle_sources import BundleSources  # noqa: PLC0415

        preferences, vault = stores.preferences.state, stores.vault.state
        clients = (*stores.client_apps.state.items, *stores.oauth_clients.state.items)
        return BundleSources(
            log_directory=self._support.log_directory,
            settings=replace(
                self._loaded,
                preferences=preferences.preferences,
                connections=preferences.connections,
            ),
            surroundings=self._support.surroundings,
            connection=stores.session.state.connection,
            keyring=KeyringStatus(
                vault.backend_name,
                vault.availability,
                vault.is_persistent,
                former_back_end=vault.former_backend_name,
            ),
            checks=stores.checks.state.results,
            diagnoses=stores.checks.state.diagnoses,
            calls=self._support.calls(),
            account=_account(stores),
            recording=stores.recorder.state.last,
            client_names=tuple(client.name for client in clients),
            note=note,
        )

    def _on_told(self, progress: Progress) -> None:
        self._show(done=progress.done, total=progress.total)

    def _on_gathered(self, bundle: Bundle | None) -> None:
        self._set(BundleState(bundle=bundle))

    def _on_failed(self, error: Exception) -> None:
        self._set(BundleState(error=shown_error(error)))

    def _on_written(self, path: Path) -> None:
        self._show(is_writing=False)
        self.saved.emit(path)

    def _on_not_written(self, error: Exception) -> None:
        self._show(is_writing=False, error=shown_error(error))

    @Slot()
    def _on_lock_changed(self) -> None:
        if self._stores is not None and self._stores.lock.state.is_locked:
            self.drop()


def _account(stores: Stores) -> AccountFacts | None:
    from desktop_admin.diagnostics.bundle_sources import AccountFacts  # noqa: PLC0415 - seldom

    access = stores.session.state.access
    if access is None:
        return None
    method, key = stores.authentication.state.method, stores.api_key.state.view
    apps, oauth = stores.client_apps.state, stores.oauth_clients.state
    return AccountFacts(
        access=access,
        method=method.method if method is not None else None,
        has_api_key=key.is_present if key is not None else None,
        client_apps=apps.total if apps.status is Status.READY else None,
        oauth_clients=oauth.total if oauth.status is Status.READY else None,
    )
