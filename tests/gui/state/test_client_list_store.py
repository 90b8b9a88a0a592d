"""A list of clients: read, searched, sorted, paged, and what is shown where reading fails."""

from __future__ import annotations

from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.state.snapshots import ClientColumn
from desktop_admin.state.status import Status
from tests.fakes import account
from tests.gui.state.conftest import Bench

BILLING = account.CLIENT_APPS[0]


def test_the_list_is_read(ready: Bench) -> None:
    state = ready.stores.client_apps.state
    assert state.items == account.CLIENT_APPS
    assert state.total == 4
    assert not state.has_more


def test_a_failed_list_offers_a_retry(bench: Bench) -> None:
    bench.sign_in()
    apps = bench.stores.client_apps
    error = ConnectionFailed(host="x")
    bench.board.fail("apps.page", error)
    apps.load()
    bench.wait(lambda: apps.state.status is Status.FAILED)
    assert apps.state.error is error
    apps.retry()
    assert apps.state.status is Status.LOADING
    bench.wait(lambda: apps.state.status is Status.READY)
    assert apps.state.error is None


def test_a_failed_refresh_keeps_the_list_and_says_so(ready: Bench) -> None:
    apps = ready.stores.client_apps
    ready.board.fail("apps.page", ConnectionFailed(host="x"))
    apps.load()
    assert apps.state.is_refreshing
    ready.wait(lambda: apps.state.notice is not None)
    assert apps.state.status is Status.READY
    assert apps.state.items == account.CLIENT_APPS
    assert not apps.state.is_refreshing


def test_a_failed_search_does_not_show_the_list_before_it_as_its_matches(ready: Bench) -> None:
    apps = ready.stores.client_apps
    ready.board.fail("apps.page", ConnectionFailed(host="x"))
    apps.search("bill")
    ready.wait(lambda: apps.state.status is Status.FAILED)
    assert apps.state.items == ()
    assert isinstance(apps.state.error, ConnectionFailed)
    apps.retry()
    ready.wait(lambda: apps.state.items == (BILLING,))


def test_only_the_last_key_of_a_search_asks_the_server(ready: Bench) -> None:
    apps, asked = ready.stores.client_apps, ready.services.client_apps.asked
    before = len(asked)
    for text in ("b", "bi", "bill"):
        apps.search(text)
    ready.wait(lambda: len(apps.state.items) == 1)
    assert asked[before:] == [("bill", "name", None)]
    assert apps.state.items == (BILLING,)


def test_sorting_twice_by_a_column_turns_the_order(ready: Bench) -> None:
    apps, asked = ready.stores.client_apps, ready.services.client_apps.asked
    for column, sort in (
        (ClientColumn.LAST_USED, "lastUsedAt"),
        (ClientColumn.LAST_USED, "-lastUsedAt"),
        (ClientColumn.NAME, "name"),
        (ClientColumn.NAME, "-name"),
    ):
        apps.sort_by(column)
        ready.wait(lambda: not apps.state.is_refreshing)
        assert asked[-1][1] == sort
    assert apps.state.items == tuple(reversed(account.CLIENT_APPS))


def test_further_pages_are_appended(bench: Bench) -> None:
    bench.services.client_apps.page_size = 3
    bench.sign_in()
    apps = bench.stores.client_apps
    apps.load()
    bench.wait(lambda: apps.state.status is Status.READY)
    assert apps.state.has_more
    apps.load_more()
    apps.load_more()
    bench.wait(lambda: not apps.state.is_loading_more)
    assert apps.state.items == account.CLIENT_APPS
    assert not apps.state.has_more
    assert bench.board.calls.count("apps.page") == 2
