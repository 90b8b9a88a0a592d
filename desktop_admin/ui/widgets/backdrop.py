"""The dimming of a window while a dialog is open over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_admin.ui.theme.current import current_tokens

_LIGHT_DIM, _DARK_DIM = QColor(20, 24, 32, 105), QColor(6, 8, 12, 150)


def dim_color() -> QColor:
    """What lies over the window: darker in the dark scheme."""
    return _DARK_DIM if current_tokens().is_dark else _LIGHT_DIM


class Backdrop(QWidget):
    """Covers ``host`` (or the part ``area`` of it with round corners) until it is deleted."""

    def __init__(self, host: QWidget, area: QRect | None = None, radius: int = 0) -> None:
        super().__init__(host)
        self._host, self._area, self._radius = host, area, radius
        self.setObjectName("backdrop")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(area or host.rect())
        host.installEventFilter(self)
        self.raise_()
        self.show()

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
