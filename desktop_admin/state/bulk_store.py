"""Deletes several clients one after the other, and tells how it ended for each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Slot

from desktop_admin.domain.credentials import Client, CredentialKind
from desktop_admin.domain.errors import AppError
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state import client_work as work
from desktop_admin.state.account_store import AccountStore
from desktop_admin.state.changes import Change, Changes
from desktop_admin.state.client_work import Act, ClientOutcome
from desktop_admin.state.hold_snapshots import Hold
from desktop_admin.state.holds_store import HoldsStore
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.state_store import shown_error


@dataclass(frozen=True, slots=True)
class BulkResult:
    """How deleting ``client`` ended: ``error`` is None if it is gone."""

    client: Client
    error: AppError | None = None


@dataclass(frozen=True, slots=True)
class BulkState:
    """``waiting``: the first is being deleted; ``unsent``: what was left when it was stopped."""

    waiting: tuple[Client, ...] = ()
    results: tuple[BulkResult, ...] = ()
    unsent: tuple[Client, ...] = ()

    @property
    def client_ids(self) -> frozenset[str]:
        """The clients that are about to be deleted."""
        return frozenset(client.client_id for client in self.waiting)

    @property
    def failed(self) -> tuple[BulkResult, ...]:
        """Those that are still there, for a reason."""
        return tuple(result for result in self.results if result.error is not None)

    @property
    def kind(self) -> CredentialKind | None:
        """Of which kind the clients are; None while there is nothing to tell."""
        told = (*self.waiting, *self.unsent, *(result.client for result in self.results))
        return told[0].kind if told else None


class BulkStore(AccountStore[BulkState]):
    """Sends what was held for several clients; what fails for one stops no other.

    What the end of the session leaves unsent is told as ``holds`` tells of what it dropped.
    """

    def __init__(
        self, session: SessionStore, jobs: JobRunner, changes: Changes, holds: HoldsStore
    ) -> None:
        super().__init__(BulkState(), session, jobs, changes)
        self._holds = holds
        self._hold: Hold | None = None

    @Slot()
    def clear(self) -> None:
        """Back to the very beginning: nothing of the account is left, and nothing is sent."""
        left = self._state.waiting[1:]
        if self._hold is not None and left:
            self._holds.tell_dropped(replace(self._hold, clients=left))
        self._hold = None
        super().clear()

    def send_held(self, hold: Hold) -> None:
        """Delete the clients of ``hold``, after those that are being deleted already."""
        if hold.act is not Act.DELETE or not self.is_session_open:
            return
        self._hold = hold
        if self._state.waiting:
            self._show(waiting=(*self._state.waiting, *hold.clients))
            return
        self._set(BulkState(waiting=hold.clients))
        self._send_next()

    @Slot()
    def stop(self) -> None:
        """Send nothing more; what is under way comes to its end."""
        under_way, left = self._state.waiting[:1], self._state.waiting[1:]
        self._show(waiting=under_way, unsent=(*self._state.unsent, *left))

    @Slot()
    def dismiss(self) -> None:
        """The person has seen how it ended."""
        if not self._state.waiting:
            self._set(BulkState())

    def _send_next(self) -> None:
        if not self._state.waiting:
            self._changes.publish(Change.CLIENT_APPS | Change.OAUTH_CLIENTS | Change.AUDIT, self)
            return
        client = self._state.waiting[0]
        self._write(
            partial(work.attempt, act=Act.DELETE, client=client),
            self._on_attempted,
            self._on_broken,
        )

    def _on_attempted(self, outcome: ClientOutcome) -> None:
        self._note(outcome.client, outcome.error)

    def _on_broken(self, error: Exception) -> None:
        self._note(self._state.waiting[0], shown_error(error))

    def _note(self, client: Client, error: AppError | None) -> None:
        results = (*self._state.results, BulkResult(client, error))
        self._show(waiting=self._state.waiting[1:], results=results)
        if error is not None:
            self._session.note(error)  # it may end everything here
        self._send_next()
