"""A menu with round corners, in which actions that lose something are red."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Slot
from PySide6.QtGui import (
    QAction,
    QColor,
    QGuiApplication,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from desktop_admin.ui.theme.current import current_tokens
from desktop_admin.ui.theme.tokens import RADIUS_CARD
from desktop_admin.ui.widgets.dialog_surface import BLENDING_PLATFORMS

DANGER_PROPERTY = "isDanger"
_ICON, _ICON_LEFT, _TEXT_LEFT, _RADIUS = 18, 6, 33, 6.0


class ActionMenu(QMenu):
    """Shown with ``popup``; deletes itself when it closes."""

    def __init__(self, parent: QWidget, *, name: str, accessible_name: str) -> None:
        super().__init__(parent)
        self._is_blended = QGuiApplication.platformName() in BLENDING_PLATFORMS
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, self._is_blended)
        self.triggered.connect(self._on_triggered)
        self.aboutToHide.connect(self.deleteLater)

    @Slot()
    def _on_triggered(self) -> None:
        """Close: triggered by assistive technology, Qt leaves the menu open."""
        self.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._is_blended:
            path = QPainterPath()
            path.addRoundedRect(QRectF(self.rect()), RADIUS_CARD, RADIUS_CARD)
            self.setMask(QRegion(path.toFillPolygon().toPolygon()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for action in self.actions():
            if action.property(DANGER_PROPERTY) and action.isEnabled():
                self._draw_danger(painter, action, self.actionGeometry(action))

    def _draw_danger(self, painter: QPainter, action: QAction, rect: QRect) -> None:
        tokens = current_tokens()
        is_active = action is self.activeAction()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.danger_soft if is_active else tokens.raised))
        painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
        top = rect.center().y() - _ICON // 2 + 1
        action.icon().paint(painter, QRect(rect.left() + _ICON_LEFT, top, _ICON, _ICON))
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.danger))
        words = rect.adjusted(_TEXT_LEFT, 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        painter.drawText(words, flags, action.text())
