"""Paste and explain: nothing of what was pasted is in the dialog, what it means is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from desktop_admin.domain.credentials import SavedCredential
from desktop_admin.domain.recognition import Recognised, Recognition
from desktop_admin.domain.secret import MASK
from desktop_admin.domain.vault_errors import VaultLocked
from desktop_admin.state.paste_store import KeyringCheck
from desktop_admin.ui.dialogs.paste_dialog import PasteDialog
from desktop_admin.ui.pages.troubleshooting_page import TroubleshootingPage
from desktop_admin.ui.widgets.paste_view import PasteView
from tests.fakes import account, pasted
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import click, find, press_escape, visible_texts
from tests.gui.screens import Screen


@pytest.fixture
def dialog(screen: Screen) -> PasteDialog:
    """Opened from the page's header."""
    screen.show(lambda context: TroubleshootingPage(context, screen.window))
    click(screen.window, "paste_and_explain_button")
    return screen.dialog(PasteDialog)


def paste(widget: QWidget, text: str) -> None:
    """Press Ctrl+V in ``widget`` with ``text`` on the clipboard."""
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def shown(dialog: PasteDialog) -> str:
    return find(dialog, PasteView, "paste_field").toPlainText()


def everything(dialog: PasteDialog) -> str:
    """All that the dialog holds, also what only assistive technology is told."""
    parts = [shown(dialog)]
    for widget in (dialog, *dialog.findChildren(QWidget)):
        parts += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        parts += [widget.text()] if isinstance(widget, QLabel) else []
        interface = QAccessible.queryAccessibleInterface(widget)
        parts += [interface.text(kind) for kind in QAccessible.Text if interface is not None]
    return "\n".join(parts)


def test_the_empty_dialog_says_what_can_be_pasted(dialog: PasteDialog) -> None:
    field = find(dialog, PasteView, "paste_field")
    assert "curl" in field.placeholderText()
    assert field.hasFocus() or field.focusPolicy()
    assert_accessible(dialog)


@pytest.mark.parametrize("where", ["paste_field", "close_button", "explanation_view"])
def test_pasting_anywhere_shows_the_masked_text(dialog: PasteDialog, where: str) -> None:
    paste(find(dialog, QWidget, where), pasted.CURL)
    assert pasted.OAUTH_ID in shown(dialog)
    assert f"ossoc_{MASK}" in shown(dialog)
    assert pasted.SECRET[8:-4] not in everything(dialog)
    assert "curl" in find(dialog, QLabel, "explanation_title").text()
    assert_accessible(dialog)


def test_the_field_undoes_nothing_and_takes_nothing_by_itself(dialog: PasteDialog) -> None:
    field = find(dialog, PasteView, "paste_field")
    paste(field, pasted.CURL)
    QTest.keyClicks(field, "typed")
    field.undo()
    field.paste()
    assert shown(dialog).startswith("curl")
    assert "typed" not in shown(dialog)
    assert not field.document().isUndoAvailable()
    assert pasted.SECRET[8:-4] not in everything(dialog)


def test_findings_say_what_is_wrong_and_what_to_do(dialog: PasteDialog) -> None:
    header = f"-H 'Authorization: Bearer {pasted.API_KEY}'"
    paste(dialog, f"curl {pasted.HOST}/api/sysinfo {header}")
    words = visible_texts(dialog)
    assert "an API key goes with Basic" in words
    assert find(dialog, QLabel, "finding_0_title").accessibleName().startswith("Wrong: ")


def test_the_explanation_is_copied_without_secrets(screen: Screen, dialog: PasteDialog) -> None:
    paste(dialog, pasted.CURL)
    click(dialog, "copy_explanation_button")
    [text] = screen.stores.clipboard.texts
    assert "POST https://apps.example.com/oauth2/token" in text
    assert pasted.SECRET[8:-4] not in text
    assert screen.stores.clipboard.secrets == []


def test_an_empty_clipboard_is_said(dialog: PasteDialog) -> None:
    QGuiApplication.clipboard().clear()
    click(dialog, "paste_button")
    assert "no text" in find(dialog, QLabel, "paste_status").text()
    assert shown(dialog) == ""


def test_the_keyring_is_asked_on_request(screen: Screen, dialog: PasteDialog) -> None:
    paste(dialog, pasted.CURL)
    click(dialog, "keyring_check_button")
    store = screen.stores.pastes
    assert store.called("check_keyring") == [()]
    store.put(keyring=KeyringCheck.FAILED, error=VaultLocked())
    assert "locked" in find(dialog, QLabel, "keyring_check_text").text()


def test_the_answer_of_the_keyring_names_the_client(screen: Screen, dialog: PasteDialog) -> None:
    paste(dialog, pasted.CURL)
    client = account.OAUTH_CLIENTS[1]
    entry = SavedCredential(
        "prod", "production", client.kind, client.client_id, client.name, account.NOW
    )
    screen.stores.pastes.recognise(Recognition((Recognised(0, entry),), 1, 1))
    assert client.name in visible_texts(dialog)
    assert not find(dialog, QWidget, "keyring_check").isVisibleTo(dialog)


@pytest.mark.parametrize("end", [press_escape, PasteDialog.lock_away, PasteDialog.reject])
def test_nothing_is_left_when_it_closes(
    screen: Screen, dialog: PasteDialog, end: Callable[[PasteDialog], None]
) -> None:
    paste(dialog, pasted.CURL)
    end(dialog)
    assert screen.stores.pastes.state.reading is None
    assert shown(dialog) == ""


def test_clear_makes_room_for_another(dialog: PasteDialog) -> None:
    paste(dialog, pasted.CURL)
    click(dialog, "clear_paste_button")
    assert shown(dialog) == ""
    paste(dialog, pasted.API_KEY)
    assert shown(dialog).startswith(MASK)


def test_marks_stand_where_the_credentials_are(dialog: PasteDialog) -> None:
    field = find(dialog, PasteView, "paste_field")
    paste(dialog, f"\U0001f511 {pasted.OAUTH_ID}:{pasted.SECRET}")
    marked = [each.cursor.selectedText() for each in field.extraSelections()]
    assert pasted.OAUTH_ID in marked
    assert any(text.startswith("ossoc_") and MASK in text for text in marked)


@pytest.mark.parametrize("height", [560, 800, 1200])
def test_it_is_no_higher_than_the_window(screen: Screen, height: int) -> None:
    screen.show(lambda context: TroubleshootingPage(context, screen.window))
    click(screen.window, "paste_and_explain_button")
    dialog = screen.dialog(PasteDialog)
    token = pasted.jwt(**{f"claim-{number}": "x" for number in range(30)})
    paste(dialog, f"curl -H 'Authorization: Basic {token}' {pasted.HOST}/api/api/x")
    screen.window.resize(1280, height)
    screen.qtbot.waitUntil(lambda: dialog.card_rect().height() <= height)
    assert find(dialog, QWidget, "explanation_view").height() >= 100
