"""The actions of a table row as plain data, and the menu that offers them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_admin.ui.theme.icons import Tint, icon
from desktop_admin.ui.widgets.action_menu import DANGER_PROPERTY, ActionMenu


@dataclass(frozen=True, slots=True)
class RowAction:
    """One entry of the menu; ``starts_group`` draws a line above it."""

    id: str
    text: str
    icon: str = ""
    is_danger: bool = False
    starts_group: bool = False
    is_enabled: bool = True


def build_menu(actions: tuple[RowAction, ...], parent: QWidget, name: str) -> QMenu:
    """A menu of ``actions``; each QAction's ``data`` is the id of its RowAction."""
    menu = ActionMenu(parent, name="row_actions_menu", accessible_name=name)
    for spec in actions:
        if spec.starts_group:
            menu.addSeparator()
        menu.addAction(_built(spec, menu))
    return menu


def _built(spec: RowAction, menu: QMenu) -> QAction:
    action = QAction(spec.text.replace("&", "&&"), menu)
    action.setObjectName(f"{spec.id}_action")
    action.setData(spec.id)
    action.setEnabled(spec.is_enabled)
    action.setProperty(DANGER_PROPERTY, spec.is_danger)
    if spec.icon:
        action.setIcon(icon(spec.icon, Tint.DANGER if spec.is_danger else Tint.TEXT))
    return action
