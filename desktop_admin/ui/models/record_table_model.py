"""The one table model: frozen records seen through column specs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, Generic

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)

from desktop_admin.domain.names import display_name
from desktop_admin.ui.models.columns import (
    CellValue,
    Column,
    ColumnKind,
    Record,
    TagCell,
    TextCell,
)
from desktop_admin.ui.models.relative_time import exact_time, relative_time
from desktop_admin.ui.models.shortening import shorten_middle
from desktop_admin.ui.widgets.plain_tooltip import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = Qt.ItemDataRole.UserRole
COLUMN_ROLE = Qt.ItemDataRole.UserRole + 1
WHOLE_TEXT_ROLE = Qt.ItemDataRole.UserRole + 2
_ROOT = QModelIndex()
_MORE_ROLES = frozenset({Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole})


class RecordTableModel(QAbstractTableModel, Generic[Record]):
    """Rows keep their identity through ``key``, so a renewed list keeps its selection.

    Roles: display text, tooltip (whole or exact), ``CELL_ROLE`` the value itself, ``COLUMN_ROLE``
    the spec, ``WHOLE_TEXT_ROLE`` what is copied.
    """

    def __init__(
        self,
        columns: tuple[Column[Record], ...],
        key: Callable[[Record], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns, self._key = columns, key
        self._records: tuple[Record, ...] = ()
        self._now = datetime.now(UTC).astimezone()

    @property
    def records(self) -> tuple[Record, ...]:
        """The records shown, from top to bottom."""
        return self._records

    def record_at(self, row: int) -> Record:
        """The record of ``row``."""
        return self._records[row]

    def key_at(self, row: int) -> str:
        """The identity of ``row``."""
        return self._key(self._records[row])

    def row_of(self, key: str) -> int:
        """The row of the record with ``key``, -1 if it is not there."""
        keys = (self._key(record) for record in self._records)
        return next((row for row, known in enumerate(keys) if known == key), -1)

    def set_records(self, records: Sequence[Record], now: datetime | None = None) -> None:
        """Show ``records``; rows that only changed are repainted, the same rows stay selected."""
        new = tuple(records)
        self._now = now or datetime.now(UTC).astimezone()
        if [self._key(record) for record in new] == [self._key(record) for record in self._records]:
            self._records = new
            self._say_changed()
            return
        if self._is_continued_by(new):
            self.beginInsertRows(_ROOT, len(self._records), len(new) - 1)
            self._records = new
            self.endInsertRows()
            return
        if (added := self._added_above(new)) > 0:
            self._put_above(new, added)
            return
        self.beginResetModel()
        self._records = new
        self.endResetModel()

    @Slot()
    def refresh_times(self) -> None:
        """Say the relative times anew: some minutes have passed."""
        self._now = datetime.now(UTC).astimezone()
        self._say_changed()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._records):
            return None
        column = self._columns[index.column()]
        if role == COLUMN_ROLE:
            return column
        record = self._records[index.row()]
        value = column.value(record)
        if role == CELL_ROLE:
            return value
        if role in _MORE_ROLES and column.tooltip is not None:
            more = column.tooltip(record)
            return plain_tooltip(more) if role == Qt.ItemDataRole.ToolTipRole and more else more
        return self._said(column, value, role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or section >= len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _said(self, column: Column[Record], value: CellValue, role: int) -> str | None:
        shown, whole = self._shown(column, value), self._whole(column, value)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return shown
        if role == Qt.ItemDataRole.ToolTipRole and whole != shown:
            return plain_tooltip(whole)
        return whole if role == WHOLE_TEXT_ROLE else None

    def _is_continued_by(self, new: tuple[Record, ...]) -> bool:
        return bool(self._records) and new[: len(self._records)] == self._records

    def _added_above(self, new: tuple[Record, ...]) -> int:
        """How many of ``new`` are above what is shown, of which the oldest may be gone; else 0."""
        if not self._records or not new:
            return 0
        first = self._records[0]
        above = next((at for at, record in enumerate(new) if record is first), 0)
        kept = len(new) - above
        return above if new[above:] == self._records[:kept] else 0

    def _put_above(self, new: tuple[Record, ...], added: int) -> None:
        kept = len(new) - added
        if kept < len(self._records):
            self.beginRemoveRows(_ROOT, kept, len(self._records) - 1)
            self._records = self._records[:kept]
            self.endRemoveRows()
        self.beginInsertRows(_ROOT, 0, added - 1)
        self._records = new
        self.endInsertRows()

    def _say_changed(self) -> None:
        if self._records:
            last = self.index(len(self._records) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _shown(self, column: Column[Record], value: CellValue) -> str:
        if isinstance(value, datetime):
            return relative_time(value, self._now)
        if isinstance(value, TextCell):
            return " ".join(part for part in (display_name(value.text), value.note) if part)
        if isinstance(value, TagCell):
            return value.text
        if value is None or not value:
            return column.none_text
        is_cut = column.kind is ColumnKind.MONO and column.is_shortened
        return shorten_middle(value) if is_cut else display_name(value)

    def _whole(self, column: Column[Record], value: CellValue) -> str:
        if isinstance(value, datetime):
            return exact_time(value, self._now)
        if isinstance(value, str) and value:
            return display_name(value)
        return self._shown(column, value)
