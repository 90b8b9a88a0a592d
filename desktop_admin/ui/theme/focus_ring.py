"""The focus ring: a soft 3 px frame around whatever has the keyboard, drawn outside of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from desktop_admin.ui.theme.current import token_color
from desktop_admin.ui.theme.styling import FILLED_PROPERTY, RADIUS_PROPERTY
from desktop_admin.ui.theme.tokens import FOCUS_RING, RADIUS_CONTROL

_REACH = FOCUS_RING + 1
_WATCHED = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide,
     QEvent.Type.ParentChange, QEvent.Type.EnabledChange}
)  # fmt: skip


class FocusRing(QObject):
    """Follows the keyboard focus through the program; a mouse click on a button shows none."""

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._frame: RingFrame | None = None
        app.focusChanged.connect(self._on_focus_changed)

    @property
    def frame(self) -> RingFrame | None:
        """The ring as it is shown now, or None."""
        return self._frame

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._let_go()
        if new is not None and _wants_ring(new):
            self._follow(_ringed(new))

    def _follow(self, target: QWidget) -> None:
        host, chain = _host_of(target)
        if host is None:
            return
        self._target, self._watched = target, chain
        for widget in chain:
            widget.installEventFilter(self)
        self._frame = RingFrame(host)
        self._frame.enclose(target)

    def _let_go(self) -> None:
        for widget in self._watched:
            if _is_alive(widget):
                widget.removeEventFilter(self)
        if self._frame is not None and _is_alive(self._frame):
            self._frame.hide()
            self._frame.deleteLater()
        self._target, self._watched, self._frame = None, [], None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _WATCHED:
            self._enclose_again()
        return super().eventFilter(watched, event)

    def _enclose_again(self) -> None:
        frame, target = self._frame, self._target
        if frame is not None and target is not None and _is_alive(frame) and _is_alive(target):
            frame.enclose(target)


class RingFrame(QWidget):
    """The drawn ring; it takes no clicks and no focus."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host, self._radius, self._is_on_fill = host, RADIUS_CONTROL, False
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def enclose(self, target: QWidget) -> None:
        """Lie around ``target`` wherever it is now; hidden with it."""
        origin = target.mapTo(self._host, QPoint(0, 0))
        self.setGeometry(QRect(origin, target.size()).adjusted(-_REACH, -_REACH, _REACH, _REACH))
        radius = target.property(RADIUS_PROPERTY)
        self._radius = int(radius) if radius is not None else RADIUS_CONTROL
        self._is_on_fill = bool(target.property(FILLED_PROPERTY))
        self.raise_()
        self.setVisible(target.isVisible())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(self.rect()).adjusted(_REACH, _REACH, -_REACH, -_REACH)
        painter.fillPath(self._band(inner), token_color("accent_soft"))
        if self._is_on_fill:
            self._draw_line(painter, inner.adjusted(-3.0, -3.0, 3.0, 3.0), self._radius + 3.0)
        else:
            self._draw_line(painter, inner.adjusted(0.5, 0.5, -0.5, -0.5), self._radius - 0.5)

    def _band(self, inner: QRectF) -> QPainterPath:
        width = float(FOCUS_RING)
        path = QPainterPath()
        path.addRoundedRect(
            inner.adjusted(-width, -width, width, width), self._radius + width, self._radius + width
        )
        hole = QPainterPath()
        hole.addRoundedRect(inner, self._radius, self._radius)
        return path.subtracted(hole)

    @staticmethod
    def _draw_line(painter: QPainter, rect: QRectF, radius: float) -> None:
        painter.setPen(QPen(token_color("accent"), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, radius, radius)


def _wants_ring(widget: QWidget) -> bool:
    if widget.window().windowType() is Qt.WindowType.Popup:
        return False  # menus and drop-down lists mark the entry itself
    came_by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
    return not (came_by_mouse and isinstance(widget, QAbstractButton | QAbstractScrollArea))


def _ringed(widget: QWidget) -> QWidget:
    """The widget to draw around: a field's inner editor stands for the field."""
    proxy_of = widget.parentWidget()
    while proxy_of is not None and proxy_of.focusProxy() is widget and not proxy_of.isWindow():
        if proxy_of.property("ringsWhole"):
            return proxy_of
        proxy_of = proxy_of.parentWidget()
    return widget


def _host_of(target: QWidget) -> tuple[QWidget | None, list[QWidget]]:
    """The nearest ancestor with room for the ring, and every widget on the way to it."""
    chain, host = [target], target.parentWidget()
    if host is None or target.isWindow():
        return None, []
    needed = QRect(QPoint(0, 0), target.size()).adjusted(-_REACH, -_REACH, _REACH, _REACH)
    while not host.isWindow() and not _is_viewport(host):
        if host.rect().contains(needed.translated(target.mapTo(host, QPoint(0, 0)))):
            break
        parent = host.parentWidget()
        if parent is None:
            break
        chain.append(host)
        host = parent
    return host, chain


def _is_viewport(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget


def _is_alive(widget: QWidget) -> bool:
    return bool(isValid(widget))
