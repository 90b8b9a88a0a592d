"""Test a client whose secret is not in the system keyring: the person types or pastes it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import Client, CredentialKind
from desktop_admin.state.stores import Stores
from desktop_admin.ui.dialogs.server_confirmation import ServerConfirmation
from desktop_admin.ui.parts.messages import error_message, outcome_message, show_message
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.texts import title_name
from desktop_admin.ui.widgets.banner import Banner
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import PlainButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.password_field import PasswordField


class EnterSecretDialog(DialogFrame):
    """Asks for the secret, tests in place and shows the outcome; keeps the secret nowhere."""

    def __init__(self, stores: Stores, client: Client, place: Place, parent: QWidget) -> None:
        title = self.tr("Test {name}").format(name=title_name(client.name))
        super().__init__(title, parent, name="enter_secret_dialog", environment=place.dialog_strip)
        self._store, self._client = stores.tests, client
        self._is_awaiting = False
        self._confirmation = ServerConfirmation(stores, self)
        self._confirmation.confirmed.connect(self._on_test_clicked)
        self._build_form()
        self._build_buttons()
        self._store.changed.connect(self._on_store_changed)
        self._store.needs_confirmation.connect(self._on_needs_confirmation)

    def _build_form(self) -> None:
        label = (
            self.tr("Client Secret")
            if self._client.kind is CredentialKind.OAUTH_CLIENT
            else self.tr("Secret")
        )
        self._input = PasswordField(self, name="secret_field")
        self._input.submitted.connect(self._on_submitted)
        hint = self.tr(
            "It is not in the system keyring of this computer. It is used for this test only and"
            " kept nowhere."
        )
        self._field = LabeledField(label, self._input, hint, self, name="secret_labeled")
        self._banner = Banner(parent=self, name="test_banner")
        self._banner.clear()
        self.add(self._field)
        self.add(self._banner)

    def _build_buttons(self) -> None:
        close = PlainButton(self.tr("Close"), self, name="close_button")
        close.clicked.connect(self._on_close_clicked)
        self._test = BusyButton(self.tr("Test"), self, name="test_button", icon="play")
        self._test.clicked.connect(self._on_test_clicked)
        self.add_button(close)
        self.add_button(self._test)
        self._input.setFocus()

    def done(self, result: int) -> None:
        """Forget what was typed, however the dialog ends."""
        self._input.clear()
        super().done(result)

    @Slot()
    def _on_close_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_submitted(self) -> None:
        if not self._test.is_busy:
            self._test.click()

    @Slot()
    def _on_test_clicked(self) -> None:
        secret = self._input.secret()
        if not secret:
            self._test.release()
            self._field.set_error(self.tr("Enter the secret."))
            return
        self._field.set_error("")
        self._banner.clear()
        self._is_awaiting = True
        client = self._client
        self._store.test(client.kind, client.client_id, secret, client.name)

    @Slot()
    def _on_store_changed(self) -> None:
        state = self._store.state
        if state.subject != self._client.client_id:
            return
        self._test.set_busy(state.is_testing)
        if state.is_testing:
            return
        if state.result is not None:
            message = outcome_message(self._client.kind, state.result)
        elif state.error is not None:
            message = error_message(state.error)
        else:
            return
        self._is_awaiting = False
        show_message(self._banner, message)

    @Slot(str)
    def _on_needs_confirmation(self, url: str) -> None:
        if self._is_awaiting:
            self._test.release()
            self._confirmation.ask(url)
