"""The sign-in page of a connection: e-mail and password, or one of the sample people."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.errors import NoAdministrationInterface
from desktop_admin.domain.names import display_name
from desktop_admin.domain.urls import host_of
from desktop_admin.state.snapshots import SessionState
from desktop_admin.ui.page_spec import PageContext, PageId
from desktop_admin.ui.parts.messages import error_message, show_message
from desktop_admin.ui.parts.sample_people import SamplePeople
from desktop_admin.ui.texts import connection_kind_text
from desktop_admin.ui.theme.tokens import SPACE_3
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import PlainButton, QuietButton
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.check_field import CheckField
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.password_field import PasswordField
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.text_field import TextField
from desktop_admin.ui.widgets.translation import translated

_WIDTH = 440


class SignInPage(QWidget):
    """What was typed stays after every refusal, but for the password of one that succeeded."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sign_in_page")
        self.setAccessibleName(self.tr("Sign in"))
        self._stores, self._go_to = context.stores, context.go_to
        self._connection_id = ""
        self._build_form()
        self._build_buttons()
        self._lay_out()
        self._stores.session.changed.connect(self._on_changed)
        self._stores.vault.changed.connect(self._on_changed)
        self._on_changed()

    def render_state(self, state: SessionState) -> None:
        """Show the connection, what is wrong and whether signing in is under way."""
        connection = state.connection
        self._title.setText(self._title_text(connection))
        self._where.setText(self._where_text(state))
        self._fill_for(state)
        self._people.render_people(state.sample_people, is_working=state.is_working)
        self._render_message(state)
        can_sign_in = not isinstance(state.error, NoAdministrationInterface)
        is_sample = bool(state.sample_people)
        self._form.setVisible(can_sign_in and not is_sample)
        self._sign_in.setVisible(can_sign_in and not is_sample)
        self._sign_in.set_busy(state.is_working)
        self._troubleshooting.setVisible(not can_sign_in)
        if state.access is not None:
            self._password.clear()

    def _title_text(self, connection: Connection | None) -> str:
        if connection is None:
            return self.tr("Sign in")
        if connection.is_embedded:
            return self.tr("Sign in on this computer")
        return self.tr("Sign in to {name}").format(name=display_name(connection.name))

    def _where_text(self, state: SessionState) -> str:
        connection = state.connection
        if connection is None:
            return ""
        kind = connection_kind_text(connection.kind)
        if not connection.backend_url or connection.is_embedded:
            return kind
        host = host_of(connection.backend_url)
        template = self.tr("{kind} · {host}")
        return kind if host == connection.name else template.format(kind=kind, host=host)

    def _fill_for(self, state: SessionState) -> None:
        connection_id = state.connection.id if state.connection else ""
        if connection_id == self._connection_id:
            return
        self._connection_id = connection_id
        self._email.setText(state.email)
        self._password.clear()
        self._keep.setChecked(False)

    def _render_message(self, state: SessionState) -> None:
        if state.error is not None:
            message = error_message(state.error)
            show_message(self._banner, message)
        elif state.message is not None:
            self._banner.render_message(BannerKind.INFO, translated(state.message))
        else:
            self._banner.clear()

    def _build_form(self) -> None:
        self._title = PlainLabel("", TextRole.PAGE_TITLE, self, name="sign_in_title", wraps=True)
        self._where = PlainLabel("", TextRole.MUTED, self, name="sign_in_where")
        self._banner = Banner(parent=self, name="sign_in_banner")
        self._people = SamplePeople(self)
        self._people.chosen.connect(self._stores.session.sign_in_as)
        self._email = TextField(self, name="email_field")
        self._email.setInputMethodHints(Qt.InputMethodHint.ImhEmailCharactersOnly)
        self._email.returnPressed.connect(self._on_email_entered)
        self._password = PasswordField(self, name="password_field")
        self._password.submitted.connect(self._on_password_submitted)
        self._keep = CheckField(self.tr("Keep me signed in"), self, name="keep_signed_in_check")
        self._keep_note = PlainLabel("", TextRole.SECONDARY, self, name="keep_note", wraps=True)
        self._form = QWidget(self)
        self._email_row = LabeledField(self.tr("E-mail"), self._email, "", self._form)
        self._password_row = LabeledField(self.tr("Password"), self._password, "", self._form)
        column = vbox(14, self._form)
        for widget in (self._email_row, self._password_row, self._keep, self._keep_note):
            column.addWidget(widget)

    def _build_buttons(self) -> None:
        self._sign_in = BusyButton(self.tr("Sign in"), self, name="sign_in_button")
        self._sign_in.clicked.connect(self._on_sign_in_clicked)
        self._troubleshooting = PlainButton(
            self.tr("Open Troubleshooting"), self, name="troubleshooting_button"
        )
        self._troubleshooting.clicked.connect(self._on_troubleshooting_clicked)
        self._back = QuietButton(self.tr("Other connection"), self, name="back_button")
        self._back.clicked.connect(self._stores.session.go_to_welcome)

    def _lay_out(self) -> None:
        card = Card(parent=self, name="sign_in_card")
        card.setFixedWidth(_WIDTH)
        for widget in (self._title, self._where, self._banner, self._people, self._form):
            card.add(widget)
        row = hbox(SPACE_3)
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._troubleshooting)
        row.addWidget(self._sign_in)
        card.body.addLayout(row)
        middle = hbox(0)
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        column = vbox(0, self)
        column.addStretch(1)
        column.addLayout(middle)
        column.addStretch(1)

    @Slot()
    def _on_changed(self) -> None:
        self._keep_note.setText(
            self.tr("The session is kept in the system keyring, never the password.")
            if self._stores.vault.state.is_persistent
            else self.tr(
                "There is no system keyring on this computer: the session is kept in memory only,"
                " until you quit."
            )
        )
        self.render_state(self._stores.session.state)

    @Slot()
    def _on_email_entered(self) -> None:
        self._password.setFocus()

    @Slot()
    def _on_password_submitted(self) -> None:
        if not self._sign_in.is_busy:
            self._sign_in.click()

    @Slot()
    def _on_sign_in_clicked(self) -> None:
        email = self._email.text().strip()
        self._email_row.set_error("" if email else self.tr("Enter your e-mail address."))
        missing = self._password.is_empty
        self._password_row.set_error(self.tr("Enter your password.") if missing else "")
        if not email or missing:
            self._sign_in.release()
            (self._password if email else self._email).setFocus()
            return
        self._stores.session.sign_in(email, self._password.secret(), self._keep.isChecked())

    @Slot()
    def _on_troubleshooting_clicked(self) -> None:
        self._go_to(PageId.TROUBLESHOOTING)
