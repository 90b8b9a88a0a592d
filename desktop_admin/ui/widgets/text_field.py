"""A line of text at the height of the other controls."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_admin.ui.theme.fonts import mono_font
from desktop_admin.ui.theme.styling import polish_again


class TextField(QLineEdit):
    """``is_mono`` for ids, URLs and addresses; the label around it gives its accessible name."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        name: str,
        placeholder: str = "",
        is_mono: bool = False,
        accessible_name: str = "",
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setPlaceholderText(placeholder)
        if accessible_name:
            self.setAccessibleName(accessible_name)
        if is_mono:
            self.setFont(mono_font())

    def setReadOnly(self, is_read_only: bool) -> None:
        """Whether it can be typed into; it looks sunken when not."""
        if is_read_only != self.isReadOnly():
            super().setReadOnly(is_read_only)
            polish_again(self)
