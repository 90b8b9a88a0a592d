"""A screen for each test of a page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.ui.pages.troubleshooting_page import TroubleshootingPage
from desktop_admin.ui.troubleshooting_tabs.token_tab import TokenTab
from tests.fakes import tokens
from tests.gui.finding import find
from tests.gui.screens import Screen


@pytest.fixture
def screen(qtbot: QtBot) -> Screen:
    """A window over fake stores, the owner signed in to a production account."""
    return Screen(qtbot)


@pytest.fixture
def token_tab(screen: Screen) -> TokenTab:
    """The tab on a page, with one credential of this connection in the keyring."""
    other = replace(tokens.SAVED, client_id="x", name="Elsewhere", connection_id="sand")
    key = replace(tokens.SAVED, client_id="k", name="Key", kind=CredentialKind.API_KEY)
    screen.stores.vault.put(saved=(tokens.SAVED, other, key))
    page = screen.show(TroubleshootingPage)
    page.open_tab("token")
    return find(page, TokenTab, "token_tab")
