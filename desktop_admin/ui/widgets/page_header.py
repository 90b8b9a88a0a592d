"""The head of a page: title, one sentence, and at most a few actions on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import SPACE_2, SPACE_3
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole

_TEXT_ROOM = 260  # pixels that the texts keep beside the actions


class PageHeader(QWidget):
    """The title is the page's accessible name too.

    Where the window is too narrow for both, the actions stand below the texts.
    """

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_header")
        self._title = PlainLabel(role=TextRole.PAGE_TITLE, name="page_title")
        self._subtitle = PlainLabel(role=TextRole.MUTED, name="page_subtitle", wraps=True)
        texts = vbox(6)
        texts.addWidget(self._title)
        texts.addWidget(self._subtitle)
        self._row = hbox(SPACE_3, self, (0, 0, 0, SPACE_2))
        self._row.addLayout(texts, 1)
        self._actions = hbox(SPACE_3)
        self._row.addLayout(self._actions)
        self._row.setAlignment(self._actions, Qt.AlignmentFlag.AlignBottom)
        self.render_texts(title, subtitle)

    def render_texts(self, title: str, subtitle: str = "") -> None:
        """Show another title and sentence."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        set_shown(self._subtitle, bool(subtitle))

    def add_action(self, widget: QWidget) -> None:
        """Put ``widget`` at the right end."""
        self._actions.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = self._actions.sizeHint().width() + SPACE_3 + _TEXT_ROOM
        is_wide = self.width() >= needed
        side, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(side if is_wide else below)
        edge = Qt.AlignmentFlag.AlignBottom if is_wide else Qt.AlignmentFlag.AlignLeft
        self._row.setAlignment(self._actions, edge)
