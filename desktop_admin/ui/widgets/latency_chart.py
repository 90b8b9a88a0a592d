"""A small chart of tests over time: how long each took, and which failed; painted, no library.

Marks differ in shape as well as in colour: a dot passed, a cross failed, a ring says nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_admin.ui.theme.current import current_tokens
from desktop_admin.ui.theme.tokens import HEADER_PX
from desktop_admin.ui.widgets.announcement import announce

_HEIGHT = 168
_LEFT, _RIGHT, _TOP, _LANE, _FOOT = 60, 12, 26, 18, 20
_MARK = 3.5
_STEPS = (10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000)


class ChartMark(Enum):
    """How a test ended."""

    PASSED = auto()
    FAILED = auto()
    NEUTRAL = auto()


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One test; ``value`` in milliseconds, where there is one; ``text`` tells it in words."""

    at: datetime
    value: int | None
    mark: ChartMark
    text: str


class LatencyChart(QWidget):
    """Arrow keys, Home and End go from test to test; so does the pointer."""

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._points: tuple[ChartPoint, ...] = ()
        self._summary, self._most = "", _STEPS[0]
        self._at: datetime | None = None

    @property
    def current(self) -> ChartPoint | None:
        """The test that is pointed at."""
        return next((point for point in self._points if point.at == self._at), None)

    def render_points(self, points: tuple[ChartPoint, ...], title: str, summary: str) -> None:
        """Show ``points``, oldest first; ``title`` and ``summary`` are for assistive technology."""
        self._points, self._summary = points, summary
        slowest = max((point.value or 0 for point in points), default=0)
        self._most = next((step for step in _STEPS if step >= slowest), slowest)
        self.setAccessibleName(title)
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._points) - 1
        present = next((n for n, one in enumerate(self._points) if one.at == self._at), last + 1)
        wanted = {
            Qt.Key.Key_Left: max(present - 1, 0),
            Qt.Key.Key_Right: min(present + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if wanted is None or not self._points:
            super().keyPressEvent(event)
            return
        self._point_at(self._points[wanted])
        announce(self, self._points[wanted].text)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._points:
            place = event.position().x()
            self._point_at(min(self._points, key=lambda one: abs(self._x(one) - place)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(HEADER_PX)
        painter.setFont(font)
        self._draw_grid(painter)
        if self._points:
            self._draw_times(painter)
            self._draw_line(painter)
            for point in self._points:
                self._draw_mark(painter, point)
            self._draw_current(painter)

    def _point_at(self, point: ChartPoint) -> None:
        if point.at != self._at:
            self._at = point.at
            self._describe()
            self.update()

    def _describe(self) -> None:
        current = self.current
        parts = (self._summary, current.text if current else "")
        self.setAccessibleDescription("\n".join(part for part in parts if part))
        change = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(change)

    @property
    def _plot(self) -> QRectF:
        size = self.size()
        height = size.height() - _TOP - _LANE - _FOOT
        return QRectF(_LEFT, _TOP, max(1, size.width() - _LEFT - _RIGHT), height)

    def _x(self, point: ChartPoint) -> float:
        first, last = self._points[0].at, self._points[-1].at
        if last <= first:
            return self._plot.center().x()
        return self._plot.left() + (point.at - first) / (last - first) * self._plot.width()

    def _y(self, value: int) -> float:
        return self._plot.bottom() - value / self._most * self._plot.height()

    def _draw_grid(self, painter: QPainter) -> None:
        tokens, plot = current_tokens(), self._plot
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for value in (0, self._most // 2, self._most):
            y = round(self._y(value)) + 0.5
            painter.setPen(QPen(QColor(tokens.line), 1.0))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(tokens.muted))
            label = self.tr("{milliseconds} ms").format(milliseconds=value)
            painter.drawText(QRectF(0, y - 10, _LEFT - 8, 20), right, label)

    def _draw_times(self, painter: QPainter) -> None:
        painter.setPen(QColor(current_tokens().muted))
        foot = QRectF(_LEFT, self.height() - _FOOT, self._plot.width(), _FOOT)
        first, last = self._points[0].at, self._points[-1].at
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | middle, f"{first:%H:%M}")
        if last > first:
            painter.drawText(foot, Qt.AlignmentFlag.AlignRight | middle, f"{last:%H:%M}")

    def _draw_line(self, painter: QPainter) -> None:
        """Through the tests that passed, broken where one did not."""
        painter.setPen(QPen(QColor(current_tokens().accent), 1.5))
        line: list[QPointF] = []
        for point in (*self._points, None):
            if point is not None and point.mark is ChartMark.PASSED and point.value is not None:
                line.append(QPointF(self._x(point), self._y(point.value)))
                continue
            if len(line) > 1:
                painter.drawPolyline(QPolygonF(line))
            line = []

    def _draw_mark(self, painter: QPainter, point: ChartPoint) -> None:
        tokens, x = current_tokens(), self._x(point)
        lane = self._plot.bottom() + _LANE / 2 + 1
        if point.mark is ChartMark.FAILED:
            painter.setPen(QPen(QColor(tokens.danger), 2.0))
            for side in (-_MARK, _MARK):
                painter.drawLine(QPointF(x - _MARK, lane - side), QPointF(x + _MARK, lane + side))
        elif point.mark is ChartMark.NEUTRAL:
            painter.setPen(QPen(QColor(tokens.muted), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, lane), _MARK, _MARK)
        elif point.value is not None and self._has_room:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(QPointF(x, self._y(point.value)), 2.5, 2.5)

    @property
    def _has_room(self) -> bool:
        """Whether dots would not run into each other."""
        return len(self._points) * 7 < self._plot.width()

    def _draw_current(self, painter: QPainter) -> None:
        tokens, point = current_tokens(), self.current
        room = QRectF(_LEFT, 0, self._plot.width(), _TOP - 6)
        painter.setPen(QColor(tokens.muted))
        if point is not None:
            x = self._x(point)
            painter.setPen(QPen(QColor(tokens.muted), 1.0, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, _TOP), QPointF(x, self._plot.bottom() + _LANE))
            painter.setPen(QColor(tokens.text))
            text = painter.fontMetrics().elidedText(
                point.text, Qt.TextElideMode.ElideRight, int(room.width())
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
