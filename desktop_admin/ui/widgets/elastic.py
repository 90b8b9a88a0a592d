"""Widgets that can do with less height than they would like, and say so to the page they are on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


class Elastic(QWidget):
    """A long list: it scrolls by itself before the page has to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit: int | None = None

    def full_height(self) -> int:
        """What it takes to show everything, in pixels."""
        raise NotImplementedError

    def least_height(self) -> int:
        """What it cannot do without."""
        raise NotImplementedError

    def wanted_height(self) -> int:
        """The full height, or what it was limited to."""
        full = self.full_height()
        return full if self._limit is None else min(full, self._limit)

    def limit_height(self, limit: int) -> None:
        """Take ``limit`` pixels at most."""
        if limit != self._limit:
            self._limit = limit
            self.updateGeometry()
