"""The dimming of a window while a dialog is open over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_admin.ui.theme.current import current_tokens
from desktop_admin.ui.theme.tokens import RADIUS_DIALOG

SHADOW = 36
_DROP, _STRENGTH = 10, 3

_LIGHT_DIM, _DARK_DIM = QColor(20, 24, 32, 105), QColor(6, 8, 12, 150)


def dim_color() -> QColor:
    """What lies over the window: darker in the dark scheme."""
    return _DARK_DIM if current_tokens().is_dark else _LIGHT_DIM


def draw_shadow(painter: QPainter, card: QRect) -> None:
    """Draw the soft shadow of a dialog that lies at ``card``."""
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(SHADOW - _DROP, 0, -2):
        painter.setBrush(QColor(0, 0, 0, _STRENGTH))
        spread = QRectF(card).adjusted(-step, -step, step, step).translated(0, _DROP)
        painter.drawRoundedRect(spread, RADIUS_DIALOG + step, RADIUS_DIALOG + step)


class Backdrop(QWidget):
    """Covers ``host`` (or the part ``area`` of it with round corners) until it is deleted."""

    def __init__(self, host: QWidget, area: QRect | None = None, radius: int = 0) -> None:
        super().__init__(host)
        self._host, self._area, self._radius = host, area, radius
        self._card: QRect | None = None
        self.setObjectName("backdrop")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(area or host.rect())
        host.installEventFilter(self)
        self.raise_()
        self.show()

    def cast_shadow(self, card: QRect) -> None:
        """Show the shadow of a dialog that lies at ``card``."""
        self._card = card
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._area is None:
            self.setGeometry(self._host.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(dim_color())
        painter.drawRoundedRect(self.rect(), self._radius, self._radius)
        if self._card is not None:
            draw_shadow(painter, self._card)
