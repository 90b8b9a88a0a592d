"""Buttons: busy ones take one click, copy buttons confirm, all can be pressed with the keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.ui.widgets import copy_button
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import DangerButton, PlainButton, PrimaryButton, QuietButton
from desktop_admin.ui.widgets.copy_button import CopyButton
from desktop_admin.ui.widgets.icon_button import IconButton
from tests.gui.accessibility import assert_accessible

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def busy(show: Show) -> BusyButton:
    made = BusyButton("Save", name="save_button", busy_text="Saving…")
    show(made)
    yield made
    made.release()


def press_by_accessibility(button: QPushButton) -> None:
    action = QAccessible.queryAccessibleInterface(button).actionInterface()
    action.doAction(QAccessibleActionInterface.pressAction())


def test_a_busy_button_swallows_every_further_click(busy: BusyButton, qtbot: QtBot) -> None:
    clicks = QSignalSpy(busy.clicked)
    qtbot.mouseDClick(busy, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(busy, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(busy, Qt.MouseButton.LeftButton)
    qtbot.keyClick(busy, Qt.Key.Key_Space)
    press_by_accessibility(busy)
    qtbot.waitUntil(lambda: not busy.isDown())
    assert clicks.count() == 1
    assert busy.is_busy


def test_a_busy_button_says_so_and_keeps_the_focus(busy: BusyButton, qtbot: QtBot) -> None:
    busy.setFocus()
    qtbot.keyClick(busy, Qt.Key.Key_Space)
    assert busy.text() == "Saving…"
    assert busy.accessibleDescription() == "In progress"
    assert busy.hasFocus()


def test_a_released_button_works_again(busy: BusyButton, qtbot: QtBot) -> None:
    clicks = QSignalSpy(busy.clicked)
    for _ in range(2):
        qtbot.mouseClick(busy, Qt.MouseButton.LeftButton)
        busy.release()
    assert clicks.count() == 2
    assert busy.text() == "Save"


def test_a_busy_button_does_not_shrink(busy: BusyButton) -> None:
    wide = busy.width()
    busy.set_busy(True)
    assert busy.width() >= wide


def test_a_copy_button_confirms_in_place(
    show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copy_button, "CONFIRMATION_MILLISECONDS", 20)
    button = CopyButton("Copy Client ID", name="copy_button", text="Copy")
    show(button)
    with qtbot.waitSignal(button.copy_requested):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert button.text() == "Copy"
    button.confirm()
    assert (button.text(), button.accessibleDescription()) == ("Copied", "Copied")
    qtbot.waitUntil(lambda: button.text() == "Copy")
    assert button.accessibleDescription() == ""
    assert button.accessibleName() == "Copy Client ID"


@pytest.mark.parametrize("make", [PrimaryButton, PlainButton, DangerButton, QuietButton])
def test_every_button_has_the_height_of_controls(
    show: Show, make: type[PrimaryButton], qtbot: QtBot
) -> None:
    button = make("Add", name="add_button", icon="plus")
    window = show(button)
    assert button.height() == 34
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert_accessible(window)


def test_an_icon_button_is_named_by_its_tooltip(show: Show) -> None:
    button = IconButton("copy", "Copy Client ID", name="copy_button")
    window = show(button)
    assert button.toolTip() == "Copy Client ID"
    assert (button.width(), button.height()) == (34, 34)
    assert_accessible(window)
