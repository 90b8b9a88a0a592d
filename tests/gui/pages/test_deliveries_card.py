"""The tab This computer: what was handed over, in words, and what can be done with the notes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.domain.text import Text
from desktop_admin.state.export_port import ExportFormat
from desktop_admin.state.status import Notice, Status
from desktop_admin.ui.dialogs.delivery_dialogs import (
    ForgetNotesDialog,
    RecipientDialog,
    RemoveNoteDialog,
)
from desktop_admin.ui.pages.activity_page import ActivityPage
from desktop_admin.ui.widgets.list_frame import ListFrame, ListPhase
from desktop_admin.ui.widgets.tab_bar import TabBar
from tests.fakes.deliveries import DELIVERIES
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import (
    banner_text,
    choose_action,
    click,
    enter,
    find,
    find_action,
    open_menu,
    rows,
    visible_texts,
)
from tests.gui.screens import Screen

TABLE = "deliveries_table"


@pytest.fixture
def page(screen: Screen) -> ActivityPage:
    items = DELIVERIES
    screen.stores.deliveries.put(status=Status.READY, items=items, total=len(items))
    page = screen.show(ActivityPage)
    find(page, TabBar, "activity_tabs").setCurrentIndex(1)
    return page


def test_notes_are_read_when_the_tab_is_opened_and_say_how_and_for_whom(
    screen: Screen, page: ActivityPage
) -> None:
    assert screen.stores.deliveries.called("load") == [()]
    assert screen.stores.activity.called("load") == [()]
    page.reload()
    assert screen.stores.deliveries.called("load") == [(), ()]
    said = [row[1:5] for row in rows(page, TABLE)]
    assert said[0] == [
        "Loan origination",
        "Environment file loan-origination.env.age",
        "Olivia, ticket 4711 age1ql3z7hjy…mcac8p",
        "owner@example.com",
    ]
    assert [row[1:3] for row in said[1:]] == [
        ["Kubernetes Secret example-billing.yaml.age", "with a passphrase"],
        ["JSON file payroll.json", "not encrypted"],
        ["Copied", "Olivia"],
        ["Copied within code", "–"],
        ["Saved to system keyring", "–"],
    ]
    assert_accessible(page)


def test_each_tab_shows_its_own_list(page: ActivityPage) -> None:
    account, computer = (find(page, QWidget, name) for name in ("activity_card", "deliveries_card"))
    assert (account.isVisible(), computer.isVisible()) == (False, True)
    assert not find(page, QWidget, "export_button").isVisible()
    find(page, TabBar, "activity_tabs").setCurrentIndex(0)
    assert (account.isVisible(), computer.isVisible()) == (True, False)
    assert find(page, QWidget, "export_button").isVisible()


def test_it_is_searched_and_exported(screen: Screen, page: ActivityPage, tmp_path: Path) -> None:
    store = screen.stores.deliveries
    enter(page, "deliveries_search", "bob")
    screen.qtbot.waitUntil(lambda: store.called("search") == [("bob",)])
    screen.asked.save_path = tmp_path / "notes.csv"
    click(page, "export_deliveries_button")
    menu = open_menu(page)
    menu.setActiveAction(find_action(menu, "export_csv_action"))
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert store.called("export") == [(tmp_path / "notes.csv", ExportFormat.CSV)]
    store.put(notice=Notice.ok(Text("6 delivery notes were written.")))
    assert "6 delivery notes" in banner_text(page, "deliveries_notice_banner")


def test_for_whom_can_be_said_later(screen: Screen, page: ActivityPage) -> None:
    choose_action(page, TABLE, 0, "set_recipient")
    dialog = screen.dialog(RecipientDialog)
    assert find(dialog, QLineEdit, "recipient_name_field").text() == "Olivia, ticket 4711"
    enter(dialog, "recipient_name_field", "Bob ")
    click(dialog, "save_button")
    assert screen.stores.deliveries.called("set_recipient") == [(DELIVERIES[0], "Bob")]
    assert not dialog.isVisible()


def test_details_are_copied_for_a_ticket(screen: Screen, page: ActivityPage) -> None:
    choose_action(page, TABLE, 0, "copy_note")
    (text,) = screen.stores.clipboard.texts
    for fact in ("loan-origination.env.age", "key age1ql3z7hjy…mcac8p", "exported env", "4711"):
        assert fact in text


def test_deleting_is_confirmed(screen: Screen, page: ActivityPage) -> None:
    store = screen.stores.deliveries
    choose_action(page, TABLE, 3, "remove_note")
    dialog = screen.dialog(RemoveNoteDialog)
    assert not store.called("remove")
    click(dialog, "confirm_button")
    assert store.called("remove") == [(DELIVERIES[3],)]
    click(page, "forget_notes_button")
    click(screen.dialog(ForgetNotesDialog), "cancel_button")
    assert not store.called("remove_all")
    click(page, "forget_notes_button")
    click(screen.dialog(ForgetNotesDialog), "confirm_button")
    assert store.called("remove_all") == [()]


def test_every_state_of_the_list(screen: Screen, page: ActivityPage) -> None:
    store, frame = screen.stores.deliveries, find(page, ListFrame, "deliveries_list")
    store.put(items=(), search="x")
    assert "Nothing matches “x”." in visible_texts(page)
    click(page, "deliveries_empty_state_button")
    assert store.called("search")[-1] == ("",)
    store.put(total=0, search="")
    assert "Nothing was handed over yet" in visible_texts(page)
    assert not find(page, QWidget, "forget_notes_button").isVisible()
    store.put(status=Status.LOADING)
    assert frame.phase is ListPhase.LOADING
    store.put(status=Status.FAILED, error=ConnectionFailed(host="h.example"))
    click(page, "deliveries_list_error_retry_button")
    assert store.called("retry") == [()]
