"""The tables of clients: every state, the menu of a row, and the dialogs it leads to."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QTableView

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.domain.text import Text
from desktop_admin.state.snapshots import ClientColumn
from desktop_admin.state.status import Notice, Status
from desktop_admin.ui.dialogs.confirm_delete_dialog import ConfirmDeleteDialog
from desktop_admin.ui.dialogs.confirm_regenerate_dialog import ConfirmRegenerateDialog
from desktop_admin.ui.dialogs.create_client_dialog import CreateClientDialog
from desktop_admin.ui.dialogs.enter_secret_dialog import EnterSecretDialog
from desktop_admin.ui.dialogs.rename_dialog import RenameDialog
from desktop_admin.ui.dialogs.secret_dialog import SecretDialog
from desktop_admin.ui.pages.oauth_page import OAuthPage
from desktop_admin.ui.parts.client_columns import ClientState, state_of
from desktop_admin.ui.widgets.list_frame import ListFrame, ListPhase
from desktop_admin.ui.widgets.record_table import RecordTable
from tests.fakes import account
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

LOAN = account.OAUTH_CLIENTS[1]


@pytest.fixture
def page(screen: Screen) -> OAuthPage:
    screen.stores.authentication.put(method=account.METHOD_OAUTH)
    screen.stores.oauth_clients.put(status=Status.READY, items=account.OAUTH_CLIENTS, total=3)
    return screen.show(OAuthPage)


def _phase(page: OAuthPage) -> ListPhase:
    return find(page, ListFrame, "clients_list").phase


@pytest.mark.parametrize(
    ("days", "state"),
    [
        (None, ClientState.NEVER_USED),
        (0, ClientState.ACTIVE),
        (89, ClientState.ACTIVE),
        (90, ClientState.IDLE),
    ],
)
def test_a_client_is_idle_after_ninety_days(days: int | None, state: ClientState) -> None:
    used = None if days is None else timedelta(days=days)
    assert state_of(account.client("a", used=used), account.NOW) is state


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
    assert texts == ["Test", "Rename", "Get new credentials", "Delete"]
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


def test_f2_opens_the_rename_dialog_and_a_refusal_stays_in_it(
    screen: Screen, page: OAuthPage
) -> None:
    view = find(page, QTableView, "clients_table")
    view.setFocus()
    view.selectRow(1)
    page.activateWindow()
    screen.qtbot.waitUntil(view.hasFocus)
    QTest.keyClick(view, Qt.Key.Key_F2)
    dialog = screen.dialog(RenameDialog)
    assert_accessible(dialog)
    enter(dialog, "name_field", "Loans")
    click(dialog, "rename_button")
    assert screen.stores.oauth_clients.called("rename") == [(LOAN, "Loans")]
    screen.stores.oauth_clients.rename_failed.emit(ConnectionFailed(host="h.example"))
    assert "h.example" in banner_text(dialog, "rename_banner")
    screen.stores.oauth_clients.renamed.emit(LOAN)
    assert not dialog.isVisible()


def test_new_credentials_are_asked_for_once_and_end_in_the_secret_dialog(
    screen: Screen, page: OAuthPage
) -> None:
    choose_action(page, "clients_table", 1, "regenerate")
    dialog = screen.dialog(ConfirmRegenerateDialog)
    said = visible_texts(dialog)
    for word in (
        "Loan origination",
        "Example Ltd",
        "example production (Production)",
        "203.0.113.80",
        "The old secret stops working at once.",
    ):
        assert word in said
    assert_accessible(dialog)
    focused = dialog.focusWidget()
    assert focused is not None
    assert focused.objectName() == "cancel_button"
    click(dialog, "confirm_button")
    assert screen.stores.oauth_clients.called("regenerate") == [(LOAN,)]
    screen.stores.oauth_clients.issued.emit(account.ISSUED)
    assert screen.dialog(SecretDialog).windowTitle() == "Loan origination: new credentials"


def test_cancelling_changes_nothing(screen: Screen, page: OAuthPage) -> None:
    for action in ("regenerate", "delete"):
        choose_action(page, "clients_table", 1, action)
        kind = ConfirmRegenerateDialog if action == "regenerate" else ConfirmDeleteDialog
        dialog = screen.dialog(kind)
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Space)
        assert not dialog.isVisible()
    assert not screen.stores.oauth_clients.called("regenerate")
    assert not screen.stores.oauth_clients.called("delete")


def test_deleting_demands_a_confirmation_that_says_what_is_lost(
    screen: Screen, page: OAuthPage
) -> None:
    choose_action(page, "clients_table", 1, "delete")
    dialog = screen.dialog(ConfirmDeleteDialog)
    said = visible_texts(dialog)
    for word in ("cannot be undone", "Example Ltd", "(Production)", "today, 09:30"):
        assert word in said
    assert_accessible(dialog)
    click(dialog, "confirm_button")
    assert screen.stores.oauth_clients.called("delete") == [(LOAN,)]


def test_creating_turns_into_the_secret_dialog(screen: Screen, page: OAuthPage) -> None:
    click(page, "add_button")
    dialog = screen.dialog(CreateClientDialog)
    enter(dialog, "name_field", "Loan origination")
    click(dialog, "create_button")
    screen.stores.oauth_clients.issued.emit(account.ISSUED)
    assert screen.dialog(SecretDialog) is dialog
    assert dialog.is_showing_secret


def test_a_secret_that_nobody_waits_for_is_shown_all_the_same(
    screen: Screen, page: OAuthPage
) -> None:
    screen.stores.oauth_clients.issued.emit(account.ISSUED)
    assert screen.dialog(SecretDialog).is_showing_secret


def test_the_outcome_of_a_test_of_a_saved_client_is_shown_on_the_page(
    screen: Screen, page: OAuthPage
) -> None:
    choose_action(page, "clients_table", 1, "test")
    tests = screen.stores.tests
    assert tests.called("test_saved") == [(LOAN,)]
    tests.put(subject=LOAN.client_id, is_testing=True)
    tests.put(is_testing=False, result=account.REFUSED_BY_METHOD)
    said = banner_text(page, "test_banner")
    assert "Loan origination: Works once OAuth 2.0 Client Credentials is selected." in said


def test_a_secret_that_is_not_in_the_keyring_is_asked_for(screen: Screen, page: OAuthPage) -> None:
    choose_action(page, "clients_table", 1, "test")
    screen.stores.tests.needs_secret.emit(LOAN)
    dialog = screen.dialog(EnterSecretDialog)
    assert_accessible(dialog)
    click(dialog, "test_button")
    assert not screen.stores.tests.called("test")
    enter(dialog, "secret_field", account.SECRET)
    click(dialog, "test_button")
    (call,) = screen.stores.tests.called("test")
    assert call[2].reveal() == account.SECRET
    screen.stores.tests.put(subject=LOAN.client_id, result=account.WORKS)
    assert "accepted it" in banner_text(dialog, "test_banner")
    click(dialog, "close_button")


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
