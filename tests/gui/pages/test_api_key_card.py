"""The section API Key: masked for everybody, viewed and copied by the owner alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from desktop_admin.domain.errors import ConnectionFailed, Forbidden
from desktop_admin.domain.secret import MASK, Secret
from desktop_admin.state.status import Status
from desktop_admin.ui.pages.api_key_and_client_apps_page import ApiKeyAndClientAppsPage
from desktop_admin.ui.parts.api_key_card import ApiKeyCard
from desktop_admin.ui.widgets.secret_field import SecretField
from tests.fakes import account
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import banner_text, click, find, visible_texts
from tests.gui.screens import Screen

KEY = "dWlkMTJ1aWQxMjpvc3Nha19LRVlLRVk="


@pytest.fixture
def page(screen: Screen) -> ApiKeyAndClientAppsPage:
    screen.stores.api_key.put(status=Status.READY, view=account.KEY)
    return screen.show(ApiKeyAndClientAppsPage)


def _text(page: QWidget) -> str:
    line = find(page, SecretField, "api_key_field").focusProxy()
    assert isinstance(line, QLineEdit)
    return line.text()


def _is_shown(page: QWidget, name: str) -> bool:
    return find(page, QAbstractButton, name).isVisibleTo(page)


def test_it_is_masked_with_the_last_characters_for_the_owner(
    page: ApiKeyAndClientAppsPage,
) -> None:
    assert _text(page) == f"{MASK}  Qw7F"
    card = find(page, ApiKeyCard, "api_key_card")
    assert "Client Apps are safer" in visible_texts(card)
    assert "several limit the damage" in visible_texts(card)
    assert "12 minutes ago, from 203.0.113.24" in visible_texts(card)
    copy = find(page, QAbstractButton, "copy_api_key_button")
    assert copy.accessibleName() == "Copy API key"
    assert_accessible(page)


def test_view_asks_the_server_and_hide_forgets(
    screen: Screen, page: ApiKeyAndClientAppsPage
) -> None:
    button = find(page, QAbstractButton, "view_api_key_button")
    assert button.text() == "View"
    click(page, "view_api_key_button")
    assert screen.stores.api_key.called("reveal") == [()]
    screen.stores.api_key.revealed.emit(Secret(KEY))
    assert _text(page) == KEY
    assert button.text() == "Hide"
    assert_accessible(page)
    click(page, "view_api_key_button")
    assert _text(page) == f"{MASK}  Qw7F"
    assert button.text() == "View"
    assert screen.stores.api_key.called("reveal") == [()]


def test_copying_shows_nothing(screen: Screen, page: ApiKeyAndClientAppsPage) -> None:
    click(page, "copy_api_key_button")
    screen.stores.api_key.revealed.emit(Secret(KEY))
    secret, label = screen.stores.clipboard.secrets[0]
    assert (secret.reveal(), label) == (KEY, "API key")
    assert screen.stores.deliveries.called("note_api_key_copied") == [()]
    assert _text(page) == f"{MASK}  Qw7F"


def test_leaving_the_page_masks_the_key(screen: Screen, page: ApiKeyAndClientAppsPage) -> None:
    click(page, "view_api_key_button")
    screen.stores.api_key.revealed.emit(Secret(KEY))
    page.hide()
    assert _text(page) == f"{MASK}  Qw7F"
    screen.stores.api_key.revealed.emit(Secret(KEY))
    assert KEY not in _text(page)


def test_another_person_sees_neither_key_nor_buttons(
    screen: Screen, page: ApiKeyAndClientAppsPage
) -> None:
    screen.stores.session.put(access=account.administrator())
    assert _text(page) == MASK
    assert not _is_shown(page, "view_api_key_button")
    assert not _is_shown(page, "copy_api_key_button")
    assert "Only the account owner, Olivia Owner, may view it." in visible_texts(page)


def test_losing_the_right_takes_a_viewed_key_off_the_screen(
    screen: Screen, page: ApiKeyAndClientAppsPage
) -> None:
    click(page, "view_api_key_button")
    screen.stores.api_key.revealed.emit(Secret(KEY))
    screen.stores.session.put(access=account.administrator())
    assert KEY not in _text(page)


def test_a_refusal_makes_the_button_ready_again(
    screen: Screen, page: ApiKeyAndClientAppsPage
) -> None:
    click(page, "view_api_key_button")
    screen.stores.api_key.reveal_failed.emit(Forbidden())
    click(page, "view_api_key_button")
    assert len(screen.stores.api_key.called("reveal")) == 2


def test_an_absent_key_points_to_client_apps(screen: Screen, page: ApiKeyAndClientAppsPage) -> None:
    screen.stores.api_key.put(view=replace(account.KEY, is_present=False))
    assert "This account has no API key." in banner_text(page, "api_key_reason_banner")
    assert not _is_shown(page, "view_api_key_button")


def test_a_feature_that_is_off_points_to_the_support_team(
    screen: Screen, page: ApiKeyAndClientAppsPage
) -> None:
    screen.stores.session.put(access=account.owner(account.ALL_OFF))
    assert "Integration - API Key" in banner_text(page, "api_key_reason_banner")
    assert "Integration - API Token" in banner_text(page, "feature_banner")
    assert not _is_shown(page, "view_api_key_button")


def test_an_error_offers_to_try_again(screen: Screen, page: ApiKeyAndClientAppsPage) -> None:
    screen.stores.api_key.put(status=Status.FAILED, error=ConnectionFailed(host="h.example"))
    click(page, "api_key_error_retry_button")
    assert screen.stores.api_key.called("retry") == [()]
