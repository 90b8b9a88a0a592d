"""The list of connections: switch, edit, remove, and add another."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.names import display_name
from desktop_admin.ui.models.columns import Column, ColumnKind, TagCell, TextCell
from desktop_admin.ui.parts.connection_form import KIND_TONES
from desktop_admin.ui.texts import connection_kind_text
from desktop_admin.ui.widgets.buttons import PlainButton
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.empty_state import EmptyState
from desktop_admin.ui.widgets.list_frame import ListFrame
from desktop_admin.ui.widgets.record_table import RecordTable
from desktop_admin.ui.widgets.row_actions import RowAction

SWITCH, EDIT, REMOVE = "switch", "edit", "remove"


class ConnectionsCard(Card):
    """``action_requested`` carries switch, edit or remove and the connection."""

    add_requested = Signal()
    action_requested = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent, name="connections_card")
        self.render_texts(self.tr("Connections"))
        self._current_id = ""
        add = PlainButton(
            self.tr("Add connection"), self, name="add_connection_button", icon="plus"
        )
        add.clicked.connect(self.add_requested)
        self.add_header(add)
        self._build_list()
        self.set_flush()
        self.add(self._list)

    def _build_list(self) -> None:
        self._table: RecordTable[Connection] = RecordTable(
            self._columns(),
            _key,
            self,
            name="connections_table",
            accessible_name=self.tr("Connections"),
            actions_of=self._actions_of,
            name_of=_plain_name,
        )
        self._table.action_requested.connect(self.action_requested)
        empty = EmptyState(
            "server",
            self.tr("No connections yet"),
            self.tr("A connection is a server and account of your own naming."),
            self.tr("Add connection"),
            self,
            name="connections_empty_state",
        )
        self._list = ListFrame(self._table, empty, self, name="connections_list")
        self._list.empty_activated.connect(self.add_requested)

    def render_connections(self, connections: tuple[Connection, ...], current_id: str) -> None:
        """Show ``connections`` and which of them is in use."""
        self._current_id = current_id
        self.set_count(len(connections))
        if not connections:
            self._list.show_empty()
            return
        self._table.show_records(connections)
        self._list.show_filled()

    def select(self, connection_id: str) -> None:
        """Mark the row whose form is open."""
        self._table.select(connection_id)

    def _columns(self) -> tuple[Column[Connection], ...]:
        return (
            Column("name", self.tr("Name"), self._name, is_sortable=False, is_strong=True),
            Column(
                "url",
                self.tr("Backend URL"),
                self._url,
                ColumnKind.MONO,
                is_sortable=False,
                is_shortened=False,
            ),
            Column("kind", self.tr("Kind"), _kind, ColumnKind.TAG, 132, is_sortable=False),
        )

    def _name(self, connection: Connection) -> TextCell:
        note = self.tr("in use") if connection.id == self._current_id else ""
        return TextCell(display_name(connection.name), note)

    def _url(self, connection: Connection) -> str:
        return connection.backend_url or self.tr("this computer")

    def _actions_of(self, connection: Connection) -> tuple[RowAction, ...]:
        is_current = connection.id == self._current_id
        return (
            RowAction(SWITCH, self.tr("Switch to it"), "server", is_enabled=not is_current),
            RowAction(EDIT, self.tr("Edit"), "pencil", is_enabled=not connection.is_embedded),
            RowAction(REMOVE, self.tr("Remove"), "trash-2", is_danger=True, starts_group=True),
        )


def _key(connection: Connection) -> str:
    return connection.id


def _plain_name(connection: Connection) -> str:
    return connection.name


def _kind(connection: Connection) -> TagCell:
    return TagCell(KIND_TONES[connection.kind], connection_kind_text(connection.kind))
