"""A drop-down choice of named values."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from desktop_admin.ui.theme.current import current_tokens
from desktop_admin.ui.theme.icons import draw_icon

_ARROW = 16
_LEAST = 100  # pixels a choice keeps however narrow the window is
_LIST_ROOM = 24  # pixels for the padding of the list and its scroll bar


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

    def set_least_letters(self, count: int) -> None:
        """Be wide enough for ``count`` letters, however long the texts are."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(count)

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

    def minimumSizeHint(self) -> QSize:
        # Where room is scarce a long text may be cut off here, as the list shows it whole.
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), _LEAST), hint.height())

    def showPopup(self) -> None:
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * view.frameWidth() + _LIST_ROOM)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._draw_text()
        left, top = self.width() - _ARROW - 10.0, (self.height() - _ARROW) / 2
        color = current_tokens().muted
        draw_icon(QPainter(self), "chevron-down", color, QRectF(left, top, _ARROW, _ARROW))

    def _draw_text(self) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        # The style would cut a long text off in the middle of a letter.
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _choices(self) -> tuple[tuple[str, str], ...]:
        indexes = range(self.count())
        return tuple((str(self.itemData(index)), self.itemText(index)) for index in indexes)

    @Slot(int)
    def _on_activated(self, _index: int) -> None:
        self.chosen.emit(self.value)
