"""The head of a page: title, one sentence, and at most a few actions on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import SPACE_2, SPACE_3
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole


class PageHeader(QWidget):
    """The title is the page's accessible name too."""

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
        self.render_texts(title, subtitle)

    def render_texts(self, title: str, subtitle: str = "") -> None:
        """Show another title and sentence."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        set_shown(self._subtitle, bool(subtitle))

    def add_action(self, widget: QWidget) -> None:
        """Put ``widget`` at the right end."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)
