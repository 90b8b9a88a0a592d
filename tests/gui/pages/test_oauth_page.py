"""The page OAuth 2.0: the Authentication Server URL is there whatever happens to the list."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from desktop_admin.domain.connections import UrlSource
from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.state.status import Status
from desktop_admin.ui.dialogs.confirm_authorization_server_dialog import (
    ConfirmAuthorizationServerDialog,
)
from desktop_admin.ui.pages.oauth_page import OAuthPage
from tests.fakes import account
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import banner_text, click, find, visible_texts
from tests.gui.screens import Screen

URL = "https://apps.example.com/oauth2/token"


@pytest.mark.parametrize("state", ["loading", "failed", "empty", "off"])
def test_the_url_is_visible_and_copied_in_every_state(screen: Screen, state: str) -> None:
    page = screen.show(OAuthPage)
    store = screen.stores.oauth_clients
    if state == "loading":
        store.put(status=Status.LOADING)
    elif state == "failed":
        store.put(status=Status.FAILED, error=ConnectionFailed(host="apps.example.com"))
    elif state == "empty":
        store.put(status=Status.READY)
    else:
        screen.stores.session.put(access=account.owner(account.ALL_OFF))
    field = find(page, QLineEdit, "server_url_field")
    assert field.isVisibleTo(page)
    assert (field.text(), field.isReadOnly()) == (URL, True)
    copy = find(page, QAbstractButton, "copy_server_url_button")
    assert copy.accessibleName() == "Copy Authentication Server URL"
    click(page, "copy_server_url_button")
    assert screen.stores.clipboard.texts == [URL]
    assert not screen.stores.clipboard.secrets
    assert_accessible(page)


def test_where_the_url_comes_from_is_said(screen: Screen) -> None:
    page = screen.show(OAuthPage)
    assert "Provided by the service, cannot be changed" in visible_texts(page)
    screen.stores.server.put(server=replace(account.SERVER, source=UrlSource.DERIVED))
    assert "Derived from the Backend URL" in visible_texts(page)


def test_an_address_that_the_service_offers_anew_is_confirmed_before_use(screen: Screen) -> None:
    page = screen.show(OAuthPage)
    other = replace(account.SERVER, token_endpoint="https://login.example.net/oauth2/token")
    screen.stores.server.put(offered=other)
    assert "https://login.example.net/oauth2/token" in banner_text(page, "server_banner")
    click(page, "server_banner_button")
    dialog = screen.dialog(ConfirmAuthorizationServerDialog)
    assert URL in visible_texts(dialog)
    assert_accessible(dialog)
    assert not screen.stores.server.called("confirm")
    click(dialog, "confirm_button")
    assert screen.stores.server.called("confirm") == [("https://login.example.net/oauth2/token",)]


def test_it_says_that_clients_are_prepared_while_the_other_method_is_in_force(
    screen: Screen,
) -> None:
    page = screen.show(OAuthPage)
    assert banner_text(page, "method_banner") == ""
    screen.stores.authentication.put(method=account.METHOD)
    assert "Prepared, not in force." in banner_text(page, "method_banner")
    screen.stores.authentication.put(method=account.METHOD_OAUTH)
    assert banner_text(page, "method_banner") == ""


def test_showing_the_page_reads_everything_again(screen: Screen) -> None:
    screen.show(OAuthPage)
    assert screen.stores.oauth_clients.called("load")
    assert screen.stores.server.called("load")


def test_the_id_of_a_failed_request_can_be_selected_for_a_ticket(screen: Screen) -> None:
    page = screen.show(OAuthPage)
    error = ConnectionFailed(host="apps.example.com", request_id="r-4711")
    screen.stores.oauth_clients.put(status=Status.FAILED, error=error)
    detail = find(page, QLabel, "clients_list_error_detail")
    detail.setSelection(0, len(detail.text()))
    assert "r-4711" in detail.selectedText()
    assert detail.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
