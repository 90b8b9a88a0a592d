"""The form of one connection, with its test, and what saving a foreign address asks first."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.names import display_name
from desktop_admin.state.connection_draft import ConnectionDraft
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.connection_form import KIND_TONES, ConnectionForm
from desktop_admin.ui.parts.connection_test_banner import ConnectionTestBanner
from desktop_admin.ui.parts.foreign_server import ForeignServerQuestion
from desktop_admin.ui.texts import connection_kind_text, url_source_text
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import DangerButton, PlainButton, PrimaryButton, Variant
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.copy_button import CopyButton
from desktop_admin.ui.widgets.page_frame import ButtonRow
from desktop_admin.ui.widgets.tag import Tag


class ConnectionEditor(QWidget):
    """Shows one connection at a time; ``remove_requested`` carries it."""

    remove_requested = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("connection_editor")
        self._stores, self._clipboard = context.stores, context.clipboard
        self._connection: Connection | None = None
        self._question = ForeignServerQuestion(self)
        self._question.accepted.connect(self._on_server_accepted)
        self._build_card()
        self._build_buttons()
        self._lay_out()
        self._stores.server.changed.connect(self._on_server_changed)
        self._stores.connection_test.changed.connect(self._on_test_changed)
        self.show_connection(None)

    @property
    def connection_id(self) -> str:
        """The id of the connection shown, or empty."""
        return self._connection.id if self._connection else ""

    def has_unsaved_changes(self) -> bool:
        """Whether a field differs from what is saved."""
        saved = self._connection
        return (
            saved is not None
            and not saved.is_embedded
            and self._form.draft() != ConnectionDraft.of(saved)
        )

    def discard_changes(self) -> None:
        """Show the connection as it is saved."""
        self.show_connection(self._connection)

    def show_connection(self, connection: Connection | None) -> None:
        """Fill the form with ``connection``; None hides it."""
        self._connection = connection
        self.setVisible(connection is not None)
        if connection is None:
            return
        self._stores.connection_test.reset()
        self._form.show_draft(ConnectionDraft.of(connection))
        self._form.set_editable(not connection.is_embedded)
        self._card.render_texts(display_name(connection.name))
        kind = connection_kind_text(connection.kind)
        self._tag.render_tag(KIND_TONES[connection.kind], kind)
        self._render_server()
        self._render_buttons()

    def refresh(self) -> None:
        """Follow a change of the saved connection, unless the person is changing it."""
        current = self._stores.session.state.connection
        is_here = current is not None and current.is_embedded
        saved = (
            current  # only the session knows the address of the backend on this computer
            if is_here and current is not None and current.id == self.connection_id
            else self._stores.preferences.connection(self.connection_id)
        )
        if saved is not None and saved != self._connection and not self.has_unsaved_changes():
            self.show_connection(saved)

    def _render_server(self) -> None:
        current = self._stores.session.state.connection
        server = self._stores.server.state.server
        is_current = current is not None and current.id == self.connection_id
        if is_current and server is not None:
            self._form.show_server(server, url_source_text(server.source), "lock")
        else:
            self._form.show_server(None, self._form.typed_hint(), "")

    def _render_buttons(self) -> None:
        is_changed = self.has_unsaved_changes()
        self._save.setEnabled(is_changed)
        self._discard.setEnabled(is_changed)
        is_embedded = self._connection is not None and self._connection.is_embedded
        self._save.setVisible(not is_embedded)
        self._discard.setVisible(not is_embedded)

    def _build_card(self) -> None:
        self._card = Card(parent=self, name="connection_card")
        self._tag = Tag(parent=self)
        self._card.add_tag(self._tag)
        self._test = BusyButton(
            self.tr("Test connection"),
            self,
            name="test_connection_button",
            variant=Variant.PLAIN,
        )
        self._test.clicked.connect(self._on_test_clicked)
        self._card.add_header(self._test)
        self._form = ConnectionForm(self._stores.preferences.problems_of, self)
        self._form.edited.connect(self._on_edited)
        self._copy = CopyButton(
            self.tr("Copy Authorization Server URL"), self, name="copy_authorization_url_button"
        )
        self._copy.copy_requested.connect(self._on_copy_requested)
        self._form.add_beside_server(self._copy)
        self._card.add(self._form)
        self._banner = ConnectionTestBanner(self._stores.connection_test, self)

    def _build_buttons(self) -> None:
        self._remove = DangerButton(
            self.tr("Remove connection"), self, name="remove_connection_button", icon="trash-2"
        )
        self._remove.clicked.connect(self._on_remove_clicked)
        self._discard = PlainButton(self.tr("Discard"), self, name="discard_connection_button")
        self._discard.clicked.connect(self._on_discard_clicked)
        self._save = PrimaryButton(self.tr("Save"), self, name="save_connection_button")
        self._save.clicked.connect(self._on_save_clicked)
        self._form.submitted.connect(self._on_save_clicked)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._card)
        column.addWidget(self._banner)
        column.addWidget(
            ButtonRow(left=(self._remove,), right=(self._discard, self._save), parent=self)
        )

    @Slot()
    def _on_edited(self) -> None:
        self._stores.connection_test.reset()  # its outcome was that of another address
        self._render_buttons()

    @Slot()
    def _on_server_changed(self) -> None:
        if self._connection is not None and not self.has_unsaved_changes():
            self._render_server()

    @Slot()
    def _on_test_changed(self) -> None:
        self._test.set_busy(self._stores.connection_test.state.is_testing)

    @Slot()
    def _on_test_clicked(self) -> None:
        connection = self._connection
        if connection is not None and connection.is_embedded:
            self._stores.connection_test.test_connection(
                self._stores.session.state.connection or connection
            )
        elif connection is not None and self._form.check():
            self._stores.connection_test.test(self._form.draft())
        else:
            self._test.release()

    @Slot()
    def _on_copy_requested(self) -> None:
        if self._form.server_url:
            self._clipboard.copy_text(self._form.server_url)
            self._copy.confirm()

    @Slot()
    def _on_remove_clicked(self) -> None:
        if self._connection is not None:
            self.remove_requested.emit(self._connection)

    @Slot()
    def _on_discard_clicked(self) -> None:
        self.discard_changes()

    @Slot()
    def _on_save_clicked(self) -> None:
        if self.has_unsaved_changes() and self._form.check():
            self._question.ask_if_foreign(self._form.draft().connection(), self._connection)

    @Slot()
    def _on_server_accepted(self) -> None:
        saved = self._stores.preferences.update_connection(self._form.draft())
        self.show_connection(saved)
