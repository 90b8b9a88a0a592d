"""The window follows the session, keeps nothing stale, and asks before unsaved changes are lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.domain.access import Access, AuthenticationMethod
from desktop_admin.state.snapshots import Phase
from desktop_admin.state.status import Status
from desktop_admin.ui.dialogs.paste_dialog import PasteDialog
from desktop_admin.ui.main_window import MainWindow
from desktop_admin.ui.page_spec import PageId
from tests.fakes import account
from tests.fakes.page_context import FakeWindow, context_of, signed_in
from tests.fakes.stores import FakeStores

NAV = "{}_nav_button"


@pytest.fixture
def stores() -> FakeStores:
    return FakeStores()


@pytest.fixture
def window(qtbot: QtBot, stores: FakeStores) -> MainWindow:
    asked = FakeWindow()
    made = MainWindow(is_first_start=True)
    made.attach(context_of(stores, asked))
    qtbot.addWidget(made)
    made.show()
    return made


def _nav(window: MainWindow) -> list[str]:
    buttons = window.findChildren(QPushButton)
    shown = [b for b in buttons if b.property("variant") == "nav" and b.isVisible()]
    return [button.accessibleName() for button in shown]


def _open(window: MainWindow, qtbot: QtBot, page: PageId) -> None:
    button = window.findChild(QPushButton, NAV.format(page.value))
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _shown(window: MainWindow, name: str) -> QWidget | None:
    found = window.findChild(QWidget, name)
    return found if found is not None and found.isVisible() else None


def _in_dialog(window: MainWindow, name: str) -> QPushButton | None:
    dialog = window.findChild(QWidget, "unsaved_changes_dialog")
    return dialog.findChild(QPushButton, name) if dialog is not None else None


def test_the_first_start_shows_the_welcome_page(window: MainWindow) -> None:
    window.follow_session()
    assert window.current_page is None
    assert _shown(window, "welcome_page") is not None
    focused = window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Try it on this computer"


def test_the_owner_lands_on_authentication_access(window: MainWindow, stores: FakeStores) -> None:
    signed_in(stores)
    assert window.current_page is PageId.AUTHENTICATION
    assert _nav(window) == [
        "Authentication Access",
        "API Key and Client Apps",
        "OAuth 2.0",
        "Activity",
        "Troubleshooting",
        "Settings",
    ]


def test_the_manager_gets_the_explanation(window: MainWindow, stores: FakeStores) -> None:
    signed_in(stores, account.manager())
    assert window.current_page is PageId.NO_ACCESS
    assert _nav(window) == ["Your access", "Troubleshooting", "Settings"]


def test_one_lands_where_one_was(window: MainWindow, stores: FakeStores) -> None:
    stores.session.last_page = PageId.OAUTH.value
    signed_in(stores)
    assert window.current_page is PageId.OAUTH


def test_a_withdrawn_permission_takes_the_pages_away(
    window: MainWindow, stores: FakeStores, qtbot: QtBot
) -> None:
    signed_in(stores, account.administrator())
    _open(window, qtbot, PageId.OAUTH)
    assert window.current_page is PageId.OAUTH
    assert stores.session.called("remember_page")[-1] == (PageId.OAUTH.value,)
    page = window.findChild(QWidget, "oauth_page")
    without = replace(account.administrator(), capabilities=frozenset())
    with qtbot.waitSignal(page.destroyed):
        stores.session.put(access=without, withdrawn=True)
    assert window.current_page is PageId.NO_ACCESS
    assert "OAuth 2.0" not in _nav(window)


@pytest.mark.parametrize("other", [account.administrator(), account.manager()])
def test_another_person_sees_none_of_the_first_ones_pages(
    window: MainWindow, stores: FakeStores, qtbot: QtBot, other: Access
) -> None:
    signed_in(stores)
    page = window.findChild(QWidget, "authentication_page")
    with qtbot.waitSignal(page.destroyed):
        stores.session.put(access=other)


def test_signed_out_the_sign_in_page_stands_in_the_frame(
    window: MainWindow, stores: FakeStores
) -> None:
    signed_in(stores)
    stores.session.put(phase=Phase.SIGN_IN, access=None)
    assert window.current_page is PageId.SIGN_IN
    assert _nav(window) == ["Sign in", "Troubleshooting", "Settings"]


def test_settings_stay_open_when_the_session_is_only_checked(
    window: MainWindow, stores: FakeStores, qtbot: QtBot
) -> None:
    signed_in(stores)
    _open(window, qtbot, PageId.SETTINGS)
    stores.session.put(is_working=True)
    stores.session.put(is_working=False)
    assert window.current_page is PageId.SETTINGS


def _choose_other_method(stores: FakeStores) -> None:
    stores.authentication.put(
        status=Status.READY, method=account.METHOD, selected=AuthenticationMethod.OAUTH2
    )


def test_unsaved_changes_hold_one_back_until_they_are_discarded(
    window: MainWindow, stores: FakeStores, qtbot: QtBot
) -> None:
    signed_in(stores)
    _choose_other_method(stores)
    _open(window, qtbot, PageId.OAUTH)
    assert window.current_page is PageId.AUTHENTICATION
    discard = _in_dialog(window, "discard_button")
    assert discard is not None
    qtbot.mouseClick(discard, Qt.MouseButton.LeftButton)
    assert stores.authentication.called("discard")
    assert window.current_page is PageId.OAUTH


def test_keeping_editing_stays_and_changes_nothing(
    window: MainWindow, stores: FakeStores, qtbot: QtBot
) -> None:
    signed_in(stores)
    _choose_other_method(stores)
    _open(window, qtbot, PageId.OAUTH)
    stay = _in_dialog(window, "keep_editing_button")
    assert stay is not None
    qtbot.mouseClick(stay, Qt.MouseButton.LeftButton)
    assert window.current_page is PageId.AUTHENTICATION
    assert not stores.authentication.called("discard")


@pytest.mark.parametrize(
    ("key", "page"),
    [
        (Qt.Key.Key_2, PageId.API_KEY_AND_CLIENT_APPS),
        (Qt.Key.Key_3, PageId.OAUTH),
        (Qt.Key.Key_6, PageId.SETTINGS),
    ],
)
def test_numbers_go_to_pages(
    window: MainWindow, stores: FakeStores, qtbot: QtBot, key: Qt.Key, page: PageId
) -> None:
    signed_in(stores)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert window.current_page is page


def test_closing_with_unsaved_changes_asks_first(
    window: MainWindow, stores: FakeStores, qtbot: QtBot
) -> None:
    signed_in(stores)
    _choose_other_method(stores)
    window.close()
    assert window.isVisible()
    discard = _in_dialog(window, "discard_button")
    assert discard is not None
    with qtbot.waitSignal(window.closing):
        qtbot.mouseClick(discard, Qt.MouseButton.LeftButton)
    assert not window.isVisible()


@pytest.mark.parametrize("phase", [Phase.WELCOME, Phase.SIGN_IN, Phase.SIGNED_IN])
def test_a_key_opens_paste_and_explain_wherever_one_is(
    window: MainWindow, stores: FakeStores, phase: Phase
) -> None:
    if phase is Phase.SIGNED_IN:
        signed_in(stores)
    elif phase is Phase.SIGN_IN:
        stores.session.put(phase=phase, connection=account.PRODUCTION)
    window.follow_session()
    QTest.keyClick(
        window,
        Qt.Key.Key_V,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    [dialog] = window.findChildren(PasteDialog)
    assert dialog.isVisible()
    dialog.reject()
