"""The tables of clients: every state, searching, sorting and the menu of a row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QTableView

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.domain.text import Text
from desktop_admin.state.snapshots import ClientColumn
from desktop_admin.state.status import Notice, Status
from desktop_admin.ui.dialogs.create_client_dialog import CreateClientDialog
from desktop_admin.ui.pages.oauth_page import OAuthPage
from desktop_admin.ui.widgets.list_frame import ListFrame, ListPhase
from desktop_admin.ui.widgets.record_table import RecordTable
from tests.fakes import account
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import (
    banner_text,
    click,
    enter,
    find,
    find_action,
    open_menu,
    rows,
    visible_texts,
)
from tests.gui.screens import Screen

LOAN = account.OAUTH_CLIENTS[1]


@pytest.fixture
def page(screen: Screen) -> OAuthPage:
    screen.stores.authentication.put(method=account.METHOD_OAUTH)
    screen.stores.oauth_clients.put(status=Status.READY, items=account.OAUTH_CLIENTS, total=3)
    return screen.show(OAuthPage)


def _phase(page: OAuthPage) -> ListPhase:
    return find(page, ListFrame, "clients_list").phase


def test_a_list_has_loading_error_empty_and_filled_states(screen: Screen, page: OAuthPage) -> None:
    store = screen.stores.oauth_clients
    assert _phase(page) is ListPhase.FILLED
    store.put(status=Status.LOADING, items=())
    assert _phase(page) is ListPhase.LOADING
    store.put(status=Status.FAILED, error=ConnectionFailed(host="h.example", request_id="r-1"))
    assert _phase(page) is ListPhase.FAILED
    assert "h.example cannot be reached." in visible_texts(page)
    assert "r-1" in visible_texts(page)
    click(page, "clients_list_error_retry_button")
    assert store.called("retry") == [()]
    store.put(status=Status.READY, error=None)
    assert _phase(page) is ListPhase.EMPTY


def test_the_empty_list_says_what_belongs_there_and_offers_the_first_step(
    screen: Screen, page: OAuthPage
) -> None:
    screen.stores.oauth_clients.put(items=(), total=0)
    assert "No OAuth 2.0 clients yet" in visible_texts(page)
    assert_accessible(page)
    click(page, "clients_empty_state_button")
    assert screen.dialog(CreateClientDialog).windowTitle() == "Create OAuth 2.0 Client"


def test_a_search_without_matches_is_told_from_an_empty_list(
    screen: Screen, page: OAuthPage
) -> None:
    screen.stores.oauth_clients.put(items=(), total=0, search="zebra")
    assert "Nothing matches “zebra”." in visible_texts(page)
    click(page, "clients_empty_state_button")
    assert screen.stores.oauth_clients.called("search") == [("",)]


def test_rows_show_name_id_times_and_state(page: OAuthPage) -> None:
    crm, loan, partner = rows(page, "clients_table")
    assert crm[0] == "CRM connector"
    assert crm[3:5] == ["4 minutes ago", "Active"]
    assert loan[3] == "today, 09:30"
    assert partner[3:5] == ["never", "Never used"]
    assert_accessible(page)


def test_a_disguised_name_is_shown_escaped(screen: Screen, page: OAuthPage) -> None:
    evil = account.client("pay\u202eroll", kind=CredentialKind.OAUTH_CLIENT)
    screen.stores.oauth_clients.put(items=(evil,), total=1)
    assert rows(page, "clients_table")[0][0] == "pay<U+202E>roll"


def test_searching_and_sorting_are_left_to_the_server(screen: Screen, page: OAuthPage) -> None:
    enter(page, "search_field", "loan")
    screen.qtbot.waitUntil(lambda: bool(screen.stores.oauth_clients.called("search")))
    assert screen.stores.oauth_clients.called("search")[-1] == ("loan",)
    table = page.findChild(RecordTable)
    assert table is not None
    table.sort_requested.emit("lastUsedAt", True)
    assert screen.stores.oauth_clients.called("sort_by") == [(ClientColumn.LAST_USED,)]


def test_the_menu_has_exactly_the_actions_of_the_product(screen: Screen, page: OAuthPage) -> None:
    view = find(page, QTableView, "clients_table")
    view.setFocus()
    view.selectRow(1)
    QTest.keyClick(view, Qt.Key.Key_Return)
    menu = open_menu(page)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    renewing = ["Get new credentials", "Rotate without downtime…"]
    ending = ["Delete", "Delete several…"]
    assert texts == ["Test", "Rename", *renewing, "Mark as exposed…", *ending]
    menu.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_T, Qt.Key.Key_D, Qt.Key.Key_Delete, Qt.Key.Key_R])
def test_no_single_key_acts_on_a_credential(screen: Screen, page: OAuthPage, key: Qt.Key) -> None:
    view = find(page, QTableView, "clients_table")
    view.setFocus()
    view.selectRow(1)
    store, tests = screen.stores.oauth_clients, screen.stores.tests
    before = (len(store.calls), len(tests.calls))
    QTest.keyClick(view, key)
    assert (len(store.calls), len(tests.calls)) == before
    assert not screen.has_dialog()


def test_busy_rows_offer_no_menu(screen: Screen, page: OAuthPage) -> None:
    screen.stores.oauth_clients.put(busy=frozenset({LOAN.client_id}))
    buttons = page.findChildren(QAbstractButton)
    (busy,) = [one for one in buttons if one.accessibleName() == "Actions for Loan origination"]
    assert not busy.isEnabled()


def test_outcomes_are_shown_in_place_until_dismissed(screen: Screen, page: OAuthPage) -> None:
    store = screen.stores.oauth_clients
    store.put(notice=Notice.ok(Text("Partner sandbox was deleted.")))
    assert "was deleted" in banner_text(page, "notice_banner")
    click(page, "notice_banner_button")
    assert store.called("dismiss_notice") == [()]
    store.put(notice=None)
    assert banner_text(page, "notice_banner") == ""


def test_a_feature_that_is_off_explains_itself_and_add_is_disabled(
    screen: Screen, page: OAuthPage
) -> None:
    screen.stores.session.put(access=account.owner(account.ALL_OFF))
    assert "Support Team" in banner_text(page, "feature_banner")
    add = find(page, QAbstractButton, "add_button")
    assert not add.isEnabled()
    assert add.accessibleDescription() == "Switched off for this account."
    view = find(page, QTableView, "clients_table")
    view.setFocus()
    view.selectRow(1)
    QTest.keyClick(view, Qt.Key.Key_Return)
    menu = open_menu(page)
    assert not find_action(menu, "regenerate_action").isEnabled()
    assert find_action(menu, "delete_action").isEnabled()
    menu.close()
