"""A search field that waits for a pause in typing before it asks."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_admin.ui.theme.current import current_tokens
from desktop_admin.ui.theme.icons import draw_icon

PAUSE_MILLISECONDS = 250
_WIDTH, _LEAST_WIDTH, _LENS = 260, 160, 17


class SearchField(QLineEdit):
    """``search_changed`` comes 250 ms after the last key or at Enter, once for each text."""

    search_changed = Signal(str)

    def __init__(
        self,
        accessible_name: str,
        parent: QWidget | None = None,
        *,
        name: str = "search_field",
        placeholder: str = "",
    ) -> None:
        super().__init__(parent)
        self._last = ""
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setPlaceholderText(placeholder or self.tr("Search"))
        self.setProperty("kind", "search")
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setMaximumWidth(_WIDTH)
        self.setTextMargins(_LENS + 8, 0, 0, 0)
        self._pause = QTimer(self, interval=PAUSE_MILLISECONDS, singleShot=True)
        self._pause.timeout.connect(self._on_pause_timeout)
        self.textChanged.connect(self._on_text_changed)
        self.returnPressed.connect(self._on_pause_timeout)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._on_pause_timeout()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        place = QRectF(12.0, (self.height() - _LENS) / 2, _LENS, _LENS)
        draw_icon(QPainter(self), "search", current_tokens().faint, place)

    @Slot()
    def _on_text_changed(self) -> None:
        self._pause.start()

    @Slot()
    def _on_pause_timeout(self) -> None:
        self._pause.stop()
        if self.text() != self._last:
            self._last = self.text()
            self.search_changed.emit(self._last)
