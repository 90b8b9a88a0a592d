"""Calls that may block for ever, waited for a limited time."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Lock, Thread
from time import monotonic
from typing import Generic, TypeVar

from desktop_admin.domain.vault_errors import VaultTimedOut

Found = TypeVar("Found")


class Deadline:
    """Runs one call at a time, each in a thread of its own.

    A call that outlives its deadline goes on in its thread (the keyring may be waiting for the
    person); until it ends, further calls fail at once. ``work`` must not raise.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._turn = Lock()
        self._overdue: Event | None = None

    @property
    def is_stuck(self) -> bool:
        """Whether a call is under way that nobody waits for any more."""
        return self._overdue is not None and not self._overdue.is_set()

    def run(self, work: Callable[[], Found]) -> Found:
        """What ``work`` returns. Raises ``VaultTimedOut``."""
        until = monotonic() + self._seconds
        if self.is_stuck or not self._turn.acquire(timeout=self._seconds):
            raise self._timed_out()
        call = _Call(work, self._turn)
        call.start()
        if not call.is_over.wait(max(0.0, until - monotonic())):
            self._overdue = call.is_over
            raise self._timed_out()
        return call.found[0]

    def _timed_out(self) -> VaultTimedOut:
        return VaultTimedOut(seconds=f"{self._seconds:g}")


class _Call(Generic[Found]):
    """One call in its own thread, which gives the turn back when it ends."""

    def __init__(self, work: Callable[[], Found], turn: Lock) -> None:
        self._work = work
        self._turn = turn
        self.is_over = Event()
        self.found: list[Found] = []

    def start(self) -> None:
        """Start the thread; a daemon, so that a stuck keyring does not keep the program open."""
        Thread(target=self._run, name="vault-call", daemon=True).start()

    def _run(self) -> None:
        try:
            self.found.append(self._work())
        finally:
            self._turn.release()
            self.is_over.set()
