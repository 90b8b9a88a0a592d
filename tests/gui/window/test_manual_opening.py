"""F1: the manual opens at what is in front, in one window, which ends with the program."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_admin.state.snapshots import Phase
from desktop_admin.ui.actions import ActionId
from desktop_admin.ui.main_window import MainWindow
from desktop_admin.ui.manual.manual_window import ManualWindow
from desktop_admin.ui.manual.topics import START
from desktop_admin.ui.page_spec import PageId
from desktop_admin.ui.pages.troubleshooting_page import TroubleshootingPage
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from tests.fakes.page_context import context_of, signed_in
from tests.fakes.stores import FakeStores
from tests.gui.finding import click


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[tuple[MainWindow, FakeStores]]:
    """The window of the program over fake stores, the owner signed in."""
    stores = FakeStores()
    made = MainWindow()
    made.attach(context_of(stores))
    qtbot.addWidget(made)
    made.show()
    signed_in(stores)
    yield made, stores
    made.closing.emit()


def open_manual() -> ManualWindow:
    (manual,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, ManualWindow))
    assert manual.isVisible()
    return manual


def press_f1(window: MainWindow) -> None:
    action = next(
        each for each in window.actions() if each.objectName() == f"{ActionId.MANUAL}_action"
    )
    assert action.shortcut().toString() == "F1"
    action.trigger()


def test_f1_opens_the_page_one_is_on_and_the_same_window_again(
    window: tuple[MainWindow, FakeStores],
) -> None:
    main, _stores = window
    main.go_to(PageId.OAUTH)
    press_f1(main)
    manual = open_manual()
    assert manual.topic == "page-oauth"
    main.go_to(PageId.TROUBLESHOOTING)
    page = main.findChild(TroubleshootingPage, "troubleshooting_page")
    page.open_tab("watch")
    click(main, "manual_button")
    assert open_manual() is manual
    assert manual.topic == "tab-watch"
    main.open_manual("cause-name-unknown")
    assert manual.topic == "cause-name-unknown"
    assert not manual.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_f1_in_a_dialog_opens_what_the_dialog_is_about(
    window: tuple[MainWindow, FakeStores],
) -> None:
    main, stores = window
    main.go_to(PageId.OAUTH)
    dialog = DialogFrame("Rotation", main, name="rotation_dialog")
    dialog.open()
    press_f1(main)
    assert open_manual().topic == "rotate"
    dialog.reject()
    other = DialogFrame("Unsaved", main, name="unsaved_changes_dialog")
    other.open()
    press_f1(main)
    assert open_manual().topic == "page-oauth"
    other.reject()
    stores.session.put(phase=Phase.WELCOME, connection=None, access=None)
    press_f1(main)
    assert open_manual().topic == START


def test_the_manual_closes_with_the_program_and_with_the_lock(
    window: tuple[MainWindow, FakeStores],
) -> None:
    main, stores = window
    main.open_manual("lock")
    manual = open_manual()
    stores.lock.put(is_locked=True)
    assert not manual.isVisible()
    stores.lock.put(is_locked=False)
    main.open_manual("lock")
    assert manual.isVisible()
    main.close()
    assert not manual.isVisible()
