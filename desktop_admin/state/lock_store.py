"""Locking: the window is hidden, the session is given up, and a password brings both back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal, Slot

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import IssuedClient
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.lock import Protection, SessionEvent
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.text import Text
from desktop_admin.runtime.clipboard_guard import ClipboardGuard
from desktop_admin.state import session_transitions as to
from desktop_admin.state.new_secrets_store import NewSecretsStore
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.snapshots import Phase
from desktop_admin.state.state_store import StateStore


@dataclass(frozen=True, slots=True)
class LockState:
    """Whether the window is locked, and what shows it again.

    ``error`` and ``message`` say why the last try did not. ``reports``: what the desktop can tell.
    """

    is_locked: bool = False
    protection: Protection = Protection.NOBODY
    email: str = ""
    is_unlocking: bool = False
    error: AppError | None = None
    message: Text | None = None
    reports: frozenset[SessionEvent] = frozenset()


class LockStore(StateStore[LockState]):
    """Locking ends the session here, in the keyring and on the server.

    So nothing that is left in memory, nor a restart, goes round the password. ``settled``: nothing
    secret of the session is left.
    """

    settled = Signal()

    def __init__(
        self, session: SessionStore, new_secrets: NewSecretsStore, clipboard: ClipboardGuard
    ) -> None:
        super().__init__(LockState(), session)
        self._session, self._clipboard = session, clipboard
        self._new_secrets = new_secrets
        self._is_kept = self._is_leaving = False
        self._password: Secret | None = None
        self._is_asked = False  # the session is at work on what was asked to unlock
        self._held: tuple[tuple[Connection | None, IssuedClient], ...] = ()
        self._parked: frozenset[str] = frozenset()
        session.changed.connect(self._on_session_changed)
        new_secrets.changed.connect(self._on_new_secrets_changed)

    def set_reports(self, reports: frozenset[SessionEvent]) -> None:
        """What this desktop can tell of its session."""
        self._show(reports=reports)

    @Slot()
    def lock(self) -> None:
        """Hide everything, clear the clipboard, give up the session."""
        if self._state.is_locked:
            return
        self._is_asked, self._password = False, None
        self._set(LockState(is_locked=True, reports=self._state.reports))  # all is hidden now
        self._clipboard.clear_now()
        self._leave()
        self._tell_if_settled()

    def hold(self, issued: IssuedClient) -> None:
        """Take a secret that was on show and is kept nowhere yet; it is shown after unlocking.

        Where the keyring has it already, nothing of it stays in memory.
        """
        if issued.filing is not None and issued.filing.is_parked:
            self._parked |= {issued.filing.entry_id}
            self._new_secrets.put_back(issued.filing)
        else:
            self._held = (*self._held, (self._session.state.connection, issued))

    def unlock(self, password: Secret) -> None:
        """Ask the server whether it is the password; the session begins anew then."""
        if self._state.is_locked and not self._state.is_unlocking:
            self._password = password
            self._begin_unlocking()

    @Slot()
    def show_again(self) -> None:
        """Unlock where no password protects anything."""
        if self._state.protection is Protection.NOBODY:
            self._open()
        elif self._state.protection is Protection.SAMPLE and not self._state.is_unlocking:
            self._begin_unlocking()

    @Slot()
    def leave(self) -> None:
        """Give up the person: what was on show waits in the keyring, the sign-in page opens."""
        held, self._held, self._parked = self._held, (), frozenset()
        for connection, issued in held:
            if connection is not None:
                self._new_secrets.keep(connection, issued)
        self._open()

    def _begin_unlocking(self) -> None:
        self._is_asked = False
        self._show(is_unlocking=True, error=None, message=None)
        self._go_on()

    def _leave(self) -> None:
        state, signed_in = self._session.state, self._session.signed_in
        if signed_in is None or state.connection is None:
            return
        self._is_kept = signed_in.is_kept
        is_sample = state.connection.is_embedded
        protection = Protection.SAMPLE if is_sample else Protection.ACCOUNT
        self._show(protection=protection, email=to.email_of(state))
        self._is_leaving = True
        self._session.sign_out()
        self._is_leaving = False

    @Slot()
    def _on_session_changed(self) -> None:
        if not self._state.is_locked:
            return
        if self._state.is_unlocking:
            self._go_on()
        elif self._session.state.phase is Phase.SIGNED_IN:
            self._leave()  # it was on its way when the window was locked
        else:
            self._tell_if_settled()

    def _go_on(self) -> None:
        session = self._session.state
        if session.phase is Phase.SIGNED_IN:
            self._open()
        elif session.is_working or session.phase is not Phase.SIGN_IN:
            return
        elif not self._is_asked:
            self._is_asked = True
            self._ask()
        elif self._state.protection is Protection.SAMPLE:
            self._open()  # it protected nothing, and the sign-in page says what is wrong
        else:
            self._password = None
            self._show(is_unlocking=False, error=session.error, message=session.message)

    def _ask(self) -> None:
        email, password = self._state.email, self._password
        if self._state.protection is Protection.SAMPLE:
            self._session.sign_in_as(email)
        elif password is not None:
            self._session.sign_in(email, password, self._is_kept)

    def _open(self) -> None:
        self._password = None
        self._set(LockState(reports=self._state.reports))
        QTimer.singleShot(0, self._on_opened)  # once the window has found its page

    @Slot()
    def _on_opened(self) -> None:
        held, self._held = self._held, ()
        for _, issued in held:
            self._new_secrets.show_again(issued)
        self._on_new_secrets_changed()

    @Slot()
    def _on_new_secrets_changed(self) -> None:
        if self._state.is_locked or not self._parked:
            return
        for entry in self._new_secrets.state.waiting:
            if entry.id in self._parked:
                self._parked -= {entry.id}
                self._new_secrets.show(entry)

    def _tell_if_settled(self) -> None:
        is_working = self._is_leaving or self._session.state.is_working
        if not is_working and self._session.signed_in is None:
            self.settled.emit()
