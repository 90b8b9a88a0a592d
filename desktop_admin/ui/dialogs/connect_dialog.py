"""Add a connection to a server: its address first, then its name and its kind."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.state.stores import Stores
from desktop_admin.ui.parts.connection_form import ConnectionForm
from desktop_admin.ui.parts.connection_test_banner import ConnectionTestBanner
from desktop_admin.ui.parts.foreign_server import ForeignServerQuestion
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import PlainButton, PrimaryButton, Variant
from desktop_admin.ui.widgets.dialog_frame import DialogFrame


class ConnectDialog(DialogFrame):
    """Emits ``added`` with the id of the new connection, which is saved already."""

    added = Signal(str)

    def __init__(self, stores: Stores, parent: QWidget) -> None:
        super().__init__(self.tr("Connect to a server"), parent, name="connect_dialog")
        self._stores = stores
        stores.connection_test.reset()
        self._form = ConnectionForm(stores.preferences.problems_of, self)
        self._form.submitted.connect(self._on_connect_clicked)
        self._form.edited.connect(stores.connection_test.reset)
        self._banner = ConnectionTestBanner(stores.connection_test, self)
        self._question = ForeignServerQuestion(self)
        self._question.accepted.connect(self._on_server_accepted)
        self.add(self._form)
        self.add(self._banner)
        self._build_buttons()
        stores.connection_test.changed.connect(self._on_test_changed)
        self._form.focus_first()

    def _build_buttons(self) -> None:
        self._test = BusyButton(
            self.tr("Test connection"),
            self,
            name="test_connection_button",
            variant=Variant.PLAIN,
        )
        self._test.clicked.connect(self._on_test_clicked)
        cancel = PlainButton(self.tr("Cancel"), self, name="cancel_button")
        cancel.clicked.connect(self._on_cancel_clicked)
        connect = PrimaryButton(self.tr("Connect"), self, name="connect_button")
        connect.clicked.connect(self._on_connect_clicked)
        self.add_left_button(self._test)
        self.add_button(cancel)
        self.add_button(connect)

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_test_clicked(self) -> None:
        if self._form.check():
            self._stores.connection_test.test(self._form.draft())
        else:
            self._test.release()

    @Slot()
    def _on_test_changed(self) -> None:
        self._test.set_busy(self._stores.connection_test.state.is_testing)

    @Slot()
    def _on_connect_clicked(self) -> None:
        if self._form.check():
            self._question.ask_if_foreign(self._form.draft().connection(), None)

    @Slot()
    def _on_server_accepted(self) -> None:
        connection = self._stores.preferences.add_connection(self._form.draft())
        self.added.emit(connection.id)
        self.accept()
