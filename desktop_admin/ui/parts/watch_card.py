"""The card with the watched credentials: how each fares, how often it is tested, and a menu."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.watch import WATCH_MINUTES
from desktop_admin.state.status import Status
from desktop_admin.state.watch_snapshots import WatchPause, WatchRow, WatchState
from desktop_admin.ui.models.columns import Column, ColumnKind
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.narrow_table import NarrowTable
from desktop_admin.ui.parts.watch_words import median_text, name_cell, passed_text, state_cell
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.choice_field import ChoiceField
from desktop_admin.ui.widgets.empty_state import EmptyState
from desktop_admin.ui.widgets.list_frame import ListFrame
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.record_table import RecordTable
from desktop_admin.ui.widgets.row_actions import RowAction

_TEST, _TURN, _REMOVE = "test_watched", "turn_watched", "remove_watched"


class WatchCard(Card):
    """Renders the ``WatchStore``; ``row_changed``: another credential is selected."""

    add_requested = Signal()
    row_changed = Signal()

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(self.tr("Watched credentials"), parent=parent, name="watch_card")
        self._context, self._store = context, context.stores.watch
        self._build_interval()
        self._build_list()
        self.set_flush()
        self.add(self._list)

    @property
    def selected(self) -> WatchRow | None:
        """The selected credential as it is now."""
        chosen = self._table.selected
        rows = self._store.state.rows
        return next((row for row in rows if chosen and _key(row) == _key(chosen)), None)

    def render_state(self, state: WatchState, *, can_add: bool) -> None:
        """Show ``state``; ``can_add``: the keyring has others that could be watched."""
        minutes = self._context.stores.preferences.state.preferences.watch_minutes
        self._minutes.select(str(minutes))
        self.set_count(len(state.rows) if state.rows else None)
        if state.status is Status.FAILED and state.error is not None:
            self._list.show_error(state.error)
        elif state.rows:
            self._table.show_records(state.rows, self._context.now())
            if self._table.selected is None:
                self._table.select(_key(state.rows[0]))
            self._list.show_filled()
        elif state.status is Status.READY or state.pause is not WatchPause.NONE:
            self._render_empty(can_add=can_add)
        else:
            self._list.show_loading()

    def _render_empty(self, *, can_add: bool) -> None:
        self._empty.render_message(
            "monitor-check",
            self.tr("Nothing is watched"),
            self.tr(
                "Choose saved credentials of this connection: they are tested at an interval while"
                " it is open, and you are told when one ceases to work."
            )
            if can_add
            else self.tr(
                "Only credentials in the system keyring can be watched. Save one with Save to"
                " system keyring when its secret is issued."
            ),
            self.tr("Watch credentials…") if can_add else None,
        )
        self._list.show_empty()

    def _build_interval(self) -> None:
        text = self.tr("Test every")
        self._minutes = ChoiceField(self, name="watch_minutes_choice", accessible_name=text)
        choices = tuple((str(one), self._minutes_text(one)) for one in WATCH_MINUTES)
        self._minutes.set_choices(choices)
        self._minutes.chosen.connect(self._on_minutes_chosen)
        self.add_header(PlainLabel(text, TextRole.SECONDARY, self))
        self.add_header(self._minutes)

    def _minutes_text(self, minutes: int) -> str:
        if minutes == 1:
            return self.tr("1 minute")
        return self.tr("{count} minutes").format(count=minutes)

    def _build_list(self) -> None:
        self._table: RecordTable[WatchRow] = RecordTable(
            self._columns(),
            _key,
            self,
            name="watch_table",
            accessible_name=self.tr("Watched credentials"),
            actions_of=self._actions_of,
        )
        NarrowTable(self._table.view, {3: 760, 4: 640})
        self._table.action_requested.connect(self._on_action_requested)
        self._table.copy_requested.connect(self._context.clipboard.copy_text)
        self._table.view.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self._empty = EmptyState("monitor-check", "", "", None, self, name="watch_empty_state")
        self._list = ListFrame(self._table, self._empty, self, name="watch_list")
        self._list.retry_requested.connect(self._store.retry)
        self._list.empty_activated.connect(self.add_requested)

    def _columns(self) -> tuple[Column[WatchRow], ...]:
        return (
            Column("name", self.tr("Credential"), name_cell, is_sortable=False, is_strong=True),
            Column("state", self.tr("State"), state_cell, ColumnKind.TAG, 220, is_sortable=False),
            Column("at", self.tr("Last test"), _tested_at, ColumnKind.TIME, 150, is_sortable=False),
            Column("passed", self.tr("Passed"), _passed, width=120, is_sortable=False),
            Column("median", self.tr("Median"), _median, width=110, is_sortable=False),
        )

    def _actions_of(self, row: WatchRow) -> tuple[RowAction, ...]:
        turn = self.tr("Pause") if row.watched.is_on else self.tr("Resume")
        return (
            RowAction(_TEST, self.tr("Test now"), "play", is_enabled=row.watched.is_on),
            RowAction(_TURN, turn, "clock"),
            RowAction(
                _REMOVE, self.tr("Watch no longer"), "trash-2", is_danger=True, starts_group=True
            ),
        )

    @Slot()
    def _on_row_changed(self) -> None:
        self.row_changed.emit()

    @Slot(str)
    def _on_minutes_chosen(self, minutes: str) -> None:
        self._context.stores.preferences.set(watch_minutes=int(minutes))

    @Slot(str, object)
    def _on_action_requested(self, action: str, row: WatchRow) -> None:
        if action == _TEST:
            self._store.test_now(row.watched)
        elif action == _TURN:
            self._store.set_on(row.watched, not row.watched.is_on)
        else:
            self._store.remove(row.watched)


def _key(row: WatchRow) -> str:
    return row.watched.client_id


def _tested_at(row: WatchRow) -> datetime | None:
    return row.tested_at


def _passed(row: WatchRow) -> str:
    return passed_text(row.summary)


def _median(row: WatchRow) -> str | None:
    return median_text(row.summary)
