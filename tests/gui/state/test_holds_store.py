"""What ends a secret waits and can be undone; nothing is sent too early, twice or after the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTimer

from desktop_admin.domain.errors import AppError, ChangedMeanwhile
from desktop_admin.state.client_work import Act
from desktop_admin.state.hold_snapshots import Hold
from desktop_admin.state.holds_store import HoldsStore
from desktop_admin.state.status import NoticeKind
from tests.fakes import account
from tests.gui.state.conftest import Bench

BILLING, HARNESS, *OTHERS = account.CLIENT_APPS


class Clock:
    """Stands still unless told otherwise."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Sender:
    """Notes what it is told to send."""

    def __init__(self) -> None:
        self.sent: list[tuple[Act, tuple[str, ...]]] = []

    def send_held(self, hold: Hold) -> None:
        self.sent.append((hold.act, tuple(client.name for client in hold.clients)))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sender() -> Sender:
    return Sender()


@pytest.fixture
def holds(ready: Bench, clock: Clock) -> Iterator[HoldsStore]:
    store = HoldsStore(ready.stores.session, clock=clock, seconds=8)
    yield store
    store.drop()


def timer_of(holds: HoldsStore) -> QTimer:
    timer = holds.findChild(QTimer)
    assert timer is not None
    return timer


def goes_by(holds: HoldsStore, clock: Clock, seconds: float) -> None:
    """Let time pass and, if a timer runs, have it go off."""
    clock.now += seconds
    if timer_of(holds).isActive():
        timer_of(holds).timeout.emit()


def test_it_counts_down_and_is_sent_when_the_time_is_over(
    holds: HoldsStore, clock: Clock, sender: Sender
) -> None:
    released: list[Hold] = []
    holds.released.connect(released.append)
    holds.hold(Act.DELETE, (BILLING,), sender)
    (hold,) = holds.state.held
    assert (hold.seconds_left, hold.connection_name) == (8, account.PRODUCTION.name)
    goes_by(holds, clock, 1)
    assert holds.state.held[0].seconds_left == 7
    goes_by(holds, clock, 6.9)
    assert holds.state.held[0].seconds_left == 1
    assert not sender.sent
    goes_by(holds, clock, 0.1)
    assert sender.sent == [(Act.DELETE, (BILLING.name,))]
    assert [one.id for one in released] == [hold.id]
    assert holds.state.held == ()
    assert not timer_of(holds).isActive()


def test_no_timer_runs_while_nothing_is_held(holds: HoldsStore, sender: Sender) -> None:
    assert not timer_of(holds).isActive()
    holds.hold(Act.DELETE, (BILLING,), sender)
    assert timer_of(holds).isActive()
    assert 0 < timer_of(holds).interval() <= 1000  # a coarse timer may take a little longer
    holds.undo(holds.state.held[0].id)
    assert not timer_of(holds).isActive()


def test_what_is_undone_is_never_sent(holds: HoldsStore, clock: Clock, sender: Sender) -> None:
    holds.hold(Act.REGENERATE, (BILLING,), sender)
    holds.hold(Act.DELETE, (HARNESS,), sender)
    first, second = holds.state.held
    holds.undo(first.id)
    holds.undo(first.id)
    holds.send_now(first.id)
    assert holds.state.held == (second,)
    goes_by(holds, clock, 60)
    assert sender.sent == [(Act.DELETE, (HARNESS.name,))]


def test_who_does_not_want_to_wait_sends_at_once_and_once(
    holds: HoldsStore, clock: Clock, sender: Sender
) -> None:
    holds.hold(Act.REGENERATE, (BILLING,), sender)
    holds.send_now(holds.state.held[0].id)
    assert sender.sent == [(Act.REGENERATE, (BILLING.name,))]
    goes_by(holds, clock, 60)
    assert len(sender.sent) == 1


def test_many_clients_are_one_hold_and_a_client_waits_for_one_thing(
    holds: HoldsStore, clock: Clock, sender: Sender
) -> None:
    holds.hold(Act.REGENERATE, (BILLING,), sender)
    goes_by(holds, clock, 3)
    holds.hold(Act.DELETE, (BILLING, HARNESS, *OTHERS), sender)
    holds.hold(Act.DELETE, (BILLING,), sender)
    assert [len(hold.clients) for hold in holds.state.held] == [1, 1 + len(OTHERS)]
    assert [hold.seconds_left for hold in holds.state.held] == [5, 8]
    goes_by(holds, clock, 5)
    assert sender.sent == [(Act.REGENERATE, (BILLING.name,))]
    assert holds.state.client_ids == {one.client_id for one in (HARNESS, *OTHERS)}


def test_the_time_stands_still_while_nobody_could_undo(
    holds: HoldsStore, clock: Clock, sender: Sender
) -> None:
    holds.hold(Act.DELETE, (BILLING,), sender)
    goes_by(holds, clock, 5)
    holds.set_paused(True)
    clock.now += 1000
    assert not timer_of(holds).isActive()
    holds.hold(Act.DELETE, (HARNESS,), sender)
    assert not timer_of(holds).isActive()
    holds.set_paused(False)
    goes_by(holds, clock, 1)
    assert [hold.seconds_left for hold in holds.state.held] == [2, 7]
    assert not sender.sent


@pytest.mark.parametrize(
    "leave",
    [
        lambda stores: stores.lock.lock(),
        lambda stores: stores.session.sign_out(),
        lambda stores: stores.session.open_connection("sand"),
        lambda stores: stores.session.go_to_welcome(),
    ],
    ids=["lock", "sign-out", "switch", "leave"],
)
def test_whoever_leaves_sends_nothing_and_is_told(
    ready: Bench, holds: HoldsStore, sender: Sender, leave: Callable[[object], None]
) -> None:
    holds.hold(Act.DELETE, (BILLING,), sender)
    leave(ready.stores)
    assert holds.state.held == ()
    assert [hold.clients for hold in holds.state.dropped] == [(BILLING,)]
    assert not timer_of(holds).isActive()
    assert not sender.sent
    holds.dismiss_dropped()
    assert holds.state.dropped == ()


def test_a_withdrawn_permission_drops_it_and_lets_nothing_more_be_held(
    ready: Bench, holds: HoldsStore, sender: Sender
) -> None:
    holds.hold(Act.DELETE, (BILLING,), sender)
    ready.services.access["owner@example.com"] = account.manager()
    ready.stores.session.check_again()
    ready.wait(lambda: ready.stores.session.state.withdrawn)
    assert [hold.clients for hold in holds.state.dropped] == [(BILLING,)]
    holds.hold(Act.DELETE, (BILLING,), sender)
    assert holds.state.held == ()
    assert not sender.sent


def test_nothing_is_held_for_nobody(bench: Bench, clock: Clock, sender: Sender) -> None:
    holds = HoldsStore(bench.stores.session, clock=clock)
    holds.hold(Act.DELETE, (BILLING,), sender)
    assert holds.state.held == ()


@pytest.mark.parametrize("act", [Act.REGENERATE, Act.DELETE])
def test_the_list_does_it_once_a_real_time_is_over(ready: Bench, act: Act) -> None:
    holds, apps = HoldsStore(ready.stores.session, seconds=0.02), ready.stores.client_apps
    call = f"apps.{act.name.lower()}"
    holds.hold(act, (BILLING,), apps)
    assert call not in ready.board.calls
    ready.wait(lambda: not holds.state.held)
    ready.wait(lambda: apps.state.notice is not None)
    assert ready.board.calls.count(call) == 1
    assert apps.state.notice is not None
    assert apps.state.notice.kind is NoticeKind.OK


def test_many_are_sent_one_by_one_and_a_conflict_stops_no_other(ready: Bench) -> None:
    holds, apps = ready.stores.holds, ready.stores.client_apps
    failed: list[AppError] = []
    apps.delete_failed.connect(failed.append)
    ready.board.fail("apps.delete", ChangedMeanwhile())
    holds.hold(Act.DELETE, (BILLING, HARNESS), apps)
    holds.send_now(holds.state.held[0].id)
    ready.wait(lambda: not apps.state.busy)
    assert [type(error) for error in failed] == [ChangedMeanwhile]
    assert ready.board.calls.count("apps.delete") == 2
    ready.wait(lambda: {one.name for one in apps.state.items} >= {BILLING.name})
    assert HARNESS.name not in {one.name for one in apps.state.items}
