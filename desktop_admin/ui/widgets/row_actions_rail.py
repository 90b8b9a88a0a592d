"""The column of "…" buttons over a record table, one for each visible row.

They are widgets of their own and not cells: assistive technology reaches and presses them, which
widgets set into the cells of a QTableView do not allow, and a pool as large as the visible part
keeps long tables quick.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_admin.ui.theme.icons import Tint, set_icon
from desktop_admin.ui.theme.tokens import ROW_HEIGHT
from desktop_admin.ui.widgets.plain_tooltip import plain_tooltip
from desktop_admin.ui.widgets.push_button import PushButton

RAIL_WIDTH = 56
_BUTTON = QSize(32, 28)


class RowButton(PushButton):
    """The button of one row; the keyboard reaches the same menu from the row itself."""

    pressed_for = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.row = -1
        self.setProperty("variant", "bare")
        self.setFixedSize(_BUTTON)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_icon(self, "ellipsis", Tint.TEXT)
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.pressed_for.emit(self.row)


class RowActionsRail(QWidget):
    """Lies over the last column; clips its buttons to the rows' part of the table."""

    menu_requested = Signal(int, object)
    row_pressed = Signal(int)
    hovered = Signal(int)

    def __init__(self, parent: QWidget, *, name: str) -> None:
        super().__init__(parent)
        self._name = name
        self.setObjectName(f"{name}_rail")
        self.setMouseTracking(True)
        self._buttons: list[RowButton] = []
        self._wheel_target: QWidget | None = None

    def forward_wheel_to(self, viewport: QWidget) -> None:
        """Let the wheel scroll ``viewport`` also while the pointer is over the buttons."""
        self._wheel_target = viewport

    def place(self, rows: tuple[tuple[int, int, str, bool], ...]) -> None:
        """Show a button for each of ``rows``: row, top in pixels, accessible name, enabled."""
        while len(self._buttons) < len(rows):
            self._buttons.append(self._new_button())
        for button in self._buttons[len(rows) :]:
            button.hide()
        for button, (row, top, name, is_enabled) in zip(self._buttons, rows, strict=False):
            button.row = row
            button.setObjectName(f"{self._name}_row_{row}_button")
            button.setAccessibleName(name)
            button.setToolTip(plain_tooltip(name))
            button.setEnabled(is_enabled)
            button.move(
                (RAIL_WIDTH - _BUTTON.width()) // 2, top + (ROW_HEIGHT - _BUTTON.height()) // 2
            )
            button.show()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._wheel_target is not None:
            QApplication.sendEvent(self._wheel_target, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hovered.emit(self._row_at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.row_pressed.emit(self._row_at(event.position().toPoint()))

    def _row_at(self, point: QPoint) -> int:
        for button in self._buttons:
            top = button.y() - (ROW_HEIGHT - _BUTTON.height()) // 2
            if not button.isHidden() and top <= point.y() < top + ROW_HEIGHT:
                return button.row
        return -1

    def _new_button(self) -> RowButton:
        button = RowButton(self)
        button.pressed_for.connect(self._on_button_pressed)
        return button

    @Slot(int)
    def _on_button_pressed(self, row: int) -> None:
        self.menu_requested.emit(row, None)
