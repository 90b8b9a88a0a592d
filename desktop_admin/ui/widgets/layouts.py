"""Rows and columns with their spacing and margins said in one line."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

Margins = tuple[int, int, int, int]
NO_MARGINS: Margins = (0, 0, 0, 0)


def hbox(spacing: int, parent: QWidget | None = None, margins: Margins = NO_MARGINS) -> QHBoxLayout:
    """A row; ``margins`` are left, top, right and bottom in pixels."""
    row = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    row.setSpacing(spacing)
    row.setContentsMargins(*margins)
    return row


def vbox(spacing: int, parent: QWidget | None = None, margins: Margins = NO_MARGINS) -> QVBoxLayout:
    """A column; ``margins`` are left, top, right and bottom in pixels."""
    column = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    column.setSpacing(spacing)
    column.setContentsMargins(*margins)
    return column
