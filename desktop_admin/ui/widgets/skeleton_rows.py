"""The outline of rows to come, shown when loading takes longer than a blink."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_admin.ui.theme.current import current_tokens
from desktop_admin.ui.theme.motion import is_motion_allowed
from desktop_admin.ui.theme.tokens import ROW_HEIGHT

DELAY_MILLISECONDS = 150
_PULSE_MILLISECONDS = 500
_BAR_HEIGHT = 10
# Left edge and width of each bar, as parts of the row.
_BARS = ((0.013, 0.16), (0.26, 0.11), (0.45, 0.09), (0.62, 0.08), (0.79, 0.07))


class SkeletonRows(QWidget):
    """Draws nothing for 150 ms, then ``count`` rows; they breathe where motion is allowed."""

    def __init__(self, count: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count, self._is_due, self._is_dim = count, False, False
        self.setObjectName("skeleton_rows")
        self.setAccessibleName(self.tr("Loading"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._delay = QTimer(self, interval=DELAY_MILLISECONDS, singleShot=True)
        self._delay.timeout.connect(self._on_delay_timeout)
        self._pulse = QTimer(self, interval=_PULSE_MILLISECONDS)
        self._pulse.timeout.connect(self._on_pulse_timeout)

    @property
    def is_due(self) -> bool:
        """Whether the wait was long enough for the rows to be drawn."""
        return self._is_due

    @property
    def is_moving(self) -> bool:
        """Whether the rows breathe."""
        return self._pulse.isActive()

    def sizeHint(self) -> QSize:
        return QSize(320, ROW_HEIGHT * self._count)

    def showEvent(self, event: QShowEvent) -> None:
        self._is_due = False
        self._delay.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._delay.stop()
        self._pulse.stop()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._is_due:
            return
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for row in range(self._count):
            self._draw_row(painter, row * ROW_HEIGHT, tokens.hover if self._is_dim else tokens.line)
            painter.fillRect(0, (row + 1) * ROW_HEIGHT - 1, self.width(), 1, QColor(tokens.line))

    def _draw_row(self, painter: QPainter, top: int, color: str) -> None:
        painter.setBrush(QColor(color))
        for left, width in _BARS:
            bar = QRectF(
                left * self.width(),
                top + (ROW_HEIGHT - _BAR_HEIGHT) / 2,
                width * self.width(),
                _BAR_HEIGHT,
            )
            painter.drawRoundedRect(bar, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)

    @Slot()
    def _on_delay_timeout(self) -> None:
        self._is_due = True
        if is_motion_allowed():
            self._pulse.start()
        self.update()

    @Slot()
    def _on_pulse_timeout(self) -> None:
        self._is_dim = not self._is_dim
        self.update()
