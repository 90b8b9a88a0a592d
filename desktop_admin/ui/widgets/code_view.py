"""Code to read and copy; while a secret is in it, it gives its text away to nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop_admin.ui.theme.fonts import mono_font

_HEIGHT = 260


class CodeView(QPlainTextEdit):
    """Read-only and monospaced; Tab leaves it."""

    def __init__(self, parent: QWidget | None = None, *, name: str, accessible_name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.setFont(mono_font(12))
        self.setMinimumHeight(_HEIGHT)

    def show_code(self, text: str, *, is_secret: bool) -> None:
        """Show ``text``; a secret one can be neither selected, dragged nor copied from here."""
        flags = Qt.TextInteractionFlag
        chosen = flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags.NoTextInteraction if is_secret else chosen)
        menu = Qt.ContextMenuPolicy
        self.setContextMenuPolicy(menu.NoContextMenu if is_secret else menu.DefaultContextMenu)
        self.setPlainText(text)
