"""The window of a dialog without a system frame: round corners and a shadow on every desktop.

Wayland, Windows and macOS always blend windows, so there it is see-through around the card. X11
may run without a compositor: there only the card is shown, the backdrop has its shadow, and a
picture of the window below smooths the rim of its corners.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QMoveEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QRegion,
)
from PySide6.QtWidgets import QDialog, QWidget

from desktop_admin.ui.theme.current import current_tokens
from desktop_admin.ui.theme.tokens import RADIUS_DIALOG
from desktop_admin.ui.widgets.backdrop import SHADOW, Backdrop, draw_shadow

BLENDING_PLATFORMS = frozenset({"wayland", "windows", "cocoa"})
# A little less round than the card, so that its smooth corners are inside.
_RIM_RADIUS = RADIUS_DIALOG - 2
# A property of the window's actions: this one works while a dialog is open, too.
OVER_DIALOGS = "isOverDialogs"


class DialogSurface(QDialog):
    """Dims the window it belongs to and lies in the middle of it; it is deleted once it is over."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._owner = parent
        self._below: QPixmap | None = None
        self._backdrop: Backdrop | None = None
        self._is_blended = QGuiApplication.platformName() in BLENDING_PLATFORMS
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, self._is_blended)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.finished.connect(self.deleteLater)  # a screen reader finds hidden dialogs too

    def card_rect(self) -> QRect:
        """The dialog proper, without its shadow."""
        return self.rect().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)

    def setVisible(self, visible: bool) -> None:
        if visible and not self.isVisible():
            self.addActions([each for each in self.root().actions() if each.property(OVER_DIALOGS)])
            self._dim()
            self.fit()
            self._look_below()
        super().setVisible(visible)
        if not visible:
            self._undim()

    def fit(self) -> None:
        """Take the height that the contents need and stay in the middle."""
        layout = self.layout()
        if layout is None:
            return
        for child in self.findChildren(QWidget):
            child.ensurePolished()
        layout.invalidate()
        layout.activate()
        width = self.minimumWidth()
        height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else -1
        self.resize(width, height if height > 0 else layout.totalSizeHint().height())
        host = self.root()
        middle = host.mapToGlobal(host.rect().center())
        self.move(middle - QPoint(self.width() // 2, self.height() // 2))
        self._cast_shadow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize} and self.isVisible():
            self.fit()
            if event.type() == QEvent.Type.Resize:
                self._look_below()
            self.update()
        return super().eventFilter(watched, event)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._cast_shadow()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_blended:
            draw_shadow(painter, self.card_rect())
        else:
            self._draw_below(painter)
        tokens = current_tokens()
        painter.setPen(QPen(QColor(tokens.line if tokens.is_dark else tokens.raised), 1))
        painter.setBrush(QColor(tokens.raised))
        card = QRectF(self.card_rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(card, RADIUS_DIALOG, RADIUS_DIALOG)

    def _draw_below(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(current_tokens().bg))
        if self._below is not None:
            host = self.root()
            painter.drawPixmap(self.mapFromGlobal(host.mapToGlobal(QPoint(0, 0))), self._below)

    def root(self) -> QWidget:
        """The window at the bottom of the pile of dialogs."""
        host = self._owner.window()
        return host.root() if isinstance(host, DialogSurface) else host

    def _dim(self) -> None:
        host = self._owner.window()
        is_nested = isinstance(host, DialogSurface)
        area = host.card_rect() if isinstance(host, DialogSurface) else None
        self._backdrop = Backdrop(host, area, RADIUS_DIALOG if is_nested else 0)
        self.root().installEventFilter(self)

    def _cast_shadow(self) -> None:
        """Without blending, show the card alone; its shadow falls on the live backdrop."""
        if self._is_blended or self._backdrop is None:
            return
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.card_rect()), _RIM_RADIUS, _RIM_RADIUS)
        self.setMask(QRegion(path.toFillPolygon().toPolygon()))
        card = self.card_rect().translated(self.geometry().topLeft())
        corner = self._backdrop.mapFromGlobal(card.topLeft())
        self._backdrop.cast_shadow(QRect(corner, card.size()))

    def _look_below(self) -> None:
        if self._is_blended:
            return
        host = self._owner.window()
        self._below = self.root().grab()
        if isinstance(host, DialogSurface):
            painter = QPainter(self._below)
            place = self.root().mapFromGlobal(host.mapToGlobal(QPoint(0, 0)))
            painter.drawPixmap(place, host.grab())
            painter.end()

    def _undim(self) -> None:
        self.root().removeEventFilter(self)
        self._below = None
        if self._backdrop is not None:
            self._backdrop.hide()
            self._backdrop.deleteLater()
            self._backdrop = None
