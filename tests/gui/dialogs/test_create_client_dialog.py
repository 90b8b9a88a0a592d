"""Creating a client: a name that is accepted, one request, and the secret in the same dialog."""

from __future__ import annotations

from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop_admin.domain.errors import ConnectionFailed, NameTaken
from desktop_admin.ui.dialogs.create_client_dialog import CreateClientDialog
from desktop_admin.ui.widgets.labeled_field import LabeledField
from tests.fakes import account
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import banner_text, click, enter, find, paste, press_escape, visible_texts
from tests.gui.screens import Screen


def _shown(screen: Screen) -> CreateClientDialog:
    store = cast("Any", screen.stores.oauth_clients)
    return screen.open(CreateClientDialog(screen.context, store, screen.place, screen.window))


def _error(dialog: CreateClientDialog) -> str:
    return find(dialog, LabeledField, "name_labeled").error


@pytest.mark.parametrize(
    ("kind", "title"),
    [("oauth_clients", "Create OAuth 2.0 Client"), ("client_apps", "Create Client App")],
)
def test_it_is_called_after_what_it_creates(screen: Screen, kind: str, title: str) -> None:
    store = getattr(screen.stores, kind)
    dialog = CreateClientDialog(screen.context, store, screen.place, screen.window)
    assert screen.open(dialog).windowTitle() == title
    assert_accessible(dialog)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "Enter a name"),
        ("   ", "Enter a name"),
        ("x" * 1000, "too long"),
        ("pay\u202eroll", "invisible"),
        ("tab\x07bell", "cannot be shown"),
    ],
)
def test_a_bad_name_is_refused_in_place_and_nothing_is_sent(
    screen: Screen, name: str, words: str
) -> None:
    dialog = _shown(screen)
    paste(dialog, "name_field", name)
    click(dialog, "create_button")
    assert words in _error(dialog)
    assert not screen.stores.oauth_clients.called("create")
    enter(dialog, "name_field", "Payroll")
    assert _error(dialog) == ""


@pytest.mark.parametrize("name", ["Payroll", "Gehälter 2026", "👩‍💻 tools", "שכר"])
def test_a_good_name_is_sent_once_however_often_it_is_clicked(screen: Screen, name: str) -> None:
    dialog = _shown(screen)
    paste(dialog, "name_field", f"  {name} ")
    click(dialog, "create_button")
    screen.stores.oauth_clients.put(is_creating=True)
    click(dialog, "create_button")
    QTest.keyClick(find(dialog, QLineEdit, "name_field"), Qt.Key.Key_Return)
    assert screen.stores.oauth_clients.called("create") == [(name,)]


def test_a_name_that_is_taken_is_said_at_the_field_and_what_was_typed_stays(
    screen: Screen,
) -> None:
    dialog = _shown(screen)
    enter(dialog, "name_field", "CRM connector")
    click(dialog, "create_button")
    screen.stores.oauth_clients.create_failed.emit(NameTaken())
    assert "already one with this name" in _error(dialog)
    assert find(dialog, QLineEdit, "name_field").text() == "CRM connector"
    click(dialog, "create_button")
    assert len(screen.stores.oauth_clients.called("create")) == 2


def test_another_error_is_said_with_its_request_id(screen: Screen) -> None:
    dialog = _shown(screen)
    enter(dialog, "name_field", "Payroll")
    click(dialog, "create_button")
    screen.stores.oauth_clients.create_failed.emit(
        ConnectionFailed(host="apps.example.com", request_id="r-42")
    )
    assert "apps.example.com cannot be reached" in banner_text(dialog, "create_banner")
    assert "r-42" in banner_text(dialog, "create_banner")
    assert find(dialog, QLineEdit, "name_field").text() == "Payroll"


def test_it_cannot_be_left_while_the_server_makes_a_secret(screen: Screen) -> None:
    dialog = _shown(screen)
    enter(dialog, "name_field", "Payroll")
    click(dialog, "create_button")
    press_escape(dialog)
    dialog.close()
    assert dialog.isVisible()


def test_escape_leaves_the_form(screen: Screen) -> None:
    dialog = _shown(screen)
    press_escape(dialog)
    assert not dialog.isVisible()


def test_by_keyboard_alone_a_client_is_created_copied_and_done(screen: Screen) -> None:
    dialog = _shown(screen)
    QTest.keyClicks(dialog.focusWidget() or dialog, "Payroll")
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
    assert screen.stores.oauth_clients.called("create") == [("Payroll",)]
    dialog.show_issued(account.ISSUED)
    assert dialog.windowTitle() == "Loan origination: new credentials"
    assert "Cancel" not in visible_texts(dialog)
    assert_accessible(dialog)
    for _ in range(12):
        focused = dialog.focusWidget()
        if focused is not None and focused.objectName() == "copy_secret_button":
            break
        QTest.keyClick(focused or dialog, Qt.Key.Key_Tab)
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Space)
    assert len(screen.stores.clipboard.secrets) == 1
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
