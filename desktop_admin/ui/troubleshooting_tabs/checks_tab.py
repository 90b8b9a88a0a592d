"""The tab Checks: goes through the checks of this connection and shows what each one found."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop_admin.diagnostics.report import as_json
from desktop_admin.domain.names import display_name
from desktop_admin.domain.urls import host_of
from desktop_admin.state.checks_store import ChecksState
from desktop_admin.ui.dialogs.server_confirmation import ServerConfirmation
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.check_list import CheckList
from desktop_admin.ui.parts.check_words import report_text, summary_text
from desktop_admin.ui.parts.credential_choice import CredentialChoice
from desktop_admin.ui.parts.run_button import RunButton
from desktop_admin.ui.parts.verdict_banner import VerdictBanner
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import SPACE_3
from desktop_admin.ui.troubleshooting_tabs.tab import TroubleshootingTab
from desktop_admin.ui.widgets.action_menu import ActionMenu
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.copy_button import CopyButton
from desktop_admin.ui.widgets.empty_state import EmptyState
from desktop_admin.ui.widgets.icon_button import IconButton
from desktop_admin.ui.widgets.layouts import hbox
from desktop_admin.ui.widgets.list_frame import ListFrame
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole


class ChecksTab(TroubleshootingTab):
    """Works without signing in: it needs a connection, no session."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="checks_tab")
        self._stores, self._store = context.stores, context.stores.checks
        self._clipboard, self._now = context.clipboard, context.now
        self._run = RunButton(self.tr("Run checks"), self, name="run_checks_button")
        self._run.clicked.connect(self._on_run_clicked)
        self._question = ServerConfirmation(context.stores, self)
        self._question.confirmed.connect(self._store.run)
        self._build_line()
        self._banner = VerdictBanner(self, name="troubleshooting_banner")
        self.add(self._banner)
        self._build_list()
        self._store.changed.connect(self._on_changed)
        self._store.needs_confirmation.connect(self._on_confirmation_needed)
        self._stores.session.changed.connect(self._on_changed)
        self._stores.vault.changed.connect(self._on_changed)
        self.render_state(self._store.state)

    @property
    def header_widgets(self) -> tuple[QWidget, ...]:
        return (self._run,)

    def render_state(self, state: ChecksState) -> None:
        """Show the run under way, the last one, or what a run would tell."""
        has_connection = self._stores.session.state.connection is not None
        self._run.render_run(is_running=state.is_running, is_stopping=state.is_stopping)
        self._run.setEnabled(has_connection)
        self._banner.render_verdict(state)
        self._checks.show_rows(state.rows)
        if state.rows:
            self._list.show_filled()
        elif state.is_running:
            self._list.show_loading()
        else:
            self._render_empty(has_connection=has_connection)
        self._summary.setText(summary_text(state))
        set_shown(self._summary, bool(state.rows))
        self._render_credentials(state)
        for button in (self._copy, self._more):
            set_shown(button, bool(state.results) and not state.is_running)

    def reload(self) -> None:
        self._stores.vault.refresh()

    def _render_credentials(self, state: ChecksState) -> None:
        credentials = self._store.credentials
        self._credential.offer(credentials, state.credential_id)
        self._credential.setEnabled(bool(credentials) and not state.is_running)
        none = self.tr("Nothing of this connection is saved in the keyring yet.")
        self._credential.setToolTip("" if credentials else none)

    def _render_empty(self, *, has_connection: bool) -> None:
        if has_connection:
            self._empty.render_message(
                "stethoscope",
                self.tr("Not checked yet"),
                self.tr(
                    "The checks follow the way to the server, look at its certificate and clock,"
                    " and at the keyring of this computer. They change nothing."
                ),
                self.tr("Run checks"),
            )
        else:
            self._empty.render_message(
                "server",
                self.tr("No connection is open"),
                self.tr("Open one first: the checks follow the way to its server."),
            )
        self._list.show_empty()

    def _build_list(self) -> None:
        self._checks = CheckList(self, name="checks_list")
        self._checks.copy_asked.connect(self._clipboard.copy_text)
        self._empty = EmptyState("stethoscope", "", "", parent=self, name="checks_empty_state")
        self._list = ListFrame(self._checks, self._empty, self, name="checks_frame")
        self._list.empty_activated.connect(self._store.run)
        card = Card(parent=self, name="checks_card")
        card.setAccessibleName(self.tr("Checks"))
        card.set_flush()
        self._summary = PlainLabel("", TextRole.SECONDARY, card, name="checks_summary", wraps=True)
        self._summary.setContentsMargins(SPACE_3, 0, SPACE_3, 0)
        card.add(self._summary)
        card.add(self._list)
        self.add(card)

    def _build_line(self) -> None:
        self._credential = CredentialChoice(self, name="check_credential_choice")
        self._credential.chosen.connect(self._store.choose_credential)
        text = self.tr("Copy details")
        self._copy = CopyButton(text, self, name="copy_details_button", text=text)
        self._copy.copy_requested.connect(self._on_copy_requested)
        self._more = IconButton(
            "ellipsis", self.tr("More ways to copy"), self, name="copy_more_button"
        )
        self._more.clicked.connect(self._on_more_clicked)
        line = QWidget(self)
        row = hbox(SPACE_3, line)
        label = PlainLabel(self.tr("Credential"), TextRole.LABEL)
        label.setBuddy(self._credential)
        row.addWidget(label)
        row.addWidget(self._credential)
        row.addStretch(1)
        row.addWidget(self._copy)
        row.addWidget(self._more)
        self.add(line)

    def _head(self) -> tuple[str, ...]:
        connection = self._stores.session.state.connection
        if connection is None:
            return ()
        name, host = display_name(connection.name), host_of(connection.backend_url)
        return (f"{name} ({host})", self._now().isoformat(timespec="seconds"))

    @Slot()
    def _on_changed(self) -> None:
        self.render_state(self._store.state)

    @Slot()
    def _on_run_clicked(self) -> None:
        if self._run.is_running:
            self._store.cancel()
        else:
            self._store.run()

    @Slot(str)
    def _on_confirmation_needed(self, url: str) -> None:
        self._question.ask(url)

    @Slot()
    def _on_copy_requested(self) -> None:
        self._clipboard.copy_text(report_text(self._head(), self._store.state))
        self._copy.confirm()

    @Slot()
    def _on_more_clicked(self) -> None:
        menu = ActionMenu(self, name="copy_menu", accessible_name=self._more.accessibleName())
        action = menu.addAction(self.tr("Copy as JSON"))
        action.setObjectName("copy_json_action")
        menu.triggered.connect(self._on_json_chosen)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    @Slot(QAction)
    def _on_json_chosen(self, _action: QAction) -> None:
        state = self._store.state
        self._clipboard.copy_text(as_json(state.results, state.seconds or 0.0))
        self._copy.confirm()
