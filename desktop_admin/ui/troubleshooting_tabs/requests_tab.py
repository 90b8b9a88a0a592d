"""The tab Requests: every call that the program made, newest first, without its secrets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.curl import curl_of
from desktop_admin.domain.exchanges import Exchange, ExchangeFilter
from desktop_admin.domain.names import display_name
from desktop_admin.state.request_log_store import RequestLogState
from desktop_admin.ui.dialogs.request_dialog import RequestDialog
from desktop_admin.ui.models.columns import Column, ColumnKind
from desktop_admin.ui.models.relative_time import exact_time
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts import request_words as words
from desktop_admin.ui.parts.narrow_table import NarrowTable
from desktop_admin.ui.parts.request_filters import RequestFilters
from desktop_admin.ui.theme.icons import set_icon
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import SPACE_3
from desktop_admin.ui.troubleshooting_tabs.tab import TroubleshootingTab
from desktop_admin.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.empty_state import EmptyState
from desktop_admin.ui.widgets.layouts import hbox
from desktop_admin.ui.widgets.list_frame import ListFrame
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.record_table import RecordTable
from desktop_admin.ui.widgets.row_actions import RowAction

_DETAILS, _CURL, _ID, _COPY = "details", "copy_curl", "copy_request_id", "copy_details"


class RequestsTab(TroubleshootingTab):
    """Follows the calls while it can be seen."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="requests_tab")
        self._context, self._store = context, context.stores.requests
        self._try = PrimaryButton(self.tr("Try a call…"), self, name="try_call_button", icon="code")
        self._try.clicked.connect(self._on_try_clicked)
        self._build_list()
        self._build_foot()
        self._store.changed.connect(self._on_store_changed)
        context.stores.session.changed.connect(self._on_store_changed)
        self.render_state(self._store.state)

    @property
    def header_widgets(self) -> tuple[QWidget, ...]:
        return (self._try,)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._store.watch()

    def hideEvent(self, event: QHideEvent) -> None:
        self._store.unwatch()
        super().hideEvent(event)

    def render_state(self, state: RequestLogState) -> None:
        """Show ``state``."""
        text = self.tr("Go on") if state.is_paused else self.tr("Pause")
        self._pause.setText(text)
        self._pause.setAccessibleName(text)
        set_icon(self._pause, "play" if state.is_paused else "pause")
        self._clear.setEnabled(bool(state.total))
        set_shown(self._widen, state.query != ExchangeFilter())
        self._try.setEnabled(self._context.stores.session.state.connection is not None)
        self._summary.setText(self._summary_text(state))
        if state.items:
            self._table.show_records(state.items, self._context.now())
            self._list.show_filled()
        else:
            self._render_empty(state)

    def _render_empty(self, state: RequestLogState) -> None:
        if state.total:
            self._empty.render_message(
                "search",
                self.tr("Nothing matches these filters."),
                self.tr("Take one of them away, or repeat what you want to see."),
                self.tr("Clear filters"),
            )
        else:
            self._empty.render_message(
                "history",
                self.tr("No request yet"),
                self.tr(
                    "Each call that this program makes to a server appears here: where to, how it"
                    " ended and how long it took. Bodies and credentials are never recorded."
                ),
            )
        self._list.show_empty()

    def _summary_text(self, state: RequestLogState) -> str:
        if state.is_paused:
            template = self.tr("Paused: {shown} of {total} requests shown, {waiting} more since")
        elif state.total:
            template = self.tr("{shown} of {total} requests shown · kept in memory until you quit")
        else:
            return ""
        shown = len(state.items)
        return template.format(shown=shown, total=state.total, waiting=state.waiting)

    def _build_foot(self) -> None:
        self._summary = PlainLabel(
            "", TextRole.SECONDARY, self, name="requests_summary", wraps=True
        )
        self._widen = QuietButton(self.tr("Clear filters"), self, name="clear_filters_button")
        self._widen.clicked.connect(self._filters.clear)
        self._pause = PlainButton("", self, name="pause_requests_button", icon="pause")
        self._pause.clicked.connect(self._on_pause_clicked)
        self._clear = PlainButton(
            self.tr("Clear list"), self, name="clear_requests_button", icon="trash-2"
        )
        self._clear.clicked.connect(self._store.clear)
        foot = QWidget(self)
        row = hbox(SPACE_3, foot)
        row.addWidget(self._summary, 1)
        for button in (self._widen, self._pause, self._clear):
            row.addWidget(button)
        self.add(foot)

    def _build_list(self) -> None:
        self._filters = RequestFilters(self)
        self._filters.chosen.connect(self._on_filters_chosen)
        self._table: RecordTable[Exchange] = RecordTable(
            self._columns(),
            _key,
            self,
            name="requests_table",
            accessible_name=self.tr("Requests"),
            actions_of=self._actions_of,
            name_of=_name,
        )
        NarrowTable(self._table.view, {5: 820, 4: 700})
        self._table.action_requested.connect(self._on_action_requested)
        self._table.activated.connect(self._on_call_activated)
        self._table.copy_requested.connect(self._context.clipboard.copy_text)
        self._empty = EmptyState("history", "", "", None, self, name="requests_empty_state")
        self._list = ListFrame(self._table, self._empty, self, name="requests_list")
        self._list.empty_activated.connect(self._filters.clear)
        card = Card(parent=self, name="requests_card")
        card.set_flush()
        card.add(self._filters)
        card.add(self._list)
        self.add(card)

    def _columns(self) -> tuple[Column[Exchange], ...]:
        mono, tag = ColumnKind.MONO, ColumnKind.TAG
        return (
            replace(_whole("at", self.tr("Time"), self._time, 96), tooltip=self._exact_time),
            _whole("method", self.tr("Method"), _method, 84),
            Column(
                "place",
                self.tr("Path and host"),
                words.place_cell,
                is_sortable=False,
                is_strong=True,
                tooltip=_url,
            ),
            Column("result", self.tr("Status"), words.result_cell, tag, 140, is_sortable=False),
            _whole("duration", self.tr("Duration"), words.duration_text, 100),
            Column("id", self.tr("Request id"), _request_id, mono, 140, is_sortable=False),
        )

    def _actions_of(self, _call: Exchange) -> tuple[RowAction, ...]:
        return (
            RowAction(_DETAILS, self.tr("Details…"), "info"),
            RowAction(_CURL, self.tr("Copy as curl"), "code", starts_group=True),
            RowAction(_ID, self.tr("Copy request id"), "copy"),
            RowAction(_COPY, self.tr("Copy details"), "copy"),
        )

    def _time(self, call: Exchange) -> str:
        return words.time_text(call, self._context.now())

    def _exact_time(self, call: Exchange) -> str:
        return exact_time(call.at, self._context.now())

    @Slot()
    def _on_store_changed(self) -> None:
        self.render_state(self._store.state)

    @Slot()
    def _on_pause_clicked(self) -> None:
        self._store.pause(not self._store.state.is_paused)

    @Slot()
    def _on_try_clicked(self) -> None:
        from desktop_admin.ui.dialogs.try_call_dialog import TryCallDialog

        TryCallDialog(self._context, self.window()).open()

    @Slot(object)
    def _on_filters_chosen(self, query: ExchangeFilter) -> None:
        self._store.narrow(query)

    @Slot(object)
    def _on_call_activated(self, call: Exchange) -> None:
        RequestDialog(self._context, call, self.window()).open()

    @Slot(str, object)
    def _on_action_requested(self, action: str, call: Exchange) -> None:
        clipboard = self._context.clipboard
        if action == _CURL:
            clipboard.copy_text(curl_of(call))
        elif action == _ID:
            clipboard.copy_text(call.request_id)
        elif action == _COPY:
            clipboard.copy_text(words.details_text(call, self._context.now()))
        else:
            self._on_call_activated(call)


def _whole(name: str, title: str, value: Callable[[Exchange], str], width: int) -> Column[Exchange]:
    """A column in the monospaced face whose values are never shortened."""
    mono = ColumnKind.MONO
    return Column(name, title, value, mono, width, is_sortable=False, is_shortened=False)


def _key(call: Exchange) -> str:
    return str(call.number)


def _url(call: Exchange) -> str:
    return display_name(call.url)


def _method(call: Exchange) -> str:
    return call.method


def _request_id(call: Exchange) -> str:
    return call.request_id


def _name(call: Exchange) -> str:
    return f"{call.method} {call.path}"
