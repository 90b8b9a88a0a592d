"""The first page: try the program on this computer, or connect to a server."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.names import display_name
from desktop_admin.state.snapshots import Phase, SessionState
from desktop_admin.ui.dialogs.connect_dialog import ConnectDialog
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.messages import error_message, show_message
from desktop_admin.ui.texts import connection_kind_text
from desktop_admin.ui.theme.icons import Tint, app_icon
from desktop_admin.ui.widgets.banner import Banner
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import PlainButton, QuietButton
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.icon_label import IconLabel
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole

_CARD_WIDTH, _LOGO = 340, 64


class WelcomePage(QWidget):
    """The buttons bear the titles of their cards as accessible names."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome_page")
        self.setAccessibleName(self.tr("Welcome"))
        self._stores = context.stores
        self._dialog: ConnectDialog | None = None
        self._shown: tuple[Connection, ...] = ()
        self._build_cards()
        self._build_below()
        self._lay_out()
        for store in (self._stores.session, self._stores.preferences, self._stores.vault):
            store.changed.connect(self._on_changed)
        self._on_changed()

    def render_state(self, session: SessionState, connections: tuple[Connection, ...]) -> None:
        """Show where starting stands, and the connections there are already."""
        is_starting = session.phase is Phase.STARTING
        self._start.set_busy(is_starting)
        self._connect.setEnabled(not is_starting)
        if session.error is not None and not is_starting:
            message = error_message(session.error)
            show_message(self._banner, message)
        else:
            self._banner.clear()
        self._render_connections(tuple(one for one in connections if not one.is_embedded))

    def _render_connections(self, connections: tuple[Connection, ...]) -> None:
        if connections == self._shown:
            return
        self._shown = connections
        while (item := self._known.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for connection in connections:
            self._known.addWidget(self._known_button(connection))
        self._known_title.setVisible(bool(connections))

    def _known_button(self, connection: Connection) -> QPushButton:
        text = self.tr("{name} ({kind})").format(
            name=display_name(connection.name), kind=connection_kind_text(connection.kind)
        )
        button = QuietButton(
            text.replace("&", "&&"),
            self,
            name=f"open_{connection.id}_button",
            icon="server",
            accessible_name=text,
        )
        button.setProperty("connection_id", connection.id)
        button.clicked.connect(self._on_known_clicked)
        return button

    def _build_cards(self) -> None:
        self._start = BusyButton(
            self.tr("Start"),
            self,
            name="try_button",
            busy_text=self.tr("Starting…"),
            accessible_name=self.tr("Try it on this computer"),
        )
        self._start.clicked.connect(self._on_start_clicked)
        self._connect = PlainButton(
            self.tr("Connect…"),
            self,
            name="connect_button",
            accessible_name=self.tr("Connect to a server"),
        )
        self._connect.clicked.connect(self._on_connect_clicked)
        self._try_card = self._card(
            "monitor-check",
            self.tr("Try it on this computer"),
            self.tr(
                "Starts a private server with a sample account. Nothing leaves this computer;"
                " remove it at any time."
            ),
            self._start,
        )
        self._connect_card = self._card(
            "server",
            self.tr("Connect to a server"),
            self.tr(
                "Your account on the service, sandbox or production, or your own installation."
            ),
            self._connect,
        )

    def _card(self, icon: str, title: str, text: str, button: QPushButton) -> Card:
        card = Card(parent=self, name=f"{button.objectName()}_card")
        card.setAccessibleName(title)
        card.setFixedWidth(_CARD_WIDTH)
        card.add(IconLabel(icon, Tint.ACCENT, parent=card))
        card.add(PlainLabel(title, TextRole.SECTION, card))
        card.add(PlainLabel(text, TextRole.SECONDARY, card, wraps=True))
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        card.body.addStretch(1)
        card.body.addLayout(row)
        return card

    def _build_below(self) -> None:
        self._banner = Banner(parent=self, name="welcome_banner")
        self._known_title = PlainLabel(
            self.tr("Your connections"), TextRole.SECONDARY, self, name="connections_title"
        )
        self._known_title.setVisible(False)
        self._known = QHBoxLayout()
        self._note = PlainLabel("", TextRole.SECONDARY, self, name="keyring_note")

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(16)
        grid.addWidget(self._try_card, 0, 0)
        grid.addWidget(self._connect_card, 0, 1)
        grid.addWidget(self._banner, 1, 0, 1, 2)
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self._logo(), 0, middle)
        column.addSpacing(8)
        title = PlainLabel(self.tr("API Access Admin"), TextRole.DISPLAY, self)
        column.addWidget(title, 0, middle)
        subtitle = self.tr("Govern how integrations sign in to your e-signature account.")
        column.addWidget(PlainLabel(subtitle, TextRole.MUTED, self), 0, middle)
        column.addSpacing(18)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(grid)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(16)
        column.addWidget(self._known_title, 0, middle)
        known = QHBoxLayout()
        known.addStretch(1)
        known.addLayout(self._known)
        known.addStretch(1)
        column.addLayout(known)
        column.addWidget(self._note, 0, middle)
        column.addStretch(1)

    def _logo(self) -> QLabel:
        logo = QLabel(self)
        logo.setPixmap(app_icon().pixmap(_LOGO, _LOGO))
        logo.setAccessibleName(self.tr("API Access Admin"))
        return logo

    @Slot()
    def _on_changed(self) -> None:
        session, preferences = self._stores.session.state, self._stores.preferences.state
        self.render_state(session, preferences.connections)
        self._note.setText(
            self.tr("Secrets stay in the system keyring of this computer.")
            if self._stores.vault.state.is_persistent
            else self.tr("There is no system keyring: secrets stay in memory until you quit.")
        )

    @Slot()
    def _on_start_clicked(self) -> None:
        self._stores.session.try_on_this_computer()

    @Slot()
    def _on_connect_clicked(self) -> None:
        self._dialog = ConnectDialog(self._stores, self.window())
        self._dialog.added.connect(self._stores.session.open_connection)
        self._dialog.open()

    @Slot()
    def _on_known_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self._stores.session.open_connection(str(button.property("connection_id")))
