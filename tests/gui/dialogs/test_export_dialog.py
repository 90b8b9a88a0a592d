"""Exporting a new secret: form, encryption, file, and what happens when it fails."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit

from desktop_admin.domain.handover import HandoverForm, Recipient, RecipientRefused
from desktop_admin.domain.secret import Secret
from desktop_admin.ui.dialogs.export_dialog import ExportDialog
from desktop_admin.ui.dialogs.secret_dialog import SecretDialog
from desktop_admin.ui.widgets.choice_field import ChoiceField
from tests.fakes import account
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import banner_text, click, find, press_escape, visible_texts
from tests.gui.screens import Screen

PATH = Path("/tmp/handed-over.env")


@pytest.fixture
def dialog(screen: Screen) -> ExportDialog:
    screen.asked.save_path = PATH
    return screen.open(ExportDialog(screen.context, account.ISSUED, screen.place, screen.window))


def exports(screen: Screen) -> list[tuple[Any, ...]]:
    return screen.stores.handovers.called("export")


def test_every_control_has_a_name(dialog: ExportDialog) -> None:
    assert_accessible(dialog)


def test_it_encrypts_for_a_public_key_unless_told_otherwise(
    screen: Screen, dialog: ExportDialog
) -> None:
    find(dialog, QLineEdit, "recipient_key_field").setText("age1abc")
    find(dialog, QLineEdit, "recipient_name_field").setText("  Team B ")
    click(dialog, "choose_file_button")
    assert exports(screen) == [
        (account.ISSUED, PATH, HandoverForm.ENVIRONMENT, Recipient("age1abc"), "Team B")
    ]


@pytest.mark.parametrize(
    ("choice", "missing"),
    [("key", "Paste the recipient's public key."), ("passphrase", "Enter a passphrase.")],
)
def test_without_a_recipient_nothing_is_written(
    screen: Screen, dialog: ExportDialog, choice: str, missing: str
) -> None:
    click(dialog, f"encryption_{choice}_button")
    click(dialog, "choose_file_button")
    assert missing in visible_texts(dialog)
    assert exports(screen) == []


def test_a_passphrase_goes_along_as_a_secret_and_is_forgotten(
    screen: Screen, dialog: ExportDialog
) -> None:
    click(dialog, "encryption_passphrase_button")
    line = find(dialog, QLineEdit, "passphrase_field")
    line.setText("correct horse battery")
    click(dialog, "choose_file_button")
    [(_, _, _, recipient, _)] = exports(screen)
    assert recipient == Recipient(passphrase=Secret("correct horse battery"))
    screen.stores.handovers.exported.emit(PATH)
    assert line.text() == ""


def test_a_file_that_is_not_encrypted_is_warned_of(screen: Screen, dialog: ExportDialog) -> None:
    click(dialog, "encryption_none_button")
    assert "has the secret" in banner_text(dialog, "not_encrypted_banner")
    form = find(dialog, ChoiceField, "export_form_choice")
    form.select(HandoverForm.KUBERNETES)
    click(dialog, "choose_file_button")
    assert exports(screen) == [(account.ISSUED, PATH, HandoverForm.KUBERNETES, None, "")]


def test_a_refusal_is_shown_and_what_was_typed_stays(screen: Screen, dialog: ExportDialog) -> None:
    line = find(dialog, QLineEdit, "recipient_key_field")
    line.setText("age1wrong")
    click(dialog, "choose_file_button")
    screen.stores.handovers.export_failed.emit(RecipientRefused())
    assert "not a public key" in banner_text(dialog, "export_banner")
    assert line.text() == "age1wrong"
    assert dialog.isVisible()


def test_it_does_not_close_while_the_file_is_written(screen: Screen, dialog: ExportDialog) -> None:
    screen.stores.handovers.put(is_writing=True)
    press_escape(dialog)
    assert dialog.isVisible()
    screen.stores.handovers.put(is_writing=False)
    press_escape(dialog)
    assert not dialog.isVisible()


def test_an_exported_secret_counts_as_kept(screen: Screen) -> None:
    screen.asked.save_path = PATH
    shown = SecretDialog(screen.context, screen.place, screen.window)
    shown.show_issued(account.ISSUED)
    screen.open(shown)
    click(shown, "export_secret_button")
    export = screen.dialog(ExportDialog)
    click(export, "encryption_none_button")
    click(export, "choose_file_button")
    screen.stores.handovers.exported.emit(PATH)
    assert "Written to" in banner_text(shown, "save_banner")
    click(shown, "done_button")
    assert not shown.isVisible()
