"""The settings page: each tab applies what it shows."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QTabBar

from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.preferences import LanguageChoice, ProxyMode, ProxySetting, ThemeChoice
from desktop_admin.domain.text import Text
from desktop_admin.domain.vault_errors import VaultLocked
from desktop_admin.state.status import Notice, Status
from desktop_admin.ui.pages.settings_page import SettingsPage
from desktop_admin.ui.widgets.confirm_dialog import ConfirmDialog
from tests.fakes import account
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import banner_text, choose_action, click, enter, find, rows, visible_texts
from tests.gui.screens import Screen


@pytest.fixture
def page(screen: Screen) -> SettingsPage:
    screen.stores.vault.put(status=Status.READY, backend_name="GNOME Keyring", saved=account.SAVED)
    return screen.show(SettingsPage)


def _last_set(screen: Screen) -> dict[str, object]:
    changes: dict[str, object] = screen.stores.preferences.called("set")[-1][0]
    return changes


@pytest.mark.parametrize("tab", ["connection", "security", "saved", "appearance", "network"])
def test_every_tab_is_accessible(page: SettingsPage, tab: str) -> None:
    page.open_tab(tab)
    assert_accessible(page)


def test_the_tabs_are_called_as_in_the_design(page: SettingsPage) -> None:
    bar = find(page, QTabBar, "settings_tabs")
    assert [bar.tabText(index) for index in range(bar.count())] == [
        "Connection",
        "Security",
        "Saved credentials",
        "Appearance",
        "Network",
    ]


def test_a_damaged_file_is_said(screen: Screen, page: SettingsPage) -> None:
    screen.stores.preferences.put(notice=Notice.warn(Text("It was set aside.")))
    assert "It was set aside." in banner_text(page, "settings_notice_banner")


def test_theme_and_language_and_clipboard_apply(screen: Screen, page: SettingsPage) -> None:
    page.open_tab("appearance")
    click(page, "theme_choice_dark_button")
    assert _last_set(screen) == {"theme": ThemeChoice.DARK}
    box = find(page, QComboBox, "language_choice")
    box.setCurrentIndex(box.findData("fr"))
    box.activated.emit(box.currentIndex())
    assert _last_set(screen) == {"language": LanguageChoice.FRENCH}
    assert "Quit and start the program again" in visible_texts(page)
    page.open_tab("security")
    box = find(page, QComboBox, "clipboard_seconds_choice")
    box.setCurrentIndex(box.findData("10"))
    box.activated.emit(box.currentIndex())
    assert _last_set(screen) == {"clipboard_seconds": 10}


def test_the_proxy_is_checked_before_it_applies(screen: Screen, page: SettingsPage) -> None:
    page.open_tab("network")
    click(page, "proxy_choice_none_button")
    assert _last_set(screen) == {"proxy": ProxySetting(ProxyMode.NONE)}
    click(page, "proxy_choice_manual_button")
    enter(page, "proxy_url_field", "me:secret@proxy.example.com:8080")
    click(page, "save_proxy_button")
    assert "password" in find(page, QLineEdit, "proxy_url_field").accessibleDescription()
    enter(page, "proxy_url_field", "proxy.example.com:8080")
    click(page, "save_proxy_button")
    expected = ProxySetting(ProxyMode.MANUAL, "http://proxy.example.com:8080")
    assert _last_set(screen) == {"proxy": expected}


@pytest.mark.parametrize(
    ("availability", "is_persistent", "words"),
    [
        (KeyringAvailability.OK, True, "Secrets are kept in GNOME Keyring."),
        (KeyringAvailability.LOCKED, True, "is locked"),
        (KeyringAvailability.HUNG, True, "does not answer"),
        (KeyringAvailability.MISSING, False, "There is no system keyring"),
    ],
)
def test_where_secrets_go_is_said(
    screen: Screen,
    page: SettingsPage,
    availability: KeyringAvailability,
    is_persistent: bool,
    words: str,
) -> None:
    page.open_tab("security")
    screen.stores.vault.put(availability=availability, is_persistent=is_persistent)
    assert words in banner_text(page, "keyring_banner")


def test_a_variable_that_asks_for_another_keyring_is_said_to_be_ignored(
    screen: Screen, page: SettingsPage
) -> None:
    page.open_tab("security")
    assert banner_text(page, "ignored_keyring_banner") == ""
    screen.stores.vault.put(ignored_choice="PYTHON_KEYRING_BACKEND")
    words = "PYTHON_KEYRING_BACKEND asks for another keyring and is not obeyed."
    assert banner_text(page, "ignored_keyring_banner").startswith(words)


def test_saved_credentials_are_listed_without_values_copied_and_removed(
    screen: Screen, page: SettingsPage
) -> None:
    page.open_tab("saved")
    first, second = rows(page, "saved_credentials_table")
    assert first[0] == "CRM connector OAuth client"
    assert (first[2], first[4]) == ("example production", "Kept")
    assert (second[2], second[4]) == ("example sandbox", "Value missing")
    choose_action(page, "saved_credentials_table", 0, "copy_secret")
    assert screen.stores.vault.called("copy") == [(account.SAVED[0],)]
    choose_action(page, "saved_credentials_table", 0, "remove")
    dialog = screen.dialog(ConfirmDialog)
    assert "The client itself goes on working." in visible_texts(dialog)
    assert not screen.stores.vault.called("remove")
    click(dialog, "confirm_button")
    assert screen.stores.vault.called("remove") == [(account.SAVED[0],)]


def test_nothing_saved_says_how_to_save(screen: Screen, page: SettingsPage) -> None:
    page.open_tab("saved")
    screen.stores.vault.put(saved=())
    assert "Nothing is saved yet" in visible_texts(page)


def test_a_list_that_cannot_be_read_says_why_and_can_be_tried_again(
    screen: Screen, page: SettingsPage
) -> None:
    page.open_tab("saved")
    screen.stores.vault.put(status=Status.LOADING, saved=())
    assert "Nothing is saved yet" not in visible_texts(page)
    screen.stores.vault.put(status=Status.FAILED, error=VaultLocked())
    assert str(VaultLocked().title) in visible_texts(page)
    asked = len(screen.stores.vault.called("refresh"))
    click(page, "saved_list_error_retry_button")
    assert len(screen.stores.vault.called("refresh")) == asked + 1
