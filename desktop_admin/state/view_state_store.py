"""Where the person was: remembered in the background, restored at the next start."""

from __future__ import annotations

import logging
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject

from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.settings.view_state import ViewState
from desktop_admin.state.state_store import StateStore

_log = logging.getLogger(__name__)


class ViewStatePort(Protocol):
    """Where the view state is written to."""

    def save(self, state: ViewState) -> None:
        """Replace the file. Raises ``FileFailed``."""


class ViewStateStore(StateStore[ViewState]):
    """Last connection, page, person and window geometry; ``initial`` was loaded at the start."""

    def __init__(
        self,
        initial: ViewState,
        file: ViewStatePort,
        jobs: JobRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(initial, parent)
        self._file = file
        self._jobs = jobs

    def remember(self, **changes: object) -> None:
        """Replace fields of the view state; a failure to write it is logged only."""
        before = self._state
        self._show(**changes)
        if self._state != before:
            self._jobs.queue(
                partial(self._file.save, self._state),
                owner=self,
                done=self._on_saved,
                failed=self._on_save_failed,
            )

    def _on_saved(self, _nothing: object) -> None:
        """Nothing to tell."""

    def _on_save_failed(self, error: Exception) -> None:
        _log.warning("The view state was not saved: %s", error)
