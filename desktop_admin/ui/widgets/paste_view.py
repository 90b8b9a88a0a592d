"""A field to paste into that never holds what was pasted: it shows what others made of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import (
    QClipboard,
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from desktop_admin.diagnostics.explain.cleaning import LIMIT
from desktop_admin.diagnostics.explain.masking import MarkKind, MaskedText
from desktop_admin.domain.secret import Secret
from desktop_admin.ui.theme.current import current_tokens
from desktop_admin.ui.theme.fonts import mono_font
from desktop_admin.ui.widgets.action_menu import ActionMenu

_INKS = {
    MarkKind.SECRET: ("warn", "warn_soft"),
    MarkKind.ID: ("accent", "accent_soft"),
    MarkKind.HIDDEN: ("danger", "danger_soft"),
}


class PasteView(QPlainTextEdit):
    """``pasted`` carries a ``Secret``: the text is in no document, undo history or message to
    assistive technology. ``refused`` when there was no text to paste.
    """

    pasted = Signal(object)
    refused = Signal()

    def __init__(self, parent: QWidget | None = None, *, name: str, accessible_name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self._masked = MaskedText()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setFont(mono_font(12))

    def show_masked(self, masked: MaskedText) -> None:
        """Show a masked text, its credentials marked."""
        if masked != self._masked:
            self._masked = masked
            self.setPlainText(masked.text)
        self._mark()

    @Slot()
    def paste_clipboard(self) -> None:
        """Take what is on the clipboard."""
        self._take(QClipboard.Mode.Clipboard)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_clipboard()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.MiddleButton:
            self._take(QClipboard.Mode.Selection)
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = ActionMenu(self, name="paste_menu", accessible_name=self.accessibleName())
        menu.addAction(self.tr("Paste")).triggered.connect(self.paste_clipboard)
        copy = menu.addAction(self.tr("Copy the masked text"))
        copy.setEnabled(self.textCursor().hasSelection())
        copy.triggered.connect(self.copy)
        menu.popup(event.globalPos())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Nothing gets into the document by itself."""
        del source
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._mark()

    def _take(self, mode: QClipboard.Mode) -> None:
        text = QGuiApplication.clipboard().text(mode)[: LIMIT + 1]
        if text.strip():
            self.pasted.emit(Secret(text))
        else:
            self.refused.emit()

    def _mark(self) -> None:
        tokens, selections = current_tokens(), []
        for mark in self._masked.marks:
            ink, ground = _INKS[mark.kind]
            look = QTextCharFormat()
            look.setForeground(QColor(str(getattr(tokens, ink))))
            look.setBackground(QColor(str(getattr(tokens, ground))))
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(_in_utf16(self._masked.text, mark.start))
            cursor.setPosition(
                _in_utf16(self._masked.text, mark.end), QTextCursor.MoveMode.KeepAnchor
            )
            selection.cursor, selection.format = cursor, look
            selections.append(selection)
        self.setExtraSelections(selections)


def _in_utf16(text: str, place: int) -> int:
    """The place in Qt's strings, where some characters count twice."""
    return place if text.isascii() else len(text[:place].encode("utf-16-le")) // 2
