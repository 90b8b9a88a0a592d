"""A value that can be read, selected and copied but not changed."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_admin.ui.theme.fonts import mono_font


class ReadOnlyField(QLineEdit):
    """Sunken and monospaced; ``accessible_name`` says what the value is."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, name: str, accessible_name: str = ""
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setFont(mono_font())
        self.setReadOnly(True)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show ``text`` from its beginning."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)
