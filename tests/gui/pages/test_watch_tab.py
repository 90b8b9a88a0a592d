"""The tab Watch of Troubleshooting, and what Activity shows of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QTableView, QWidget

from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.text import Text
from desktop_admin.domain.vault_errors import VaultLocked
from desktop_admin.domain.watch import Reading, Verdict, WatchStanding
from desktop_admin.runtime.notice_port import DesktopNotices
from desktop_admin.state.status import Notice, Status
from desktop_admin.state.watch_snapshots import WatchPause, WatchRow
from desktop_admin.ui.dialogs.add_watch_dialog import AddWatchDialog
from desktop_admin.ui.pages.activity_page import ActivityPage
from desktop_admin.ui.pages.troubleshooting_page import TroubleshootingPage
from desktop_admin.ui.widgets.confirm_dialog import ConfirmDialog
from desktop_admin.ui.widgets.latency_chart import LatencyChart
from desktop_admin.ui.widgets.list_frame import ListFrame, ListPhase
from desktop_admin.ui.widgets.tab_bar import TabBar
from tests.fakes import account, watched
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import banner_text, choose_action, click, find, rows, visible_texts
from tests.gui.screens import Screen


def opened(screen: Screen) -> TroubleshootingPage:
    page = screen.show(TroubleshootingPage)
    page.open_tab("watch")
    return page


@pytest.fixture
def page(screen: Screen) -> TroubleshootingPage:
    """Three watched credentials, one more in the keyring."""
    elsewhere = replace(watched.SAVED[3], connection_id=account.SANDBOX.vault_id, client_id="x")
    screen.stores.vault.put(status=Status.READY, saved=(*watched.SAVED, elsewhere))
    screen.stores.watch.put(status=Status.READY, pause=WatchPause.NONE, rows=watched.ROWS)
    return opened(screen)


def test_rows_say_how_each_fares(page: TroubleshootingPage) -> None:
    said = [[row[at] for at in (0, 1, 3, 4)] for row in rows(page, "watch_table")]
    assert said == [
        ["CRM connector OAuth client", "Works", "47 of 49", "119 ms"],
        ["Loan origination OAuth client", "Other method in force", "7 of 8", "121 ms"],
        ["Partner sandbox OAuth client", "Off", "–", "–"],
    ]
    assert "counts as a use" in visible_texts(page)
    assert_accessible(page)


def test_the_chart_follows_the_row_and_says_its_numbers(page: TroubleshootingPage) -> None:
    chart = find(page, LatencyChart, "watch_chart")
    assert chart.accessibleName() == "Success and latency of CRM connector"
    summary = "47 of 49 tests passed, 119 ms median, last failure 13:35"
    assert chart.accessibleDescription() == summary
    assert summary in visible_texts(page)
    view = find(page, QTableView, "watch_table")
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert chart.accessibleName() == "Success and latency of Loan origination"
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.current is not None
    assert chart.current.text == "14:30:00 · Other method in force · 61 ms · unauthorized_client"
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert not find(page, QWidget, "watch_chart_card").isVisible()  # it was never tested


def test_a_reading_that_tells_nothing_of_the_credential_is_no_failure(screen: Screen) -> None:
    readings = (
        Reading(account.NOW, Verdict.ASKED_TO_WAIT),
        Reading(account.NOW.replace(minute=31), Verdict.OFFLINE, reason="ConnectionFailed"),
    )
    row = WatchRow(replace(watched.CRM, standing=WatchStanding.WORKS), readings)
    screen.stores.watch.put(status=Status.READY, pause=WatchPause.NONE, rows=(row,))
    page = opened(screen)
    assert rows(page, "watch_table")[0][1] == "Offline here"
    assert "No test has reached the server yet." in visible_texts(page)
    chart = find(page, LatencyChart, "watch_chart")
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.current is not None
    assert chart.current.text == "14:31:00 · this computer was offline"
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert chart.current.text == "14:30:00 · the server asked to wait"


def test_more_are_chosen_of_what_the_keyring_has_for_this_connection(
    screen: Screen, page: TroubleshootingPage
) -> None:
    click(page, "add_watch_button")
    dialog = screen.dialog(AddWatchDialog)
    boxes = [box.text() for box in dialog.findChildren(QAbstractButton) if box.isCheckable()]
    assert boxes == ["All of these", "Billing nightly (Client App)"]
    assert "counts as a use" in banner_text(dialog, "consequence_banner")
    assert_accessible(dialog)
    find(dialog, QAbstractButton, "all_check").click()
    assert not find(dialog, QAbstractButton, "confirm_button").isEnabled()
    find(dialog, QAbstractButton, "all_check").click()
    click(dialog, "confirm_button")
    assert screen.stores.watch.called("add") == [((watched.SAVED[3],),)]


def test_the_menu_tests_pauses_and_removes(screen: Screen, page: TroubleshootingPage) -> None:
    choose_action(page, "watch_table", 0, "test_watched")
    choose_action(page, "watch_table", 0, "turn_watched")
    choose_action(page, "watch_table", 2, "turn_watched")
    choose_action(page, "watch_table", 1, "remove_watched")
    first, second, third = (row.watched for row in watched.ROWS)
    store = screen.stores.watch
    assert store.called("test_now") == [(first,)]
    assert store.called("set_on") == [(first, False), (third, True)]
    assert store.called("remove") == [(second,)]


def test_the_interval_and_the_notices_are_settings(screen: Screen) -> None:
    class Notices(DesktopNotices):
        can_show = True

    screen.context = replace(screen.context, notices=Notices())
    page = opened(screen)
    choice = find(page, QComboBox, "watch_minutes_choice")
    assert [choice.itemText(at) for at in range(choice.count())] == [
        "1 minute", "5 minutes", "15 minutes", "60 minutes",
    ]  # fmt: skip
    assert choice.currentText() == "15 minutes"
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    find(page, QAbstractButton, "watch_tell_check").click()
    preferences = screen.stores.preferences.state.preferences
    assert (preferences.watch_minutes, preferences.is_telling_watch) == (60, False)


def test_every_state_of_the_list(screen: Screen, page: TroubleshootingPage) -> None:
    store, frame = screen.stores.watch, find(page, ListFrame, "watch_list")
    store.put(rows=())
    assert "Nothing is watched" in visible_texts(page)
    click(page, "watch_empty_state_button")
    assert screen.has_dialog()
    screen.dialog(AddWatchDialog).cancel()
    screen.stores.vault.put(saved=())
    assert "Only credentials in the system keyring" in visible_texts(page)
    assert not find(page, QAbstractButton, "add_watch_button").isEnabled()
    store.put(status=Status.LOADING)
    assert frame.phase is ListPhase.LOADING
    store.put(status=Status.FAILED, error=ConnectionFailed(host="h.example"))
    click(page, "watch_list_error_retry_button")
    assert store.called("retry") == [()]
    store.put(status=Status.READY, rows=watched.ROWS, pause=WatchPause.LOCKED)
    assert banner_text(page, "watch_banner") == "Paused: locked"


def test_why_a_test_could_not_be_made_is_said_with_what_to_do(
    screen: Screen, page: TroubleshootingPage
) -> None:
    blocked = replace(watched.ROWS[1], problem=VaultLocked())
    screen.stores.watch.put(rows=(watched.ROWS[0], blocked))
    assert rows(page, "watch_table")[1][1] == "Not tested"
    assert "The system keyring is locked. Unlock it" in banner_text(page, "watch_banner")
    off = replace(blocked, watched=replace(blocked.watched, is_on=False))
    screen.stores.watch.put(rows=(watched.ROWS[0], off))
    assert banner_text(page, "watch_banner") == ""
    screen.stores.watch.put(notice=Notice.failure(FileFailed(path="x", reason="No space")))
    assert "No space" in banner_text(page, "watch_notice_banner")
    click(page, "watch_notice_banner_button")
    assert screen.stores.watch.called("dismiss_notice") == [()]


def test_activity_lists_the_changes_and_deletes_them_once_asked(screen: Screen) -> None:
    notes = screen.stores.watch_notes
    notes.put(status=Status.READY, items=watched.NOTES)
    page = screen.show(ActivityPage)
    assert not find(page, QWidget, "watch_notes_card").isVisible()
    find(page, TabBar, "activity_tabs").setCurrentIndex(1)
    assert notes.called("load") == [()]
    said = [row[1:5] for row in rows(page, "watch_notes_table")]
    assert said[0] == [
        "Loan origination OAuth client",
        "Works",
        "Other method in force",
        "unauthorized_client",
    ]
    assert said[1][1:] == ["Unreachable", "Works", "–"]
    assert_accessible(page)
    choose_action(page, "watch_notes_table", 0, "copy_change")
    (text,) = screen.stores.clipboard.texts
    assert "works -> refused-by-method\nunauthorized_client\nr-0" in text
    click(page, "forget_watch_notes_button")
    assert not notes.called("remove_all")
    assert "PRODUCTION" in visible_texts(screen.dialog(ConfirmDialog))
    click(screen.dialog(ConfirmDialog), "confirm_button")
    assert notes.called("remove_all") == [()]
    notes.put(items=())
    assert "No watched credential has changed" in visible_texts(page)
    notes.put(status=Status.FAILED, error=ConnectionFailed(host="h.example"))
    click(page, "watch_notes_list_error_retry_button")
    assert notes.called("retry") == [()]
    notes.put(notice=Notice.ok(Text("Done.")))
    assert "Done." in banner_text(page, "watch_notes_notice_banner")
