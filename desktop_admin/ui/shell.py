"""The frame around the pages: environment strip, sidebar, status bar and a lasting notice."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_admin.state.stores import Stores
from desktop_admin.ui.navigation import visible_pages
from desktop_admin.ui.page_host import PageHost
from desktop_admin.ui.page_spec import PageId
from desktop_admin.ui.parts.place import place_of
from desktop_admin.ui.sidebar_groups import sidebar_groups
from desktop_admin.ui.status_texts import clipboard_text, keyring_text, person_text
from desktop_admin.ui.widgets.buttons import QuietButton
from desktop_admin.ui.widgets.connection_switcher import ConnectionSwitcher
from desktop_admin.ui.widgets.environment_strip import EnvironmentStrip
from desktop_admin.ui.widgets.sidebar_nav import SidebarNav
from desktop_admin.ui.widgets.status_strip import StatusStrip
from desktop_admin.ui.window_notices import WindowNotices


class Shell(QWidget):
    """Everything but the pages; it asks the window to move between them."""

    page_requested = Signal(str)
    connection_chosen = Signal(str)
    manage_requested = Signal()
    sign_out_requested = Signal()
    clear_requested = Signal()

    def __init__(self, stores: Stores, host: PageHost, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shell")
        self._stores = stores
        self._host = host
        self._strip = EnvironmentStrip()
        self._switcher = ConnectionSwitcher()
        self._nav = SidebarNav()
        self._sign_out = QuietButton(self.tr("Sign out"), name="sign_out_button", icon="log-out")
        self._notices = WindowNotices(stores)
        self._status = StatusStrip()
        self._build_layout()
        self._connect()

    def render_all(self) -> None:
        """Draw everything from the stores' snapshots."""
        self.render_session()
        self.render_vault()
        self.render_clipboard()

    def render_session(self) -> None:
        """Draw who is signed in where, and what they may see."""
        session = self._stores.session.state
        self._strip.show_content(place_of(self._stores).window_strip)
        self._nav.show_groups(sidebar_groups(visible_pages(session)))
        self._sign_out.setVisible(session.access is not None)
        self._status.show_person(person_text(session))
        self.render_connections()

    def render_connections(self) -> None:
        """Draw the list of connections."""
        current = self._stores.session.state.connection
        connections = self._stores.preferences.state.connections
        self._switcher.show_connections(connections, current.id if current else "")

    def render_vault(self) -> None:
        """Draw the state of the keyring."""
        vault = self._stores.vault.state
        text, is_ok = keyring_text(vault)
        self._status.show_keyring(text, is_ok=is_ok)

    def render_clipboard(self) -> None:
        """Draw the countdown of a copied secret."""
        self._status.show_clipboard(clipboard_text(self._stores.clipboard.state))

    def point_at(self, page_id: PageId) -> None:
        """Mark ``page_id`` in the sidebar, and take the focus there if it was in the sidebar."""
        self._notices.set_page(page_id)
        had_focus = any(entry.hasFocus() for entry in self._nav.findChildren(QPushButton))
        self._nav.select(page_id.value)
        if had_focus:
            self._nav.focus_selected()

    def _build_layout(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._strip)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        self._nav.set_top(self._switcher)
        self._nav.add_bottom(self._sign_out)
        middle.addWidget(self._nav)
        pages = QVBoxLayout()
        pages.setSpacing(0)
        pages.addWidget(self._notices)
        pages.addWidget(self._host, 1)
        middle.addLayout(pages, 1)
        outer.addLayout(middle, 1)
        outer.addWidget(self._status)

    def _connect(self) -> None:
        self._nav.page_requested.connect(self.page_requested)
        self._switcher.connection_chosen.connect(self.connection_chosen)
        self._switcher.manage_requested.connect(self.manage_requested)
        self._sign_out.clicked.connect(self.sign_out_requested)
        self._status.clear_requested.connect(self.clear_requested)
        self._stores.session.changed.connect(self._on_session_changed)
        self._stores.authentication.changed.connect(self._on_session_changed)
        self._stores.preferences.changed.connect(self._on_preferences_changed)
        self._stores.vault.changed.connect(self._on_vault_changed)
        self._stores.clipboard.changed.connect(self._on_clipboard_changed)

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
