"""The page Activity: the audit events of the account, filtered by the server, and their export."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop_admin.domain.activity import AuditEvent, AuditQuery
from desktop_admin.state.activity_store import ExportFormat
from desktop_admin.state.snapshots import ActivityState
from desktop_admin.state.status import Status
from desktop_admin.ui.models.columns import Column, ColumnKind
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.activity_filters import ActivityFilters
from desktop_admin.ui.parts.audit_words import action_cell, actor_cell, details_text, result_cell
from desktop_admin.ui.parts.narrow_table import NarrowTable
from desktop_admin.ui.parts.notice_banner import NoticeBanner
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import Variant
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.empty_state import EmptyState
from desktop_admin.ui.widgets.list_frame import ListFrame
from desktop_admin.ui.widgets.page_frame import PageFrame
from desktop_admin.ui.widgets.record_table import RecordTable
from desktop_admin.ui.widgets.row_actions import RowAction


class ActivityPage(PageFrame):
    """Who did what, when, from where and with what result, newest first."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, name="activity_page")
        self._context, self._store = context, context.stores.activity
        self._form = ExportFormat.CSV
        self.render_header(
            self.tr("Activity"),
            self.tr(
                "What people and integrations did in this account. Secrets are never recorded."
            ),
        )
        self._build_export()
        self._notice = NoticeBanner(self)
        self._notice.activated.connect(self._store.dismiss_notice)
        self.add(self._notice)
        self._build_list()
        self._store.changed.connect(self._on_store_changed)
        self.render_state(self._store.state)

    def reload(self) -> None:
        """Read again what the page shows."""
        self._store.load()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def render_state(self, state: ActivityState) -> None:
        """Show ``state``."""
        self._notice.render_notice(state.notice)
        self._export.set_busy(state.is_exporting)
        self._export.setEnabled(state.is_exporting or bool(state.items))
        if state.status is Status.FAILED and state.error is not None:
            self._list.show_error(state.error)
        elif state.items:
            self._table.show_records(state.items, self._context.now())
            self._list.show_filled()
        elif state.status is Status.READY:
            self._render_empty(is_filtered=state.query != AuditQuery())
        else:
            self._list.show_loading()

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
        self._export = BusyButton(
            self.tr("Export…"),
            self,
            name="export_button",
            variant=Variant.PLAIN,
            icon="download",
        )
        self._export.clicked.connect(self._on_export_clicked)
        self.header.add_action(self._export)

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
        card = Card(parent=self, name="activity_card")
        card.set_flush()
        card.add(self._filters)
        card.add(self._list)
        self.add(card)
        self.add_stretch()

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

    @Slot()
    def _on_export_clicked(self) -> None:
        self._export.release()
        menu = QMenu(self)
        menu.setObjectName("export_menu")
        menu.setAccessibleName(self.tr("Export"))
        for form, text in (
            (ExportFormat.CSV, self.tr("Export as CSV…")),
            (ExportFormat.JSON, self.tr("Export as JSON…")),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"export_{form.value}_action")
            action.setData(form.value)
        menu.triggered.connect(self._on_export_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._export.mapToGlobal(self._export.rect().bottomLeft()))

    @Slot(QAction)
    def _on_export_chosen(self, action: QAction) -> None:
        form = self._form = ExportFormat(action.data())
        name = f"activity-{self._context.now():%Y-%m-%d}.{form.value}"
        self._context.choose_save_path(self, name, f"*.{form.value}", self._on_path_chosen)

    def _on_path_chosen(self, path: Path) -> None:
        self._store.export(path, self._form)


def _key(event: AuditEvent) -> str:
    return event.id


def _event_name(event: AuditEvent) -> str:
    return action_cell(event).text


def _at(event: AuditEvent) -> datetime:
    return event.at


def _address(event: AuditEvent) -> str:
    return event.address
