"""An icon that is not a button: painted from the theme, so it follows light and dark by itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_admin.ui.theme.current import current_tokens
from desktop_admin.ui.theme.icons import Tint, draw_icon
from desktop_admin.ui.theme.tokens import ICON_SIZE


class IconLabel(QWidget):
    """Shows one icon in one tint at ``size`` pixels; the text beside it says what it means."""

    def __init__(
        self,
        name: str = "",
        tint: Tint = Tint.MUTED,
        size: int = ICON_SIZE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._tint, self._size = name, tint, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def render_icon(self, name: str, tint: Tint | None = None) -> None:
        """Show ``name``; the tint stays unless given."""
        self._name, self._tint = name, tint or self._tint
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._name:
            return
        color = str(getattr(current_tokens(), self._tint))
        draw_icon(QPainter(self), self._name, color, QRectF(0, 0, self._size, self._size))
