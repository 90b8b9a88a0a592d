"""The dialog Try a call: what can be chosen, what is said of the answer, what is copied."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from desktop_admin.domain.credentials import CredentialKind, CredentialTest, TestOutcome
from desktop_admin.domain.errors import (
    ConnectionFailed,
    FeatureDisabled,
    NotAuthenticated,
    NotFound,
    RateLimited,
    ServerFailed,
)
from desktop_admin.domain.masking import MaskedBody
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.trials import TRIAL_CALLS, TrialResult
from desktop_admin.ui.dialogs.confirm_authorization_server_dialog import (
    ConfirmAuthorizationServerDialog,
)
from desktop_admin.ui.dialogs.try_call_dialog import TryCallDialog
from desktop_admin.ui.widgets.busy_button import BusyButton
from tests.fakes import account
from tests.fakes.trials import ANSWER, FORBIDDEN, HERE, NO_TOKEN, WORKS
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import banner_text, click, enter, find, press_escape, visible_texts
from tests.gui.screens import Screen


def _open(screen: Screen) -> TryCallDialog:
    return screen.open(TryCallDialog(screen.context, screen.window))


@pytest.fixture
def dialog(screen: Screen) -> TryCallDialog:
    screen.stores.vault.put(saved=(HERE, *account.SAVED))
    return _open(screen)


def _choices(dialog: TryCallDialog, name: str) -> list[str]:
    box = find(dialog, QComboBox, name)
    return [box.itemText(index) for index in range(box.count())]


def _choose(dialog: TryCallDialog, name: str, value: str) -> None:
    box = find(dialog, QComboBox, name)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def _shown(dialog: TryCallDialog) -> str:
    return find(dialog, QPlainTextEdit, "answer_view").toPlainText()


def test_only_what_belongs_to_this_connection_can_be_chosen(dialog: TryCallDialog) -> None:
    assert _choices(dialog, "credential_choice") == [
        "CRM connector (OAuth client)",
        "API key of this account",
        "Another one, entered for once",
    ]
    assert not find(dialog, QWidget, "trial_fields").isVisible()
    assert len(_choices(dialog, "call_choice")) == len(TRIAL_CALLS)
    assert "PRODUCTION" in visible_texts(dialog)
    assert_accessible(dialog)


def test_the_chosen_call_is_made_with_the_chosen_credential(
    screen: Screen, dialog: TryCallDialog
) -> None:
    _choose(dialog, "call_choice", "packages")
    click(dialog, "send_button")
    packages = next(call for call in TRIAL_CALLS if call.id == "packages")
    assert screen.stores.trials.called("run") == [(HERE, packages)]
    _choose(dialog, "credential_choice", "api-key")
    assert "The server records that the key was viewed." in visible_texts(dialog)
    click(dialog, "send_button")
    assert screen.stores.trials.called("run_with_api_key") == [(packages,)]


def test_another_credential_can_be_entered_for_once(screen: Screen) -> None:
    screen.stores.trials.can_use_api_key = False
    dialog = _open(screen)
    assert _choices(dialog, "credential_choice") == ["Another one, entered for once"]
    click(dialog, "send_button")
    assert "Enter the Client ID." in visible_texts(dialog)
    assert "Enter the secret." in visible_texts(dialog)
    assert not find(dialog, BusyButton, "send_button").is_busy
    enter(dialog, "trial_client_id_field", " ossci_x ")
    enter(dialog, "trial_secret_field", "Zebra")
    click(dialog, "send_button")
    ((kind, client_id, secret, _call),) = screen.stores.trials.called("run_entered")
    assert (kind, client_id, secret) == (CredentialKind.CLIENT_APP, "ossci_x", Secret("Zebra"))
    assert_accessible(dialog)
    press_escape(dialog)
    assert find(dialog, QLineEdit, "trial_secret_field").text() == ""


def test_an_api_key_is_entered_without_a_client_id(screen: Screen) -> None:
    dialog = _open(screen)
    _choose(dialog, "trial_kind_choice", CredentialKind.API_KEY.value)
    assert not find(dialog, QLineEdit, "trial_client_id_field").isVisible()
    enter(dialog, "trial_secret_field", "Zebra")
    QTest.keyClick(find(dialog, QLineEdit, "trial_secret_field"), Qt.Key.Key_Return)
    ((kind, client_id, _secret, _call),) = screen.stores.trials.called("run_entered")
    assert (kind, client_id) == (CredentialKind.API_KEY, "")


def test_the_answer_is_shown_and_copied(screen: Screen, dialog: TryCallDialog) -> None:
    screen.stores.trials.put(result=WORKS)
    shown = _shown(dialog)
    assert shown.startswith(f"GET {WORKS.url}\n\nHTTP 200 OK\ncontent-type: application/json\n")
    assert '"email": "o…@example.com"' in shown
    assert banner_text(dialog, "trial_banner").startswith("The service answered.")
    assert "Secrets and e-mail addresses are masked" in visible_texts(dialog)
    click(dialog, "copy_answer_button")
    click(dialog, "copy_curl_button")
    assert screen.stores.clipboard.texts == [shown, WORKS.curl]
    assert_accessible(dialog)


def test_an_answer_that_is_cut_says_so(screen: Screen, dialog: TryCallDialog) -> None:
    body = MaskedBody("<html>", is_json=False, is_cut=True)
    screen.stores.trials.put(result=replace(WORKS, answer=replace(ANSWER, body=body)))
    assert "Too long to show whole." in visible_texts(dialog)


def _refused(status: int, error: type, code: str = "error.x", **facts: object) -> TrialResult:
    test = CredentialTest(TestOutcome.REFUSED, None, 299, status, code)
    answer = replace(ANSWER, status=status)
    fault = error(status=status, message_key=code, **facts)
    return replace(WORKS, test=test, answer=answer, error=fault)


@pytest.mark.parametrize(
    ("result", "bold", "step"),
    [
        (FORBIDDEN, "The credential works, but may not make this call.", "15 minutes"),
        (NO_TOKEN, "The authorization server refused it.", "invalid_client"),
        (
            replace(NO_TOKEN, test=CredentialTest(TestOutcome.REFUSED_BY_METHOD, 1, None, None)),
            "Works once OAuth 2.0 is selected.",
            "Authentication Access",
        ),
        (_refused(401, NotAuthenticated), "The service refused the credential.", "replaced"),
        (_refused(404, NotFound), "The service does not know this call.", "Backend URL"),
        (_refused(403, FeatureDisabled), "This is switched off for your account.", "Support Team"),
        (_refused(429, RateLimited, seconds=7), "The server asks to wait.", "7 seconds"),
        (_refused(503, ServerFailed, host="x"), "x has an internal problem (status 503).", "id"),
    ],
)
def test_a_refusal_says_what_it_means_and_what_to_do(
    screen: Screen, dialog: TryCallDialog, result: TrialResult, bold: str, step: str
) -> None:
    screen.stores.trials.put(result=result)
    told = banner_text(dialog, "trial_banner")
    assert told.startswith(bold)
    assert step in told
    assert bool(_shown(dialog)) is (result.answer is not None)


def test_a_fault_of_the_network_is_told(screen: Screen, dialog: TryCallDialog) -> None:
    screen.stores.trials.put(error=ConnectionFailed(host="apps.example.com"))
    assert banner_text(dialog, "trial_banner").startswith("apps.example.com cannot be reached.")
    assert not find(dialog, QAbstractButton, "copy_curl_button").isEnabled()


def test_while_it_runs_it_can_be_cancelled(screen: Screen, dialog: TryCallDialog) -> None:
    screen.stores.trials.put(is_running=True)
    click(dialog, "cancel_button")
    assert screen.stores.trials.called("cancel") == [()]
    screen.stores.trials.put(is_running=False)
    click(dialog, "close_button")
    assert not dialog.isVisible()


def test_closing_forgets_the_answer(screen: Screen, dialog: TryCallDialog) -> None:
    screen.stores.trials.put(result=WORKS)
    press_escape(dialog)
    assert not dialog.isVisible()
    assert screen.stores.trials.called("reset") == [()]


def test_another_authorization_server_is_asked_about(screen: Screen, dialog: TryCallDialog) -> None:
    url = "https://else.example/oauth2/token"
    screen.stores.trials.needs_confirmation.emit(url)
    assert not screen.window.findChildren(ConfirmAuthorizationServerDialog)
    click(dialog, "send_button")
    screen.stores.trials.needs_confirmation.emit(url)
    question = screen.dialog(ConfirmAuthorizationServerDialog)
    question.confirmed.emit(url)
    assert len(screen.stores.trials.called("run")) == 2
    question.done(0)
