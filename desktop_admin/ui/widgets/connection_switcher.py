"""The head of the sidebar: which connection is open, and a menu of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_admin.domain.connection_kind import ConnectionKind
from desktop_admin.domain.names import display_name
from desktop_admin.ui.theme.icons import Tint, icon
from desktop_admin.ui.theme.styling import RADIUS_PROPERTY
from desktop_admin.ui.theme.tokens import SPACE_2
from desktop_admin.ui.widgets.action_menu import ActionMenu
from desktop_admin.ui.widgets.elided_label import ElidedLabel
from desktop_admin.ui.widgets.icon_label import IconLabel
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.plain_tooltip import plain_tooltip
from desktop_admin.ui.widgets.push_button import PushButton

if TYPE_CHECKING:
    from desktop_admin.domain.connections import Connection

_HEIGHT = 54
_MANAGE = "manage"


class ConnectionSwitcher(PushButton):
    """``connection_chosen`` carries the id of another; ``manage_requested`` asks for Settings."""

    connection_chosen = Signal(str)
    manage_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("connection_switcher_button")
        self.setProperty("variant", "switcher")
        self.setProperty(RADIUS_PROPERTY, 8)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._connections: tuple[Connection, ...] = ()
        self._current_id = ""
        self._menu: ActionMenu | None = None
        self._name = ElidedLabel(role=TextRole.STRONG)
        self._kind = PlainLabel(role=TextRole.SECONDARY)
        self._lay_out()
        self.clicked.connect(self._on_clicked)
        self.show_connections((), "")

    def show_connections(self, connections: tuple[Connection, ...], current_id: str) -> None:
        """Offer ``connections``; the one with ``current_id`` is open."""
        self._connections, self._current_id = connections, current_id
        current = next((one for one in connections if one.id == current_id), None)
        name = display_name(current.name) if current else self.tr("Not connected")
        self._name.setText(name)
        self._kind.setText(self.kind_text(current.kind) if current else "")
        self.setAccessibleName(self.tr("Connection: {name}").format(name=name))
        self.setToolTip(plain_tooltip(name))

    def kind_text(self, kind: ConnectionKind) -> str:
        """The kind of a connection in words."""
        if kind is ConnectionKind.LOCAL:
            return self.tr("Local")
        return self.tr("Sandbox") if kind is ConnectionKind.SANDBOX else self.tr("Production")

    @Slot()
    def _on_clicked(self) -> None:
        self._menu = ActionMenu(
            self, name="connections_menu", accessible_name=self.tr("Connections")
        )
        for connection in self._connections:
            self._menu.addAction(self._action_of(connection))
        self._menu.addSeparator()
        manage = QAction(icon("settings-2"), self.tr("Manage connections"), self._menu)
        manage.setObjectName("manage_connections_action")
        manage.setData(_MANAGE)
        self._menu.addAction(manage)
        self._menu.triggered.connect(self._on_menu_triggered)
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _action_of(self, connection: Connection) -> QAction:
        is_current = connection.id == self._current_id
        name = display_name(connection.name).replace("&", "&&")
        action = QAction(name, self._menu)
        action.setIcon(icon("check", Tint.ACCENT) if is_current else icon("server", Tint.MUTED))
        action.setData(f"id:{connection.id}")
        return action

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        data = str(action.data())
        if data == _MANAGE:
            self.manage_requested.emit()
        elif data.removeprefix("id:") != self._current_id:
            self.connection_chosen.emit(data.removeprefix("id:"))

    def _lay_out(self) -> None:
        texts = vbox(1)
        texts.addStretch(1)
        texts.addWidget(self._name)
        texts.addWidget(self._kind)
        texts.addStretch(1)
        row = hbox(SPACE_2 + 2, self)
        row.setContentsMargins(10, 6, 10, 6)
        row.addWidget(IconLabel("server", Tint.TEXT))
        row.addLayout(texts, 1)
        row.addWidget(IconLabel("chevrons-up-down", Tint.FAINT))
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
