"""Forgets the live tokens of integrations at once when they may not be used any more."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from desktop_admin.domain.connections import Connection
from desktop_admin.state.changes import Change
from desktop_admin.state.stores import Stores
from desktop_admin.state.token_port import LiveTokensPort


class TokenForgetting(QObject):
    """At lock, when the session or the connection changes, and after each change of credentials.

    Lives as long as the session's store.
    """

    def __init__(self, stores: Stores, tokens: LiveTokensPort) -> None:
        super().__init__(stores.session)
        self._lock, self._viewer, self._tokens = stores.lock, stores.tokens, tokens
        stores.session.cleared.connect(self._on_session_cleared)
        stores.lock.changed.connect(self._on_lock_changed)
        stores.changes.published.connect(self._on_change_published)
        stores.preferences.connection_changed.connect(self._on_connection_changed)

    @Slot()
    def _on_session_cleared(self) -> None:
        self._forget()

    @Slot()
    def _on_lock_changed(self) -> None:
        is_locked = self._lock.state.is_locked
        self._tokens.shut(is_shut=is_locked)
        if is_locked:
            self._forget()

    @Slot(object, object)
    def _on_change_published(self, change: Change, _initiator: QObject) -> None:
        if change & ~Change.AUDIT:
            self._forget()

    @Slot(object)
    def _on_connection_changed(self, _former: Connection) -> None:
        self._forget()

    def _forget(self) -> None:
        self._viewer.reset()
        self._tokens.clear()
