"""Find and operate widgets below a page or dialog by their object names."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QMenu, QTableView, QWidget

from desktop_admin.ui.widgets.banner import Banner

W = TypeVar("W", bound=QWidget)


def find(root: QWidget, kind: type[W], name: str) -> W:
    """The one widget of this kind and name."""
    found = root.findChild(kind, name)
    assert found is not None, f"no {kind.__name__} '{name}'"
    return found


def click(root: QWidget, name: str) -> None:
    """Click a button with the mouse; it must be visible and enabled."""
    button = find(root, QAbstractButton, name)
    assert button.isVisibleTo(root), f"{name} is hidden"
    assert button.isEnabled(), f"{name} is disabled"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def enter(root: QWidget, name: str, text: str) -> None:
    """Replace the text of a field by typing."""
    field = find(root, QLineEdit, name)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def paste(root: QWidget, name: str, text: str) -> None:
    """Replace the text of a field as pasting does: keys cannot type every character."""
    field = find(root, QLineEdit, name)
    field.selectAll()
    field.insert(text)
    field.textEdited.emit(field.text())


def banner_text(root: QWidget, name: str) -> str:
    """What a banner says; empty while it is hidden."""
    banner = find(root, Banner, name)
    return banner.accessibleName() if banner.isVisibleTo(root) else ""


def visible_texts(root: QWidget) -> str:
    """Every label that can be read, one a line."""
    labels = root.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(root))


def rows(root: QWidget, name: str) -> list[list[str]]:
    """The texts of a table."""
    model = find(root, QTableView, name).model()
    columns = range(model.columnCount())
    return [
        [str(model.index(row, column).data() or "") for column in columns]
        for row in range(model.rowCount())
    ]


def choose_action(root: QWidget, table: str, row: int, action: str) -> None:
    """Open the menu of a row with the keyboard and choose an entry."""
    view = find(root, QTableView, table)
    view.setFocus()
    view.selectRow(row)
    QTest.keyClick(view, Qt.Key.Key_Return)
    menu = open_menu(root)
    entry = find_action(menu, f"{action}_action")
    assert entry.isEnabled(), f"{action} is disabled"
    menu.setActiveAction(entry)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def open_menu(root: QWidget) -> QMenu:
    """The menu that is open."""
    menus = [menu for menu in root.findChildren(QMenu) if menu.isVisible()]
    assert menus, "no menu is open"
    return menus[-1]


def find_action(menu: QMenu, name: str) -> QAction:
    """The entry with this object name."""
    return next(action for action in menu.actions() if action.objectName() == name)


def press_escape(widget: QWidget) -> None:
    """Press Esc in ``widget``."""
    QTest.keyClick(widget, Qt.Key.Key_Escape)
