"""The choice while the keyring has not taken the note of a request."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.secret_journal import IssueAct, IssueRequest
from desktop_admin.domain.vault_errors import VaultTimedOut
from desktop_admin.state.journal_snapshots import KeyringHold
from desktop_admin.ui.dialogs.create_client_dialog import CreateClientDialog
from desktop_admin.ui.dialogs.keyring_hold_dialog import KeyringHoldDialog
from desktop_admin.ui.dialogs.secret_dialog import SecretDialog
from desktop_admin.ui.parts.new_secrets_flow import NewSecretsFlow
from tests.fakes import account
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import banner_text, click, find, press_escape, visible_texts
from tests.gui.screens import Screen

REQUEST = IssueRequest(
    account.PRODUCTION.vault_id,
    "example production",
    "a1",
    "p1",
    CredentialKind.OAUTH_CLIENT,
    IssueAct.CREATE,
    "Payroll",
)
WAITING = KeyringHold(REQUEST)
FAILED = KeyringHold(REQUEST, VaultTimedOut(seconds=8))


@pytest.fixture
def flow(screen: Screen) -> NewSecretsFlow:
    return NewSecretsFlow(screen.context, screen.window)


def _held(screen: Screen, hold: KeyringHold) -> KeyringHoldDialog:
    screen.stores.precaution.put(hold=hold)
    return screen.dialog(KeyringHoldDialog)


def test_it_says_what_is_waited_for_and_what_going_on_means(
    screen: Screen, flow: NewSecretsFlow
) -> None:
    dialog = _held(screen, WAITING)
    assert dialog.windowTitle() == "Waiting for the system keyring"
    said = visible_texts(dialog)
    assert "Nothing was sent yet." in said
    assert "the new secret of Payroll is lost if" in said
    assert "PRODUCTION" in said
    assert not find(dialog, QAbstractButton, "try_again_button").isVisible()
    assert_accessible(dialog)


@pytest.mark.parametrize(("button", "call"), [("go_on_button", "go_on"), ("cancel_button", "stop")])
def test_each_way_out_is_the_persons_choice(
    screen: Screen, flow: NewSecretsFlow, button: str, call: str
) -> None:
    dialog = _held(screen, WAITING)
    click(dialog, button)
    assert [made[0] for made in screen.stores.precaution.calls] == [call]
    assert not dialog.isVisible()


def test_escape_sends_nothing(screen: Screen, flow: NewSecretsFlow) -> None:
    press_escape(_held(screen, WAITING))
    assert screen.stores.precaution.called("stop") == [()]


def test_a_failure_is_named_and_can_be_tried_again(screen: Screen, flow: NewSecretsFlow) -> None:
    dialog = _held(screen, WAITING)
    screen.stores.precaution.put(hold=FAILED)
    assert screen.dialog(KeyringHoldDialog) is dialog
    assert dialog.windowTitle() == "The system keyring did not answer within 8 seconds."
    assert "It may be waiting for you" in visible_texts(dialog)
    assert_accessible(dialog)
    click(dialog, "try_again_button")
    assert screen.stores.precaution.called("try_again") == [()]
    screen.stores.precaution.put(hold=None)
    assert not dialog.isVisible()
    assert screen.stores.precaution.called("stop") == []


def test_it_lies_over_the_dialog_that_asks_for_a_new_client(
    screen: Screen, flow: NewSecretsFlow
) -> None:
    create = CreateClientDialog(
        screen.context, screen.context.stores.oauth_clients, screen.place, screen.window
    )
    screen.open(create)
    assert _held(screen, WAITING).parent() is create


def test_a_secret_that_waited_is_shown_where_it_belongs(
    screen: Screen, flow: NewSecretsFlow
) -> None:
    screen.stores.session.put(connection=account.SANDBOX)
    screen.stores.new_secrets.taken.emit(account.ISSUED)
    dialog = screen.dialog(SecretDialog)
    assert "PRODUCTION" in visible_texts(dialog)
    click(dialog, "test_button")
    assert screen.stores.tests.called("test") == []
    assert "Sign in to example production" in banner_text(dialog, "test_banner")
    click(dialog, "save_to_keyring_button")
    assert screen.stores.vault.called("save") == [(account.ISSUED,)]
    click(dialog, "copy_secret_button")
    click(dialog, "done_button")
    assert screen.stores.new_secrets.called("close") == [("e7",)]
