"""The window of the manual: contents or what was found on the left, one page on the right."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_admin.domain.manual_search import ManualPage, search, words_of
from desktop_admin.ui.manual.contents_list import ContentsList
from desktop_admin.ui.manual.manual_view import ManualView
from desktop_admin.ui.manual.topics import CAUSE, CAUSES_TITLE, GROUPS, START
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4
from desktop_admin.ui.widgets.buttons import PlainButton
from desktop_admin.ui.widgets.icon_button import IconButton
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.search_field import SearchField

_SIZE = (980, 700)
_CONTENTS = 300


class ManualWindow(QWidget):
    """Stays open beside the program's window, and never keeps the program alive."""

    def __init__(self, pages: tuple[ManualPage, ...]) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._pages = {page.id: page for page in pages}
        self._visited: list[str] = []
        self._place = -1
        self.setObjectName("manual_window")
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setWindowTitle(self.tr("Manual of API Access Admin"))
        self.setMinimumSize(640, 420)
        self.resize(*_SIZE)
        self._build()
        self._show_contents()

    @property
    def topic(self) -> str:
        """What is shown."""
        return self._visited[self._place] if self._visited else ""

    def open_topic(self, topic: str) -> None:
        """Show the page about ``topic``; an unknown one leads to the beginning."""
        topic = topic if topic in self._pages else START
        if topic != self.topic:
            self._visited[self._place + 1 :] = [topic]
            self._place = len(self._visited) - 1
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        self._search = SearchField(self.tr("Search the manual"), self, name="manual_search")
        self._search.search_changed.connect(self._on_search_changed)
        self._contents = ContentsList(self, name="manual_contents")
        self._contents.setAccessibleName(self.tr("Contents"))
        self._contents.chosen.connect(self._on_topic_chosen)
        text = self.tr("Nothing has all of these words. Try fewer, or the beginnings of them.")
        self._nothing = PlainLabel(text, TextRole.MUTED, self, name="manual_nothing", wraps=True)
        left = vbox(SPACE_3)
        left.addWidget(self._search)
        left.addWidget(self._nothing)
        left.addWidget(self._contents, 1)
        self._view = ManualView(self, name="manual_view")
        self._view.link_chosen.connect(self._on_topic_chosen)
        right = vbox(SPACE_3)
        right.addLayout(self._build_bar())
        right.addWidget(self._view, 1)
        for widget in (self._search, self._nothing, self._contents):
            widget.setFixedWidth(_CONTENTS)
        row = hbox(SPACE_4, self, (SPACE_4, SPACE_4, SPACE_4, SPACE_4))
        row.addLayout(left)
        row.addLayout(right, 1)

    def _build_bar(self) -> QHBoxLayout:
        self._back = IconButton(
            "chevron-right@180", self.tr("Back"), self, name="manual_back_button"
        )
        self._back.clicked.connect(self._on_back_clicked)
        self._forward = IconButton(
            "chevron-right", self.tr("Forward"), self, name="manual_forward_button"
        )
        self._forward.clicked.connect(self._on_forward_clicked)
        close = PlainButton(self.tr("Close"), self, name="manual_close_button")
        close.clicked.connect(self.close)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._search.setFocus)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self._on_back_clicked)
        QShortcut(QKeySequence("Alt+Right"), self).activated.connect(self._on_forward_clicked)
        bar = hbox(SPACE_2)
        bar.addWidget(self._back)
        bar.addWidget(self._forward)
        bar.addStretch(1)
        bar.addWidget(close)
        return bar

    def _show_contents(self) -> None:
        set_shown(self._nothing, False)
        groups = [(group.title, group.topics) for group in GROUPS]
        groups.append((CAUSES_TITLE, tuple(one for one in self._pages if one.startswith(CAUSE))))
        self._contents.show_groups(
            tuple(
                (
                    QCoreApplication.translate("Manual", title),
                    tuple((topic, self._pages[topic].title) for topic in topics),
                )
                for title, topics in groups
            )
        )

    def _show(self) -> None:
        self._view.show_page(self._pages[self.topic], words_of(self._search.text()))
        self._contents.point_at(self.topic)
        self._back.setEnabled(self._place > 0)
        self._forward.setEnabled(self._place < len(self._visited) - 1)

    @Slot(str)
    def _on_search_changed(self, typed: str) -> None:
        if not words_of(typed):
            self._show_contents()
            self._show()
            return
        found = search(self._pages.values(), typed)
        set_shown(self._nothing, not found)
        self._contents.show_found(
            tuple((one.page.id, one.page.title, one.excerpt) for one in found)
        )
        if found:
            self.open_topic(found[0].page.id)

    @Slot(str)
    def _on_topic_chosen(self, topic: str) -> None:
        self.open_topic(topic)

    @Slot()
    def _on_back_clicked(self) -> None:
        self._place = max(self._place - 1, 0)
        self._show()

    @Slot()
    def _on_forward_clicked(self) -> None:
        self._place = min(self._place + 1, len(self._visited) - 1)
        self._show()
