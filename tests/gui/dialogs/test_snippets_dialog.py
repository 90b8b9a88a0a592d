"""Code to paste: placeholders first, the secret only when asked for, and nothing that leaks it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from desktop_admin.ui.dialogs.secret_dialog import SecretDialog
from desktop_admin.ui.dialogs.snippets_dialog import SnippetsDialog
from desktop_admin.ui.widgets.choice_field import ChoiceField
from desktop_admin.ui.widgets.code_view import CodeView
from tests.fakes import account
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import click, find, visible_texts
from tests.gui.screens import Screen


@pytest.fixture
def dialog(screen: Screen) -> SnippetsDialog:
    return screen.open(SnippetsDialog(screen.context, account.ISSUED, screen.place, screen.window))


def code(dialog: SnippetsDialog) -> CodeView:
    return find(dialog, CodeView, "code_view")


def fill(dialog: SnippetsDialog) -> None:
    find(dialog, QCheckBox, "fill_in_secret").click()


def test_every_control_has_a_name(dialog: SnippetsDialog) -> None:
    assert_accessible(dialog)


def test_the_secret_is_filled_in_only_when_asked_for(dialog: SnippetsDialog) -> None:
    assert account.ISSUED.client.client_id in code(dialog).toPlainText()
    assert account.SECRET not in code(dialog).toPlainText()
    fill(dialog)
    assert account.SECRET in code(dialog).toPlainText()
    assert "paste it where nobody else looks" in visible_texts(dialog)
    fill(dialog)
    assert account.SECRET not in code(dialog).toPlainText()


def test_another_language_is_another_code(dialog: SnippetsDialog) -> None:
    language = find(dialog, ChoiceField, "language_choice")
    language.select("python")
    language.chosen.emit("python")
    assert "urllib.request" in code(dialog).toPlainText()


def test_code_without_the_secret_is_copied_as_ordinary_text(
    screen: Screen, dialog: SnippetsDialog
) -> None:
    click(dialog, "copy_code_button")
    assert screen.stores.clipboard.texts == [code(dialog).toPlainText()]
    assert screen.stores.clipboard.secrets == []


def test_code_with_the_secret_is_copied_as_a_secret(screen: Screen, dialog: SnippetsDialog) -> None:
    fill(dialog)
    with screen.qtbot.waitSignal(dialog.secret_copied):
        click(dialog, "copy_code_button")
    [(secret, label)] = screen.stores.clipboard.secrets
    assert account.SECRET in secret.reveal()
    assert account.SECRET not in label
    assert screen.stores.clipboard.texts == []


def test_no_key_selects_code_with_the_secret(dialog: SnippetsDialog) -> None:
    fill(dialog)
    view = code(dialog)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton)
    assert not view.textCursor().hasSelection()
    assert view.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu


def test_closing_forgets_the_code(dialog: SnippetsDialog) -> None:
    fill(dialog)
    click(dialog, "close_button")
    assert code(dialog).toPlainText() == ""


def test_copying_the_code_with_the_secret_counts_as_kept(screen: Screen) -> None:
    shown = SecretDialog(screen.context, screen.place, screen.window)
    shown.show_issued(account.ISSUED)
    screen.open(shown)
    click(shown, "snippets_button")
    dialog = screen.dialog(SnippetsDialog)
    fill(dialog)
    click(dialog, "copy_code_button")
    click(dialog, "close_button")
    click(shown, "done_button")
    assert not shown.isVisible()
