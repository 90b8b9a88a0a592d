"""What concerns the whole window is said at its head, and only while it is so."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.domain.text import Text
from desktop_admin.domain.vault_errors import VaultLocked
from desktop_admin.state.status import Notice
from desktop_admin.ui.page_spec import PageId
from desktop_admin.ui.widgets.banner import Banner
from desktop_admin.ui.window_notices import WindowNotices
from tests.fakes.page_context import signed_in
from tests.fakes.stores import FakeStores

DAMAGED = Notice.warn(Text("The settings file was damaged."))


@pytest.fixture
def stores() -> FakeStores:
    return FakeStores()


@pytest.fixture
def notices(qtbot: QtBot, stores: FakeStores) -> WindowNotices:
    made = WindowNotices(stores)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made


def _is_shown(notices: WindowNotices, name: str) -> bool:
    banner = notices.findChild(QWidget, name)
    assert banner is not None
    return banner.isVisible()


def test_nothing_is_said_when_all_is_well(notices: WindowNotices, stores: FakeStores) -> None:
    signed_in(stores)
    names = ("settings_notice", "keyring_notice", "kept_session_notice")
    assert not any(_is_shown(notices, name) for name in names)


def test_damaged_settings_are_told_but_on_settings_itself(
    notices: WindowNotices, stores: FakeStores
) -> None:
    stores.preferences.put(notice=DAMAGED)
    assert _is_shown(notices, "settings_notice")
    notices.set_page(PageId.SETTINGS)
    assert not _is_shown(notices, "settings_notice")


def test_another_keyring_than_before_is_told_until_it_is_read(
    notices: WindowNotices, stores: FakeStores
) -> None:
    assert not _is_shown(notices, "keyring_change_notice")
    stores.vault.put(backend_name="KWallet", former_backend_name="GNOME Keyring")
    banner = notices.findChild(Banner, "keyring_change_notice")
    assert banner is not None
    said = banner.accessibleName()
    assert said.startswith("Secrets are kept in KWallet now; at the last start it was GNOME")
    assert "What you saved before is in GNOME Keyring" in said
    button = banner.findChild(QPushButton, "keyring_change_notice_button")
    assert button is not None
    assert button.text() == "Understood"
    button.click()
    assert stores.vault.called("accept_back_end") == [()]
    stores.vault.put(former_backend_name="")
    assert not _is_shown(notices, "keyring_change_notice")


def test_memory_in_the_place_of_a_keyring_says_where_saved_secrets_are(
    notices: WindowNotices, stores: FakeStores
) -> None:
    stores.vault.put(is_persistent=False, backend_name="Memory", former_backend_name="KWallet")
    assert not _is_shown(notices, "keyring_change_notice")
    banner = notices.findChild(Banner, "keyring_notice")
    assert banner is not None
    assert "What you saved before is in KWallet" in banner.accessibleName()


def test_a_missing_keyring_is_told_as_long_as_it_is_missing(
    notices: WindowNotices, stores: FakeStores
) -> None:
    stores.vault.put(is_persistent=False)
    assert _is_shown(notices, "keyring_notice")
    stores.vault.put(is_persistent=True)
    assert not _is_shown(notices, "keyring_notice")


def test_a_session_that_could_not_be_kept_is_told(
    notices: WindowNotices, stores: FakeStores
) -> None:
    stores.session.put(keep_problem=VaultLocked())
    assert _is_shown(notices, "kept_session_notice")
