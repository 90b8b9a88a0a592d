"""The page Settings: connections, security, saved credentials, appearance and network."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_admin.state.local_snapshots import PreferencesState
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.notice_banner import NoticeBanner
from desktop_admin.ui.settings_tabs.appearance_tab import AppearanceTab
from desktop_admin.ui.settings_tabs.connection_tab import ConnectionTab
from desktop_admin.ui.settings_tabs.network_tab import NetworkTab
from desktop_admin.ui.settings_tabs.saved_credentials_tab import SavedCredentialsTab
from desktop_admin.ui.settings_tabs.security_tab import SecurityTab
from desktop_admin.ui.widgets.page_frame import PageFrame
from desktop_admin.ui.widgets.tab_bar import TabBar


class SettingsPage(PageFrame):
    """One tab at a time; the connection's form asks before changes are lost."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, name="settings_page")
        self._stores = context.stores
        self.render_header(
            self.tr("Settings"), self.tr("Connections, security and appearance on this computer.")
        )
        self._build_notice()
        self._connection = ConnectionTab(context, self)
        self._tabs: dict[str, QWidget] = {
            "connection": self._connection,
            "security": SecurityTab(context, self),
            "saved": SavedCredentialsTab(context, self),
            "appearance": AppearanceTab(context, self),
            "network": NetworkTab(context, self),
        }
        self._build_tabs()
        self._stores.preferences.changed.connect(self._on_preferences_changed)
        self.render_state(self._stores.preferences.state)

    def has_unsaved_changes(self) -> bool:
        """Whether the connection's form was changed and not saved."""
        return self._connection.has_unsaved_changes()

    def discard_changes(self) -> None:
        """Show the connection as it is saved."""
        self._connection.discard_changes()

    def reload(self) -> None:
        """Read the list of saved credentials again."""
        self._stores.vault.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def render_state(self, state: PreferencesState) -> None:
        """Show the outcome of the last change; at the start, that a damaged file was set aside."""
        self._notice.render_notice(state.notice)

    def open_tab(self, tab: str) -> None:
        """Show ``tab``, one of connection, security, saved, appearance and network."""
        self._bar.select(tab)
        self._on_tab_chosen(tab)

    def _build_notice(self) -> None:
        self._notice = NoticeBanner(self, name="settings_notice_banner")
        self._notice.activated.connect(self._stores.preferences.dismiss_notice)
        self.add(self._notice)

    def _build_tabs(self) -> None:
        self._bar = TabBar(
            (
                ("connection", self.tr("Connection")),
                ("security", self.tr("Security")),
                ("saved", self.tr("Saved credentials")),
                ("appearance", self.tr("Appearance")),
                ("network", self.tr("Network")),
            ),
            self,
            name="settings_tabs",
        )
        self._bar.setAccessibleName(self.tr("Settings"))
        self._bar.chosen.connect(self._on_tab_chosen)
        self.add(self._bar)
        for tab in self._tabs.values():
            self.add(tab)
        self.add_stretch()
        self._on_tab_chosen("connection")

    @Slot()
    def _on_preferences_changed(self) -> None:
        self.render_state(self._stores.preferences.state)

    @Slot(str)
    def _on_tab_chosen(self, tab: str) -> None:
        # no stack: the page is to be as high as the tab that is shown
        for name, widget in self._tabs.items():
            widget.setVisible(name == tab)
