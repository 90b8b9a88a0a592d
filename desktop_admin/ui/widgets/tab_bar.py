"""Tabs over a page, underlined, with the line going on to the right."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from desktop_admin.ui.theme.current import token_color


class TabBar(QTabBar):
    """``tabs`` are pairs of id and text; ``chosen`` carries the id that the person opened."""

    chosen = Signal(str)

    def __init__(
        self, tabs: tuple[tuple[str, str], ...], parent: QWidget | None = None, *, name: str
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for tab_id, text in tabs:
            self.setTabData(self.addTab(text), tab_id)
        self.currentChanged.connect(self._on_current_changed)

    @property
    def value(self) -> str:
        """The id of the open tab."""
        return str(self.tabData(self.currentIndex()))

    def select(self, tab_id: str) -> None:
        """Open ``tab_id`` without a signal."""
        self.blockSignals(True)
        for index in range(self.count()):
            if self.tabData(index) == tab_id:
                self.setCurrentIndex(index)
        self.blockSignals(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, token_color("line"))
        super().paintEvent(event)

    @Slot(int)
    def _on_current_changed(self, _index: int) -> None:
        self.chosen.emit(self.value)
