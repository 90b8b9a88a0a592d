"""The card with the Authentication Server URL: read-only, always there, copied with one click."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_admin.state.snapshots import ServerState
from desktop_admin.ui.dialogs.server_confirmation import ServerConfirmation
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.texts import url_source_text
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.copy_button import CopyButton
from desktop_admin.ui.widgets.read_only_field import ReadOnlyField


class ServerCard(Card):
    """Warns when the service offers another address than the one that was confirmed."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent=parent, name="server_card")
        self._clipboard, self._store = context.clipboard, context.stores.server
        self._label = self.tr("Authentication Server URL")
        self.render_texts(self._label)
        self._confirmation = ServerConfirmation(context.stores, self)
        self._build_row()
        self._warning = Banner(parent=self, name="server_banner")
        self._warning.activated.connect(self._on_warning_activated)
        self.add(self._warning)
        self._store.changed.connect(self._on_store_changed)
        self.render_state(self._store.state)

    def render_state(self, state: ServerState) -> None:
        """Show the URL with its source; a URL not confirmed yet comes with the question."""
        server = state.server
        self._field.show_text(server.token_endpoint if server else "")
        self._copy.setEnabled(server is not None)
        self.render_texts(self._label, url_source_text(server.source) if server else "")
        if state.offered is not None:
            text = self.tr("It offers {url}. Nothing is sent there before you confirm it.")
            self._warning.render_message(
                BannerKind.WARN,
                self.tr("The service offers another authorization server."),
                text.format(url=state.offered.token_endpoint),
                self.tr("Review"),
            )
        elif server is not None and not state.is_confirmed:
            self._warning.render_message(
                BannerKind.WARN,
                self.tr("This address is not on the backend's own origin."),
                self.tr("It receives Client IDs and secrets. Nothing is sent before you confirm."),
                self.tr("Review"),
            )
        else:
            self._warning.clear()

    def _build_row(self) -> None:
        self._field = ReadOnlyField("", self, name="server_url_field", accessible_name=self._label)
        self._copy = CopyButton(
            self.tr("Copy Authentication Server URL"),
            self,
            name="copy_server_url_button",
            text=self.tr("Copy"),
        )
        self._copy.copy_requested.connect(self._on_copy_requested)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._field, 1)
        row.addWidget(self._copy)
        self.body.addLayout(row)

    @Slot()
    def _on_store_changed(self) -> None:
        self.render_state(self._store.state)

    @Slot()
    def _on_copy_requested(self) -> None:
        server = self._store.state.server
        if server is not None:
            self._clipboard.copy_text(server.token_endpoint)
            self._copy.confirm()

    @Slot()
    def _on_warning_activated(self) -> None:
        state = self._store.state
        server = state.offered or state.server
        if server is not None:
            self._confirmation.ask(server.token_endpoint)
