"""A table of records, sorted by the server, for mouse, keyboard and screen reader alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Generic

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from desktop_admin.domain.names import display_name
from desktop_admin.ui.models.columns import CellValue, Column, Record, TextCell
from desktop_admin.ui.models.record_table_model import RecordTableModel
from desktop_admin.ui.theme.tokens import HEADER_HEIGHT, ROW_HEIGHT
from desktop_admin.ui.widgets.elastic import Elastic
from desktop_admin.ui.widgets.layouts import vbox
from desktop_admin.ui.widgets.record_delegate import RecordDelegate
from desktop_admin.ui.widgets.record_view import RecordView
from desktop_admin.ui.widgets.row_actions import RowAction, build_menu
from desktop_admin.ui.widgets.row_actions_rail import RAIL_WIDTH, RowActionsRail

_FEWEST_ROWS = 5
_MOST_BUTTONS = 100  # more rows than any screen shows
_REFRESH_MILLISECONDS = 30_000
_NEAR_END = 4 * ROW_HEIGHT


def _no_value(_record: object) -> CellValue:
    return ""


class RecordTable(Elastic, Generic[Record]):
    """``actions_of`` gives a record's menu; without it Enter is ``activated``.

    A double click always is.
    """

    action_requested = Signal(str, object)
    sort_requested = Signal(str, bool)
    copy_requested = Signal(str)
    activated = Signal(object)
    end_reached = Signal()

    def __init__(
        self,
        columns: tuple[Column[Record], ...],
        key: Callable[[Record], str],
        parent: QWidget | None = None,
        *,
        name: str,
        accessible_name: str,
        actions_of: Callable[[Record], tuple[RowAction, ...]] | None = None,
        name_of: Callable[[Record], str] | None = None,
        fewest_rows: int = _FEWEST_ROWS,
    ) -> None:
        super().__init__(parent)
        self._columns, self._key, self._fewest_rows = columns, key, fewest_rows
        self._actions_of, self._name_of = actions_of, name_of
        self._busy: frozenset[str] = frozenset()
        self._menu: QMenu | None = None
        self._menu_record: Record | None = None
        self.setObjectName(f"{name}_frame")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._build(name, accessible_name)
        self._connect()

    @property
    def view(self) -> RecordView:
        """The table view itself, for focus and for tests."""
        return self._view

    @property
    def model(self) -> RecordTableModel[Record]:
        """The model behind the view."""
        return self._model

    @property
    def record_count(self) -> int:
        """How many records are shown."""
        return len(self._model.records)

    @property
    def selected(self) -> Record | None:
        """The record of the selected row."""
        row = self._view.currentIndex().row()
        return self._model.record_at(row) if 0 <= row < self.record_count else None

    def show_records(self, records: Sequence[Record], now: datetime | None = None) -> None:
        """Show ``records``; the selected record stays selected if it is still there."""
        kept = self._key(self.selected) if self.selected is not None else None
        self._model.set_records(records, now)
        if kept is not None:
            self.select(kept)
        self.updateGeometry()
        self._place_buttons()

    def set_sort(self, column_id: str, is_descending: bool) -> None:
        """Show the order that the records are in."""
        ids = [column.id for column in self._columns]
        order = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
        header = self._view.horizontalHeader()
        header.setSortIndicatorShown(column_id in ids)
        if column_id in ids:
            header.setSortIndicator(ids.index(column_id), order)

    def set_busy(self, keys: frozenset[str]) -> None:
        """Dim the rows of ``keys`` and close their menus while something is done to them."""
        self._busy = keys
        rows = (self._model.row_of(key) for key in keys)
        self._delegate.busy_rows = frozenset(row for row in rows if row >= 0)
        self._view.viewport().update()
        self._place_buttons()

    def select(self, key: str) -> None:
        """Select the row of ``key`` if there is one."""
        row = self._model.row_of(key)
        if row >= 0 and row != self._view.currentIndex().row():
            self._view.selectRow(row)  # it scrolls there, so only where something changes

    def sizeHint(self) -> QSize:
        return QSize(640, self.wanted_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(320, self.least_height())

    def full_height(self) -> int:
        return HEADER_HEIGHT + max(1, self.record_count) * ROW_HEIGHT

    def least_height(self) -> int:
        return HEADER_HEIGHT + max(1, min(self.record_count, self._fewest_rows)) * ROW_HEIGHT

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def _build(self, name: str, accessible_name: str) -> None:
        columns = self._columns
        if self._actions_of is not None:
            blank = Column[Record]("actions", "", _no_value, width=RAIL_WIDTH, none_text="")
            columns = (*columns, blank)
        sortable = tuple(at for at, column in enumerate(self._columns) if column.is_sortable)
        self._model = RecordTableModel[Record](columns, self._key, self)
        self._view = RecordView(sortable, self)
        self._view.setObjectName(name)
        self._view.setAccessibleName(accessible_name)
        self._view.horizontalHeader().setObjectName(f"{name}_header")
        self._view.horizontalHeader().setAccessibleName(accessible_name)
        self._view.setModel(self._model)
        self._delegate = RecordDelegate(self._view)
        self._view.setItemDelegate(self._delegate)
        self._view.size_columns(tuple(column.width for column in columns))
        self.setFocusProxy(self._view)
        column = vbox(0, self)
        column.addWidget(self._view)
        self._rail = RowActionsRail(self, name=name)
        self._rail.forward_wheel_to(self._view.viewport())
        self._rail.setVisible(self._actions_of is not None)
        self._refresh = QTimer(self, interval=_REFRESH_MILLISECONDS)
        self._refresh.start()

    def _connect(self) -> None:
        self._view.horizontalHeader().sectionClicked.connect(self._on_section_clicked)
        self._view.menu_requested.connect(self._on_menu_requested)
        self._view.copy_requested.connect(self.copy_requested)
        self._view.hovered.connect(self._on_hovered)
        self._view.scrolled.connect(self._on_scrolled)
        self._view.doubleClicked.connect(self._on_double_clicked)
        self._rail.menu_requested.connect(self._on_menu_requested)
        self._rail.hovered.connect(self._on_hovered)
        self._rail.row_pressed.connect(self._on_row_pressed)
        self._refresh.timeout.connect(self._model.refresh_times)

    def _place_buttons(self) -> None:
        if self._actions_of is None or not self._view.isVisibleTo(self):
            return
        viewport = self._view.viewport()
        left = viewport.x() + viewport.width() - RAIL_WIDTH
        self._rail.setGeometry(left, viewport.y(), RAIL_WIDTH, viewport.height())
        self._rail.raise_()
        # before its first layout a long table is as high as all its rows
        rows = self._view.visible_rows()[:_MOST_BUTTONS]
        self._rail.place(tuple(self._button_of(row) for row in rows))

    def _button_of(self, row: int) -> tuple[int, int, str, bool]:
        name = self.tr("Actions for {name}").format(name=self._row_name(row))
        is_free = self._model.key_at(row) not in self._busy
        return row, self._view.row_top(row), name, is_free

    def _row_name(self, row: int) -> str:
        record = self._model.record_at(row)
        if self._name_of is not None:
            return display_name(self._name_of(record))
        value = self._columns[0].value(record)
        return display_name(value.text if isinstance(value, TextCell) else str(value or ""))

    @Slot(int, object)
    def _on_menu_requested(self, row: int, place: QPoint | None) -> None:
        record = self._model.record_at(row)
        if self._actions_of is None:
            self.activated.emit(record)
            return
        self._view.selectRow(row)
        actions = self._actions_of(record)
        if not actions or self._key(record) in self._busy:
            return
        name = self.tr("Actions for {name}").format(name=self._row_name(row))
        self._menu, self._menu_record = build_menu(actions, self, name), record
        self._menu.triggered.connect(self._on_menu_triggered)
        beside = self._view.menu_place(row) - QPoint(self._menu.sizeHint().width(), 0)
        self._menu.popup(place or beside)

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        record, self._menu_record = self._menu_record, None
        if record is not None:
            self.action_requested.emit(str(action.data()), record)

    @Slot(int)
    def _on_section_clicked(self, section: int) -> None:
        if section >= len(self._columns) or not self._columns[section].is_sortable:
            return
        header = self._view.horizontalHeader()
        is_same = header.isSortIndicatorShown() and header.sortIndicatorSection() == section
        is_ascending = header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        self.sort_requested.emit(self._columns[section].id, is_same and is_ascending)

    @Slot(int)
    def _on_hovered(self, row: int) -> None:
        if row != self._delegate.hovered_row:
            self._delegate.hovered_row = row
            self._view.viewport().update()

    @Slot()
    def _on_scrolled(self) -> None:
        self._place_buttons()
        bar = self._view.verticalScrollBar()
        if self.record_count and bar.maximum() > 0 and bar.maximum() - bar.value() <= _NEAR_END:
            self.end_reached.emit()

    @Slot(int)
    def _on_row_pressed(self, row: int) -> None:
        if row >= 0:
            self._view.selectRow(row)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.activated.emit(self._model.record_at(index.row()))
