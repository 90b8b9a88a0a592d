"""New secrets that nobody has kept are offered above every page."""

from __future__ import annotations

from typing import Any, cast

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.secret_journal import EntryState, IssueAct, IssueRequest, JournalEntry
from desktop_admin.domain.vault_errors import VaultLocked
from desktop_admin.state.client_work import Act
from desktop_admin.state.hold_snapshots import Hold
from desktop_admin.state.journal_snapshots import LossFact, LostSecret
from desktop_admin.state.status import Notice
from desktop_admin.ui.dialogs.confirm_regenerate_dialog import ConfirmRegenerateDialog
from desktop_admin.ui.main_window import MainWindow
from desktop_admin.ui.window_notices import WindowNotices
from tests.fakes import account
from tests.fakes.page_context import context_of, signed_in
from tests.fakes.stores import FakeStores
from tests.gui.finding import banner_text, click, enter, find

REQUEST = IssueRequest(
    account.PRODUCTION.vault_id,
    "example production",
    "a1",
    "p1",
    CredentialKind.OAUTH_CLIENT,
    IssueAct.CREATE,
    "Pay\u202eroll",
)
BANNER = "new_secrets_banner"
CLIENT = account.OAUTH_CLIENTS[1]


def entry(state: EntryState, entry_id: str = "e1") -> JournalEntry:
    return JournalEntry(entry_id, state, REQUEST, account.NOW)


@pytest.fixture
def stores() -> FakeStores:
    return signed_in(FakeStores())


@pytest.fixture
def notices(qtbot: QtBot, stores: FakeStores) -> WindowNotices:
    made = WindowNotices(cast("Any", stores))
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_waits_is_named_and_shown_on_demand(
    stores: FakeStores, notices: WindowNotices
) -> None:
    assert banner_text(notices, BANNER) == ""
    first, second = entry(EntryState.WAITING), entry(EntryState.WAITING, "e2")
    stores.new_secrets.put(waiting=(first, second))
    said = banner_text(notices, BANNER)
    assert said.startswith("A new secret of Pay<U+202E>roll is waiting. It belongs to example")
    assert said.endswith("Others that wait: 1.")
    click(notices, f"{BANNER}_button")
    assert stores.new_secrets.called("show") == [(first,)]
    stores.new_secrets.put(waiting=())
    assert banner_text(notices, BANNER) == ""


def test_a_lost_answer_can_be_asked_for_again(stores: FakeStores, notices: WindowNotices) -> None:
    asked = entry(EntryState.ASKED)
    stores.new_secrets.put(unanswered=(asked,))
    assert "was lost" in banner_text(notices, BANNER)
    click(notices, f"{BANNER}_button")
    assert stores.new_secrets.called("ask_again") == [(asked,)]
    stores.new_secrets.put(busy=frozenset({"e1"}))
    with pytest.raises(AssertionError, match="hidden"):
        click(notices, f"{BANNER}_button")


@pytest.mark.parametrize(
    ("fact", "words", "is_renewable"),
    [
        (LossFact.MADE, "is on the list, but its secret was lost on the way.", True),
        (LossFact.REPLACED, "The old secret may be dead", True),
        (LossFact.NOT_MADE, "was not created.", False),
        (LossFact.UNCHANGED, "still has its old secret.", False),
        (LossFact.GONE, "does not exist any more", False),
        (LossFact.UNKNOWN, "Its connection, example production, does not exist", False),
    ],
)
def test_a_loss_is_told_with_what_can_be_done(
    stores: FakeStores, notices: WindowNotices, fact: LossFact, words: str, *, is_renewable: bool
) -> None:
    lost = LostSecret(entry(EntryState.LOST), fact, CLIENT if is_renewable else None)
    stores.new_secrets.put(lost=(lost,))
    assert words in banner_text(notices, BANNER)
    asked: list[object] = []
    notices.renewal_requested.connect(asked.append)
    if is_renewable:
        click(notices, f"{BANNER}_button")
        assert asked == [lost]
    else:
        with pytest.raises(AssertionError, match="hidden"):
            click(notices, f"{BANNER}_button")
    click(notices, f"{BANNER}_dismiss_button")
    assert stores.new_secrets.called("close") == [("e1",)]


def test_what_waits_comes_first_and_cannot_be_dismissed(
    stores: FakeStores, notices: WindowNotices
) -> None:
    stores.new_secrets.put(
        waiting=(entry(EntryState.WAITING),),
        lost=(LostSecret(entry(EntryState.LOST, "e2"), LossFact.GONE),),
    )
    assert "is waiting" in banner_text(notices, BANNER)
    with pytest.raises(AssertionError):
        click(notices, f"{BANNER}_dismiss_button")


def test_a_failure_is_told_beside_it(stores: FakeStores, notices: WindowNotices) -> None:
    stores.new_secrets.put(notice=Notice.failure(VaultLocked()))
    assert "locked" in banner_text(notices, "journal_notice")
    click(notices, "journal_notice_button")
    assert stores.new_secrets.called("dismiss_notice") == [()]


@pytest.mark.parametrize("is_confirmed", [True, False])
def test_getting_new_credentials_for_a_lost_one_is_confirmed_and_settles_it(
    qtbot: QtBot, stores: FakeStores, *, is_confirmed: bool
) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.attach(context_of(stores))
    window.follow_session()
    window.show()
    lost = LostSecret(entry(EntryState.LOST), LossFact.REPLACED, CLIENT)
    stores.new_secrets.put(lost=(lost,))
    click(find(window, QWidget, "shell"), f"{BANNER}_button")
    (dialog,) = window.findChildren(ConfirmRegenerateDialog)
    enter(dialog, "typed_name_field", CLIENT.name)
    click(dialog, "confirm_button" if is_confirmed else "cancel_button")
    asked = [(Act.REGENERATE, (CLIENT,), stores.oauth_clients)]
    assert stores.holds.called("hold") == (asked if is_confirmed else [])
    assert not stores.new_secrets.called("close")  # it may still be undone
    if is_confirmed:
        stores.holds.released.emit(Hold(1, Act.REGENERATE, (CLIENT,), "example", 1))
    assert stores.new_secrets.called("close") == ([("e1",)] if is_confirmed else [])
