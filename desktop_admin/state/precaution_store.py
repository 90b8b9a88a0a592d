"""The precaution before a new secret is asked for: a note in the keyring, or a choice."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot

from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.secret_journal import IssueRequest
from desktop_admin.domain.vault_errors import VaultLocked
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state import journal_work as work
from desktop_admin.state.journal_snapshots import KeyringHold, PrecautionState
from desktop_admin.state.journal_work import Begun, JournalFactory
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.state_store import StateStore, shown_error
from desktop_admin.state.vault_store import VaultStore

PATIENCE = 1000  # milliseconds that the keyring may take before the person is offered a choice
_NO_USE = frozenset({KeyringAvailability.MISSING, KeyringAvailability.HUNG})


class PrecautionStore(StateStore[PrecautionState]):
    """Takes one note after another; nothing is sent before ``noted``.

    ``noted`` carries an ``IssueRequest`` and its ``NotedRequest``, or None where the person does
    without; ``stopped`` the request that is not to be sent.
    """

    noted = Signal(object, object)
    stopped = Signal(object)

    def __init__(
        self,
        journal: JournalFactory,
        session: SessionStore,
        vault: VaultStore,
        *,
        vault_jobs: JobRunner,
    ) -> None:
        super().__init__(PrecautionState(), session)
        self._journal = journal
        self._vault = vault
        self._jobs = vault_jobs
        self._requests: tuple[IssueRequest, ...] = ()
        self._attempt = 0
        self._is_warned = False
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._on_patience_timeout)
        session.cleared.connect(self.clear)

    def note(self, request: IssueRequest) -> None:
        """Put ``request`` into the keyring; ends in ``noted`` or ``stopped``.

        Where the keyring is known to be of no use the dialogs have said so: it is not asked.
        """
        self._requests = (*self._requests, request)
        if len(self._requests) == 1:
            self._begin()

    @Slot()
    def go_on(self) -> None:
        """Send without a note; one that the keyring takes later is void."""
        if self._requests:
            self._finish(None)

    @Slot()
    def stop(self) -> None:
        """Send nothing."""
        if self._requests:
            request = self._next()
            self.stopped.emit(request)
            self._begin()

    @Slot()
    def try_again(self) -> None:
        """Ask the keyring once more."""
        self._attempt += 1
        self._begin()

    @Slot()
    def clear(self) -> None:
        """The session is over: send nothing."""
        self._jobs.abandon(self)
        self._requests = ()
        self._forget_hold()

    def _begin(self) -> None:
        self._forget_hold()
        if not self._requests:
            return
        vault = self._vault.state
        if not vault.is_persistent or vault.availability in _NO_USE:
            self._finish(None)
            return
        self._is_warned = vault.availability is KeyringAvailability.LOCKED
        self._patience.start()
        self._jobs.queue(
            partial(work.begin, self._journal, self._requests[0], self._attempt),
            owner=self,
            done=self._on_begun,
            failed=self._on_broken,
            on_abandoned=Begun.void,
        )

    def _on_begun(self, begun: Begun) -> None:
        if begun.attempt != self._attempt:
            self._jobs.queue(begun.void, owner=self, done=self._on_voided, failed=self._on_voided)
        elif begun.error is None:
            self._finish(begun)
        elif self._is_warned and isinstance(begun.error, VaultLocked):
            self._finish(None)  # it was said, and the person did not unlock it
        else:
            self._vault.check()
            self._hold(begun.request, begun.error)

    def _on_voided(self, _result: object) -> None:
        """Nothing to tell: nobody waits for it."""

    def _on_broken(self, error: Exception) -> None:
        if self._requests:
            self._hold(self._requests[0], shown_error(error))

    def _finish(self, begun: Begun | None) -> None:
        request = self._next()
        self.noted.emit(request, begun.noted if begun else None)
        self._begin()

    def _next(self) -> IssueRequest:
        request, *rest = self._requests
        self._requests = tuple(rest)
        self._attempt += 1
        self._forget_hold()
        return request

    def _hold(self, request: IssueRequest, error: Exception) -> None:
        self._patience.stop()
        self._show(hold=KeyringHold(request, shown_error(error)))

    def _forget_hold(self) -> None:
        self._patience.stop()
        self._show(hold=None)

    @Slot()
    def _on_patience_timeout(self) -> None:
        if self._requests:
            self._show(hold=KeyringHold(self._requests[0]))
