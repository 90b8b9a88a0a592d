"""The page Activity: the audit events of the account, filtered by the server, and their export."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.activity import AuditEvent, AuditQuery
from desktop_admin.state.export_port import ExportFormat
from desktop_admin.state.snapshots import ActivityState
from desktop_admin.state.status import Status
from desktop_admin.ui.models.columns import Column, ColumnKind
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.activity_filters import ActivityFilters
from desktop_admin.ui.parts.audit_words import action_cell, actor_cell, details_text, result_cell
from desktop_admin.ui.parts.deliveries_card import DeliveriesCard
from desktop_admin.ui.parts.export_button import ExportButton
from desktop_admin.ui.parts.narrow_table import NarrowTable
from desktop_admin.ui.parts.notice_banner import NoticeBanner
from desktop_admin.ui.parts.watch_notes_card import WatchNotesCard
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.empty_state import EmptyState
from desktop_admin.ui.widgets.list_frame import ListFrame
from desktop_admin.ui.widgets.page_frame import PageFrame
from desktop_admin.ui.widgets.record_table import RecordTable
from desktop_admin.ui.widgets.row_actions import RowAction
from desktop_admin.ui.widgets.tab_bar import TabBar


class ActivityPage(PageFrame):
    """Who did what, when, from where and with what result, newest first."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, name="activity_page")
        self._context, self._store = context, context.stores.activity
        self._build_export()
        self._build_tabs()
        self._notice = NoticeBanner(self)
        self._notice.activated.connect(self._store.dismiss_notice)
        self.add(self._notice)
        self._build_list()
        self._deliveries = DeliveriesCard(context, self)
        self._changes = WatchNotesCard(context, self)
        self.add(self._deliveries)
        self.add(self._changes)
        self.add_stretch()
        self._render_tab()
        self._store.changed.connect(self._on_store_changed)

    def reload(self) -> None:
        """Read again what the page shows."""
        if self._is_account:
            self._store.load()
        else:
            self._context.stores.deliveries.load()
            self._context.stores.watch_notes.load()

    @property
    def _is_account(self) -> bool:
        return self._bar.value == "account"

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def render_state(self, state: ActivityState) -> None:
        """Show ``state``."""
        self._notice.render_notice(state.notice if self._is_account else None)
        self._export.render_export(is_exporting=state.is_exporting, can_export=bool(state.items))
        if state.status is Status.FAILED and state.error is not None:
            self._list.show_error(state.error)
        elif state.items:
            self._table.show_records(state.items, self._context.now())
            self._list.show_filled()
        elif state.status is Status.READY:
            self._render_empty(is_filtered=state.query != AuditQuery())
        else:
            self._list.show_loading()

    def _render_tab(self) -> None:
        text = (
            self.tr("What people and integrations did in this account. Secrets are never recorded.")
            if self._is_account
            else self.tr(
                "When, how and for whom secrets were handed over from this computer, and when"
                " watched credentials changed."
            )
        )
        self.render_header(self.tr("Activity"), text)
        for widget in (self._card, self._export):
            widget.setVisible(self._is_account)
        for card in (self._deliveries, self._changes):
            card.setVisible(not self._is_account)
        self.render_state(self._store.state)

    def _render_empty(self, *, is_filtered: bool) -> None:
        if is_filtered:
            self._empty.render_message(
                "search",
                self.tr("Nothing matches these filters."),
                self.tr("Take one of them away, or look at a longer time."),
                self.tr("Clear filters"),
            )
        else:
            self._empty.render_message(
                "history",
                self.tr("Nothing has happened yet"),
                self.tr(
                    "Sign-ins, changes to credentials and refused calls appear here, so that you"
                    " can tell later who did what."
                ),
            )
        self._list.show_empty()

    def _build_export(self) -> None:
        self._export = ExportButton(self._context, "activity", self, name="export_button")
        self._export.path_chosen.connect(self._on_path_chosen)
        self.header.add_action(self._export)

    def _build_tabs(self) -> None:
        self._bar = TabBar(
            (("account", self.tr("Account")), ("computer", self.tr("This computer"))),
            self,
            name="activity_tabs",
        )
        self._bar.setAccessibleName(self.tr("Activity"))
        self._bar.chosen.connect(self._on_tab_chosen)
        self.add(self._bar)

    def _build_list(self) -> None:
        self._filters = ActivityFilters(self._context.now, self)
        self._filters.chosen.connect(self._on_filters_chosen)
        self._table: RecordTable[AuditEvent] = RecordTable(
            self._columns(),
            _key,
            self,
            name="activity_table",
            accessible_name=self.tr("Activity"),
            actions_of=self._actions_of,
            name_of=_event_name,
        )
        NarrowTable(self._table.view, {3: 780})
        self._table.action_requested.connect(self._on_action_requested)
        self._table.end_reached.connect(self._store.load_more)
        self._table.copy_requested.connect(self._context.clipboard.copy_text)
        self._empty = EmptyState("history", "", "", None, self, name="activity_empty_state")
        self._list = ListFrame(self._table, self._empty, self, name="activity_list")
        self._list.retry_requested.connect(self._store.retry)
        self._list.empty_activated.connect(self._filters.clear)
        self._card = Card(parent=self, name="activity_card")
        self._card.set_flush()
        self._card.add(self._filters)
        self._card.add(self._list)
        self.add(self._card)

    def _columns(self) -> tuple[Column[AuditEvent], ...]:
        return (
            Column("at", self.tr("When"), _at, ColumnKind.TIME, 160, is_sortable=False),
            Column("who", self.tr("Who"), actor_cell, width=160, is_sortable=False, is_strong=True),
            Column("what", self.tr("What"), action_cell, is_sortable=False),
            Column(
                "where",
                self.tr("From"),
                _address,
                ColumnKind.MONO,
                132,
                is_sortable=False,
                is_shortened=False,
            ),
            Column(
                "result", self.tr("Result"), result_cell, ColumnKind.TAG, 116, is_sortable=False
            ),
        )

    def _actions_of(self, _event: AuditEvent) -> tuple[RowAction, ...]:
        return (
            RowAction("copy_details", self.tr("Copy details"), "copy"),
            RowAction("copy_request_id", self.tr("Copy request id"), "copy"),
        )

    @Slot()
    def _on_store_changed(self) -> None:
        self.render_state(self._store.state)

    @Slot(object)
    def _on_filters_chosen(self, query: AuditQuery) -> None:
        self._store.filter(query)

    @Slot(str, object)
    def _on_action_requested(self, action: str, event: AuditEvent) -> None:
        text = event.request_id if action == "copy_request_id" else details_text(event)
        self._context.clipboard.copy_text(text)

    @Slot(object, object)
    def _on_path_chosen(self, path: Path, form: ExportFormat) -> None:
        self._store.export(path, form)

    @Slot(str)
    def _on_tab_chosen(self, _tab: str) -> None:
        self._render_tab()
        self.reload()


def _key(event: AuditEvent) -> str:
    return event.id


def _event_name(event: AuditEvent) -> str:
    return action_cell(event).text


def _at(event: AuditEvent) -> datetime:
    return event.at


def _address(event: AuditEvent) -> str:
    return event.address
