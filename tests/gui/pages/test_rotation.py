"""A rotation without downtime on the page: begun from the menu, followed in the strip, given up."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton

from desktop_admin.domain.attention import secret_born
from desktop_admin.domain.credentials import Client
from desktop_admin.domain.errors import NameTaken
from desktop_admin.domain.rotation import RotationPlan
from desktop_admin.domain.watch import Watched
from desktop_admin.state.client_work import Act
from desktop_admin.state.status import Status
from desktop_admin.state.watch_snapshots import WatchRow
from desktop_admin.ui.dialogs.confirm_delete_dialog import ConfirmDeleteDialog
from desktop_admin.ui.dialogs.confirm_regenerate_dialog import ConfirmRegenerateDialog
from desktop_admin.ui.dialogs.rename_dialog import RenameDialog
from desktop_admin.ui.dialogs.rotate_several_dialog import RotateSeveralDialog
from desktop_admin.ui.dialogs.rotation_dialog import RotationDialog
from desktop_admin.ui.dialogs.start_rotation_dialog import StartRotationDialog
from desktop_admin.ui.pages.oauth_page import OAuthPage
from desktop_admin.ui.widgets.banner import Banner
from tests.fakes import account
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import banner_text, choose_action, click, enter, find, visible_texts
from tests.gui.screens import Screen

LOAN = account.OAUTH_CLIENTS[1]
TWIN = replace(
    account.client("Loans (2026-11)", kind=LOAN.kind, used=None),
    client_id="ossoc_twin",
    created_at=account.NOW - timedelta(days=2),
    created_by="Ada Okafor",
)
USED_TWIN = replace(TWIN, last_used_at=account.NOW - timedelta(days=1))
PLAN = RotationPlan(
    vault_id="v",
    account_id="a1",
    person_name="Ada Okafor",
    kind=LOAN.kind,
    old_id=LOAN.client_id,
    old_name=LOAN.name,
    old_born=secret_born(LOAN),
    twin_name=TWIN.name,
    idle_days=7,
    started_at=account.NOW - timedelta(days=2),
    twin_id=TWIN.client_id,
)
HANDED = replace(
    PLAN, handed_over_at=account.NOW - timedelta(days=9), handed_born=secret_born(TWIN)
)
LINE = f"rotation_banner_{LOAN.client_id}"
IDLE = replace(LOAN, last_used_at=account.NOW - timedelta(days=9))


@pytest.fixture
def page(screen: Screen) -> OAuthPage:
    screen.stores.authentication.put(method=account.METHOD_OAUTH)
    screen.stores.oauth_clients.put(status=Status.READY, items=account.OAUTH_CLIENTS, total=3)
    return screen.show(OAuthPage)


def stand(screen: Screen, plan: RotationPlan, *clients: Client) -> None:
    screen.stores.rotations.clients = clients
    screen.stores.rotations.put(plans=(plan,))


def shown(screen: Screen, page: OAuthPage) -> RotationDialog:
    click(page, f"{LINE}_button")
    return screen.dialog(RotationDialog)


def test_it_begins_with_a_name_and_a_time_from_the_menu(screen: Screen, page: OAuthPage) -> None:
    choose_action(page, "clients_table", 1, "rotate")
    dialog = screen.dialog(StartRotationDialog)
    assert_accessible(dialog)
    enter(dialog, "name_field", " ")
    click(dialog, "confirm_button")
    assert not screen.stores.rotations.called("start")
    enter(dialog, "name_field", "Loans, new")
    click(dialog, "confirm_button")
    store = screen.stores.oauth_clients
    assert screen.stores.rotations.called("start") == [(LOAN, "Loans, new", 7, store)]
    store.create_failed.emit(NameTaken())
    assert len(screen.stores.rotations.called("tell")) == 1


def test_getting_new_credentials_offers_it_instead(screen: Screen, page: OAuthPage) -> None:
    choose_action(page, "clients_table", 1, "regenerate")
    click(screen.dialog(ConfirmRegenerateDialog), "rotate_button")
    assert screen.dialog(StartRotationDialog).isVisible()
    assert not screen.stores.holds.called("hold")


def test_the_strip_says_why_it_waits(screen: Screen, page: OAuthPage) -> None:
    stand(screen, HANDED, LOAN, USED_TWIN)
    said = banner_text(page, LINE)
    assert "It can be deleted from" in said
    assert f"from {LOAN.last_used_from}" in said
    dialog = shown(screen, page)
    assert_accessible(dialog)
    assert not dialog.findChildren(QPushButton, "next_button")
    screen.stores.rotations.put(plans=())
    assert "It can be deleted" not in visible_texts(page)


def test_a_watch_that_keeps_the_old_one_in_use_is_said_and_ended(
    screen: Screen, page: OAuthPage
) -> None:
    stand(screen, HANDED, LOAN, USED_TWIN)
    watched = Watched("v", LOAN.kind, LOAN.client_id, LOAN.name)
    screen.stores.watch.put(rows=(WatchRow(replace(watched, is_on=False)),))
    dialog = shown(screen, page)
    assert dialog.findChild(Banner, "rotation_watch_banner") is None
    click(dialog, "close_button")
    screen.stores.watch.put(rows=(WatchRow(watched),))
    dialog = shown(screen, page)
    assert "each test counts as a use" in banner_text(dialog, "rotation_watch_banner")
    click(dialog, "rotation_watch_banner_button")
    assert screen.stores.watch.called("remove") == [(watched,)]
    assert banner_text(dialog, "rotation_watch_banner") == ""


def test_the_twin_is_tested_then_handed_over(screen: Screen, page: OAuthPage) -> None:
    stand(screen, PLAN, LOAN, TWIN)
    click(shown(screen, page), "next_button")
    assert screen.stores.tests.called("test_saved") == [(TWIN,)]
    stand(screen, PLAN, LOAN, USED_TWIN)
    click(shown(screen, page), "next_button")
    assert screen.stores.rotations.called("set_handed_over") == [(PLAN, USED_TWIN)]


def test_the_old_one_is_deleted_after_a_confirmation_and_a_hold(
    screen: Screen, page: OAuthPage
) -> None:
    stand(screen, HANDED, IDLE, USED_TWIN)
    click(shown(screen, page), "next_button")
    click(screen.dialog(ConfirmDeleteDialog), "confirm_button")
    held = screen.stores.holds.called("hold")
    assert held == [(Act.DELETE, (IDLE,), screen.stores.oauth_clients)]


def test_one_that_was_used_while_the_dialog_was_open_is_not_deleted(
    screen: Screen, page: OAuthPage
) -> None:
    stand(screen, HANDED, IDLE, USED_TWIN)
    dialog = shown(screen, page)
    stand(screen, HANDED, replace(IDLE, last_used_at=account.NOW), USED_TWIN)
    click(dialog, "next_button")
    again = screen.dialog(RotationDialog)
    assert "It can be deleted from" in banner_text(again, "rotation_next_banner")


def test_the_twin_can_have_the_old_name_or_keep_its_own(screen: Screen, page: OAuthPage) -> None:
    stand(screen, HANDED, USED_TWIN)
    click(shown(screen, page), "next_button")
    dialog = screen.dialog(RenameDialog)
    click(dialog, "rename_button")
    assert screen.stores.oauth_clients.called("rename") == [(USED_TWIN, LOAN.name)]
    dialog.reject()
    click(shown(screen, page), "keep_name_button")
    assert screen.stores.rotations.called("finish") == [(HANDED,)]


def test_given_up_its_twin_is_deleted_and_it_can_be_taken_up_again(
    screen: Screen, page: OAuthPage
) -> None:
    stand(screen, PLAN, LOAN, TWIN)
    click(shown(screen, page), "give_up_button")
    assert screen.stores.rotations.called("give_up") == [(PLAN,)]
    screen.dialog(ConfirmDeleteDialog).reject()
    given_up = replace(PLAN, is_given_up=True)
    stand(screen, given_up, LOAN, TWIN)
    click(shown(screen, page), "next_button")
    click(screen.dialog(ConfirmDeleteDialog), "confirm_button")
    held = screen.stores.holds.called("hold")
    assert held == [(Act.DELETE, (TWIN,), screen.stores.oauth_clients)]
    click(shown(screen, page), "take_up_button")
    assert screen.stores.rotations.called("take_up") == [(given_up,)]
    assert find(page, QPushButton, f"{LINE}_button").isVisible()


def test_several_get_a_plan_each_and_none_that_has_one(screen: Screen, page: OAuthPage) -> None:
    crm, _, sandbox = account.OAUTH_CLIENTS
    stand(screen, replace(PLAN, old_id=crm.client_id, twin_id=""), *account.OAUTH_CLIENTS)
    choose_action(page, "clients_table", 1, "rotate")
    click(screen.dialog(StartRotationDialog), "several_button")
    dialog = screen.dialog(RotateSeveralDialog)
    assert_accessible(dialog)
    boxes = [one for one in dialog.findChildren(QCheckBox) if "client_check" in one.objectName()]
    assert [box.isChecked() for box in boxes] == [True, False]
    boxes[0].click()
    assert not find(dialog, QPushButton, "confirm_button").isEnabled()
    for box in boxes:
        box.setChecked(True)
    assert "Plans to be made: 2." in banner_text(dialog, "consequence_banner")
    click(dialog, "confirm_button")
    ((clients, days, _now),) = screen.stores.rotations.called("plan_several")
    assert (clients, days) == ((LOAN, sandbox), 7)
