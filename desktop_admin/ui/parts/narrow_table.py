"""Leaves out columns of a table that is too narrow for all, so that names keep their room."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTableView


class NarrowTable(QObject):
    """Hides each column (by its place) while the table is narrower than the given pixels."""

    def __init__(self, view: QTableView, hidden_below: Mapping[int, int]) -> None:
        super().__init__(view)
        self._view, self._hidden_below = view, dict(hidden_below)
        view.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        width = self._view.width()
        for column, least in self._hidden_below.items():
            if self._view.isColumnHidden(column) is not (width < least):
                self._view.setColumnHidden(column, width < least)
