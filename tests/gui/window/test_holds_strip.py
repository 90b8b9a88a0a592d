"""What waits to be sent is shown over the page, and can be undone without hurry under a dialog."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.state.client_work import Act
from desktop_admin.state.hold_snapshots import Hold
from desktop_admin.ui.main_window import MainWindow
from desktop_admin.ui.page_spec import PageId
from desktop_admin.ui.parts.hold_row import HoldRow
from desktop_admin.ui.parts.holds_strip import HoldsStrip
from desktop_admin.ui.widgets.confirm_dialog import ConfirmDialog
from tests.fakes import account
from tests.fakes.page_context import context_of, signed_in
from tests.fakes.stores import FakeStores
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import banner_text, click, find, visible_texts

ONE = Hold(1, Act.REGENERATE, (account.OAUTH_CLIENTS[1],), "example production", 8)
MANY = Hold(2, Act.DELETE, account.CLIENT_APPS, "example production", 8)


@pytest.fixture
def stores() -> FakeStores:
    return signed_in(FakeStores())


@pytest.fixture
def window(qtbot: QtBot, stores: FakeStores) -> MainWindow:
    made = MainWindow()
    made.attach(context_of(stores))
    qtbot.addWidget(made)
    made.follow_session()
    made.go_to(PageId.OAUTH)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def strip(window: MainWindow) -> HoldsStrip:
    return find(window, HoldsStrip, "holds_strip")


def _row(strip: HoldsStrip) -> HoldRow:
    return strip.findChildren(HoldRow)[0]


def test_it_says_what_happens_to_whom_and_where(strip: HoldsStrip, stores: FakeStores) -> None:
    assert not strip.isVisible()
    stores.holds.put(held=(ONE,))
    said = visible_texts(strip)
    assert "Loan origination gets new credentials in 8 s." in said
    assert "OAuth client at example production (Production). Nothing has been sent yet." in said
    assert_accessible(strip)
    stores.holds.put(held=())
    assert not strip.isVisible()


def test_several_are_listed_each_with_its_buttons(strip: HoldsStrip, stores: FakeStores) -> None:
    stores.holds.put(held=(ONE, MANY))
    count = len(account.CLIENT_APPS)
    assert f"{count} clients will be deleted in 8 s." in visible_texts(strip)
    click(strip, "undo_2_button")
    click(strip, "send_now_1_button")
    assert stores.holds.called("undo") == [(MANY.id,)]
    assert stores.holds.called("send_now") == [(ONE.id,)]


def test_the_countdown_moves_neither_the_focus_nor_the_row(
    strip: HoldsStrip, stores: FakeStores
) -> None:
    window = strip.window()
    table = find(window, QWidget, "search_field")
    table.setFocus()
    before = window.focusWidget()
    stores.holds.put(held=(ONE,))
    assert window.focusWidget() is before
    row = _row(strip)
    undo = find(row, QPushButton, "undo_1_button")
    undo.setFocus()
    stores.holds.put(held=(Hold(1, ONE.act, ONE.clients, ONE.connection_name, 3),))
    assert _row(strip) is row
    assert undo.hasFocus()
    assert "in 3 s." in visible_texts(strip)


def test_ctrl_z_undoes_the_newest_and_nothing_else(strip: HoldsStrip, stores: FakeStores) -> None:
    QTest.keyClick(strip.window(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    stores.holds.put(held=(ONE, MANY))
    QTest.keyClick(strip.window(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert stores.holds.called("undo") == [(MANY.id,)]


def test_the_time_stands_still_under_a_dialog(strip: HoldsStrip, stores: FakeStores) -> None:
    dialog = ConfirmDialog("Sure?", "Yes or no.", "Yes", strip.window(), name="confirm_dialog")
    dialog.open()
    assert not stores.holds.called("set_paused")  # nothing is held, nothing is followed
    stores.holds.put(held=(ONE,))
    assert stores.holds.called("set_paused") == [(True,)]
    dialog.done(0)
    assert stores.holds.called("set_paused")[-1] == (False,)
    stores.holds.put(held=(ONE,), is_paused=True)
    assert "stands still while a dialog is open" in visible_texts(strip)
    other = ConfirmDialog("Sure?", "Yes or no.", "Yes", strip.window(), name="confirm_dialog")
    other.open()
    assert stores.holds.called("set_paused")[-1] == (True,)
    other.done(0)
    stores.holds.put(held=())


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told."""
    said: list[str] = []

    def note(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    return said


def test_it_is_read_out_once_with_the_way_back(
    strip: HoldsStrip, stores: FakeStores, heard: list[str]
) -> None:
    stores.holds.put(held=(ONE,))
    stores.holds.put(held=(Hold(1, ONE.act, ONE.clients, ONE.connection_name, 7),))
    (said,) = heard
    assert "Loan origination gets new credentials in 8 s." in said
    assert "Ctrl+Z undoes it." in said
    click(strip, "undo_1_button")
    assert heard[1:] == ["Undone: nothing was sent."]


def test_what_was_dropped_is_told_until_it_was_read(window: MainWindow, stores: FakeStores) -> None:
    stores.holds.put(dropped=(ONE, MANY))
    shell = find(window, QWidget, "shell")
    said = banner_text(shell, "dropped_notice")
    assert "Loan origination at example production did not get new credentials." in said
    assert "were not deleted" in said
    click(shell, "dropped_notice_button")
    assert stores.holds.called("dismiss_dropped") == [()]
