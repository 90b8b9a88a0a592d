"""Deleting several clients: chosen in a list, confirmed by their number, told one by one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from desktop_admin.domain.errors import ChangedMeanwhile
from desktop_admin.state.bulk_store import BulkResult
from desktop_admin.state.client_work import Act
from desktop_admin.state.status import Status
from desktop_admin.ui.dialogs.delete_several_dialog import DeleteSeveralDialog
from desktop_admin.ui.pages.api_key_and_client_apps_page import ApiKeyAndClientAppsPage
from desktop_admin.ui.pages.oauth_page import OAuthPage
from desktop_admin.ui.parts.client_choice import ClientChoice
from tests.fakes import account
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import banner_text, choose_action, click, enter, find
from tests.gui.screens import Screen

CRM, LOAN, SANDBOX = account.OAUTH_CLIENTS


@pytest.fixture
def page(screen: Screen) -> OAuthPage:
    screen.stores.authentication.put(method=account.METHOD_OAUTH)
    screen.stores.oauth_clients.put(status=Status.READY, items=account.OAUTH_CLIENTS, total=3)
    return screen.show(OAuthPage)


@pytest.fixture
def dialog(screen: Screen, page: OAuthPage) -> DeleteSeveralDialog:
    choose_action(page, "clients_table", 1, "delete-several")
    return screen.dialog(DeleteSeveralDialog)


def _boxes(dialog: DeleteSeveralDialog) -> list[QCheckBox]:
    found = dialog.findChildren(QCheckBox)
    return [box for box in found if box.objectName().startswith("client_check_")]


def _confirm(dialog: DeleteSeveralDialog) -> QPushButton:
    return find(dialog, QPushButton, "confirm_button")


def test_the_row_it_began_with_is_chosen_and_the_use_of_each_is_told(
    dialog: DeleteSeveralDialog,
) -> None:
    assert_accessible(dialog)
    assert [box.isChecked() for box in _boxes(dialog)] == [False, True, False]
    names = [box.accessibleName() for box in _boxes(dialog)]
    assert names[1].startswith("Loan origination, last used ")
    assert names[2] == "Partner sandbox, never used"
    assert "Chosen: 1. Used so far: 1;" in banner_text(dialog, "consequence_banner")


def test_it_is_confirmed_by_the_number_and_then_held(
    screen: Screen, dialog: DeleteSeveralDialog
) -> None:
    _boxes(dialog)[2].setChecked(True)
    assert not _confirm(dialog).isEnabled()
    enter(dialog, "typed_number_field", "3")
    QTest.keyClick(find(dialog, QLineEdit, "typed_number_field"), Qt.Key.Key_Return)
    assert not screen.stores.holds.called("hold")
    enter(dialog, "typed_number_field", "2")
    click(dialog, "confirm_button")
    assert screen.stores.holds.called("hold") == [(Act.DELETE, (LOAN, SANDBOX), screen.stores.bulk)]


def test_another_choice_wants_its_own_number(dialog: DeleteSeveralDialog) -> None:
    enter(dialog, "typed_number_field", "1")
    assert _confirm(dialog).isEnabled()
    _boxes(dialog)[0].setChecked(True)
    assert not _confirm(dialog).isEnabled()
    assert find(dialog, QLineEdit, "typed_number_field").text() == ""


def test_all_are_chosen_at_once_and_none(dialog: DeleteSeveralDialog) -> None:
    everything = find(dialog, QCheckBox, "all_check")
    told = QSignalSpy(find(dialog, ClientChoice, "client_choice").changed)
    assert not everything.isChecked()
    everything.click()
    assert told.count() == 1
    assert all(box.isChecked() for box in _boxes(dialog))
    everything.click()
    assert not any(box.isChecked() for box in _boxes(dialog))
    assert not find(dialog, QPushButton, "copy_ids_button").isEnabled()
    enter(dialog, "typed_number_field", "0")
    assert not _confirm(dialog).isEnabled()


def test_the_ids_of_the_chosen_can_be_copied(screen: Screen, dialog: DeleteSeveralDialog) -> None:
    _boxes(dialog)[0].setChecked(True)
    click(dialog, "copy_ids_button")
    assert screen.stores.clipboard.texts == [f"{CRM.client_id}\n{LOAN.client_id}"]
    assert dialog.isVisible()


def test_who_is_at_work_cannot_be_chosen(screen: Screen, page: OAuthPage) -> None:
    screen.stores.bulk.put(waiting=(CRM,))
    choose_action(page, "clients_table", 1, "delete-several")
    assert len(_boxes(screen.dialog(DeleteSeveralDialog))) == 2


def test_the_progress_can_be_stopped_and_the_end_is_told(screen: Screen, page: OAuthPage) -> None:
    bulk = screen.stores.bulk
    bulk.put(waiting=(CRM, LOAN))
    assert "Deleting 1 of 2" in banner_text(page, "bulk_banner")
    click(page, "bulk_banner_button")
    assert bulk.called("stop") == [()]
    failed = BulkResult(CRM, ChangedMeanwhile(request_id="req-7"))
    bulk.put(waiting=(), results=(failed, BulkResult(LOAN)), unsent=(SANDBOX,))
    said = banner_text(page, "bulk_banner")
    assert "1 of 3 clients were deleted." in said
    assert "CRM connector: " in said
    assert "req-7" in said
    assert "Stopped before: Partner sandbox." in said
    click(page, "bulk_banner_button")
    assert bulk.called("dismiss") == [()]


def test_the_other_page_does_not_tell_of_it(screen: Screen) -> None:
    screen.stores.bulk.put(results=(BulkResult(CRM), BulkResult(LOAN)))
    assert banner_text(screen.show(ApiKeyAndClientAppsPage), "bulk_banner") == ""
