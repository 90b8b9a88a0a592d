"""The tab Connection: the list of connections, and the form of the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.names import display_name
from desktop_admin.ui.dialogs.connect_dialog import ConnectDialog
from desktop_admin.ui.dialogs.unsaved_changes_dialog import UnsavedChangesDialog
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.settings_tabs.connection_editor import ConnectionEditor
from desktop_admin.ui.settings_tabs.connections_card import REMOVE, SWITCH, ConnectionsCard
from desktop_admin.ui.settings_tabs.rotation_card import RotationCard
from desktop_admin.ui.texts import connection_kind_text
from desktop_admin.ui.widgets.confirm_dialog import ConfirmDialog


class ConnectionTab(QWidget):
    """Opens with the connection in use."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("connection_tab")
        self._stores = context.stores
        self._dialog: ConnectDialog | ConfirmDialog | UnsavedChangesDialog | None = None
        self._wanted: Connection | None = None
        self._list = ConnectionsCard(self)
        self._list.add_requested.connect(self._on_add_requested)
        self._list.action_requested.connect(self._on_action_requested)
        self._editor = ConnectionEditor(context, self)
        self._editor.remove_requested.connect(self._on_remove_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._editor)
        self._rotation = RotationCard(context, self)
        column.addWidget(self._rotation)
        column.addWidget(self._list)
        column.addStretch(1)
        self._stores.preferences.changed.connect(self._on_changed)
        self._stores.session.changed.connect(self._on_changed)
        self._on_changed()

    def has_unsaved_changes(self) -> bool:
        """Whether the form was changed and not saved."""
        return self._editor.has_unsaved_changes()

    def discard_changes(self) -> None:
        """Show the connection as it is saved."""
        self._editor.discard_changes()

    @Slot()
    def _on_changed(self) -> None:
        connections = self._stores.preferences.state.connections
        current = self._stores.session.state.connection
        self._list.render_connections(connections, current.id if current else "")
        known = {connection.id for connection in connections}
        shown = self._editor.connection_id
        if shown in known or (current is not None and current.id == shown):
            self._editor.refresh()
            return
        self._show(current or next(iter(connections), None))

    def _show(self, connection: Connection | None) -> None:
        self._editor.show_connection(connection)
        self._rotation.show_connection(self._editor.connection_id)
        if connection is not None:
            self._list.select(connection.id)

    @Slot()
    def _on_add_requested(self) -> None:
        dialog = ConnectDialog(self._stores, self.window())
        dialog.added.connect(self._on_added)
        self._dialog = dialog
        dialog.open()

    @Slot(str)
    def _on_added(self, connection_id: str) -> None:
        self._edit(self._stores.preferences.connection(connection_id))

    @Slot(str, object)
    def _on_action_requested(self, action: str, connection: Connection) -> None:
        if action == REMOVE:
            self._on_remove_requested(connection)
        elif action == SWITCH:
            self._stores.session.open_connection(connection.id)
        else:
            self._edit(connection)

    def _edit(self, connection: Connection | None) -> None:
        if not self._editor.has_unsaved_changes():
            self._show(connection)
            return
        self._wanted = connection
        dialog = UnsavedChangesDialog(self.tr("Settings"), self.window(), None)
        dialog.discarded.connect(self._on_discarded)
        self._dialog = dialog
        dialog.open()

    @Slot()
    def _on_discarded(self) -> None:
        self._show(self._wanted)

    @Slot(object)
    def _on_remove_requested(self, connection: Connection) -> None:
        self._wanted = connection
        text = self.tr(
            "{name} ({kind}) is taken off the list on this computer, with its session. Nothing"
            " changes on the server."
        )
        name = display_name(connection.name)
        dialog = ConfirmDialog(
            self.tr("Remove the connection {name}?").format(name=name),
            text.format(name=name, kind=connection_kind_text(connection.kind)),
            self.tr("Remove connection"),
            self.window(),
            name="remove_connection_dialog",
        )
        dialog.confirmed.connect(self._on_remove_confirmed)
        self._dialog = dialog
        dialog.open()

    @Slot()
    def _on_remove_confirmed(self) -> None:
        if self._wanted is not None:
            self._editor.discard_changes()
            self._stores.preferences.remove_connection(self._wanted.id)
