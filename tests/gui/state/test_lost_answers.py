"""Answers with new secrets that were lost: asked for again where they may be, or told as lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.errors import (
    AppError,
    ChangedMeanwhile,
    ConnectionFailed,
    NameTaken,
    NotFound,
    TimedOut,
)
from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.secret_journal import EntryState, IssueRequest
from desktop_admin.state.connection_draft import ConnectionDraft
from desktop_admin.state.journal_snapshots import LossFact
from tests.fakes import account
from tests.gui.state.conftest import Bench
from tests.gui.state.test_clients_store import Page
from tests.gui.state.test_new_secrets import (
    BILLING,
    CREATE,
    RENEW,
    Window,
    put_waiting,
    refresh,
)

ASKED, LOST = EntryState.ASKED, EntryState.LOST


@pytest.mark.parametrize("request_", [CREATE, RENEW])
def test_a_lost_answer_is_asked_for_after_signing_in_and_waits_then(
    bench: Bench, request_: IssueRequest
) -> None:
    new = bench.stores.new_secrets
    bench.services.journal.add(ASKED, request_)
    refresh(bench)
    assert "apps.repeat" not in bench.board.calls
    assert new.state.unanswered == ()
    bench.sign_in()
    bench.wait(lambda: len(new.state.waiting) == 1)
    assert bench.board.calls.count("apps.repeat") == 1
    assert new.state.unanswered == ()


def test_a_locked_keyring_is_not_made_to_ask_by_itself(bench: Bench) -> None:
    new = bench.stores.new_secrets
    bench.services.saved_credentials.availability = KeyringAvailability.LOCKED
    bench.stores.vault.check()
    bench.services.journal.add(ASKED, CREATE)
    bench.sign_in()
    bench.wait(lambda: len(new.state.unanswered) == 1)
    refresh(bench)
    assert "journal.noted" not in bench.board.calls
    new.ask_again(new.state.unanswered[0])
    bench.wait(lambda: len(new.state.waiting) == 1)


def test_the_list_shows_what_was_made_after_all(bench: Bench) -> None:
    apps = bench.stores.client_apps
    bench.services.journal.add(ASKED, CREATE)
    bench.board.hold("apps.repeat")
    bench.sign_in()
    apps.load()
    bench.wait(lambda: len(apps.state.items) == 4)
    bench.board.let_go()
    bench.wait(lambda: len(apps.state.items) == 5)


@pytest.mark.parametrize(
    "change",
    [
        {"vault_id": "prod https://elsewhere.example"},
        {"vault_id": account.SANDBOX.vault_id},
        {"account_id": "another account"},
        {"person_id": "another person"},
    ],
)
def test_nothing_is_asked_of_another_server_for_another_account_or_person(
    bench: Bench, change: dict[str, str]
) -> None:
    bench.services.journal.add(ASKED, replace(CREATE, **change))
    bench.sign_in()
    refresh(bench)
    assert "apps.repeat" not in bench.board.calls
    assert "journal.noted" not in bench.board.calls
    assert bench.stores.new_secrets.state.unanswered == ()


def test_who_has_lost_the_permission_asks_for_nothing(bench: Bench) -> None:
    manager = account.manager()
    request = replace(CREATE, person_id=manager.person.id)
    bench.services.journal.add(ASKED, request)
    bench.sign_in("manager@example.com")
    refresh(bench)
    assert "apps.repeat" not in bench.board.calls


def test_a_server_that_is_not_there_can_be_asked_again(bench: Bench) -> None:
    new = bench.stores.new_secrets
    bench.services.journal.add(ASKED, CREATE)
    bench.board.fail("apps.repeat", ConnectionFailed(host="x"))
    bench.sign_in()
    bench.wait(lambda: new.state.notice is not None)
    refresh(bench)
    assert bench.board.calls.count("apps.repeat") == 1
    (entry,) = new.state.unanswered
    new.ask_again(entry)
    bench.wait(lambda: len(new.state.waiting) == 1)


@pytest.mark.parametrize("refusal", [NameTaken(), ChangedMeanwhile(), NotFound()])
def test_what_the_server_will_never_answer_is_lost(bench: Bench, refusal: AppError) -> None:
    new = bench.stores.new_secrets
    bench.services.journal.add(ASKED, CREATE)
    bench.board.fail("apps.repeat", refusal)
    bench.sign_in()
    bench.wait(lambda: len(new.state.lost) == 1)
    assert new.state.lost[0].fact is LossFact.NOT_MADE


def test_a_server_without_idempotency_is_asked_nothing_twice_but_looked_at(bench: Bench) -> None:
    new = bench.stores.new_secrets
    bench.services.client_apps.has_idempotency = False
    bench.services.journal.add(ASKED, replace(CREATE, name=BILLING.name))
    bench.sign_in()
    bench.wait(lambda: len(new.state.lost) == 1)
    assert bench.services.client_apps.issued == 0
    assert new.state.lost[0].fact is LossFact.MADE


def test_a_key_that_is_gone_is_a_loss(bench: Bench) -> None:
    new = bench.stores.new_secrets
    bench.services.journal.add(ASKED, CREATE)
    bench.services.journal.noted = lambda _entry: None  # type: ignore[method-assign]
    bench.sign_in()
    bench.wait(lambda: len(new.state.lost) == 1)
    assert "apps.repeat" not in bench.board.calls


@pytest.mark.parametrize(
    ("request_", "fact", "is_there"),
    [
        (CREATE, LossFact.NOT_MADE, False),
        (replace(CREATE, name=BILLING.name), LossFact.MADE, True),
        (replace(CREATE, client_id=BILLING.client_id), LossFact.MADE, True),
        (RENEW, LossFact.UNCHANGED, True),
        (replace(RENEW, etag="older"), LossFact.REPLACED, True),
        (replace(RENEW, client_id="gone"), LossFact.GONE, False),
    ],
)
def test_what_is_lost_is_compared_with_the_list(
    bench: Bench, request_: IssueRequest, fact: LossFact, *, is_there: bool
) -> None:
    new = bench.stores.new_secrets
    bench.services.client_apps.page_size = 1
    bench.services.journal.add(LOST, request_)
    refresh(bench)
    assert new.state.lost == ()
    bench.sign_in()
    bench.wait(lambda: len(new.state.lost) == 1)
    assert new.state.lost[0].fact is fact
    assert (new.state.lost[0].client is not None) is is_there
    new.close("e0")
    assert new.state.lost == ()
    bench.wait(lambda: bench.services.journal.entries == {})


def test_a_comparison_that_fails_is_made_again(bench: Bench) -> None:
    new = bench.stores.new_secrets
    bench.services.journal.add(LOST, CREATE)
    bench.board.fail("apps.page", TimedOut(host="x", seconds=9))
    bench.sign_in()
    refresh(bench)
    bench.wait(lambda: len(new.state.lost) == 1)


@pytest.mark.parametrize("way", ["removed", "moved"])
def test_with_its_connection_a_request_is_told_as_lost_and_sent_nowhere(
    bench: Bench, way: str
) -> None:
    new = bench.stores.new_secrets
    bench.services.journal.add(LOST, CREATE)
    if way == "removed":
        bench.stores.preferences.remove_connection(account.PRODUCTION.id)
    else:
        moved = ConnectionDraft.of(account.PRODUCTION)
        moved = replace(moved, backend_url="https://elsewhere.example")
        bench.stores.preferences.update_connection(moved)
        refresh(bench)
        bench.sign_in()
    refresh(bench)
    assert [lost.fact for lost in new.state.lost] == [LossFact.UNKNOWN]
    assert "apps.page" not in bench.board.calls


def test_a_secret_of_a_deleted_connection_still_waits(bench: Bench) -> None:
    put_waiting(bench)
    bench.stores.preferences.remove_connection(account.PRODUCTION.id)
    refresh(bench)
    assert len(bench.stores.new_secrets.state.waiting) == 1


def test_an_answer_that_could_not_be_parked_is_shown_at_once(bench: Bench) -> None:
    window = Window(bench)
    bench.services.journal.is_broken_at_park = True
    bench.services.journal.add(ASKED, CREATE)
    bench.sign_in()
    bench.wait(lambda: bool(window.taken))
    assert window.taken[0].secret == Secret(account.SECRET)
    assert account.SECRET not in bench.snapshots()


def test_an_answer_after_leaving_that_could_not_be_parked_is_saved(bench: Bench) -> None:
    bench.services.journal.is_broken_at_park = True
    bench.services.journal.add(ASKED, CREATE)
    bench.board.hold("apps.repeat")
    bench.sign_in()
    bench.wait(lambda: "apps.repeat" in bench.board.calls)
    bench.stores.session.go_to_welcome()
    bench.board.let_go()
    bench.wait(lambda: len(bench.stores.vault.state.saved) == 1)
    assert bench.stores.vault.state.saved[0].connection_id == account.PRODUCTION.vault_id


def test_a_failed_creation_with_an_unknown_end_can_be_asked_for(ready: Bench) -> None:
    page, new = Page(ready), ready.stores.new_secrets
    ready.board.fail("apps.create", TimedOut(host="x", seconds=15))
    ready.stores.client_apps.create("Reports")
    ready.wait(lambda: bool(page.errors))
    ready.wait(lambda: bool(new.state.waiting))
    assert ready.board.calls.count("apps.repeat") == 1


def test_the_connection_on_this_computer_is_always_there(bench: Bench) -> None:
    here: Connection = account.HERE
    bench.services.journal.add(LOST, replace(CREATE, vault_id=here.vault_id))
    refresh(bench)
    assert bench.stores.new_secrets.state.lost == ()
