"""Draw the cells of a record table: text, ids, times and tags on row-wide grounds."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop_admin.ui.models.columns import Column, ColumnKind, TagCell, TextCell
from desktop_admin.ui.models.record_table_model import CELL_ROLE, COLUMN_ROLE
from desktop_admin.ui.theme.current import current_tokens
from desktop_admin.ui.theme.fonts import mono_font
from desktop_admin.ui.theme.tokens import ROW_HEIGHT, Tokens
from desktop_admin.ui.widgets.tag import TAG_HEIGHT, draw_tag, tag_width

_PADDING = 12
_NOTE_GAP = 5
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
Index = QModelIndex | QPersistentModelIndex


class RecordDelegate(QStyledItemDelegate):
    """Belongs to one table, which tells it the row under the pointer and the rows at work."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.hovered_row = -1
        self.busy_rows: frozenset[int] = frozenset()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = current_tokens()
        rect: QRect = option.rect
        painter.save()
        self._draw_ground(painter, rect, index, tokens, option)
        inner = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        value = index.data(CELL_ROLE)
        if isinstance(value, TagCell):
            self._draw_tag(painter, inner, value)
        else:
            self._draw_text(painter, inner, index, tokens)
        painter.restore()

    def _draw_ground(
        self,
        painter: QPainter,
        rect: QRect,
        index: Index,
        tokens: Tokens,
        option: QStyleOptionViewItem,
    ) -> None:
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.accent_soft))
        elif index.row() == self.hovered_row:
            painter.fillRect(rect, QColor(tokens.hover))
        if index.row() < index.model().rowCount() - 1:
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens.line))

    def _draw_tag(self, painter: QPainter, inner: QRect, cell: TagCell) -> None:
        width = min(tag_width(self._table.font(), cell.text, cell.icon), inner.width())
        top = inner.top() + (inner.height() - TAG_HEIGHT) // 2
        place = QRect(inner.left(), top, width, TAG_HEIGHT)
        base = self._table.font()
        draw_tag(painter, place, cell.kind, cell.text, icon=cell.icon, base=base)

    def _draw_text(self, painter: QPainter, inner: QRect, index: Index, tokens: Tokens) -> None:
        column: Column[object] = index.data(COLUMN_ROLE)
        value = index.data(CELL_ROLE)
        text, note = str(index.data(Qt.ItemDataRole.DisplayRole) or ""), ""
        if isinstance(value, TextCell):
            text, note = value.text, value.note
        is_dim = index.row() in self.busy_rows or not column.is_strong
        font = self._font(column)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted if is_dim else tokens.text))
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _LEFT, shown)
        if note:
            used = metrics.horizontalAdvance(shown) + _NOTE_GAP
            self._draw_note(painter, inner.adjusted(used, 0, 0, 0), note, tokens)

    def _draw_note(self, painter: QPainter, inner: QRect, note: str, tokens: Tokens) -> None:
        font = self._table.font()
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        elided = QFontMetrics(font).elidedText(note, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _LEFT, elided)

    def _font(self, column: Column[object]) -> QFont:
        if column.kind is ColumnKind.MONO:
            return mono_font()
        font = QFont(self._table.font())
        if column.is_strong:
            font.setWeight(QFont.Weight.DemiBold)
        return font
