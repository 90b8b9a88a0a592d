"""The secret dialog: shown once, three ways to keep it, and one more question before it is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from desktop_admin.domain.credentials import CredentialTest, IssuedClient
from desktop_admin.domain.secret import MASK
from desktop_admin.domain.vault_errors import VaultLocked
from desktop_admin.ui.dialogs.secret_dialog import SecretDialog
from desktop_admin.ui.widgets.confirm_dialog import ConfirmDialog
from desktop_admin.ui.widgets.secret_field import SecretField
from tests.fakes import account
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import banner_text, click, find, press_escape, visible_texts
from tests.gui.screens import Screen

ISSUED_ID = account.ISSUED.client.client_id


def _shown(screen: Screen, issued: IssuedClient = account.ISSUED) -> SecretDialog:
    dialog = SecretDialog(screen.context, screen.place, screen.window)
    dialog.show_issued(issued)
    return screen.open(dialog)


def _shown_secret(dialog: SecretDialog) -> str:
    line = find(dialog, SecretField, "secret_field").focusProxy()
    assert isinstance(line, QLineEdit)
    return line.text()


def _everything(root: QObject) -> str:
    texts = []
    for child in root.findChildren(QObject):
        for name in ("text", "toolTip", "accessibleName", "accessibleDescription", "windowTitle"):
            value = getattr(child, name, None)
            texts.append(str(value()) if callable(value) else "")
    return "\n".join(texts)


def test_it_names_the_client_and_warns_that_the_secret_is_shown_once(screen: Screen) -> None:
    dialog = _shown(screen)
    assert dialog.windowTitle() == "Loan origination: new credentials"
    assert "shown once" in banner_text(dialog, "shown_once_banner")
    assert "old secret has stopped working" in banner_text(dialog, "shown_once_banner")
    assert find(dialog, QLineEdit, "client_id_field").text() == ISSUED_ID
    assert "PRODUCTION" in visible_texts(dialog)


def test_a_new_client_has_no_old_secret(screen: Screen) -> None:
    assert "old" not in banner_text(_shown(screen, account.ISSUED_APP), "shown_once_banner")


@pytest.mark.parametrize(
    ("issued", "label"),
    [(account.ISSUED, "Client Secret"), (account.ISSUED_APP, "Secret")],
)
def test_fields_and_buttons_are_called_as_the_product_says(
    screen: Screen, issued: IssuedClient, label: str
) -> None:
    dialog = _shown(screen, issued)
    assert find(dialog, QLineEdit, "secret_field_value").accessibleName() == label
    names = {button.accessibleName() for button in dialog.findChildren(QAbstractButton)}
    assert {"Copy Client ID", f"Copy {label}", "Save to system keyring", "Test", "Done"} <= names
    assert_accessible(dialog)


def test_the_secret_is_masked_until_it_is_revealed(screen: Screen) -> None:
    dialog = _shown(screen)
    assert _shown_secret(dialog) == MASK
    assert account.SECRET not in _everything(dialog)
    click(dialog, "secret_field_reveal_button")
    assert _shown_secret(dialog) == account.SECRET
    click(dialog, "secret_field_reveal_button")
    assert account.SECRET not in _everything(dialog)


def test_copying_is_confirmed_and_counts_as_kept(screen: Screen) -> None:
    dialog = _shown(screen)
    assert "Not kept yet" in visible_texts(dialog)
    click(dialog, "copy_secret_button")
    secret, label = screen.stores.clipboard.secrets[0]
    assert secret == account.ISSUED.secret
    assert account.SECRET not in label
    copy = find(dialog, QAbstractButton, "copy_secret_button")
    assert copy.accessibleDescription() == "Copied"
    assert "Not kept yet" not in visible_texts(dialog)
    click(dialog, "done_button")
    assert not dialog.isVisible()


def test_copying_the_client_id_does_not_count(screen: Screen) -> None:
    dialog = _shown(screen)
    click(dialog, "copy_client_id_button")
    assert screen.stores.clipboard.texts == [ISSUED_ID]
    assert not screen.stores.clipboard.secrets
    assert "Not kept yet" in visible_texts(dialog)


def test_saving_to_the_keyring_counts_as_kept(screen: Screen) -> None:
    dialog = _shown(screen)
    click(dialog, "save_to_keyring_button")
    assert screen.stores.vault.called("save") == [(account.ISSUED,)]
    assert "Not kept yet" in visible_texts(dialog)
    screen.stores.vault.saved_ok.emit(ISSUED_ID)
    assert "Kept in the system keyring" in visible_texts(dialog)
    click(dialog, "done_button")
    assert not dialog.isVisible()


def test_a_failed_save_is_said_in_place_and_can_be_repeated(screen: Screen) -> None:
    dialog = _shown(screen)
    click(dialog, "save_to_keyring_button")
    screen.stores.vault.save_failed.emit(VaultLocked())
    assert "locked" in banner_text(dialog, "save_banner")
    assert "Not kept yet" in visible_texts(dialog)
    click(dialog, "save_to_keyring_button")
    assert len(screen.stores.vault.called("save")) == 2


def test_memory_alone_does_not_count_as_kept(screen: Screen) -> None:
    screen.stores.vault.put(is_persistent=False)
    dialog = _shown(screen)
    click(dialog, "save_to_keyring_button")
    screen.stores.vault.saved_ok.emit(ISSUED_ID)
    assert "memory only" in banner_text(dialog, "save_banner")
    click(dialog, "done_button")
    assert dialog.isVisible()
    screen.dialog(ConfirmDialog)


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (account.WORKS, "Access token in 84 ms, valid 4 min 59 s; GET /api/sysinfo answered 200."),
        (account.REFUSED_BY_METHOD, "Works once OAuth 2.0 is selected."),
        (account.REFUSED, "invalid_client"),
        (account.REFUSED_BY_METHOD, "is in force for this account"),
    ],
)
def test_the_outcome_of_a_test_is_shown_in_the_dialog(
    screen: Screen, result: CredentialTest, words: str
) -> None:
    dialog = _shown(screen)
    click(dialog, "test_button")
    (call,) = screen.stores.tests.called("test")
    assert call[1:3] == (ISSUED_ID, account.ISSUED.secret)
    screen.stores.tests.put(subject=ISSUED_ID, is_testing=True)
    screen.stores.tests.put(is_testing=False, result=result)
    assert words in banner_text(dialog, "test_banner")


def test_a_test_of_another_client_is_not_shown(screen: Screen) -> None:
    dialog = _shown(screen)
    click(dialog, "test_button")
    screen.stores.tests.put(subject="somebody else", result=account.WORKS)
    assert banner_text(dialog, "test_banner") == ""


def test_nothing_is_sent_to_a_foreign_server_before_the_person_confirmed(screen: Screen) -> None:
    dialog = _shown(screen)
    click(dialog, "test_button")
    screen.stores.tests.needs_confirmation.emit("https://login.example.net/oauth2/token")
    question = screen.window.findChild(QObject, "confirm_authorization_server_dialog")
    assert question is not None
    assert not screen.stores.server.called("confirm")
    click(question, "confirm_button")
    assert screen.stores.server.called("confirm") == [("https://login.example.net/oauth2/token",)]
    assert len(screen.stores.tests.called("test")) == 2


@pytest.mark.parametrize("way", ["done", "escape", "close"])
def test_every_way_out_asks_once_more_if_nothing_was_kept(screen: Screen, way: str) -> None:
    dialog = _shown(screen)
    if way == "done":
        click(dialog, "done_button")
    elif way == "escape":
        press_escape(dialog)
    else:
        dialog.close()
    assert dialog.isVisible()
    question = screen.dialog(ConfirmDialog)
    click(question, "cancel_button")
    assert dialog.isVisible()
    click(dialog, "done_button")
    click(screen.dialog(ConfirmDialog), "confirm_button")
    assert not dialog.isVisible()


def test_the_secret_is_gone_from_the_dialog_after_closing(screen: Screen) -> None:
    dialog = _shown(screen)
    click(dialog, "secret_field_reveal_button")
    click(dialog, "copy_secret_button")
    click(dialog, "done_button")
    assert account.SECRET not in _everything(dialog)
    copies = len(screen.stores.clipboard.secrets)
    find(dialog, QAbstractButton, "copy_secret_button").click()
    assert len(screen.stores.clipboard.secrets) == copies


def test_the_keyboard_alone_copies_and_closes(screen: Screen) -> None:
    dialog = _shown(screen)
    find(dialog, QAbstractButton, "copy_secret_button").setFocus()
    QTest.keyClick(find(dialog, QAbstractButton, "copy_secret_button"), Qt.Key.Key_Space)
    assert len(screen.stores.clipboard.secrets) == 1
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
