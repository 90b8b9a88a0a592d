"""The frame of the window: environment strip, sidebar, status bar, and room for what is between.

It knows no store, so that it can be painted before anything else is loaded.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_admin.ui.widgets.buttons import QuietButton
from desktop_admin.ui.widgets.connection_switcher import ConnectionSwitcher
from desktop_admin.ui.widgets.environment_strip import EnvironmentStrip
from desktop_admin.ui.widgets.sidebar_nav import SidebarNav
from desktop_admin.ui.widgets.status_strip import StatusStrip


class Frame(QWidget):
    """Says what the person asks for; ``content`` takes notices and pages."""

    page_requested = Signal(str)
    connection_chosen = Signal(str)
    manage_requested = Signal()
    sign_out_requested = Signal()
    lock_requested = Signal()
    manual_requested = Signal()
    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shell")
        self.strip = EnvironmentStrip()
        self.switcher = ConnectionSwitcher()
        self.nav = SidebarNav()
        self.sign_out = QuietButton(self.tr("Sign out"), name="sign_out_button", icon="log-out")
        self.manual = QuietButton(self.tr("Manual"), name="manual_button", icon="circle-help")
        self.lock = QuietButton(self.tr("Lock"), name="lock_button", icon="lock")
        self.status = StatusStrip()
        self.content = QVBoxLayout()
        self._lay_out()
        self.sign_out.hide()
        self.lock.hide()
        self.nav.page_requested.connect(self.page_requested)
        self.switcher.connection_chosen.connect(self.connection_chosen)
        self.switcher.manage_requested.connect(self.manage_requested)
        self.sign_out.clicked.connect(self.sign_out_requested)
        self.lock.clicked.connect(self.lock_requested)
        self.manual.clicked.connect(self.manual_requested)
        self.status.clear_requested.connect(self.clear_requested)

    def point_at(self, page_id: str) -> None:
        """Mark the page in the sidebar, and take the focus there if it was in the sidebar."""
        had_focus = any(entry.hasFocus() for entry in self.nav.findChildren(QPushButton))
        self.nav.select(page_id)
        if had_focus:
            self.nav.focus_selected()

    def _lay_out(self) -> None:
        self.nav.set_top(self.switcher)
        self.nav.add_bottom(self.manual)
        self.nav.add_bottom(self.lock)
        self.nav.add_bottom(self.sign_out)
        self.content.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.nav)
        middle.addLayout(self.content, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.strip)
        outer.addLayout(middle, 1)
        outer.addWidget(self.status)
