"""The table of records: rows, menus and buttons by mouse, by keyboard and through accessibility."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.ui.widgets.record_table import RecordTable
from tests.gui.accessibility import assert_accessible
from tests.looks import sample

Table = RecordTable[sample.Row]
Show = Callable[[QWidget], QWidget]


@pytest.fixture
def table(show: Show) -> Iterator[Table]:
    made = Table(
        sample.CLIENT_COLUMNS,
        sample.row_key,
        name="clients_table",
        accessible_name="Clients",
        actions_of=sample.row_actions,
    )
    made.show_records(sample.ROWS, sample.NOW)
    show(made)
    yield made
    for menu in made.findChildren(QMenu):
        menu.close()


def open_menu(table: Table) -> QMenu:
    (menu,) = [menu for menu in table.findChildren(QMenu) if menu.isVisible()]
    return menu


def choose(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()


def row_buttons(table: Table) -> list[QPushButton]:
    return [button for button in table.findChildren(QPushButton) if button.isVisible()]


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_keys_open_the_menu_of_the_row_walked_to(
    table: Table, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    requests = QSignalSpy(table.action_requested)
    table.setFocus()
    table.select(sample.ROWS[0].id)
    qtbot.keyClick(table.view, Qt.Key.Key_Down)
    qtbot.keyClick(table.view, key, modifier)
    menu = open_menu(table)
    assert menu.accessibleName() == "Actions for Loan origination"
    choose(menu, "Rename")
    assert requests.at(0) == ["rename", sample.ROWS[1]]
    assert not menu.isVisible()


def test_each_row_has_a_button_that_assistive_technology_can_press(
    table: Table, qtbot: QtBot
) -> None:
    buttons = row_buttons(table)
    assert [button.accessibleName() for button in buttons] == [
        f"Actions for {row.name}" for row in sample.ROWS
    ]
    action = QAccessible.queryAccessibleInterface(buttons[2]).actionInterface()
    action.doAction(QAccessibleActionInterface.pressAction())
    qtbot.waitUntil(lambda: bool(table.findChildren(QMenu)))
    assert open_menu(table).accessibleName() == "Actions for Archive export"
    assert table.selected == sample.ROWS[2]


def test_the_buttons_are_in_the_accessibility_tree_of_the_window(table: Table) -> None:
    root = QAccessible.queryAccessibleInterface(table)
    named = {found.text(QAccessible.Text.Name) for found in walk(root)}
    assert {"Actions for CRM connector", "CRM connector", "osc_8Yt2…kLm0", "Active"} <= named


def test_the_buttons_lie_in_their_rows(table: Table) -> None:
    for at, button in enumerate(row_buttons(table)):
        middle = button.mapTo(table, button.rect().center())
        assert table.view.rowAt(table.view.viewport().mapFrom(table, middle).y()) == at


def test_a_right_click_opens_the_menu_of_its_row(table: Table) -> None:
    table.view.menu_requested.emit(3, QPoint(10, 10))
    assert open_menu(table).accessibleName() == "Actions for Partner sandbox"


def test_a_row_at_work_offers_nothing(table: Table, qtbot: QtBot) -> None:
    table.set_busy(frozenset({sample.ROWS[1].id}))
    assert [button.isEnabled() for button in row_buttons(table)] == [True, False, True, True, True]
    table.setFocus()
    table.select(sample.ROWS[1].id)
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert [menu for menu in table.findChildren(QMenu) if menu.isVisible()] == []


def test_sorting_is_asked_for_and_not_done(table: Table, qtbot: QtBot) -> None:
    requests = QSignalSpy(table.sort_requested)
    header = table.view.horizontalHeader()
    header.sectionClicked.emit(0)
    table.set_sort("name", is_descending=False)
    header.sectionClicked.emit(0)
    header.sectionClicked.emit(2)
    header.sectionClicked.emit(4)
    asked = [requests.at(at) for at in range(requests.count())]
    assert asked == [["name", False], ["name", True], ["created", False]]
    assert table.model.records == sample.ROWS


def test_the_head_is_worked_by_keys(table: Table, qtbot: QtBot) -> None:
    requests = QSignalSpy(table.sort_requested)
    header = table.view.horizontalHeader()
    header.setFocus()
    assert header.hasFocus()
    qtbot.keyClick(header, Qt.Key.Key_Right)
    qtbot.keyClick(header, Qt.Key.Key_Space)
    assert requests.at(0) == ["clientId", False]


def test_the_selection_survives_another_order(table: Table) -> None:
    table.select(sample.ROWS[1].id)
    table.show_records(tuple(reversed(sample.ROWS)), sample.NOW)
    assert table.selected == sample.ROWS[1]


def test_copying_a_cell_gives_the_whole_id(table: Table, qtbot: QtBot) -> None:
    table.setFocus()
    table.view.setCurrentIndex(table.model.index(0, 1))
    with qtbot.waitSignal(table.copy_requested) as copied:
        qtbot.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied.args == [sample.ROWS[0].id]


def test_five_hundred_rows_are_quick_and_scroll_to_more(table: Table) -> None:
    many = tuple(
        replace(sample.ROWS[at % 5], id=f"osc_{at:020}", name=f"Client {at}") for at in range(500)
    )
    ends = QSignalSpy(table.end_reached)
    started = time.perf_counter()
    table.show_records(many, sample.NOW)
    table.view.scrollToBottom()
    table.grab()
    assert time.perf_counter() - started < 0.5
    assert len(table.findChildren(QPushButton)) < 40
    assert ends.count() >= 1
    assert row_buttons(table)[-1].accessibleName() == "Actions for Client 499"


def test_tab_leaves_the_table(table: Table, qtbot: QtBot) -> None:
    table.setFocus()
    assert table.view.hasFocus()
    qtbot.keyClick(table.view, Qt.Key.Key_Tab)
    assert not table.view.hasFocus()


def test_everything_has_a_name(table: Table) -> None:
    assert_accessible(table)


def walk(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield root
    for at in range(root.childCount()):
        child = root.child(at)
        if child is not None and child.isValid():
            yield from walk(child)
