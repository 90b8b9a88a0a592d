"""Everything that can be read in a window: labels, buttons, fields, tables, names and tooltips."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)


def texts_of(root: QWidget) -> set[str]:
    """The texts that are shown or read out below ``root``, without empty ones."""
    parts = [root, *(part for part in root.findChildren(QWidget) if part.isVisibleTo(root))]
    return {text.strip() for part in parts for text in _texts(part)} - {""}


def _texts(part: QWidget) -> Iterator[str]:
    yield from (part.accessibleName(), part.accessibleDescription(), part.toolTip())
    if isinstance(part, QLabel | QAbstractButton):
        yield part.text()
    if isinstance(part, QLineEdit):
        yield part.placeholderText()
    if isinstance(part, QComboBox):
        yield from (part.itemText(row) for row in range(part.count()))
    if isinstance(part, QTabBar):
        yield from (part.tabText(at) for at in range(part.count()))
    if isinstance(part, QAbstractItemView) and part.model() is not None:
        yield from _cells(part.model())
    if isinstance(part, QDialog):
        yield part.windowTitle()


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    columns = range(model.columnCount(QModelIndex()))
    for column in columns:
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for row in range(model.rowCount(QModelIndex())):
        for column in columns:
            yield str(model.index(row, column).data() or "")
