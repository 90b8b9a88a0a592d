"""The tab Connection: connections are checked, tested and confirmed before they are kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from desktop_admin.domain.connections import ConnectionKind
from desktop_admin.domain.errors import ConnectionFailed, TlsFailed
from desktop_admin.state.status import Status
from desktop_admin.ui.dialogs.confirm_authorization_server_dialog import (
    ConfirmAuthorizationServerDialog,
)
from desktop_admin.ui.dialogs.connect_dialog import ConnectDialog
from desktop_admin.ui.dialogs.unsaved_changes_dialog import UnsavedChangesDialog
from desktop_admin.ui.pages.settings_page import SettingsPage
from desktop_admin.ui.widgets.confirm_dialog import ConfirmDialog
from tests.fakes import account
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import (
    banner_text,
    choose_action,
    click,
    enter,
    find,
    paste,
    rows,
    visible_texts,
)
from tests.gui.screens import Screen


@pytest.fixture
def page(screen: Screen) -> SettingsPage:
    screen.stores.vault.put(status=Status.READY, backend_name="GNOME Keyring", saved=account.SAVED)
    return screen.show(SettingsPage)


def test_the_form_shows_the_connection_in_use(page: SettingsPage) -> None:
    assert find(page, QLineEdit, "connection_name_field").text() == "example production"
    assert find(page, QLineEdit, "backend_url_field").text() == "https://apps.example.com"
    server = find(page, QLineEdit, "authorization_server_url_field")
    assert server.text() == "https://apps.example.com/oauth2/token"
    assert server.isReadOnly()
    assert "Provided by the service" in visible_texts(page)
    assert not page.has_unsaved_changes()


def test_editing_saving_and_discarding(screen: Screen, page: SettingsPage) -> None:
    enter(page, "connection_name_field", "Prod EU")
    assert page.has_unsaved_changes()
    click(page, "discard_connection_button")
    assert find(page, QLineEdit, "connection_name_field").text() == "example production"
    enter(page, "connection_name_field", "Prod EU")
    click(page, "save_connection_button")
    draft = screen.stores.preferences.called("update_connection")[0][0]
    assert (draft.id, draft.name, draft.authorization_server_url) == ("prod", "Prod EU", "")
    assert not page.has_unsaved_changes()
    assert not screen.has_dialog()


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://apps.example.com", "Use https://"),
        ("https://me:pw@apps.example.com", "user name or a password"),
        ("ftp://apps.example.com", "https://"),
        ("not a url", "not a web address"),
        ("", "Enter the address"),
    ],
)
def test_a_bad_address_is_refused_with_the_reason(
    screen: Screen, page: SettingsPage, url: str, words: str
) -> None:
    field = find(page, QLineEdit, "backend_url_field")
    field.setText(url)
    field.textEdited.emit(url)
    click(page, "save_connection_button")
    assert words in field.accessibleDescription()
    assert not screen.stores.preferences.called("update_connection")
    assert field.text() == url


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("x" * 1000, "too long"),
        ("pay\u202eroll", "invisible"),
        ("tab\x07bell", "cannot be shown"),
        (" Example SANDBOX ", "already one with this name"),
    ],
)
def test_a_bad_name_is_refused_with_the_reason(
    screen: Screen, page: SettingsPage, name: str, words: str
) -> None:
    paste(page, "connection_name_field", name)
    click(page, "save_connection_button")
    assert words in find(page, QLineEdit, "connection_name_field").accessibleDescription()
    assert not screen.stores.preferences.called("update_connection")
    assert page.has_unsaved_changes()


def test_nothing_is_sent_to_an_address_that_is_refused(screen: Screen, page: SettingsPage) -> None:
    enter(page, "backend_url_field", "http://apps.example.com")
    click(page, "test_connection_button")
    assert not screen.stores.connection_test.called("test")
    enter(page, "backend_url_field", "https://apps.example.com")
    click(page, "test_connection_button")
    assert len(screen.stores.connection_test.called("test")) == 1


def test_a_change_of_the_confirmed_authorization_server_is_confirmed_again(
    screen: Screen, page: SettingsPage
) -> None:
    screen.stores.server.put(server=None)
    pinned = replace(account.PRODUCTION, authorization_server_url="https://a.example.net/token")
    screen.stores.preferences.put(connections=(account.HERE, account.SANDBOX, pinned))
    enter(page, "authorization_server_url_field", "https://b.example.net/token")
    click(page, "save_connection_button")
    assert not screen.stores.preferences.called("update_connection")
    said = visible_texts(screen.dialog(ConfirmAuthorizationServerDialog))
    assert "https://a.example.net/token" in said
    assert "https://b.example.net/token" in said


def test_the_kind_is_chosen_with_its_word(screen: Screen, page: SettingsPage) -> None:
    click(page, "kind_choice_sandbox_button")
    click(page, "save_connection_button")
    draft = screen.stores.preferences.called("update_connection")[0][0]
    assert draft.kind is ConnectionKind.SANDBOX


def test_a_typed_foreign_authorization_server_is_confirmed_once(
    screen: Screen, page: SettingsPage
) -> None:
    screen.stores.server.put(server=None)
    url = "https://login.example.net/oauth2/token"
    enter(page, "authorization_server_url_field", url)
    click(page, "save_connection_button")
    assert not screen.stores.preferences.called("update_connection")
    dialog = screen.dialog(ConfirmAuthorizationServerDialog)
    assert url in visible_texts(dialog)
    assert_accessible(dialog)
    click(dialog, "cancel_button")
    assert not screen.stores.preferences.called("update_connection")
    click(page, "save_connection_button")
    click(screen.dialog(ConfirmAuthorizationServerDialog), "confirm_button")
    assert screen.stores.preferences.called("update_connection")
    enter(page, "connection_name_field", "Again")
    click(page, "save_connection_button")
    assert len(screen.stores.preferences.called("update_connection")) == 2
    assert not screen.has_dialog()


def test_a_typed_server_on_the_backends_origin_needs_no_question(
    screen: Screen, page: SettingsPage
) -> None:
    screen.stores.server.put(server=None)
    enter(page, "authorization_server_url_field", "https://apps.example.com/auth/token")
    click(page, "save_connection_button")
    assert screen.stores.preferences.called("update_connection")
    assert not screen.has_dialog()


def test_testing_a_connection_shows_what_was_found(screen: Screen, page: SettingsPage) -> None:
    click(page, "test_connection_button")
    (draft,) = screen.stores.connection_test.called("test")[-1]
    assert draft.backend_url == "https://apps.example.com"
    screen.stores.connection_test.put(is_testing=True)
    screen.stores.connection_test.put(is_testing=False, result=account.TEST_RESULT)
    said = banner_text(page, "connection_test_banner")
    for word in ("Connected.", "11.68", "TLS 1.3", "within 1 s"):
        assert word in said
    screen.stores.connection_test.put(
        result=None, error=TlsFailed(host="apps.example.com", reason="self-signed")
    )
    assert "not trusted" in banner_text(page, "connection_test_banner")


def test_the_outcome_of_a_test_goes_when_the_address_is_edited(
    screen: Screen, page: SettingsPage
) -> None:
    before = len(screen.stores.connection_test.called("reset"))
    enter(page, "backend_url_field", "https://other.example.net")
    assert len(screen.stores.connection_test.called("reset")) > before
    click(page, "add_connection_button")
    before = len(screen.stores.connection_test.called("reset"))
    enter(screen.dialog(ConnectDialog), "backend_url_field", "https://own.example.net")
    assert len(screen.stores.connection_test.called("reset")) > before


def test_connections_are_listed_switched_and_removed_after_a_question(
    screen: Screen, page: SettingsPage
) -> None:
    names = [row[0] for row in rows(page, "connections_table")]
    assert names == ["This computer", "example sandbox", "example production in use"]
    choose_action(page, "connections_table", 1, "switch")
    assert screen.stores.session.called("open_connection") == [("sand",)]
    choose_action(page, "connections_table", 1, "remove")
    dialog = screen.dialog(ConfirmDialog)
    assert "example sandbox (Sandbox)" in visible_texts(dialog)
    assert_accessible(dialog)
    click(dialog, "confirm_button")
    assert screen.stores.preferences.called("remove_connection") == [("sand",)]


def test_editing_another_connection_asks_before_changes_are_lost(
    screen: Screen, page: SettingsPage
) -> None:
    enter(page, "connection_name_field", "Prod EU")
    choose_action(page, "connections_table", 1, "edit")
    dialog = screen.dialog(UnsavedChangesDialog)
    assert_accessible(dialog)
    click(dialog, "keep_editing_button")
    assert find(page, QLineEdit, "connection_name_field").text() == "Prod EU"
    choose_action(page, "connections_table", 1, "edit")
    click(screen.dialog(UnsavedChangesDialog), "discard_button")
    assert find(page, QLineEdit, "connection_name_field").text() == "example sandbox"


def test_the_backend_on_this_computer_cannot_be_edited(screen: Screen) -> None:
    here = replace(account.HERE, backend_url="http://127.0.0.1:8472")
    screen.stores.session.put(connection=here)
    page = screen.show(SettingsPage)
    assert find(page, QLineEdit, "connection_name_field").isReadOnly()
    assert find(page, QLineEdit, "backend_url_field").isReadOnly()
    assert not find(page, QAbstractButton, "save_connection_button").isVisibleTo(page)
    assert not page.has_unsaved_changes()
    click(page, "test_connection_button")
    assert screen.stores.connection_test.called("test_connection") == [(here,)]


def test_a_connection_is_added_in_a_dialog(screen: Screen, page: SettingsPage) -> None:
    click(page, "add_connection_button")
    dialog = screen.dialog(ConnectDialog)
    assert_accessible(dialog)
    click(dialog, "connect_button")
    assert dialog.isVisible()
    click(dialog, "test_connection_button")
    assert not screen.stores.connection_test.called("test")
    enter(dialog, "backend_url_field", "https://own.example.net/esign/")
    click(dialog, "test_connection_button")
    assert screen.stores.connection_test.called("test")
    screen.stores.connection_test.put(error=ConnectionFailed(host="own.example.net"))
    assert "own.example.net cannot be reached" in banner_text(dialog, "connection_test_banner")
    click(dialog, "connect_button")
    assert find(page, QLineEdit, "backend_url_field").text() == "https://own.example.net/esign"
