"""What the stores of one account have in common: they work on the session, and end with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Slot

from desktop_admin.domain.errors import AppError
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state.ports import SignedInPort
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.state_store import S, StateStore, shown_error
from desktop_admin.state.status import Status

if TYPE_CHECKING:
    from desktop_admin.state.changes import Changes

T = TypeVar("T")


class AccountStore(StateStore[S]):
    """Empties itself when the session ends; what was under way then is not delivered any more."""

    def __init__(
        self, initial: S, session: SessionStore, jobs: JobRunner, changes: Changes
    ) -> None:
        super().__init__(initial, session)
        self._session = session
        self._jobs = jobs
        self._changes = changes
        session.cleared.connect(self.clear)

    @Slot()
    def clear(self) -> None:
        """Back to the very beginning: nothing of the account is left."""
        self._jobs.abandon(self)
        self._set(self._initial)

    @Slot()
    def dismiss_notice(self) -> None:
        """The person has seen the notice."""
        self._show(notice=None)

    @property
    def is_session_open(self) -> bool:
        """Whether there is somebody to work for, whose permission was not withdrawn."""
        return self._session.signed_in is not None and not self._session.state.withdrawn

    def _read(
        self,
        work: Callable[[SignedInPort], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        lane: str = "load",
    ) -> None:
        if (signed_in := self._session.signed_in) is not None:
            self._jobs.start(
                partial(work, signed_in), owner=self, lane=lane, done=done, failed=failed
            )

    def _write(
        self,
        work: Callable[[SignedInPort], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        on_abandoned: Callable[[T], None] | None = None,
    ) -> None:
        if (signed_in := self._session.signed_in) is not None:
            self._jobs.queue(
                partial(work, signed_in),
                owner=self,
                done=done,
                failed=failed,
                on_abandoned=on_abandoned,
            )

    def _on_load_failed(self, error: Exception) -> None:
        self._refuse(error, status=Status.FAILED, error=shown_error(error))

    def _refuse(self, fault: Exception, /, **changes: object) -> AppError:
        """Show a failure, then let the session judge it: that may end everything here."""
        self._show(**changes)
        self._session.note(fault)
        return shown_error(fault)
