"""The frame of every page: one scrolling column with the margins of the visual language."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import PAGE_MARGIN_SIDE, PAGE_MARGIN_TOP, SPACE_3, SPACE_4
from desktop_admin.ui.widgets.elastic import Elastic
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.page_header import PageHeader


class ButtonRow(QWidget):
    """Widgets pushed to the left and to the right end of one line."""

    def __init__(
        self,
        *,
        left: tuple[QWidget, ...] = (),
        right: tuple[QWidget, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = hbox(SPACE_3, self)
        for widget in left:
            row.addWidget(widget)
        row.addStretch(1)
        for widget in right:
            row.addWidget(widget)


class _PageColumn(QWidget):
    """Needs the height for its width: the smallest size of wrapped texts is for a narrower page."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class PageFrame(QScrollArea):
    """Pages derive from it (or hold it) and add their cards from top to bottom.

    Long tables get shorter and scroll by themselves before the page has to scroll.
    """

    def __init__(
        self, title: str = "", subtitle: str = "", parent: QWidget | None = None, *, name: str = ""
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = _PageColumn()
        content.setObjectName("page_column")
        self.column = vbox(SPACE_4, content)
        self.column.setContentsMargins(
            PAGE_MARGIN_SIDE, PAGE_MARGIN_TOP, PAGE_MARGIN_SIDE, PAGE_MARGIN_TOP
        )
        self.header = PageHeader(title, subtitle)
        set_shown(self.header, bool(title))
        self.column.addWidget(self.header)
        self.setWidget(content)

    def render_header(self, title: str, subtitle: str = "") -> None:
        """Name the page; pages that translate their title call it first."""
        self.header.render_texts(title, subtitle)
        self.setAccessibleName(title)
        set_shown(self.header, bool(title))

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put ``widget`` below the others."""
        self.column.addWidget(widget, stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._share_height()
        return super().eventFilter(watched, event)

    def _share_height(self) -> None:
        lists = [found for found in self.findChildren(Elastic) if found.isVisibleTo(self)]
        hidden = sum(found.full_height() - found.wanted_height() for found in lists)
        excess = self._needed_height() + hidden - self.viewport().height()
        for found in sorted(lists, key=_full_height, reverse=True):
            full = found.full_height()
            given_up = max(0, min(excess, full - found.least_height()))
            found.limit_height(full - given_up)
            excess -= given_up

    def _needed_height(self) -> int:
        if self.column.hasHeightForWidth():
            return self.column.totalHeightForWidth(self.viewport().width())
        return self.column.totalSizeHint().height()

    def add_stretch(self) -> None:
        """Leave the rest of the page free."""
        self.column.addStretch(1)


def _full_height(found: Elastic) -> int:
    return found.full_height()
