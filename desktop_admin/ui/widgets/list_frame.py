"""The four states of every list: loading, empty, failed and filled, in one place."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from desktop_admin.domain.errors import AppError
from desktop_admin.ui.widgets.empty_state import EmptyState
from desktop_admin.ui.widgets.error_state import ErrorState
from desktop_admin.ui.widgets.layouts import vbox
from desktop_admin.ui.widgets.skeleton_rows import SkeletonRows


class ListPhase(StrEnum):
    """Which of the four is shown."""

    LOADING = "loading"
    EMPTY = "empty"
    FAILED = "failed"
    FILLED = "filled"


class ListFrame(QStackedWidget):
    """Holds the list and what stands in for it; as high as what it shows."""

    retry_requested = Signal()
    empty_activated = Signal()

    def __init__(
        self, filled: QWidget, empty: EmptyState, parent: QWidget | None = None, *, name: str
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, filled.sizePolicy().verticalPolicy())
        self._error = ErrorState(name=f"{name}_error")
        self._error.retry_requested.connect(self.retry_requested)
        empty.activated.connect(self.empty_activated)
        self._pages = {
            ListPhase.LOADING: _topped(SkeletonRows()),
            ListPhase.EMPTY: empty,
            ListPhase.FAILED: self._error,
            ListPhase.FILLED: filled,
        }
        self._shown = filled
        for page in self._pages.values():
            self.addWidget(page)
        self.show_loading()

    @property
    def phase(self) -> ListPhase:
        """What is shown now."""
        return next(phase for phase, page in self._pages.items() if page is self.currentWidget())

    def show_loading(self) -> None:
        """Outline rows; they are drawn only if it takes longer than 150 ms."""
        self._show(ListPhase.LOADING)

    def show_empty(self) -> None:
        """What belongs here and the first step."""
        self._show(ListPhase.EMPTY)

    def show_error(self, error: AppError) -> None:
        """What went wrong and Try again."""
        self._error.render_error(error)
        self._show(ListPhase.FAILED)

    def show_filled(self) -> None:
        """The list itself."""
        self._show(ListPhase.FILLED)

    def sizeHint(self) -> QSize:
        return self._shown.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._shown.minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        return self._shown.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        return self._shown.heightForWidth(width)

    def _show(self, phase: ListPhase) -> None:
        self._shown = self._pages[phase]
        self.setCurrentWidget(self._shown)
        self.updateGeometry()


def _topped(rows: SkeletonRows) -> QWidget:
    holder = QWidget()
    column = vbox(0, holder)
    column.addWidget(rows)
    column.addStretch(1)
    return holder
