"""A search field that waits for a pause in typing before it asks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_admin.ui.theme.icons import Tint, icon

PAUSE_MILLISECONDS = 250
_WIDTH = 260


class SearchField(QLineEdit):
    """``search_changed`` comes 250 ms after the last key, at once at Enter, and not for the same text twice."""

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
        self.setMinimumWidth(_WIDTH // 2)
        self.setMaximumWidth(_WIDTH)
        self._lens = QAction(self)
        self._lens.setIcon(icon("search", Tint.FAINT))
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self._pause = QTimer(self, interval=PAUSE_MILLISECONDS, singleShot=True)
        self._pause.timeout.connect(self._on_pause_timeout)
        self.textChanged.connect(self._on_text_changed)
        self.returnPressed.connect(self._on_pause_timeout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._on_pause_timeout()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_lens"):
            self._lens.setIcon(icon("search", Tint.FAINT))
        super().changeEvent(event)

    @Slot()
    def _on_text_changed(self) -> None:
        self._pause.start()

    @Slot()
    def _on_pause_timeout(self) -> None:
        self._pause.stop()
        if self.text() != self._last:
            self._last = self.text()
            self.search_changed.emit(self._last)
