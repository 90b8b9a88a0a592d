"""A line to type a secret into that holds nothing but dots; what was typed is kept beside it.

Qt tells assistive technology of every change of a line's text, a masked one included, letter by
letter and with what was removed. Here those messages, the undo history and what an input method may
ask for are dots.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit, QMenu

DOT = "•"
SENSITIVE = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_COMMANDS = (_CONTROL, _CONTROL | Qt.KeyboardModifier.ShiftModifier)


class MaskedLine(QLineEdit):
    """``edited`` comes after every change of what was typed."""

    edited = Signal()

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self._typed, self._is_dotting = "", False
        self.setObjectName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(SENSITIVE)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)
        self.textChanged.connect(self._on_text_changed)

    @property
    def typed(self) -> str:
        """What was typed."""
        return self._typed

    def set_typed(self, text: str) -> None:
        """Replace what was typed."""
        self._typed = text
        self._dot(DOT * len(text), len(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QClipboard.Mode.Clipboard)
        elif _is_typing(event):
            self._insert(event.text())
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what was committed; a composition in progress is not shown."""
        if event.commitString():
            self._insert(event.commitString())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.MiddleButton:
            self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
            self._paste(QClipboard.Mode.Selection)
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Paste")).triggered.connect(self._on_paste_triggered)
        menu.popup(event.globalPos())

    def _paste(self, mode: QClipboard.Mode) -> None:
        self._insert(QGuiApplication.clipboard().text(mode))

    def _insert(self, text: str) -> None:
        begin = self.selectionStart() if self.hasSelectedText() else self.cursorPosition()
        end = begin + len(self.selectedText())
        room = self.maxLength() - len(self._typed) + end - begin
        new = " ".join(text.splitlines())[:room]
        self._typed = self._typed[:begin] + new + self._typed[end:]
        self._dot(DOT * len(self._typed), begin + len(new))

    def _dot(self, dots: str, cursor: int) -> None:
        self._is_dotting = True
        self.setText(dots)
        self._is_dotting = False
        self.setCursorPosition(cursor)
        self.edited.emit()

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        if self._is_dotting:
            return
        self._typed = _followed(self._typed, text, self.cursorPosition())
        if text.strip(DOT):  # put in by assistive technology, or by a test
            self._dot(DOT * len(self._typed), len(self._typed))
        else:
            self.edited.emit()

    @Slot()
    def _on_paste_triggered(self) -> None:
        self._paste(QClipboard.Mode.Clipboard)


def _is_typing(event: QKeyEvent) -> bool:
    return (
        event.text()[:1].isprintable()
        and bool(event.text())
        and (event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier not in _COMMANDS)
    )


def _followed(typed: str, text: str, cursor: int) -> str:
    """What was typed, after the line changed to ``text``: dots stand for what stays."""
    if not text.strip(DOT):  # something was removed, up to the cursor or behind it
        return typed[:cursor] + typed[cursor + len(typed) - len(text) :]
    before = len(text) - len(text.lstrip(DOT))
    after = len(text) - len(text.rstrip(DOT))
    return typed[:before] + text.strip(DOT) + typed[len(typed) - after :]
