"""What needs attention on the pages: the strip, the filter, the order, marks and the interval."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QTableView

from desktop_admin.domain.attention import (
    Exposure,
    RotationInterval,
    RotationSource,
    secret_born,
)
from desktop_admin.domain.credentials import Client
from desktop_admin.domain.dlp import patterns
from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.state.status import Status
from desktop_admin.ui.dialogs.confirm_regenerate_dialog import ConfirmRegenerateDialog
from desktop_admin.ui.dialogs.mark_exposed_dialog import MarkExposedDialog
from desktop_admin.ui.dialogs.rotate_several_dialog import RotateSeveralDialog
from desktop_admin.ui.dialogs.start_rotation_dialog import StartRotationDialog
from desktop_admin.ui.pages.api_key_and_client_apps_page import ApiKeyAndClientAppsPage
from desktop_admin.ui.parts.attention_words import age_text
from desktop_admin.ui.parts.client_choice import ClientChoice
from desktop_admin.ui.parts.client_columns import ClientAction
from desktop_admin.ui.widgets.record_table import RecordTable
from tests.fakes import account
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import banner_text, choose_action, click, enter, find, rows, visible_texts
from tests.gui.screens import Screen

BILLING, HR, PORTAL, HARNESS = account.CLIENT_APPS


def mark(client: Client, note: str = "") -> Exposure:
    when = account.NOW - timedelta(hours=1)
    return Exposure("v", "a1", client.client_id, secret_born(client), when, note)


@pytest.fixture
def page(screen: Screen) -> ApiKeyAndClientAppsPage:
    screen.stores.client_apps.put(status=Status.READY, items=account.CLIENT_APPS, total=4)
    screen.stores.api_key.put(status=Status.READY, view=account.KEY)
    screen.stores.attention.put(
        status=Status.READY, clients=(*account.CLIENT_APPS, *account.OAUTH_CLIENTS)
    )
    shown = screen.show(ApiKeyAndClientAppsPage)
    shown.resize(1100, 900)
    return shown


def names(page: ApiKeyAndClientAppsPage) -> list[str]:
    return [row[0] for row in rows(page, "clients_table")]


def _name(cell: QAccessibleInterface) -> str:
    return cell.text(QAccessible.Text.Name)


def due(screen: Screen, days: int = 365) -> None:
    screen.stores.attention.put(rotation=RotationInterval(days, RotationSource.PERSON))


def test_without_anything_to_do_there_is_no_strip_and_no_filter(
    page: ApiKeyAndClientAppsPage,
) -> None:
    assert not find(page, QAbstractButton, "attention_toggle").isVisible()
    assert banner_text(page, "attention_banner") == ""
    assert names(page) == [client.name for client in account.CLIENT_APPS]


def test_age_and_state_stand_in_the_row_with_reasons_for_everybody(
    screen: Screen, page: ApiKeyAndClientAppsPage
) -> None:
    due(screen)
    hr = rows(page, "clients_table")[1]
    assert hr[2:5] == ["2 Jun 2025 · 17 months", "94 days ago", "Due"]
    index = find(page, QTableView, "clients_table").model().index(1, 4)
    reasons = "New credentials were due on 2 Jun 2026. Not used for 3 months."
    assert index.data(Qt.ItemDataRole.ToolTipRole) is not None
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == reasons
    view = QAccessible.queryAccessibleInterface(find(page, QTableView, "clients_table"))
    cells = [view.child(at) for at in range(view.childCount())]
    told = [one.text(QAccessible.Text.Description) for one in cells if _name(one) == "Due"]
    assert told == [reasons, "New credentials were due on 3 Nov 2026."]
    assert_accessible(page)


def test_the_age_after_new_credentials_is_that_of_the_secret(
    screen: Screen, page: ApiKeyAndClientAppsPage
) -> None:
    renewed = replace(HR, rotated_at=account.NOW - timedelta(days=9))
    screen.stores.client_apps.put(items=(renewed,), total=1)
    assert rows(page, "clients_table")[0][2] == "2 Jun 2025 · secret 9 days"


def test_one_that_is_due_leads_to_new_credentials(
    screen: Screen, page: ApiKeyAndClientAppsPage
) -> None:
    screen.stores.attention.put(exposures=(mark(PORTAL, "in a <b>repository"),))
    assert "Onboarding portal is exposed." in banner_text(page, "attention_banner")
    assert names(page)[0] == "Onboarding portal"  # before what the server sorted by name
    click(page, "attention_banner_button")
    assert "Onboarding portal" in screen.dialog(ConfirmRegenerateDialog).windowTitle()


def test_several_are_counted_and_shown_alone(screen: Screen, page: ApiKeyAndClientAppsPage) -> None:
    due(screen)
    screen.stores.attention.put(exposures=(mark(BILLING),))
    assert "1 exposed, 2 due." in banner_text(page, "attention_banner")
    click(page, "attention_banner_button")
    toggle = find(page, QAbstractButton, "attention_toggle")
    assert toggle.isChecked()
    assert toggle.accessibleName() == "Needs attention (3)"
    assert names(page) == ["Billing nightly", "HR documents", "Onboarding portal"]
    toggle.click()
    assert len(names(page)) == 4
    toggle.click()
    screen.stores.attention.put(rotation=RotationInterval(), exposures=())
    assert len(names(page)) == 4  # nothing is left: an empty list would be a dead end
    assert not toggle.isVisible()


def test_sorting_by_state_puts_the_worst_first_and_turns_round(
    screen: Screen, page: ApiKeyAndClientAppsPage
) -> None:
    screen.stores.attention.put(exposures=(mark(PORTAL),))
    table = page.findChild(RecordTable)
    assert table is not None
    table.sort_requested.emit("state", False)
    worst = ["Onboarding portal", "Test harness", "HR documents", "Billing nightly"]
    assert names(page) == worst
    assert not screen.stores.client_apps.called("sort_by")
    table.sort_requested.emit("state", True)
    assert names(page) == worst[::-1]
    table.sort_requested.emit("name", False)
    assert names(page)[:2] == ["Onboarding portal", "Billing nightly"]


def test_a_failure_to_look_is_said_and_the_list_stays(
    screen: Screen, page: ApiKeyAndClientAppsPage
) -> None:
    error = ConnectionFailed(host="h.example", request_id="r-9")
    screen.stores.attention.put(status=Status.FAILED, error=error)
    assert "r-9" in banner_text(page, "attention_banner")
    assert len(names(page)) == 4
    click(page, "attention_banner_button")
    assert screen.stores.attention.called("retry") == [()]


def test_one_press_reads_the_list_again_too_where_both_failed(
    screen: Screen, page: ApiKeyAndClientAppsPage
) -> None:
    error = ConnectionFailed(host="h.example")
    screen.stores.attention.put(status=Status.FAILED, error=error)
    screen.stores.client_apps.put(status=Status.FAILED, items=(), error=error)
    click(page, "attention_banner_button")
    assert screen.stores.attention.called("retry") == [()]
    assert screen.stores.client_apps.called("retry") == [()]


def test_an_exposed_one_comes_first_from_beyond_the_page_if_it_matches_the_search(
    screen: Screen, page: ApiKeyAndClientAppsPage
) -> None:
    screen.stores.attention.put(exposures=(mark(PORTAL), mark(HARNESS)))
    screen.stores.client_apps.put(items=(BILLING, HR))
    assert names(page) == [PORTAL.name, HARNESS.name, BILLING.name, HR.name]
    screen.stores.client_apps.put(items=(), search="portal")
    assert names(page) == [PORTAL.name]


def test_whoever_is_in_the_table_can_be_rotated_with_others_but_nobody_at_work(
    screen: Screen, page: ApiKeyAndClientAppsPage
) -> None:
    screen.stores.attention.put(exposures=(mark(PORTAL),))
    screen.stores.client_apps.put(items=(BILLING, HR), busy=frozenset({HR.client_id}))
    assert names(page)[0] == PORTAL.name
    choose_action(page, "clients_table", 0, ClientAction.ROTATE)
    click(screen.dialog(StartRotationDialog), "several_button")
    choice = find(screen.dialog(RotateSeveralDialog), ClientChoice, "client_choice")
    assert [one.name for one in choice.chosen] == [PORTAL.name]
    find(choice, QAbstractButton, "all_check").click()
    assert choice.chosen == (PORTAL, BILLING)


def test_marking_takes_a_note_but_never_a_secret(
    screen: Screen, page: ApiKeyAndClientAppsPage
) -> None:
    table = page.findChild(RecordTable)
    assert table is not None
    table.action_requested.emit(ClientAction.MARK_EXPOSED.value, HR)
    dialog = screen.dialog(MarkExposedDialog)
    assert_accessible(dialog)
    secret = "osscs_DLPTESTDLPTEST"
    for one in ("it was " + _real_secret(), _real_secret()):
        enter(dialog, "exposure_note_field", one)
        click(dialog, "confirm_button")
        assert not screen.stores.attention.called("mark")
        assert "This holds a credential. Say it without." in visible_texts(dialog)
    enter(dialog, "exposure_note_field", f" in chat, {secret} ")
    click(dialog, "confirm_button")
    assert screen.stores.attention.called("mark") == [(HR, f"in chat, {secret}")]


def _real_secret() -> str:
    return patterns()[0].harmless


def test_a_mark_is_taken_back_from_the_menu(screen: Screen, page: ApiKeyAndClientAppsPage) -> None:
    screen.stores.attention.put(exposures=(mark(HR),))
    table = page.findChild(RecordTable)
    assert table is not None
    table.action_requested.emit(ClientAction.UNMARK_EXPOSED.value, HR)
    assert screen.stores.attention.called("unmark") == [(HR,)]


def test_the_api_key_shows_age_and_state(page: ApiKeyAndClientAppsPage) -> None:
    assert "Created 24 Dec 2024, 22 months ago." in visible_texts(page)


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (-1, "less than a day"),
        (0, "less than a day"),
        (1, "1 day"),
        (59, "59 days"),
        (62, "2 months"),
        (730, "23 months"),
        (731, "2 years"),
    ],
)
def test_ages_are_said_as_people_say_them(days: int, text: str) -> None:
    assert age_text(account.NOW - timedelta(days=days), account.NOW) == text
