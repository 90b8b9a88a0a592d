"""What the menu of a client leads to: the dialogs in their order, and what the server is asked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTableView

from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.state.client_work import Act
from desktop_admin.state.hold_snapshots import Hold
from desktop_admin.state.status import Status
from desktop_admin.ui.dialogs.confirm_delete_dialog import ConfirmDeleteDialog
from desktop_admin.ui.dialogs.confirm_regenerate_dialog import ConfirmRegenerateDialog
from desktop_admin.ui.dialogs.create_client_dialog import CreateClientDialog
from desktop_admin.ui.dialogs.enter_secret_dialog import EnterSecretDialog
from desktop_admin.ui.dialogs.rename_dialog import RenameDialog
from desktop_admin.ui.dialogs.secret_dialog import SecretDialog
from desktop_admin.ui.pages.oauth_page import OAuthPage
from tests.fakes import account
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import (
    banner_text,
    choose_action,
    click,
    enter,
    find,
    paste,
    visible_texts,
)
from tests.gui.screens import Screen

LOAN = account.OAUTH_CLIENTS[1]


@pytest.fixture
def page(screen: Screen) -> OAuthPage:
    screen.stores.authentication.put(method=account.METHOD_OAUTH)
    screen.stores.oauth_clients.put(status=Status.READY, items=account.OAUTH_CLIENTS, total=3)
    return screen.show(OAuthPage)


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


def test_f2_does_nothing_while_the_client_is_at_work(screen: Screen, page: OAuthPage) -> None:
    screen.stores.oauth_clients.put(busy=frozenset({LOAN.client_id}))
    view = find(page, QTableView, "clients_table")
    view.setFocus()
    view.selectRow(1)
    page.activateWindow()
    screen.qtbot.waitUntil(view.hasFocus)
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert not screen.window.findChildren(RenameDialog)


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
    enter(dialog, "typed_name_field", LOAN.name)
    click(dialog, "confirm_button")
    store = screen.stores.oauth_clients
    assert screen.stores.holds.called("hold") == [(Act.REGENERATE, (LOAN,), store)]
    assert not store.called("regenerate")
    screen.stores.oauth_clients.issued.emit(account.ISSUED)
    assert screen.dialog(SecretDialog).windowTitle() == "Loan origination: new credentials"


def test_cancelling_changes_nothing(screen: Screen, page: OAuthPage) -> None:
    for action in ("regenerate", "delete"):
        choose_action(page, "clients_table", 1, action)
        kind = ConfirmRegenerateDialog if action == "regenerate" else ConfirmDeleteDialog
        dialog = screen.dialog(kind)
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
        if dialog.isVisible():  # Enter in a field is no answer
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
    assert not screen.stores.holds.calls


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
    store = screen.stores.oauth_clients
    assert screen.stores.holds.called("hold") == [(Act.DELETE, (LOAN,), store)]
    assert not store.called("delete")


@pytest.mark.parametrize(
    ("typed", "is_right"),
    [
        ("Loan origination", True),
        ("  Loan origination ", True),
        ("loan origination", False),
        ("Loan originatio", False),
        ("", False),
    ],
)
def test_new_credentials_demand_the_name_exactly(
    screen: Screen, page: OAuthPage, typed: str, *, is_right: bool
) -> None:
    choose_action(page, "clients_table", 1, "regenerate")
    dialog = screen.dialog(ConfirmRegenerateDialog)
    button = find(dialog, QPushButton, "confirm_button")
    assert "typed exactly" in button.accessibleDescription()
    focused = dialog.focusWidget()
    assert focused is not None
    assert focused.objectName() == "typed_name_field"
    paste(dialog, "typed_name_field", typed)
    assert button.isEnabled() is is_right
    assert (button.accessibleDescription() == "") is is_right
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert len(screen.stores.holds.called("hold")) == is_right
    assert dialog.isVisible() is not is_right


def test_the_last_use_is_the_servers_newest_word(screen: Screen, page: OAuthPage) -> None:
    store, unused = screen.stores.oauth_clients, account.OAUTH_CLIENTS[2]
    choose_action(page, "clients_table", 2, "regenerate")
    dialog = screen.dialog(ConfirmRegenerateDialog)
    assert "never used" in banner_text(dialog, "consequence_banner")
    assert store.called("load")
    used = replace(
        unused, last_used_at=account.NOW, last_used_from="203.0.113.99", etag="newer", name="New"
    )
    store.put(items=(*account.OAUTH_CLIENTS[:2], used))
    assert "203.0.113.99" in visible_texts(dialog)
    assert "fails until" in banner_text(dialog, "consequence_banner")
    enter(dialog, "typed_name_field", unused.name)
    click(dialog, "confirm_button")
    ((_act, (held,), _store),) = screen.stores.holds.called("hold")
    assert held.etag == unused.etag  # what the person has not seen is a conflict, not agreed to


def test_a_held_client_has_no_menu(screen: Screen, page: OAuthPage) -> None:
    hold = Hold(1, Act.DELETE, (LOAN,), "example", 8)
    screen.stores.holds.put(held=(hold,))
    view = find(page, QTableView, "clients_table")
    view.setFocus()
    view.selectRow(1)
    page.activateWindow()
    screen.qtbot.waitUntil(view.hasFocus)
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert not screen.has_dialog()
    screen.stores.holds.put(held=())
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert screen.dialog(RenameDialog).isVisible()


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
    assert "Loan origination: Works once OAuth 2.0 is selected." in said


def test_a_row_is_free_again_after_a_test_that_a_dialog_began(
    screen: Screen, page: OAuthPage
) -> None:
    button = find(page, QPushButton, "clients_table_row_1_button")
    tests, clients = screen.stores.tests, screen.stores.oauth_clients
    tests.put(subject=LOAN.client_id, is_testing=True)
    clients.put(items=account.OAUTH_CLIENTS)  # the list is read meanwhile
    assert not button.isEnabled()
    tests.put(is_testing=False, result=account.WORKS)
    assert button.isEnabled()


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
