"""The page Authentication Access: choosing shows the impact, saving asks when something stops."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QRadioButton

from desktop_admin.domain.access import AuthenticationMethod, Features
from desktop_admin.domain.errors import ChangedMeanwhile, ConnectionFailed
from desktop_admin.state.status import Notice, Status
from desktop_admin.ui.dialogs.confirm_method_dialog import ConfirmMethodDialog
from desktop_admin.ui.page_spec import GuardedPage
from desktop_admin.ui.pages.authentication_page import AuthenticationPage
from tests.fakes import account
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import banner_text, click, find, rows, visible_texts
from tests.gui.screens import Screen

KEY_AND_APPS, OAUTH = "api_key_and_client_apps_radio", "oauth_radio"


@pytest.fixture
def page(screen: Screen) -> AuthenticationPage:
    screen.stores.authentication.put(
        status=Status.READY, method=account.METHOD, selected=account.METHOD.method
    )
    return screen.show(AuthenticationPage)


def _choose_oauth(screen: Screen, *, in_use: int = 3) -> None:
    screen.stores.authentication.put(
        selected=AuthenticationMethod.OAUTH2,
        impact=replace(account.IMPACT, in_use_count=in_use),
        impact_status=Status.READY,
    )


def test_the_two_cards_are_called_as_ruled_and_tell_what_hangs_on_them(
    page: AuthenticationPage,
) -> None:
    first, second = find(page, QRadioButton, KEY_AND_APPS), find(page, QRadioButton, OAUTH)
    assert first.accessibleName() == "API key and/or Client App credentials"
    assert second.accessibleName() == "OAuth 2.0 Client Credentials"
    assert first.isChecked()
    assert "In force" in first.accessibleDescription()
    assert "1 API key · 4 Client Apps" in visible_texts(page)
    assert "6 OAuth clients, 5 of them never used" in visible_texts(page)
    assert_accessible(page)


def test_choosing_asks_the_store_and_saves_nothing(
    screen: Screen, page: AuthenticationPage
) -> None:
    click(page, OAUTH)
    store = screen.stores.authentication
    assert store.called("select") == [(AuthenticationMethod.OAUTH2,)]
    assert not store.called("save")


def test_the_impact_is_shown_before_saving(screen: Screen, page: AuthenticationPage) -> None:
    assert "What this change does" not in visible_texts(page)
    _choose_oauth(screen)
    table = rows(page, "impact_table")
    assert [row[0] for row in table] == [
        "API key",
        "Billing nightly Client App",
        "Onboarding portal Client App",
        "CRM connector OAuth client",
    ]
    assert [row[3] for row in table] == ["refused", "refused", "refused", "starts working"]
    assert "3 integrations in use will stop at once." in banner_text(page, "impact_banner")
    assert "from the last 30 days of use" in visible_texts(page)
    assert_accessible(page)


def test_save_is_enabled_only_when_something_was_changed(
    screen: Screen, page: AuthenticationPage
) -> None:
    save = find(page, QAbstractButton, "save_button")
    assert not save.isEnabled()
    _choose_oauth(screen)
    assert save.isEnabled()


def test_saving_asks_when_integrations_in_use_will_stop(
    screen: Screen, page: AuthenticationPage
) -> None:
    _choose_oauth(screen)
    click(page, "save_button")
    store = screen.stores.authentication
    assert not store.called("save")
    dialog = screen.dialog(ConfirmMethodDialog)
    said = visible_texts(dialog)
    for word in ("Example Ltd", "example production (Production)", "OAuth 2.0 Client Credentials"):
        assert word in said
    assert_accessible(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not store.called("save")
    click(page, "save_button")
    click(screen.dialog(ConfirmMethodDialog), "confirm_button")
    assert store.called("save") == [()]


def test_saving_does_not_ask_when_nothing_stops(screen: Screen, page: AuthenticationPage) -> None:
    _choose_oauth(screen, in_use=0)
    click(page, "save_button")
    assert screen.stores.authentication.called("save") == [()]
    assert not screen.has_dialog()


def test_without_a_preview_saving_asks_all_the_same(
    screen: Screen, page: AuthenticationPage
) -> None:
    screen.stores.authentication.put(
        selected=AuthenticationMethod.OAUTH2,
        impact_status=Status.FAILED,
        impact_error=ConnectionFailed(host="h.example"),
    )
    assert "h.example cannot be reached." in visible_texts(page)
    click(page, "impact_list_error_retry_button")
    assert screen.stores.authentication.called("load_impact") == [()]
    click(page, "save_button")
    said = banner_text(screen.dialog(ConfirmMethodDialog), "consequence_banner")
    assert "may stop" in said


def test_a_double_click_saves_once(screen: Screen, page: AuthenticationPage) -> None:
    _choose_oauth(screen, in_use=0)
    click(page, "save_button")
    screen.stores.authentication.put(is_saving=True)
    click(page, "save_button")
    assert screen.stores.authentication.called("save") == [()]
    assert not find(page, QRadioButton, OAUTH).isEnabled()


def test_discard_goes_back(screen: Screen, page: AuthenticationPage) -> None:
    assert isinstance(page, GuardedPage)
    assert not page.has_unsaved_changes()
    _choose_oauth(screen)
    assert page.has_unsaved_changes()
    click(page, "discard_button")
    page.discard_changes()
    assert screen.stores.authentication.called("discard") == [(), ()]


def test_a_refused_save_is_said_in_place(screen: Screen, page: AuthenticationPage) -> None:
    error = ChangedMeanwhile(request_id="r-412")
    screen.stores.authentication.put(notice=Notice.failure(error))
    said = banner_text(page, "notice_banner")
    assert "Somebody else has changed this" in said
    assert "r-412" in said


def test_an_error_offers_to_try_again(screen: Screen, page: AuthenticationPage) -> None:
    screen.stores.authentication.put(
        status=Status.FAILED, error=ConnectionFailed(host="h.example"), method=None, selected=None
    )
    assert not find(page, QRadioButton, OAUTH).isVisibleTo(page)
    click(page, "authentication_error_retry_button")
    assert screen.stores.authentication.called("retry") == [()]


def test_while_loading_nothing_can_be_chosen(screen: Screen, page: AuthenticationPage) -> None:
    screen.stores.authentication.put(status=Status.LOADING, method=None, selected=None)
    cards = [find(page, QRadioButton, name) for name in (KEY_AND_APPS, OAUTH)]
    assert [card.isEnabled() for card in cards] == [False, False]
    assert [card.isChecked() for card in cards] == [False, False]


def test_a_method_that_is_switched_off_cannot_be_chosen_and_says_whom_to_ask(
    screen: Screen, page: AuthenticationPage
) -> None:
    features = Features(api_key=True, api_token=False, oauth2=False)
    screen.stores.session.put(access=account.owner(features))
    assert not find(page, QRadioButton, OAUTH).isEnabled()
    assert "Switched off for this account. The Support Team" in visible_texts(page)
    screen.stores.session.put(access=account.owner(account.ALL_OFF))
    assert "Support Team" in banner_text(page, "feature_banner")
