"""The list of watched credentials of all connections, kept in a file, with what tests have found.

Readings live in memory alone.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_admin.domain.credentials import SavedCredential
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.domain.watch import Reading, Watched, judged, kept
from desktop_admin.domain.watch_schedule import Key
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state import watch_work as work
from desktop_admin.state.session_work import ServicesFactory
from desktop_admin.state.state_store import shown_error
from desktop_admin.state.status import Notice, Status
from desktop_admin.state.watch_snapshots import WatchRow

_DAMAGED = Text(
    QT_TRANSLATE_NOOP(
        "Text",
        "The list of watched credentials was damaged; what could be read is watched. The damaged"
        " file is {path}.",
    )
)


class WatchList(QObject):
    """``changed``: other credentials are watched now, or the list was read."""

    changed = Signal()

    def __init__(self, services: ServicesFactory, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._jobs = services, jobs
        self._watched: tuple[Watched, ...] = ()
        self._readings: dict[Key, tuple[Reading, ...]] = {}
        self._problems: dict[Key, AppError] = {}
        self.status = Status.IDLE
        self.error: AppError | None = None
        self.notice: Notice | None = None

    def load(self) -> None:
        """Read the file, unless that was done or is under way."""
        if self.status in {Status.LOADING, Status.READY}:
            return
        self.status, self.error = Status.LOADING, None
        self._jobs.queue(
            partial(work.all_watched, self._services),
            owner=self,
            done=self._on_loaded,
            failed=self._on_load_failed,
        )

    def of(self, key: Key | None) -> Watched | None:
        """The one with this key, if it is watched."""
        return next((one for one in self._watched if one.key == key), None)

    def at(self, vault_id: str) -> tuple[Watched, ...]:
        """Those of one connection at its address."""
        return tuple(one for one in self._watched if one.vault_id == vault_id)

    def rows(self, vault_id: str, testing: Key | None) -> tuple[WatchRow, ...]:
        """Those of one connection with what their tests found."""
        return tuple(
            WatchRow(
                one,
                self._readings.get(one.key, ()),
                is_testing=one.key == testing,
                problem=self._problems.get(one.key),
            )
            for one in self.at(vault_id)
        )

    def add(self, saved: tuple[SavedCredential, ...]) -> None:
        """Watch these too."""
        new = [Watched(one.connection_id, one.kind, one.client_id, one.name) for one in saved]
        self._keep((*self._watched, *(one for one in new if self.of(one.key) is None)))

    def put(self, watched: Watched) -> None:
        """Replace the one with the same key."""
        self._keep(tuple(watched if one.key == watched.key else one for one in self._watched))

    def remove(self, gone: tuple[Watched, ...]) -> None:
        """Watch these no longer; what their tests found is forgotten."""
        keys = {one.key for one in gone}
        for key in keys:
            self._readings.pop(key, None)
            self._problems.pop(key, None)
        self._keep(tuple(one for one in self._watched if one.key not in keys))

    def settle(self, watched: Watched, reading: Reading) -> tuple[Watched, tuple[Reading, ...]]:
        """Keep a reading; the credential as it stands now, with its readings."""
        readings = kept(self._readings.get(watched.key, ()), reading)
        self._readings[watched.key] = readings
        self._problems.pop(watched.key, None)
        standing = judged(watched.standing, readings)
        after = replace(watched, standing=standing)
        if after != watched:
            self.put(after)
        return after, readings

    def block(self, watched: Watched, problem: AppError) -> None:
        """A test could not be made."""
        self._problems[watched.key] = problem

    def _keep(self, watched: tuple[Watched, ...]) -> None:
        if watched == self._watched:
            return
        self._watched = watched
        if self.status is Status.READY:  # a file that was not read yet may hold others
            self._write()
        self.changed.emit()

    def _write(self) -> None:
        self._jobs.queue(
            partial(work.keep_watched, self._services, self._watched),
            owner=self,
            done=self._on_kept,
            failed=self._on_keep_failed,
        )

    def _on_loaded(self, found: tuple[tuple[Watched, ...], Path | None]) -> None:
        watched, aside = found
        known = {one.key for one in watched}
        new = tuple(one for one in self._watched if one.key not in known)
        self._watched = (*watched, *new)
        self.status = Status.READY
        if aside is not None:
            self.notice = Notice.warn(_DAMAGED.with_facts(path=aside))
        if new:
            self._write()
        self.changed.emit()

    def _on_load_failed(self, error: Exception) -> None:
        self.status, self.error = Status.FAILED, shown_error(error)
        self.changed.emit()

    def _on_kept(self, _nothing: object) -> None:
        """What is shown is kept."""

    def _on_keep_failed(self, error: Exception) -> None:
        self.notice = Notice.failure(shown_error(error))
        self.changed.emit()
