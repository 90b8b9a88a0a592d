"""Welcome, sign-in and no-access: the pages before and instead of API Access."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit

from desktop_admin.domain.errors import (
    BackendNotStarted,
    BadCredentials,
    NoAdministrationInterface,
    RateLimited,
)
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.text import Text
from desktop_admin.state.snapshots import Phase, SessionState
from desktop_admin.ui.dialogs.connect_dialog import ConnectDialog
from desktop_admin.ui.page_spec import PageId
from desktop_admin.ui.pages.no_access_page import NoAccessPage
from desktop_admin.ui.pages.sign_in_page import SignInPage
from desktop_admin.ui.pages.welcome_page import WelcomePage
from desktop_admin.ui.widgets.password_field import PasswordField
from tests.fakes import account
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import banner_text, click, enter, find, visible_texts
from tests.gui.screens import Screen


@pytest.fixture
def welcome(screen: Screen) -> WelcomePage:
    screen.stores.session.state = SessionState()
    return screen.show(WelcomePage)


@pytest.fixture
def sign_in(screen: Screen) -> SignInPage:
    screen.stores.session.state = SessionState(Phase.SIGN_IN, account.PRODUCTION)
    return screen.show(SignInPage)


def test_the_buttons_bear_the_titles_of_their_cards(screen: Screen, welcome: WelcomePage) -> None:
    assert find(welcome, QAbstractButton, "try_button").accessibleName() == (
        "Try it on this computer"
    )
    assert find(welcome, QAbstractButton, "connect_button").accessibleName() == (
        "Connect to a server"
    )
    assert_accessible(welcome)


def test_trying_starts_once_and_shows_progress(screen: Screen, welcome: WelcomePage) -> None:
    click(welcome, "try_button")
    screen.stores.session.put(phase=Phase.STARTING)
    click(welcome, "try_button")
    assert screen.stores.session.called("try_on_this_computer") == [()]
    assert find(welcome, QAbstractButton, "try_button").text() == "Starting…"


def test_a_start_that_failed_says_why_and_can_be_repeated(
    screen: Screen, welcome: WelcomePage
) -> None:
    click(welcome, "try_button")
    screen.stores.session.put(phase=Phase.STARTING)
    screen.stores.session.put(
        phase=Phase.WELCOME, error=BackendNotStarted(reason="Port 8472 is taken.")
    )
    assert "Port 8472 is taken." in banner_text(welcome, "welcome_banner")
    click(welcome, "try_button")
    assert len(screen.stores.session.called("try_on_this_computer")) == 2


def test_known_connections_are_opened_with_one_click(screen: Screen, welcome: WelcomePage) -> None:
    click(welcome, "open_sand_button")
    assert screen.stores.session.called("open_connection") == [("sand",)]


def test_connecting_adds_a_connection_and_opens_it(screen: Screen, welcome: WelcomePage) -> None:
    click(welcome, "connect_button")
    dialog = screen.dialog(ConnectDialog)
    enter(dialog, "backend_url_field", "apps.example.org/api")
    click(dialog, "connect_button")
    (draft,) = screen.stores.preferences.called("add_connection")[0]
    assert draft.connection().backend_url == "https://apps.example.org"
    assert draft.name == "apps.example.org"
    assert screen.stores.session.called("open_connection") == [("new",)]


def test_without_a_keyring_the_welcome_page_says_so(screen: Screen, welcome: WelcomePage) -> None:
    screen.stores.vault.put(is_persistent=False)
    assert "There is no system keyring" in visible_texts(welcome)


def test_signing_in_sends_what_was_typed(screen: Screen, sign_in: SignInPage) -> None:
    assert_accessible(sign_in)
    enter(sign_in, "email_field", " owner@example.com ")
    enter(sign_in, "password_field", "correct horse")
    find(sign_in, QCheckBox, "keep_signed_in_check").click()
    click(sign_in, "sign_in_button")
    email, password, keep = screen.stores.session.called("sign_in")[0]
    assert (email, password.reveal(), keep) == ("owner@example.com", "correct horse", True)


@pytest.mark.parametrize("field", ["email_field", "password_field"])
def test_a_missing_field_is_said_at_the_field(
    screen: Screen, sign_in: SignInPage, field: str
) -> None:
    other = "password_field" if field == "email_field" else "email_field"
    enter(sign_in, other, "something")
    click(sign_in, "sign_in_button")
    assert not screen.stores.session.called("sign_in")
    assert find(sign_in, QLineEdit, field).accessibleDescription().startswith("Enter your")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (BadCredentials(request_id="r-9"), "E-mail and password do not match."),
        (RateLimited(seconds=17), "17 seconds"),
    ],
)
def test_a_refusal_is_said_in_place_and_what_was_typed_stays(
    screen: Screen, sign_in: SignInPage, error: BadCredentials, words: str
) -> None:
    enter(sign_in, "email_field", "owner@example.com")
    enter(sign_in, "password_field", "wrong")
    click(sign_in, "sign_in_button")
    screen.stores.session.put(is_working=True, email="owner@example.com")
    screen.stores.session.put(is_working=False, error=error)
    assert words in banner_text(sign_in, "sign_in_banner")
    assert find(sign_in, QLineEdit, "email_field").text() == "owner@example.com"
    assert find(sign_in, PasswordField, "password_field_holder").secret() == Secret("wrong")
    click(sign_in, "sign_in_button")
    assert len(screen.stores.session.called("sign_in")) == 2


def test_enter_in_the_password_signs_in_once(screen: Screen, sign_in: SignInPage) -> None:
    enter(sign_in, "email_field", "owner@example.com")
    enter(sign_in, "password_field", "secret")
    field = find(sign_in, QLineEdit, "password_field")
    QTest.keyClick(field, Qt.Key.Key_Return)
    screen.stores.session.put(is_working=True)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert len(screen.stores.session.called("sign_in")) == 1


def test_the_password_is_forgotten_after_signing_in(screen: Screen, sign_in: SignInPage) -> None:
    enter(sign_in, "password_field", "secret")
    screen.stores.session.put(phase=Phase.SIGNED_IN, access=account.owner())
    assert find(sign_in, PasswordField, "password_field_holder").is_empty


def test_sample_people_are_offered_by_name(screen: Screen, sign_in: SignInPage) -> None:
    screen.stores.session.put(connection=account.HERE, sample_people=account.PEOPLE)
    assert not find(sign_in, QLineEdit, "password_field").isVisibleTo(sign_in)
    assert_accessible(sign_in)
    click(sign_in, "continue_as_manager_button")
    assert screen.stores.session.called("sign_in_as") == [("manager@example.com",)]
    screen.stores.session.put(is_working=True)
    assert not find(sign_in, QAbstractButton, "continue_as_owner_button").isEnabled()


def test_a_server_without_administration_shows_what_still_works(
    screen: Screen, sign_in: SignInPage
) -> None:
    screen.stores.session.put(error=NoAdministrationInterface(host="apps.example.com"))
    said = banner_text(sign_in, "sign_in_banner")
    assert "This server offers no administration interface." in said
    assert not find(sign_in, QAbstractButton, "sign_in_button").isVisibleTo(sign_in)
    click(sign_in, "troubleshooting_button")
    assert screen.asked.visited == [PageId.TROUBLESHOOTING]


def test_the_reason_for_being_here_is_said(screen: Screen, sign_in: SignInPage) -> None:
    screen.stores.session.put(message=Text("Your session has ended."))
    assert banner_text(sign_in, "sign_in_banner") == "Your session has ended."


def test_without_a_keyring_keep_me_signed_in_says_what_it_means(
    screen: Screen, sign_in: SignInPage
) -> None:
    assert "never the password" in visible_texts(sign_in)
    screen.stores.vault.put(is_persistent=False)
    assert "in memory only" in visible_texts(sign_in)


def test_no_access_says_why_and_whom_to_ask(screen: Screen) -> None:
    screen.stores.session.put(access=account.manager(), connection=account.HERE)
    page = screen.show(NoAccessPage)
    said = visible_texts(page)
    assert "API Access is not shown for your role" in said
    assert "(Manager)" in said
    assert "owner@example.com" in said
    assert_accessible(page)
    click(page, "copy_request_button")
    assert "manager@example.com" in screen.stores.clipboard.texts[0]
    click(page, "check_again_button")
    assert screen.stores.session.called("check_again") == [()]


def test_no_access_explains_the_owner_only_mode_and_a_withdrawal(screen: Screen) -> None:
    access = account.manager()
    owners = replace(access, account=replace(access.account, has_roles_and_permissions=False))
    screen.stores.session.put(access=owners, connection=account.HERE)
    page = screen.show(NoAccessPage)
    assert "Roles and Permissions is off" in visible_texts(page)
    screen.stores.session.put(withdrawn=True)
    assert "API Access was withdrawn" in visible_texts(page)
