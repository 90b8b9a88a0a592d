"""Asks once before a typed authorization server on another origin than the backend is kept."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.names import display_name
from desktop_admin.domain.urls import host_of, is_same_origin
from desktop_admin.ui.dialogs.confirm_authorization_server_dialog import (
    ConfirmAuthorizationServerDialog,
)
from desktop_admin.ui.widgets.environment_strip import StripContent


class ForeignServerQuestion(QObject):
    """``accepted`` comes at once where there is nothing to ask, else after the person confirmed."""

    accepted = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._dialog: ConfirmAuthorizationServerDialog | None = None

    def ask_if_foreign(self, connection: Connection, previous: Connection | None) -> None:
        """Ask, unless the server is known from ``previous`` or on the backend's own origin."""
        typed = connection.authorization_server_url
        known = previous.authorization_server_url if previous else None
        if typed is None or typed == known or is_same_origin(typed, connection.backend_url):
            self.accepted.emit()
            return
        strip = StripContent(
            connection.kind, display_name(connection.name), host_of(connection.backend_url)
        )
        self._dialog = ConfirmAuthorizationServerDialog(
            connection.backend_url, known, typed, self._owner.window(), strip
        )
        self._dialog.confirmed.connect(self._on_confirmed)
        self._dialog.open()

    @Slot(str)
    def _on_confirmed(self, _url: str) -> None:
        self.accepted.emit()
