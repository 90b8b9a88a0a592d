"""Locking: the window is hidden, the session is given up, and a password brings both back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Signal, Slot

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import IssuedClient
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.lock import Protection, SessionEvent
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.text import Text
from desktop_admin.runtime.clipboard_guard import ClipboardGuard
from desktop_admin.state import session_transitions as to
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.snapshots import Phase
from desktop_admin.state.state_store import StateStore
from desktop_admin.state.vault_store import VaultStore


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

    def __init__(self, session: SessionStore, vault: VaultStore, clipboard: ClipboardGuard) -> None:
        super().__init__(LockState(), session)
        self._session, self._vault, self._clipboard = session, vault, clipboard
        self._is_kept = self._is_leaving = False
        self._password: Secret | None = None
        self._is_asked = False  # the session is at work on what was asked to unlock
        self._held: tuple[tuple[Connection, IssuedClient], ...] = ()
        session.changed.connect(self._on_session_changed)

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
        """Keep a secret that was on show and is kept nowhere yet, until the window is unlocked."""
        connection = self._session.state.connection
        if connection is not None:
            self._held = (*self._held, (connection, issued))

    def take_held(self) -> tuple[IssuedClient, ...]:
        """The secrets to show again; each only once."""
        held, self._held = self._held, ()
        return tuple(issued for _, issued in held)

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
        """Give up the person: what was on show goes to the keyring, and the sign-in page opens."""
        held, self._held = self._held, ()
        for connection, issued in held:
            self._vault.park(connection, issued)
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
        self._set(replace(LockState(), reports=self._state.reports))

    def _tell_if_settled(self) -> None:
        is_working = self._is_leaving or self._session.state.is_working
        if not is_working and self._session.signed_in is None:
            self.settled.emit()
