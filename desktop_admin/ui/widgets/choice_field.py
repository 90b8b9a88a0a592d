"""A drop-down choice of named values."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QWidget

from desktop_admin.ui.theme.current import current_tokens
from desktop_admin.ui.theme.icons import draw_icon

_ARROW = 16


class ChoiceField(QComboBox):
    """``chosen`` carries the value that the person picked; the wheel scrolls the page instead."""

    chosen = Signal(str)

    def __init__(
        self, parent: QWidget | None = None, *, name: str, accessible_name: str = ""
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        if accessible_name:
            self.setAccessibleName(accessible_name)
        self.setView(QListView(self))
        self.view().setObjectName(f"{name}_list")
        self.activated.connect(self._on_activated)

    @property
    def value(self) -> str:
        """The value shown, "" if there is none."""
        return str(self.currentData() or "")

    def set_choices(self, choices: tuple[tuple[str, str], ...]) -> None:
        """Offer pairs of value and text, keeping the present value if it is among them."""
        kept = self.value
        if choices == self._choices():
            return
        self.clear()
        for value, text in choices:
            self.addItem(text, value)
        self.select(kept)

    def select(self, value: str) -> None:
        """Show ``value`` without a signal."""
        index = self.findData(value)
        if index >= 0:
            self.setCurrentIndex(index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        left, top = self.width() - _ARROW - 10.0, (self.height() - _ARROW) / 2
        color = current_tokens().muted
        draw_icon(QPainter(self), "chevron-down", color, QRectF(left, top, _ARROW, _ARROW))

    def _choices(self) -> tuple[tuple[str, str], ...]:
        indexes = range(self.count())
        return tuple((str(self.itemData(index)), self.itemText(index)) for index in indexes)

    @Slot(int)
    def _on_activated(self, _index: int) -> None:
        self.chosen.emit(self.value)
