"""Shows one page of the manual; it loads nothing, neither from the network nor from the disk."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QUrl, Signal, Slot
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from desktop_admin.domain.manual_markup import to_html
from desktop_admin.domain.manual_search import ManualPage, fold
from desktop_admin.ui.theme.current import current_tokens
from desktop_admin.ui.theme.fonts import MONO_FAMILY

_STYLE = """
body {{ color: {text}; }}
h1 {{ font-weight: 700; margin: 4px 0 14px 0; }}
h2 {{ font-weight: 600; margin: 22px 0 8px 0; }}
h3 {{ font-weight: 600; margin: 18px 0 6px 0; }}
p {{ margin: 0 0 10px 0; line-height: 140%; }}
ul, ol {{ margin: 0 0 10px 0; }}
li {{ margin: 0 0 6px 0; line-height: 140%; }}
code {{ font-family: '{mono}'; background-color: {sunken}; }}
a {{ color: {accent}; text-decoration: underline; }}
"""
_MARGIN = 28


class ManualView(QTextBrowser):
    """``link_chosen`` carries the topic that the person wants to read."""

    link_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self._page: ManualPage | None = None
        self._words: tuple[str, ...] = ()
        self.anchorClicked.connect(self._on_anchor_clicked)

    def show_page(self, page: ManualPage, words: tuple[str, ...] = ()) -> None:
        """Show ``page`` from its beginning, with the words that were searched for marked."""
        self._page, self._words = page, words
        self._draw()
        self.setAccessibleName(page.title)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def loadResource(self, _kind: int, _url: QUrl | str) -> None:
        """Nothing is ever loaded, whatever a page names."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._page is not None:
            self._draw()  # in the colours of the other theme

    def _draw(self) -> None:
        if self._page is None:
            return
        tokens = current_tokens()
        document = self.document()
        document.setDocumentMargin(_MARGIN)
        document.setDefaultStyleSheet(
            _STYLE.format(
                text=tokens.text,
                sunken=tokens.sunken,
                accent=tokens.accent,
                mono=MONO_FAMILY,
            )
        )
        self.setHtml(f"<body>{to_html(self._page.markdown)}</body>")
        self.setExtraSelections([self._mark(place) for place in self._places(document)])

    def _places(self, document: QTextDocument) -> list[QTextCursor]:
        """Where the words that were searched for begin a word of the page."""
        text = fold(document.toPlainText())
        places = []
        for word in self._words:
            at = text.find(word)
            while at >= 0:
                if at == 0 or not text[at - 1].isalnum():
                    cursor = QTextCursor(document)
                    cursor.setPosition(at)
                    cursor.setPosition(at + len(word), QTextCursor.MoveMode.KeepAnchor)
                    places.append(cursor)
                at = text.find(word, at + len(word))
        return places

    def _mark(self, place: QTextCursor) -> QTextEdit.ExtraSelection:
        tokens = current_tokens()
        marked = QTextCharFormat()
        marked.setBackground(QColor(tokens.warn_soft))
        marked.setForeground(QColor(tokens.text))
        marked.setFontUnderline(True)  # not by colour alone
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = place, marked
        return selection

    @Slot(QUrl)
    def _on_anchor_clicked(self, url: QUrl) -> None:
        self.link_chosen.emit(url.toString())
