"""A check box with its text."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget


class CheckField(QCheckBox):
    """Its text is its accessible name."""

    def __init__(self, text: str, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(text, parent)
        self.setObjectName(name)
        self.setAccessibleName(text)
