"""The account's API key: what may be known of it, and the key itself for a moment."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from desktop_admin.domain.credentials import ApiKeyView
from desktop_admin.domain.secret import Secret
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state.account_store import AccountStore
from desktop_admin.state.changes import Change, Changes
from desktop_admin.state.ports import SignedInPort
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.snapshots import ApiKeyState
from desktop_admin.state.state_store import shown_error
from desktop_admin.state.status import Notice, Status


class ApiKeyStore(AccountStore[ApiKeyState]):
    """``revealed`` hands the key (a ``Secret``) to whoever shows it; no snapshot holds it."""

    revealed = Signal(object)
    reveal_failed = Signal(object)

    def __init__(self, session: SessionStore, jobs: JobRunner, changes: Changes) -> None:
        super().__init__(ApiKeyState(), session, jobs, changes)

    @Slot()
    def load(self) -> None:
        """Read what may be known of the key; what is shown stays until then."""
        if self.is_session_open:
            if self._state.view is None:
                self._show(status=Status.LOADING, error=None)
            self._read(_view, self._on_loaded, self._on_load_failed)

    @Slot()
    def retry(self) -> None:
        """Read again after a failure."""
        self.load()

    @Slot()
    def reveal(self) -> None:
        """Ask for the key itself; the server records it."""
        if self.is_session_open and not self._state.is_revealing:
            self._show(is_revealing=True, notice=None)
            self._read(_reveal, self._on_revealed, self._on_reveal_failed, lane="reveal")

    def _on_loaded(self, view: ApiKeyView) -> None:
        self._show(status=Status.READY, error=None, view=view)

    def _on_revealed(self, key: Secret) -> None:
        self._show(is_revealing=False)
        self.revealed.emit(key)
        self._changes.publish(Change.AUDIT, self)

    def _on_reveal_failed(self, error: Exception) -> None:
        self._refuse(error, is_revealing=False, notice=Notice.failure(shown_error(error)))
        self.reveal_failed.emit(shown_error(error))


def _view(signed_in: SignedInPort) -> ApiKeyView:
    return signed_in.api_key.view()


def _reveal(signed_in: SignedInPort) -> Secret:
    return signed_in.api_key.reveal()
