"""A white card with a title, an optional note on the right and a column of contents."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from desktop_admin.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_5
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.tag import Tag

_TOP = 18


class Card(QFrame):
    """One subject of a page."""

    def __init__(
        self, title: str = "", note: str = "", parent: QWidget | None = None, *, name: str = ""
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("surface", "card")
        self._title = PlainLabel(role=TextRole.SECTION)
        self._count = PlainLabel(role=TextRole.COUNT)
        self._note = PlainLabel(role=TextRole.SECONDARY)
        self._header = hbox(SPACE_3)
        self._header.addWidget(self._title)
        self._header.addWidget(self._count)
        self._header.addStretch(1)
        self._header.addWidget(self._note)
        self.body = vbox(SPACE_4)
        column = vbox(SPACE_3, self)
        column.setContentsMargins(SPACE_5, _TOP, SPACE_5, _TOP)
        column.addLayout(self._header)
        column.addLayout(self.body, 1)
        self.set_count(None)
        self.render_texts(title, note)

    def render_texts(self, title: str, note: str = "") -> None:
        """Show ``title`` and ``note``; an empty text takes no room."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.setAccessibleName(title)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put ``widget`` below the others."""
        self.body.addWidget(widget, stretch)

    def add_tag(self, tag: Tag) -> None:
        """Put ``tag`` beside the title."""
        self._header.insertWidget(self._header.indexOf(self._count) + 1, tag)

    def add_header(self, widget: QWidget) -> None:
        """Put ``widget`` at the right end of the title's line."""
        self._header.addWidget(widget)

    def set_count(self, count: int | None) -> None:
        """Show how many there are beside the title; None hides the number."""
        self._count.setText("" if count is None else str(count))
        self._count.setVisible(count is not None)

    def set_flush(self) -> None:
        """Let the contents (a table) come nearer to the sides and to the bottom."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(SPACE_2, SPACE_4, SPACE_2, SPACE_2)
        self._header.setContentsMargins(SPACE_3, 0, SPACE_3, 0)
