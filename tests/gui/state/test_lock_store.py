"""Locking gives the session up, and only the account's password brings it back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_admin.domain.credentials import IssuedClient
from desktop_admin.domain.errors import BadCredentials, ConnectionFailed
from desktop_admin.domain.lock import Protection
from desktop_admin.domain.secret import Secret
from desktop_admin.runtime.clipboard_guard import ClipboardStatus
from desktop_admin.state.snapshots import Phase
from tests.fakes import account
from tests.gui.state.conftest import Bench

PASSWORD = Secret("correct horse")
UNPARKED = replace(account.ISSUED_APP, filing=None)  # it is here and nowhere else


@pytest.fixture
def locked(ready: Bench) -> Bench:
    """Signed in on a server with "Keep me signed in", then locked, and at rest."""
    ready.services.kept["prod"] = "owner@example.com"
    with ready.qtbot.waitSignal(ready.stores.lock.settled):
        ready.stores.lock.lock()
        assert ready.stores.lock.state.is_locked
    return ready


def test_locking_leaves_nothing_of_the_session(locked: Bench) -> None:
    stores = locked.stores
    assert stores.session.signed_in is None
    assert stores.session.state.access is None
    assert stores.client_apps.state.items == ()
    assert locked.board.calls[-1] == "sign_out"
    assert locked.services.kept == {}
    assert stores.view.state.is_signed_out  # a restart asks for the password too
    assert stores.lock.state.protection is Protection.ACCOUNT
    assert stores.lock.state.email == "owner@example.com"


def test_locking_clears_the_clipboard(ready: Bench) -> None:
    ready.stores.clipboard.copy_secret(Secret("osscs_x"), "Billing")
    ready.stores.lock.lock()
    assert ready.clipboard.text == ""
    assert ready.stores.clipboard.state.status is ClipboardStatus.CLEARED


def test_the_password_brings_the_session_back_as_it_was_kept(locked: Bench) -> None:
    lock = locked.stores.lock
    lock.unlock(PASSWORD)
    assert lock.state.is_unlocking
    locked.wait(lambda: not lock.state.is_locked)
    assert locked.stores.session.state.phase is Phase.SIGNED_IN
    assert locked.services.kept == {"prod": "owner@example.com"}
    assert not locked.stores.view.state.is_signed_out


@pytest.mark.parametrize("error", [BadCredentials(), ConnectionFailed(host="example.com")])
def test_without_the_right_password_it_stays_locked(locked: Bench, error: Exception) -> None:
    lock = locked.stores.lock
    locked.board.fail("with_password", error)
    lock.unlock(PASSWORD)
    locked.wait(lambda: not lock.state.is_unlocking)
    assert lock.state.is_locked
    assert type(lock.state.error) is type(error)
    lock.show_again()
    assert lock.state.is_locked
    assert locked.stores.session.signed_in is None


def test_a_password_that_comes_before_the_old_session_has_ended_waits_for_it(ready: Bench) -> None:
    lock = ready.stores.lock
    ready.board.hold("sign_out")
    lock.lock()
    lock.unlock(PASSWORD)
    assert "with_password" not in ready.board.calls
    ready.board.let_go("sign_out")
    ready.wait(lambda: not lock.state.is_locked)
    assert ready.board.calls.index("sign_out") < ready.board.calls.index("with_password")


def test_a_failing_end_of_the_session_is_not_told_as_a_failed_unlock(ready: Bench) -> None:
    lock = ready.stores.lock
    ready.board.fail("sign_out", ConnectionFailed(host="example.com"))
    lock.lock()
    ready.wait(lambda: not ready.stores.session.state.is_working)
    assert lock.state.error is None


def test_a_session_that_arrives_while_locked_is_given_up(bench: Bench) -> None:
    session, lock = bench.stores.session, bench.stores.lock
    bench.services.kept["prod"] = "owner@example.com"
    bench.board.hold("resume")
    session.open_connection("prod")
    lock.lock()
    assert lock.state.protection is Protection.NOBODY
    bench.board.let_go("resume")
    bench.wait(lambda: lock.state.protection is Protection.ACCOUNT)
    bench.wait(lambda: session.state.phase is Phase.SIGN_IN and not session.state.is_working)
    assert session.signed_in is None
    assert lock.state.is_locked


def test_the_sample_account_is_behind_a_privacy_screen_only(bench: Bench) -> None:
    session, lock = bench.stores.session, bench.stores.lock
    session.try_on_this_computer()
    bench.wait(lambda: session.state.phase is Phase.SIGNED_IN)
    lock.lock()
    assert lock.state.protection is Protection.SAMPLE
    lock.show_again()
    bench.wait(lambda: not lock.state.is_locked)
    assert session.state.access == account.owner()


def test_a_sample_account_that_does_not_come_back_is_no_prison(bench: Bench) -> None:
    session, lock = bench.stores.session, bench.stores.lock
    session.try_on_this_computer()
    bench.wait(lambda: session.state.phase is Phase.SIGNED_IN)
    lock.lock()
    bench.board.fail("embedded.start", ConnectionFailed(host="example.com"))
    lock.show_again()
    bench.wait(lambda: not lock.state.is_locked)
    assert session.state.error is not None


def test_with_nobody_signed_in_one_click_is_enough(bench: Bench) -> None:
    lock = bench.stores.lock
    lock.lock()
    assert lock.state.protection is Protection.NOBODY
    lock.show_again()
    assert not lock.state.is_locked


def taken(bench: Bench) -> list[IssuedClient]:
    shown: list[IssuedClient] = []
    bench.stores.new_secrets.taken.connect(shown.append)
    return shown


def test_what_was_on_show_comes_back_once(locked: Bench) -> None:
    lock, shown = locked.stores.lock, taken(locked)
    lock.hold(UNPARKED)
    lock.unlock(PASSWORD)
    locked.wait(lambda: bool(shown))
    lock.lock()
    lock.unlock(PASSWORD)
    locked.wait(lambda: not lock.state.is_locked)
    lock._on_opened()
    assert shown == [UNPARKED]


def test_what_the_keyring_has_is_not_kept_in_memory_and_comes_back(ready: Bench) -> None:
    lock, shown = ready.stores.lock, taken(ready)
    arrived: list[IssuedClient] = []
    ready.stores.client_apps.issued.connect(arrived.append)
    ready.stores.client_apps.create("Payroll")
    ready.wait(lambda: bool(arrived))
    assert arrived[0].filing is not None
    assert arrived[0].filing.is_parked
    lock.hold(arrived[0])
    lock.lock()
    assert arrived[0].secret.reveal() not in repr(vars(lock))
    assert lock._held == ()
    lock.unlock(PASSWORD)
    ready.wait(lambda: bool(shown))
    assert shown[0].secret == arrived[0].secret


def test_what_was_on_show_goes_to_the_keyring_when_somebody_else_signs_in(locked: Bench) -> None:
    lock, vault, shown = locked.stores.lock, locked.stores.vault, taken(locked)
    lock.hold(UNPARKED)
    lock.leave()
    assert not lock.state.is_locked
    client_id = UNPARKED.client.client_id
    locked.wait(lambda: client_id in {saved.client_id for saved in vault.state.saved})
    assert shown == []


def test_no_secret_is_in_the_snapshot(locked: Bench) -> None:
    locked.stores.lock.hold(UNPARKED)
    locked.stores.lock.unlock(PASSWORD)
    assert PASSWORD.reveal() not in repr(locked.stores.lock.state)
    locked.wait(lambda: not locked.stores.lock.state.is_locked)
