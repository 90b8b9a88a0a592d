"""Forgets the live tokens of integrations at once when they may not be used any more."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Slot

from desktop_admin.domain.connections import Connection
from desktop_admin.state.changes import Change
from desktop_admin.state.stores import Stores


class LiveTokensPort(Protocol):
    """The tokens that are held in memory; never blocks."""

    def clear(self) -> None:
        """Forget every token."""


class TokenForgetting(QObject):
    """At lock, when the session or the connection changes, and after each change of credentials.

    Lives as long as the session's store.
    """

    def __init__(self, stores: Stores, tokens: LiveTokensPort) -> None:
        super().__init__(stores.session)
        self._lock, self._tokens = stores.lock, tokens
        stores.session.cleared.connect(self._on_session_cleared)
        stores.lock.changed.connect(self._on_lock_changed)
        stores.changes.published.connect(self._on_change_published)
        stores.preferences.connection_changed.connect(self._on_connection_changed)

    @Slot()
    def _on_session_cleared(self) -> None:
        self._tokens.clear()

    @Slot()
    def _on_lock_changed(self) -> None:
        if self._lock.state.is_locked:
            self._tokens.clear()

    @Slot(object, object)
    def _on_change_published(self, change: Change, _initiator: QObject) -> None:
        if change & ~Change.AUDIT:
            self._tokens.clear()

    @Slot(object)
    def _on_connection_changed(self, _former: Connection) -> None:
        self._tokens.clear()
