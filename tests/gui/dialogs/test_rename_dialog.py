"""Renaming a client: the same names as at its creation, one request, refusals in place."""

from __future__ import annotations

from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop_admin.domain.errors import ConnectionFailed, NameTaken
from desktop_admin.ui.dialogs.rename_dialog import RenameDialog
from desktop_admin.ui.widgets.labeled_field import LabeledField
from tests.fakes import account
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import banner_text, click, find, paste
from tests.gui.screens import Screen

CLIENT = account.CLIENT_APPS[0]


@pytest.fixture
def dialog(screen: Screen) -> RenameDialog:
    store = cast("Any", screen.stores.client_apps)
    return screen.open(RenameDialog(store, CLIENT, screen.place, screen.window))


def _error(dialog: RenameDialog) -> str:
    return find(dialog, LabeledField, "name_labeled").error


def test_it_offers_the_present_name_and_is_accessible(dialog: RenameDialog) -> None:
    assert CLIENT.name in dialog.windowTitle()
    field = find(dialog, QLineEdit, "name_field")
    assert field.selectedText() == CLIENT.name
    assert_accessible(dialog)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "Enter a name"),
        (" \u2003 ", "Enter a name"),
        ("x" * 1000, "too long"),
        ("pay\u202eroll", "invisible"),
        ("tab\x07bell", "cannot be shown"),
    ],
)
def test_a_bad_name_is_refused_in_place_and_nothing_is_sent(
    screen: Screen, dialog: RenameDialog, name: str, words: str
) -> None:
    paste(dialog, "name_field", name)
    click(dialog, "rename_button")
    assert words in _error(dialog)
    assert not screen.stores.client_apps.called("rename")
    paste(dialog, "name_field", "Payroll")
    click(dialog, "rename_button")
    assert screen.stores.client_apps.called("rename") == [(CLIENT, "Payroll")]


@pytest.mark.parametrize("name", ["Payroll", "Gehälter 2026", "👩‍💻 tools", "שכר"])
def test_a_good_name_is_sent_once_without_blanks_at_its_ends(
    screen: Screen, dialog: RenameDialog, name: str
) -> None:
    paste(dialog, "name_field", f"  {name} ")
    click(dialog, "rename_button")
    click(dialog, "rename_button")
    QTest.keyClick(find(dialog, QLineEdit, "name_field"), Qt.Key.Key_Return)
    assert screen.stores.client_apps.called("rename") == [(CLIENT, name)]


def test_the_same_name_asks_nobody(screen: Screen, dialog: RenameDialog) -> None:
    paste(dialog, "name_field", f" {CLIENT.name} ")
    click(dialog, "rename_button")
    assert not screen.stores.client_apps.called("rename")
    assert not dialog.isVisible()


def test_a_name_that_is_taken_is_said_at_the_field_and_what_was_typed_stays(
    screen: Screen, dialog: RenameDialog
) -> None:
    paste(dialog, "name_field", "Payroll")
    click(dialog, "rename_button")
    screen.stores.client_apps.rename_failed.emit(NameTaken())
    assert "already one with this name" in _error(dialog)
    assert find(dialog, QLineEdit, "name_field").text() == "Payroll"
    click(dialog, "rename_button")
    assert len(screen.stores.client_apps.called("rename")) == 2


def test_another_error_is_said_with_its_request_id(screen: Screen, dialog: RenameDialog) -> None:
    paste(dialog, "name_field", "Payroll")
    click(dialog, "rename_button")
    failure = ConnectionFailed(host="apps.example.com", request_id="r-42")
    screen.stores.client_apps.rename_failed.emit(failure)
    assert "apps.example.com cannot be reached" in banner_text(dialog, "rename_banner")
    assert "r-42" in banner_text(dialog, "rename_banner")


def test_after_a_fault_that_nobody_foresaw_it_can_be_tried_again(
    screen: Screen, dialog: RenameDialog
) -> None:
    clients = screen.stores.client_apps
    paste(dialog, "name_field", "Payroll")
    click(dialog, "rename_button")
    clients.put(busy=frozenset({CLIENT.client_id}))
    click(dialog, "rename_button")
    assert len(clients.called("rename")) == 1
    clients.put(busy=frozenset())
    click(dialog, "rename_button")
    assert len(clients.called("rename")) == 2
