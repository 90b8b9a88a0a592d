"""The watch of credentials over services in memory: when it tests, and when it does not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.vault_errors import VaultLocked, VaultValueGone
from desktop_admin.domain.watch import Verdict, WatchStanding
from desktop_admin.state.watch_snapshots import WatchPause
from tests.fakes import account
from tests.gui.state.conftest import Bench
from tests.gui.state.watch_post import MINUTE, Post, saved

WORKS, GONE = Verdict.WORKS, Verdict.UNREACHABLE


@pytest.fixture
def post(bench: Bench) -> Iterator[Post]:
    made = Post(bench)
    yield made
    made.store.stop()


def test_a_chosen_credential_is_tested_at_once_and_then_at_the_interval(post: Post) -> None:
    post.begin(post.here[0])
    endpoint = account.SERVER.token_endpoint
    assert post.watching.tested == [("prod", endpoint, post.here[0].client_id)]
    assert post.row.watched.standing is WatchStanding.WORKS
    assert (post.row.summary.passed, post.row.summary.median_milliseconds) == (1, 84)
    post.go_by(14)
    assert len(post.watching.tested) == 1
    post.go_by(1)
    assert len(post.watching.tested) == 2
    assert post.watching.kept == (post.row.watched,)
    assert account.SECRET not in post.bench.snapshots()
    assert not post.notices.said  # all is well from the beginning


def test_the_timer_is_set_for_the_next_test_and_never_sleeps_long(post: Post) -> None:
    post.begin(post.here[0])
    assert post.store._timer.isActive()
    assert 0 < post.store._timer.interval() <= 60_001
    post.store.set_on(post.row.watched, False)
    assert not post.store._timer.isActive()


def test_one_at_a_time_and_another_only_after_the_answer(post: Post) -> None:
    post.begin(*post.here)
    post.bench.board.hold("watch.test")
    post.now += MINUTE
    post.store._timer.timeout.emit()
    post.bench.wait(lambda: "watch.test" in post.bench.board.calls)
    assert [row.is_testing for row in post.store.state.rows] == [True, False]
    post.store.test_now(post.store.state.rows[1].watched)
    post.store._timer.timeout.emit()
    assert post.bench.board.calls.count("watch.test") == 1
    post.bench.board.let_go()
    post.settle()
    assert [one[2] for one in post.watching.tested] == [one.client_id for one in post.here]


def test_unreachable_is_said_after_the_second_failure_which_is_looked_for_soon(post: Post) -> None:
    post.begin(post.here[0])
    post.watching.verdicts = [GONE]
    post.go_by(15)
    assert post.standings() == ["works"]
    assert not post.notices.said
    post.watching.verdicts = [GONE]
    post.go_by(0.5)
    assert post.standings() == ["unreachable"]
    assert post.notices.said[-1][1] == (
        "CRM connector cannot be tested: the server is not reached."
    )
    post.test_with(WORKS)
    assert post.standings() == ["works"]


def test_offline_is_not_the_servers_fault(post: Post) -> None:
    post.begin(post.here[0])
    post.test_with(Verdict.OFFLINE, Verdict.OFFLINE, Verdict.OFFLINE)
    assert post.standings() == ["works"]
    assert not post.notices.said
    assert post.row.summary.counted == 1


def test_a_server_that_asks_to_wait_is_not_asked_by_another_either(post: Post) -> None:
    post.begin(*post.here)
    post.watching.verdicts, post.watching.wait_seconds = [Verdict.ASKED_TO_WAIT], 600
    post.go_by(0.5)
    assert len(post.watching.tested) == 1
    post.go_by(9)
    assert len(post.watching.tested) == 1
    post.watching.wait_seconds = None
    post.go_by(1)
    assert len(post.watching.tested) == 2


def test_after_a_night_there_is_no_burst(post: Post) -> None:
    post.begin(*post.here)
    post.go_by(1)
    count = len(post.watching.tested)
    assert count == 2
    post.go_by(9 * 60)  # asleep
    assert len(post.watching.tested) == count
    post.go_by(0.3)
    assert len(post.watching.tested) == count + 1
    post.go_by(0.7)
    assert len(post.watching.tested) == count + 2


def test_it_pauses_while_the_window_is_locked_and_goes_on_afterwards(post: Post) -> None:
    post.begin(post.here[0])
    lock = post.bench.stores.lock
    lock.lock()
    assert post.store.state.pause is WatchPause.LOCKED
    post.settle()
    post.go_by(60)
    assert len(post.watching.tested) == 1
    lock._show(is_locked=False)
    assert post.store.state.pause is WatchPause.NONE
    post.go_by(1)
    assert len(post.watching.tested) == 2


def test_a_test_that_is_under_way_when_it_locks_tells_nothing(post: Post) -> None:
    post.begin(post.here[0])
    post.watching.verdicts = [Verdict.REFUSED]
    post.bench.board.hold("watch.test")
    post.now += 15 * MINUTE
    post.store._timer.timeout.emit()
    post.bench.wait(lambda: post.bench.board.calls.count("watch.test") == 2)
    post.bench.stores.lock.lock()
    assert not post.row.is_testing
    post.bench.board.let_go()
    post.settle()
    assert post.standings() == ["works"]
    assert not post.notices.said


def test_a_keyring_that_is_locked_is_not_made_to_ask_for_its_password(post: Post) -> None:
    post.keyring.availability = KeyringAvailability.LOCKED
    post.begin(post.here[0])
    assert isinstance(post.row.problem, VaultLocked)
    assert "saved.read" not in post.bench.board.calls
    assert not post.watching.tested
    post.keyring.availability = KeyringAvailability.OK
    post.go_by(15)
    assert post.row.problem is None
    assert post.row.watched.standing is WatchStanding.WORKS


def test_a_secret_that_is_gone_is_said(post: Post) -> None:
    post.keyring.values.clear()
    post.begin(post.here[0])
    assert isinstance(post.row.problem, VaultValueGone)
    assert not post.watching.tested


def test_another_interval_counts_at_once(post: Post) -> None:
    post.begin(post.here[0])
    post.bench.stores.preferences.set(watch_minutes=1)
    post.go_by(1)
    post.go_by(1)
    assert len(post.watching.tested) == 3


def test_a_server_that_asked_to_wait_holds_up_no_other_server(post: Post) -> None:
    elsewhere = saved(2, account.SANDBOX)
    post.watching.verdicts, post.watching.wait_seconds = [Verdict.ASKED_TO_WAIT], 3600
    post.begin(post.here[0], elsewhere)
    assert len(post.watching.tested) == 1
    post.watching.wait_seconds = None
    post.bench.sign_in(connection="sand")
    post.go_by(1)
    assert post.watching.tested[-1][2] == elsewhere.client_id


def test_what_a_dropped_test_found_is_not_taken_for_the_next_one(post: Post) -> None:
    post.begin(*post.here)
    post.bench.board.hold("watch.test")
    post.watching.verdicts = [Verdict.REFUSED]
    first, second = (row.watched for row in post.store.state.rows)
    post.store.test_now(first)
    post.bench.wait(lambda: "watch.test" in post.bench.board.calls)
    lock = post.bench.stores.lock
    lock._show(is_locked=True)
    lock._show(is_locked=False)
    post.bench.board.hold("saved.read")
    post.now += MINUTE
    post.store.test_now(second)
    post.store._timer.timeout.emit()
    post.bench.wait(lambda: post.bench.board.calls.count("saved.read") == 2)
    post.bench.board.let_go("watch.test")
    post.bench.wait(lambda: not post.watching.verdicts)
    post.bench.board.let_go()
    post.settle()
    assert WatchStanding.REFUSED not in {row.watched.standing for row in post.store.state.rows}
