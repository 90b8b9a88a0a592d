"""Draws the stores into the frame of the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from desktop_admin.state.stores import Stores
from desktop_admin.ui.frame import Frame
from desktop_admin.ui.navigation import visible_pages
from desktop_admin.ui.parts.place import place_of
from desktop_admin.ui.sidebar_groups import sidebar_groups
from desktop_admin.ui.status_texts import clipboard_text, keyring_text, person_text


class Shell(QObject):
    """Keeps strip, sidebar and status bar as the stores have it."""

    def __init__(self, stores: Stores, frame: Frame) -> None:
        super().__init__(frame)
        self._stores = stores
        self._frame = frame
        stores.session.changed.connect(self._on_session_changed)
        stores.authentication.changed.connect(self._on_session_changed)
        stores.preferences.changed.connect(self._on_preferences_changed)
        stores.vault.changed.connect(self._on_vault_changed)
        stores.clipboard.changed.connect(self._on_clipboard_changed)
        self.render_session()
        self.render_vault()
        self.render_clipboard()

    def render_session(self) -> None:
        """Draw who is signed in where, and what they may see."""
        session = self._stores.session.state
        self._frame.strip.show_content(place_of(self._stores).window_strip)
        self._frame.nav.show_groups(sidebar_groups(visible_pages(session.access)))
        self._frame.sign_out.setVisible(session.access is not None)
        self._frame.lock.setVisible(session.access is not None)
        self._frame.status.show_person(person_text(session))
        self.render_connections()

    def render_connections(self) -> None:
        """Draw the list of connections."""
        current = self._stores.session.state.connection
        connections = self._stores.preferences.state.connections
        self._frame.switcher.show_connections(connections, current.id if current else "")

    def render_vault(self) -> None:
        """Draw the state of the keyring."""
        text, is_ok = keyring_text(self._stores.vault.state)
        self._frame.status.show_keyring(text, is_ok=is_ok)

    def render_clipboard(self) -> None:
        """Draw the countdown of a copied secret."""
        text, can_clear = clipboard_text(self._stores.clipboard.state)
        self._frame.status.show_clipboard(text, can_clear=can_clear)

    @Slot()
    def _on_session_changed(self) -> None:
        self.render_session()

    @Slot()
    def _on_preferences_changed(self) -> None:
        self.render_connections()

    @Slot()
    def _on_vault_changed(self) -> None:
        self.render_vault()

    @Slot()
    def _on_clipboard_changed(self) -> None:
        self.render_clipboard()
