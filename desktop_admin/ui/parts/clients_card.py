"""The card with the table of Client Apps or OAuth clients: search, Add, and a menu for each row."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.attention import Standing
from desktop_admin.domain.credentials import Client, CredentialKind
from desktop_admin.domain.names import display_name
from desktop_admin.state.clients_store import ClientsStore
from desktop_admin.state.snapshots import ClientColumn, ClientsState
from desktop_admin.state.status import Status
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.attention_panel import STATE_COLUMN, AttentionPanel
from desktop_admin.ui.parts.client_columns import ClientAction, ClientColumns, row_actions
from desktop_admin.ui.parts.clients_flow import ClientsFlow
from desktop_admin.ui.parts.messages import error_message, outcome_message, show_message
from desktop_admin.ui.parts.narrow_table import NarrowTable
from desktop_admin.ui.parts.no_clients import render_no_clients
from desktop_admin.ui.parts.notice_banner import NoticeBanner
from desktop_admin.ui.widgets.banner import Banner
from desktop_admin.ui.widgets.buttons import PrimaryButton
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.empty_state import EmptyState
from desktop_admin.ui.widgets.list_frame import ListFrame
from desktop_admin.ui.widgets.record_table import RecordTable
from desktop_admin.ui.widgets.row_actions import RowAction
from desktop_admin.ui.widgets.search_field import SearchField

_HIDDEN_BELOW = {2: 830}  # the date of creation gives its room to the name


class ClientsCard(Card):
    """Renders one ``ClientsStore``; ``name`` prefixes the object names inside."""

    def __init__(self, context: PageContext, store: ClientsStore, parent: QWidget) -> None:
        is_oauth = store.kind is CredentialKind.OAUTH_CLIENT
        super().__init__(parent=parent, name="clients_card")
        self._context, self._store, self._is_oauth = context, store, is_oauth
        self._is_feature_on = True
        self._flow = ClientsFlow(context, store, self)
        self._flow.tested.connect(self._on_flow_tested)
        self._flow.rotation.several_asked.connect(self._on_several_rotations_asked)
        self._attention = AttentionPanel(context, store, self)
        self._attention.renew_requested.connect(self._on_renew_requested)
        self._tested: Client | None = None
        self._held = context.stores.holds.state.client_ids
        self._busy: frozenset[str] = frozenset()
        self.render_texts(self.tr("Clients") if is_oauth else self.tr("Client Apps"))
        self._build_header()
        self._build_banners()
        self._build_list()
        store.changed.connect(self._on_store_changed)
        self._attention.changed.connect(self._on_store_changed)
        context.stores.tests.changed.connect(self._on_tests_changed)
        context.stores.holds.changed.connect(self._on_holds_changed)
        context.stores.bulk.changed.connect(self._on_store_changed)
        self.render_state(store.state, is_feature_on=True)

    def render_state(self, state: ClientsState, *, is_feature_on: bool) -> None:
        """Show ``state``; without the feature nothing can be added or renewed."""
        self._is_feature_on = is_feature_on
        self.set_count(state.total if state.status is Status.READY else None)
        self._render_add(is_feature_on)
        self._attention.set_renewable(can_renew=is_feature_on)
        self._notice.render_notice(state.notice)
        self._render_list(state)

    def _render_add(self, is_feature_on: bool) -> None:
        self._add.setEnabled(is_feature_on)
        reason = "" if is_feature_on else self.tr("Switched off for this account.")
        self._add.setToolTip(reason)
        self._add.setAccessibleDescription(reason)

    def _render_list(self, state: ClientsState) -> None:
        self._search.setEnabled(bool(state.items or state.search))
        if state.status is Status.FAILED and state.error is not None:
            self._list.show_error(state.error)
            return
        rows = self._attention.rows(state)
        if state.status is not Status.READY and not state.items:
            self._list.show_loading()
        elif rows:
            self._render_rows(rows, state)
            self._list.show_filled()
        else:
            render_no_clients(
                self._empty, state.search, is_oauth=self._is_oauth, can_add=self._is_feature_on
            )
            self._list.show_empty()

    def _render_rows(self, rows: tuple[Client, ...], state: ClientsState) -> None:
        self._table.show_records(rows, self._context.now())
        sort = self._attention.sort or (state.sort.value, state.is_descending)
        self._table.set_sort(*sort)
        self._render_busy(state)

    def _render_busy(self, state: ClientsState) -> None:
        tests = self._context.stores.tests.state
        testing = {tests.subject} if tests.is_testing and tests.subject else set()
        ending = self._context.stores.bulk.state.client_ids
        self._busy = frozenset(state.busy | testing | self._held | ending)
        self._table.set_busy(self._busy)

    def _build_header(self) -> None:
        title = self.tr("Search OAuth clients") if self._is_oauth else self.tr("Search Client Apps")
        self._search = SearchField(title, self, name="search_field", placeholder=self.tr("Search"))
        self._search.search_changed.connect(self._on_search_changed)
        self._add = PrimaryButton(self.tr("Add"), self, name="add_button", icon="plus")
        self._add.clicked.connect(self._on_add_clicked)
        for widget in (self._attention.toggle, self._search, self._add):
            self.add_header(widget)

    def _build_banners(self) -> None:
        self._notice = NoticeBanner(self)
        self._notice.activated.connect(self._store.dismiss_notice)
        self._outcome = Banner(parent=self, name="test_banner")
        self._outcome.activated.connect(self._outcome.clear)
        for told in (self._flow.bulk, self._flow.rotations, self._attention.banner):
            self.add(told)
        for banner in (self._attention.notice, self._notice, self._outcome):
            self.add(banner)

    def _build_list(self) -> None:
        self._table: RecordTable[Client] = RecordTable(
            ClientColumns(self._context.now, self._attention.assess).columns(),
            _key,
            self,
            name="clients_table",
            accessible_name=self.tr("OAuth clients") if self._is_oauth else self.tr("Client Apps"),
            actions_of=self._actions_of,
        )
        self._table.action_requested.connect(self._on_action_requested)
        self._table.sort_requested.connect(self._on_sort_requested)
        self._table.end_reached.connect(self._store.load_more)
        self._table.copy_requested.connect(self._context.clipboard.copy_text)
        NarrowTable(self._table.view, _HIDDEN_BELOW)
        rename = QShortcut(QKeySequence(Qt.Key.Key_F2), self._table)
        rename.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        rename.activated.connect(self._on_rename_pressed)
        self._empty = EmptyState("inbox", "", "", None, self, name="clients_empty_state")
        self._list = ListFrame(self._table, self._empty, self, name="clients_list")
        self._list.retry_requested.connect(self._store.retry)
        self._list.empty_activated.connect(self._on_empty_activated)
        self.set_flush()
        self.add(self._list, 1)

    def _actions_of(self, client: Client) -> tuple[RowAction, ...]:
        is_exposed = self._attention.assess(client).standing is Standing.EXPOSED
        return row_actions(self._is_feature_on, is_exposed=is_exposed)

    @Slot()
    def _on_store_changed(self) -> None:
        self.render_state(self._store.state, is_feature_on=self._is_feature_on)

    @Slot(str)
    def _on_search_changed(self, text: str) -> None:
        self._store.search(text)

    @Slot()
    def _on_add_clicked(self) -> None:
        self._flow.add()

    @Slot()
    def _on_empty_activated(self) -> None:
        if self._store.state.search:
            self._search.clear()
            self._store.search("")
        else:
            self._flow.add()

    @Slot(str, object)
    def _on_action_requested(self, action: str, client: Client) -> None:
        self._outcome.clear()
        if action == ClientAction.DELETE_SEVERAL:
            self._flow.delete_several(self._free_rows(), client)
        else:
            self._flow.run(action, client)

    @Slot(object)
    def _on_several_rotations_asked(self, first: Client) -> None:
        self._flow.rotation.plan_several(self._free_rows(), first)

    def _free_rows(self) -> list[Client]:
        """The rows that nothing is being done to."""
        rows = self._attention.rows(self._store.state)
        return [row for row in rows if row.client_id not in self._busy]

    @Slot()
    def _on_rename_pressed(self) -> None:
        client = self._table.selected
        if client is not None and client.client_id not in self._busy:
            self._on_action_requested(ClientAction.RENAME, client)

    @Slot()
    def _on_holds_changed(self) -> None:
        held = self._context.stores.holds.state.client_ids
        if held != self._held:  # it changes with every second too
            self._held = held
            self._render_list(self._store.state)

    @Slot(str, bool)
    def _on_sort_requested(self, column: str, _is_descending: bool) -> None:
        if column == STATE_COLUMN:
            self._attention.sort_by_state()
            return
        self._attention.leave_sorting()
        self._store.sort_by(ClientColumn(column))

    @Slot(object)
    def _on_renew_requested(self, client: Client) -> None:
        self._on_action_requested(ClientAction.REGENERATE, client)

    @Slot(object)
    def _on_flow_tested(self, client: Client) -> None:
        self._tested = client

    @Slot()
    def _on_tests_changed(self) -> None:
        tests = self._context.stores.tests.state
        self._render_busy(self._store.state)  # dialogs test too
        if self._tested is None or tests.subject != self._tested.client_id:
            return
        if tests.is_testing:
            return
        if tests.result is not None:
            message = outcome_message(self._tested.kind, tests.result)
        elif tests.error is not None:
            message = error_message(tests.error)
        else:
            return
        template = self.tr("{name}: {outcome}")
        bold = template.format(name=display_name(self._tested.name), outcome=message.bold)
        show_message(self._outcome, replace(message, bold=bold), self.tr("Dismiss"))
        self._tested = None


def _key(client: Client) -> str:
    return client.client_id
