"""The head of a record table: quiet titles, a chevron for the order, sorted by click or key."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_admin.ui.theme.current import current_tokens
from desktop_admin.ui.theme.icons import draw_icon
from desktop_admin.ui.theme.tokens import HEADER_HEIGHT, HEADER_PX

_PADDING, _CHEVRON = 12, 14
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_PRESS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class RecordHeader(QHeaderView):
    """Left and Right walk over the sortable titles, Space and Enter sort by the one reached."""

    def __init__(self, sortable: tuple[int, ...], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._sortable = sortable
        self._walked = sortable[0] if sortable else -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(False)
        self.setFixedHeight(HEADER_HEIGHT)
        policy = Qt.FocusPolicy.TabFocus if sortable else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEADER_HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        tokens = current_tokens()
        title = str(
            self.model().headerData(logicalIndex, self.orientation(), Qt.ItemDataRole.DisplayRole)
            or ""
        )
        is_sorted = self.isSortIndicatorShown() and logicalIndex == self.sortIndicatorSection()
        is_walked = self.hasFocus() and logicalIndex == self._walked
        font = _font(self)
        painter.save()
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens.line))
        painter.setFont(font)
        painter.setPen(
            QColor(tokens.accent if is_walked else tokens.text if is_sorted else tokens.muted)
        )
        inner = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        if is_sorted:
            self._draw_chevron(painter, inner, QFontMetrics(font).horizontalAdvance(title))
        painter.restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and self._sortable:
            place = self._sortable.index(self._walked) + _STEPS[key]
            self._walked = self._sortable[max(0, min(place, len(self._sortable) - 1))]
            self.viewport().update()
        elif key in _PRESS and self._walked >= 0:
            self.sectionClicked.emit(self._walked)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _draw_chevron(self, painter: QPainter, inner: QRect, text_width: int) -> None:
        is_descending = self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        name = "chevron-down" if is_descending else "chevron-up"
        left, top = inner.left() + text_width + 4.0, inner.center().y() - _CHEVRON / 2 + 1
        color = current_tokens().text
        draw_icon(painter, name, color, QRectF(left, top, _CHEVRON, _CHEVRON))


def _font(header: QHeaderView) -> QFont:
    font = QFont(header.font())
    font.setPixelSize(HEADER_PX)
    font.setWeight(QFont.Weight.DemiBold)
    return font
