"""The tab Token: asking for one, introspecting, revoking, and leaving nothing behind."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit

from desktop_admin.domain.credentials import CredentialKind, CredentialTest, TestOutcome
from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.domain.secret import Secret
from desktop_admin.ui.dialogs.confirm_authorization_server_dialog import (
    ConfirmAuthorizationServerDialog,
)
from desktop_admin.ui.pages.troubleshooting_page import TroubleshootingPage
from desktop_admin.ui.troubleshooting_tabs.token_tab import TokenTab
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.confirm_dialog import ConfirmDialog
from tests.fakes import account, tokens
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import banner_text, click, enter, find, rows, visible_texts
from tests.gui.screens import Screen
from tests.gui.token_scene import choose, everything_readable, show

TOKEN = tokens.TOKEN.reveal()
OAUTH, APP = CredentialKind.OAUTH_CLIENT, CredentialKind.CLIENT_APP


def test_the_credentials_of_this_connection_are_offered(token_tab: TokenTab) -> None:
    box = find(token_tab, QComboBox, "token_credential_choice")
    texts = [box.itemText(index) for index in range(box.count())]
    assert texts == ["CRM connector (OAuth client)", "Another one, entered for once"]
    assert not find(token_tab, QLineEdit, "token_client_id_field").isVisibleTo(token_tab)
    assert_accessible(token_tab)


def test_a_saved_credential_asks_for_a_token(screen: Screen, token_tab: TokenTab) -> None:
    click(screen.window, "request_token_button")
    assert screen.stores.tokens.called("request_saved") == [(tokens.SAVED,)]
    screen.stores.tokens.put(is_requesting=True)
    screen.stores.tokens.put(is_requesting=False, error=ConnectionFailed(host="a.example"))
    assert "a.example cannot be reached." in banner_text(token_tab, "token_banner")


def test_another_one_is_entered_for_once(screen: Screen, token_tab: TokenTab) -> None:
    choose(token_tab, "token_credential_choice", "other")
    click(screen.window, "request_token_button")
    assert "Enter the Client ID." in visible_texts(token_tab)
    assert "Enter the secret." in visible_texts(token_tab)
    choose(token_tab, "token_kind_choice", APP)
    enter(token_tab, "token_client_id_field", " ossci_x ")
    enter(token_tab, "token_secret_field", "Zebra")
    click(screen.window, "request_token_button")
    (asked,) = screen.stores.tokens.called("request")
    assert not find(screen.window, BusyButton, "request_token_button").is_busy  # not taken up
    assert asked == (APP, "ossci_x", Secret("Zebra"))
    choose(token_tab, "token_credential_choice", tokens.SAVED.client_id)
    choose(token_tab, "token_credential_choice", "other")
    click(screen.window, "request_token_button")
    assert len(screen.stores.tokens.called("request")) == 1  # the secret was forgotten


def test_without_saved_ones_the_form_is_there_at_once(screen: Screen, token_tab: TokenTab) -> None:
    screen.stores.vault.put(saved=())
    assert find(token_tab, QLineEdit, "token_client_id_field").isVisibleTo(token_tab)
    enter(token_tab, "token_client_id_field", "ossci_x")
    screen.stores.vault.put(saved=(tokens.SAVED,))  # what was begun stays
    assert find(token_tab, QLineEdit, "token_client_id_field").text() == "ossci_x"
    assert find(token_tab, QLineEdit, "token_client_id_field").isVisibleTo(token_tab)


def test_a_refusal_says_why(screen: Screen, token_tab: TokenTab) -> None:
    refusal = CredentialTest(TestOutcome.REFUSED_BY_METHOD, 5, None, None, "unauthorized_client")
    screen.stores.tokens.put(refused_kind=OAUTH, refusal=refusal)
    assert "Works once OAuth 2.0 is selected." in banner_text(token_tab, "token_banner")


def test_a_server_is_confirmed_before_a_secret_goes_there(
    screen: Screen, token_tab: TokenTab
) -> None:
    url = "https://login.example/oauth2/token"
    screen.stores.tokens.needs_confirmation.emit(url)
    assert not screen.has_dialog()  # nobody asked here
    click(screen.window, "request_token_button")
    screen.stores.tokens.needs_confirmation.emit(url)
    screen.dialog(ConfirmAuthorizationServerDialog).confirmed.emit(url)
    assert screen.stores.server.called("confirm") == [(url,)]
    assert len(screen.stores.tokens.called("request_saved")) == 2


def test_what_the_server_says_is_shown(screen: Screen, token_tab: TokenTab) -> None:
    show(screen)
    click(token_tab, "introspect_button")
    assert screen.stores.tokens.called("introspect") == [()]
    show(screen, introspection=tokens.ACTIVE)
    assert ["active", "true", "Whether the server accepts it"] in [
        row[1:] for row in rows(token_tab, "introspection_table")
    ]
    assert_accessible(token_tab)


def test_a_token_is_revoked_after_a_question(screen: Screen, token_tab: TokenTab) -> None:
    show(screen)
    click(token_tab, "revoke_button")
    assert screen.stores.tokens.called("revoke") == []
    dialog = screen.dialog(ConfirmDialog)
    assert "CRM connector" in visible_texts(dialog)
    assert "example production (Production)" in visible_texts(dialog)
    click(dialog, "confirm_button")
    assert screen.stores.tokens.called("revoke") == [()]
    show(screen, is_revoked=True)
    for name in ("revoke_button", "copy_token_button", "copy_token_header_button"):
        assert not find(token_tab, QAbstractButton, name).isEnabled()
    assert find(token_tab, QAbstractButton, "introspect_button").isEnabled()


def test_a_failed_look_can_be_repeated(screen: Screen, token_tab: TokenTab) -> None:
    show(screen)
    assert not find(token_tab, QAbstractButton, "verify_again_button").isVisibleTo(token_tab)
    show(screen, verification=None, look_error=ConnectionFailed(host="a.example"))
    click(token_tab, "verify_again_button")
    assert screen.stores.tokens.called("look") == [()]


def test_leaving_the_tab_forgets_everything(screen: Screen, token_tab: TokenTab) -> None:
    choose(token_tab, "token_credential_choice", "other")
    enter(token_tab, "token_client_id_field", "ossci_x")
    enter(token_tab, "token_secret_field", "Zebra")
    show(screen)
    click(token_tab, "access_token_field_reveal_button")
    page = screen.window.findChild(TroubleshootingPage)
    assert page is not None
    page.open_tab("checks")
    assert screen.stores.tokens.called("reset") == [()]
    screen.stores.tokens.token = None
    screen.stores.tokens.put(view=None)
    assert TOKEN not in everything_readable(screen.window)
    page.open_tab("token")
    click(screen.window, "request_token_button")
    assert screen.stores.tokens.called("request") == []


def test_what_was_typed_for_one_server_is_gone_with_it(screen: Screen, token_tab: TokenTab) -> None:
    """Nobody need be signed in, and the tab may stay in front, while another server is opened."""
    choose(token_tab, "token_credential_choice", "other")
    enter(token_tab, "token_client_id_field", "ossci_x")
    enter(token_tab, "token_secret_field", "Zebra")
    screen.stores.session.cleared.emit()
    assert find(token_tab, QLineEdit, "token_secret_field").text() == ""
    click(screen.window, "request_token_button")
    assert screen.stores.tokens.called("request") == []


def test_two_of_the_same_name_are_told_apart(screen: Screen, token_tab: TokenTab) -> None:
    again = replace(tokens.SAVED, client_id="ossoi_madeagain1234")
    screen.stores.vault.put(saved=(tokens.SAVED, again))
    box = find(token_tab, QComboBox, "token_credential_choice")
    texts = [box.itemText(index) for index in range(box.count())]
    assert texts[1] == "CRM connector (OAuth client) …in1234"
    assert len(set(texts)) == 3


def test_a_minimised_window_masks_the_token_and_keeps_it(
    screen: Screen, token_tab: TokenTab
) -> None:
    show(screen)
    click(token_tab, "access_token_field_reveal_button")
    spontaneous = QHideEvent()
    spontaneous.setAccepted(True)
    spontaneous.spontaneous = lambda: True  # type: ignore[method-assign]
    token_tab.hideEvent(spontaneous)
    assert TOKEN not in everything_readable(screen.window)
    assert screen.stores.tokens.called("reset") == []
    click(token_tab, "access_token_field_reveal_button")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert find(token_tab, QLineEdit, "access_token_field_revealed").text() == TOKEN


def test_without_a_connection_nothing_can_be_asked(screen: Screen, token_tab: TokenTab) -> None:
    screen.stores.session.put(connection=None)
    assert not find(screen.window, QAbstractButton, "request_token_button").isEnabled()
    screen.stores.session.put(connection=account.PRODUCTION)
    assert find(screen.window, QAbstractButton, "request_token_button").isEnabled()
