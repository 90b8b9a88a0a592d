"""Several clients are deleted one after the other, and each end is told."""

from __future__ import annotations

import pytest

from desktop_admin.domain.credentials import Client
from desktop_admin.domain.errors import AppError, ChangedMeanwhile, ConnectionFailed
from desktop_admin.state.bulk_store import BulkState
from desktop_admin.state.client_work import Act
from desktop_admin.state.hold_snapshots import Hold
from tests.fakes import account
from tests.gui.state.conftest import Bench

FIRST, SECOND, THIRD, *_ = account.CLIENT_APPS


def hold_of(*clients: Client, act: Act = Act.DELETE) -> Hold:
    return Hold(1, act, clients, "example", 1)


def is_over(bench: Bench) -> bool:
    state = bench.stores.bulk.state
    return bool(state.results) and not state.waiting


def test_all_are_deleted_and_the_list_is_read_again(ready: Bench) -> None:
    bulk, apps = ready.stores.bulk, ready.stores.client_apps
    bulk.send_held(hold_of(FIRST, SECOND))
    assert bulk.state.client_ids == {FIRST.client_id, SECOND.client_id}
    ready.wait(lambda: is_over(ready))
    assert [result.client for result in bulk.state.results] == [FIRST, SECOND]
    assert bulk.state.failed == ()
    ready.wait(lambda: not {FIRST, SECOND} & set(apps.state.items))
    assert THIRD in apps.state.items
    bulk.dismiss()
    assert bulk.state == BulkState()


@pytest.mark.parametrize(
    ("fault", "kind"),
    [(ChangedMeanwhile(), ChangedMeanwhile), (RuntimeError("a bug"), AppError)],
)
def test_what_fails_for_one_stops_no_other(
    ready: Bench, fault: Exception, kind: type[AppError]
) -> None:
    bulk = ready.stores.bulk
    ready.board.fail("apps.delete", fault)
    bulk.send_held(hold_of(FIRST, SECOND, THIRD))
    ready.wait(lambda: is_over(ready))
    assert [(result.client, type(result.error)) for result in bulk.state.failed] == [(FIRST, kind)]
    assert ready.board.calls.count("apps.delete") == 3


def test_stopping_lets_the_one_under_way_end_and_sends_nothing_more(ready: Bench) -> None:
    bulk = ready.stores.bulk
    ready.board.hold("apps.delete")
    bulk.send_held(hold_of(FIRST, SECOND, THIRD))
    ready.wait(lambda: "apps.delete" in ready.board.calls)
    bulk.dismiss()  # too early: there is more to tell
    bulk.stop()
    assert (bulk.state.waiting, bulk.state.unsent) == ((FIRST,), (SECOND, THIRD))
    ready.board.let_go("apps.delete")
    ready.wait(lambda: is_over(ready))
    assert ready.board.calls.count("apps.delete") == 1
    assert [result.client for result in bulk.state.results] == [FIRST]


def test_what_comes_later_waits_its_turn(ready: Bench) -> None:
    bulk = ready.stores.bulk
    ready.board.hold("apps.delete")
    bulk.send_held(hold_of(FIRST, SECOND))
    bulk.send_held(hold_of(THIRD))
    assert bulk.state.waiting == (FIRST, SECOND, THIRD)
    ready.board.let_go("apps.delete")
    ready.wait(lambda: is_over(ready))
    assert len(bulk.state.results) == 3


def test_it_deletes_and_does_nothing_else(ready: Bench) -> None:
    ready.stores.bulk.send_held(hold_of(FIRST, act=Act.REGENERATE))
    assert ready.stores.bulk.state == BulkState()


def test_with_the_session_nothing_more_is_sent(ready: Bench) -> None:
    bulk = ready.stores.bulk
    ready.board.hold("apps.delete")
    bulk.send_held(hold_of(FIRST, SECOND))
    ready.wait(lambda: "apps.delete" in ready.board.calls)
    ready.stores.session.sign_out()
    ready.wait(lambda: bulk.state == BulkState())
    ready.board.let_go("apps.delete")
    bulk.send_held(hold_of(THIRD))
    ready.wait(lambda: ready.stores.session.signed_in is None)
    assert bulk.state == BulkState()
    assert ready.board.calls.count("apps.delete") == 1
    (dropped,) = ready.stores.holds.state.dropped
    assert dropped.clients == (SECOND,)  # what became of the first, nobody can say


def test_no_connection_is_told_for_each(ready: Bench) -> None:
    bulk = ready.stores.bulk
    for _ in range(2):
        ready.board.fail("apps.delete", ConnectionFailed(host="x"))
    bulk.send_held(hold_of(FIRST, SECOND))
    ready.wait(lambda: is_over(ready))
    assert len(bulk.state.failed) == 2
