"""The view inside a record table: whole rows, the keyboard, hover, and a row's menu."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop_admin.ui.models.record_table_model import WHOLE_TEXT_ROLE
from desktop_admin.ui.theme.tokens import ROW_HEIGHT
from desktop_admin.ui.widgets.record_header import RecordHeader

_OPEN = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Menu})


class RecordView(QTableView):
    """``menu_requested`` carries a row and a place, None meaning beside the row's button."""

    menu_requested = Signal(int, object)
    hovered = Signal(int)
    scrolled = Signal()
    copy_requested = Signal(str)

    def __init__(self, sortable: tuple[int, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalHeader(RecordHeader(sortable, self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_shift_f10 = event.key() == Qt.Key.Key_F10 and bool(
            event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        row = self.currentIndex().row()
        if (Qt.Key(event.key()) in _OPEN or is_shift_f10) and row >= 0:
            self.menu_requested.emit(row, None)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit(str(self.currentIndex().data(WHOLE_TEXT_ROLE) or ""))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # The key that opens menus comes as a key press too and is dealt with there.
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            row = self.rowAt(event.pos().y())
            if row >= 0:
                self.menu_requested.emit(row, self.viewport().mapToGlobal(event.pos()))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hovered.emit(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered.emit(-1)
        super().leaveEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.scrolled.emit()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self.scrolled.emit()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        # Rows alone are walked; a click must not shift the columns.
        if index.isValid():
            super().scrollTo(index.sibling(index.row(), 0), hint)

    def size_columns(self, widths: tuple[int | None, ...]) -> None:
        """Give each column its width in pixels; None shares what is left."""
        header = self.horizontalHeader()
        header.setMinimumSectionSize(40)
        for at, width in enumerate(widths):
            if width is None:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
            else:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(at, width)

    def visible_rows(self) -> range:
        """The rows that can be seen now, in whole or in part."""
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        if first < 0:
            return range(0)
        return range(first, (last if last >= 0 else self.model().rowCount() - 1) + 1)

    def row_top(self, row: int) -> int:
        """Where ``row`` begins, in pixels of the viewport."""
        return self.rowViewportPosition(row)

    def menu_place(self, row: int) -> QPoint:
        """Where the menu of ``row`` has its top right corner, in global pixels."""
        bottom = self.row_top(row) + ROW_HEIGHT - 4
        return self.viewport().mapToGlobal(QPoint(self.viewport().width() - 8, bottom))
