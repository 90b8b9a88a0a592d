"""Before a new secret is asked for: a note in the keyring, or the person's choice."""

from __future__ import annotations

import pytest

from desktop_admin.domain.credentials import IssuedClient
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.vault_errors import VaultLocked, VaultRefused, VaultTimedOut
from desktop_admin.state import precaution_store
from tests.fakes import account
from tests.gui.state.conftest import Bench
from tests.gui.state.test_clients_store import Page

BILLING, HARNESS = account.CLIENT_APPS[0], account.CLIENT_APPS[3]


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(precaution_store, "PATIENCE", 1)


def sent(bench: Bench) -> list[str]:
    """The calls that asked for a new secret."""
    return [call for call in bench.board.calls if call in {"apps.create", "apps.regenerate"}]


def hold_of(bench: Bench) -> AppError | None:
    hold = bench.stores.precaution.state.hold
    assert hold is not None
    return hold.error


def set_keyring(bench: Bench, availability: KeyringAvailability, *, lasts: bool = True) -> None:
    bench.services.saved_credentials.availability = availability
    bench.services.saved_credentials.is_persistent = lasts
    bench.stores.vault.refresh()
    bench.wait(lambda: bench.stores.vault.state.availability is availability)


@pytest.mark.parametrize("act", ["create", "regenerate"])
def test_nothing_is_sent_before_the_note_is_in_the_keyring(ready: Bench, act: str) -> None:
    page, apps = Page(ready), ready.stores.client_apps
    ready.board.hold("journal.begin")
    apps.create("Reports") if act == "create" else apps.regenerate(BILLING)
    ready.wait(lambda: ready.stores.precaution.state.hold is not None)
    assert hold_of(ready) is None
    assert sent(ready) == []
    ready.board.let_go()
    ready.wait(lambda: bool(page.issued))
    assert ready.stores.precaution.state.hold is None
    order = ready.board.calls
    assert order.index("journal.begin") < order.index(f"apps.{act}") < order.index("journal.park")
    filing = page.issued[0].filing
    assert filing is not None
    assert filing.is_parked
    assert filing.vault_id == account.PRODUCTION.vault_id


def test_who_does_not_want_to_wait_goes_on_without(ready: Bench) -> None:
    page = Page(ready)
    ready.board.hold("journal.begin")
    ready.stores.client_apps.create("Reports")
    ready.wait(lambda: ready.stores.precaution.state.hold is not None)
    ready.stores.precaution.go_on()
    assert ready.stores.precaution.state.hold is None
    ready.wait(lambda: bool(page.issued))
    assert page.issued[0].filing is not None
    assert not page.issued[0].filing.is_parked
    ready.board.let_go()  # the keyring takes the note after all
    ready.wait(lambda: "journal.void" in ready.board.calls)
    assert ready.services.journal.entries == {}


@pytest.mark.parametrize("act", ["create", "regenerate"])
def test_who_stops_has_sent_nothing_and_can_begin_anew(ready: Bench, act: str) -> None:
    apps = ready.stores.client_apps
    ready.board.hold("journal.begin")
    apps.create("Reports") if act == "create" else apps.regenerate(BILLING)
    ready.wait(lambda: ready.stores.precaution.state.hold is not None)
    ready.stores.precaution.stop()
    assert not apps.state.is_creating
    assert not apps.state.busy
    ready.board.let_go()
    ready.wait(lambda: "journal.void" in ready.board.calls)
    assert sent(ready) == []
    page = Page(ready)
    apps.create("Reports") if act == "create" else apps.regenerate(BILLING)
    ready.wait(lambda: bool(page.issued))


@pytest.mark.parametrize(
    "fault",
    [VaultRefused(backend="x"), VaultTimedOut(seconds=8), FileFailed(path="x", reason="full")],
)
def test_a_keyring_that_fails_is_told_and_can_be_tried_again(ready: Bench, fault: AppError) -> None:
    page = Page(ready)
    ready.board.fail("journal.begin", fault)
    ready.stores.client_apps.create("Reports")
    ready.wait(lambda: ready.stores.precaution.state.hold is not None and hold_of(ready) is fault)
    assert sent(ready) == []
    ready.stores.precaution.try_again()
    ready.wait(lambda: bool(page.issued))
    assert page.issued[0].filing is not None
    assert page.issued[0].filing.is_parked


def test_a_bug_is_no_reason_to_send_unprotected(ready: Bench) -> None:
    ready.board.fail("journal.begin", RuntimeError("a bug"))
    ready.stores.client_apps.create("Reports")
    ready.wait(lambda: ready.stores.precaution.state.hold is not None)
    assert type(hold_of(ready)) is AppError
    assert sent(ready) == []


@pytest.mark.parametrize("availability", [KeyringAvailability.MISSING, KeyringAvailability.HUNG])
def test_where_the_dialog_has_warned_the_keyring_is_not_waited_for(
    ready: Bench, availability: KeyringAvailability
) -> None:
    page = Page(ready)
    set_keyring(ready, availability, lasts=availability is KeyringAvailability.HUNG)
    ready.stores.client_apps.create("Reports")
    ready.wait(lambda: bool(page.issued))
    assert "journal.begin" not in ready.board.calls
    assert page.issued[0].filing is not None
    assert not page.issued[0].filing.is_parked


def test_a_locked_keyring_that_stays_locked_was_warned_of(ready: Bench) -> None:
    page = Page(ready)
    set_keyring(ready, KeyringAvailability.LOCKED)
    ready.board.fail("journal.begin", VaultLocked())
    ready.stores.client_apps.create("Reports")
    ready.wait(lambda: bool(page.issued))
    assert page.issued[0].filing is not None
    assert not page.issued[0].filing.is_parked


def test_a_keyring_that_was_locked_meanwhile_is_a_choice(ready: Bench) -> None:
    ready.board.fail("journal.begin", VaultLocked())
    ready.stores.client_apps.create("Reports")
    ready.wait(lambda: ready.stores.precaution.state.hold is not None)
    assert isinstance(hold_of(ready), VaultLocked)
    assert sent(ready) == []


def test_two_requests_wait_for_one_another(ready: Bench) -> None:
    page, apps = Page(ready), ready.stores.client_apps
    ready.board.hold("journal.begin")
    apps.regenerate(BILLING)
    apps.regenerate(HARNESS)
    ready.wait(lambda: ready.stores.precaution.state.hold is not None)
    ready.stores.precaution.stop()
    assert apps.state.busy == {HARNESS.client_id}
    ready.board.let_go()
    ready.wait(lambda: bool(page.issued))
    assert _client_ids(page.issued) == [HARNESS.client_id]


def _client_ids(issued: list[IssuedClient]) -> list[str]:
    return [each.client.client_id for each in issued]


def test_after_the_session_nothing_is_sent_and_nothing_stays_noted(ready: Bench) -> None:
    ready.board.hold("journal.begin")
    ready.stores.client_apps.create("Reports")
    ready.wait(lambda: "journal.begin" in ready.board.calls)
    ready.stores.session.sign_out()
    ready.board.let_go()
    ready.wait(lambda: "journal.void" in ready.board.calls)
    assert sent(ready) == []
    assert ready.services.journal.entries == {}
    assert ready.stores.precaution.state.hold is None
