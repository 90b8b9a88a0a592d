"""Choosing a credential on the tab Checks: it is tried; the clipboard and the account too."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_admin.ui.dialogs.confirm_authorization_server_dialog import (
    ConfirmAuthorizationServerDialog,
)
from desktop_admin.ui.pages.troubleshooting_page import TroubleshootingPage
from desktop_admin.ui.parts.credential_choice import CredentialChoice
from tests.fakes import checks
from tests.gui.finding import find
from tests.gui.screens import Screen


@pytest.fixture
def page(screen: Screen) -> TroubleshootingPage:
    return screen.show(TroubleshootingPage)


def test_a_credential_of_the_keyring_can_be_tried_too(
    screen: Screen, page: TroubleshootingPage
) -> None:
    choice = find(page, CredentialChoice, "check_credential_choice")
    assert (choice.count(), choice.isEnabled()) == (1, False)
    screen.stores.checks.credentials = checks.CREDENTIALS
    screen.stores.vault.put(saved=checks.CREDENTIALS)
    texts = [choice.itemText(at) for at in range(choice.count())]
    assert texts == [
        "No credential",
        "CRM connector (OAuth client)",
        "Billing nightly (Client App)",
    ]
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    crm = checks.CREDENTIALS[0].client_id
    assert screen.stores.checks.called("choose_credential") == [(crm,)]
    screen.stores.checks.put(credential_id=crm, is_running=True)
    assert (choice.value, choice.isEnabled()) == (crm, False)


def test_two_credentials_of_one_name_are_told_apart(
    screen: Screen, page: TroubleshootingPage
) -> None:
    one = checks.CREDENTIALS[0]
    screen.stores.checks.credentials = (one, replace(one, client_id="ossci_abcdef123456"))
    screen.stores.vault.changed.emit()
    choice = find(page, CredentialChoice, "check_credential_choice")
    assert choice.itemText(2) == "CRM connector (OAuth client) …123456"


def test_a_foreign_authorization_server_is_confirmed_before_a_secret_goes_there(
    screen: Screen, page: TroubleshootingPage
) -> None:
    screen.stores.checks.needs_confirmation.emit("https://auth.example.net/oauth2/token")
    dialog = screen.dialog(ConfirmAuthorizationServerDialog)
    assert screen.stores.checks.called("run") == []
    dialog.confirmed.emit("https://auth.example.net/oauth2/token")
    assert screen.stores.server.called("confirm") == [("https://auth.example.net/oauth2/token",)]
    assert screen.stores.checks.called("run") == [()]
