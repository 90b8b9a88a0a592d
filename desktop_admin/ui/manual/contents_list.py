"""The contents of the manual as a list with titled groups, or the pages that a search has found."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop_admin.ui.theme.tokens import HEADER_PX

_TOPIC = Qt.ItemDataRole.UserRole
_ROW, _FOUND_ROW = 30, 62


class ContentsList(QListWidget):
    """``chosen`` carries a topic; headings cannot be chosen."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.currentItemChanged.connect(self._on_current_changed)

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics that are listed, in order."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(item.data(_TOPIC) for item in items if item.data(_TOPIC))

    def show_groups(self, groups: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]) -> None:
        """List groups of topic and title below their headings."""
        self.blockSignals(True)
        self.setWordWrap(False)
        self.clear()
        for title, topics in groups:
            self._add_heading(title)
            for topic, text in topics:
                self._add(topic, text, text, _ROW)
        self.blockSignals(False)

    def show_found(self, found: tuple[tuple[str, str, str], ...]) -> None:
        """List topic, title and passage of what was found."""
        self.blockSignals(True)
        self.setWordWrap(True)
        self.clear()
        for topic, title, passage in found:
            self._add(topic, f"{title}\n{passage}", f"{title}. {passage}", _FOUND_ROW)
        self.blockSignals(False)

    def point_at(self, topic: str) -> None:
        """Mark ``topic`` without a signal; nothing is marked where it is not listed."""
        self.blockSignals(True)
        self.setCurrentRow(-1)
        for row in range(self.count()):
            if self.item(row).data(_TOPIC) == topic:
                self.setCurrentRow(row)
        self.blockSignals(False)

    def _add_heading(self, title: str) -> None:
        item = QListWidgetItem(title, self)
        font = QFont(self.font())
        font.setPixelSize(HEADER_PX)
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(font)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setSizeHint(QSize(0, _ROW))

    def _add(self, topic: str, text: str, spoken: str, height: int) -> None:
        item = QListWidgetItem(text, self)
        item.setData(_TOPIC, topic)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setToolTip(spoken if height == _ROW else "")
        item.setSizeHint(QSize(0, height))

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_current_changed(
        self, item: QListWidgetItem | None, _before: QListWidgetItem | None
    ) -> None:
        if item is not None and item.data(_TOPIC):
            self.chosen.emit(item.data(_TOPIC))
