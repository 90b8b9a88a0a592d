"""The store of the checks: live results, cancelling, and what drops a run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop_admin.diagnostics.engine import Finding, Outcome
from desktop_admin.domain.connections import AuthorizationServer, UrlSource
from desktop_admin.domain.credentials import Client, IssuedClient
from desktop_admin.domain.errors import BackendNotStarted, ConnectionFailed
from desktop_admin.domain.preferences import ProxyMode, ProxySetting
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.text import Text
from desktop_admin.state.checks_store import ChecksState, ChecksStore
from tests.fakes import account
from tests.gui.state.conftest import Bench


def _outcomes(store: ChecksStore) -> dict[str, Outcome]:
    return {result.id: result.finding.outcome for result in store.state.results}


def _finish(bench: Bench) -> ChecksState:
    bench.wait(lambda: not bench.stores.checks.state.is_running)
    return bench.stores.checks.state


@pytest.fixture
def running(bench: Bench) -> Bench:
    """Two checks have ended, the third is held."""
    bench.sign_in()
    bench.board.hold("check.slow")
    store = bench.stores.checks
    store.run()
    assert store.state.is_running
    bench.wait(lambda: len(store.state.results) == 2)
    return bench


def test_results_arrive_while_others_are_still_running(running: Bench) -> None:
    store = running.stores.checks
    assert [(row.id, row.is_begun) for row in store.state.rows] == [
        ("way", True),
        ("answer", True),
        ("slow", True),
    ]
    assert _outcomes(store) == {"way": Outcome.OK, "answer": Outcome.OK}
    assert store.state.seconds is None
    running.board.let_go()
    state = _finish(running)
    assert len(state.results) == 3
    assert state.seconds is not None


def test_a_second_run_waits_for_the_end_of_the_first(running: Bench) -> None:
    running.stores.checks.run()
    running.board.let_go()
    _finish(running)
    assert running.board.calls.count("checks") == 1
    running.stores.checks.run()
    _finish(running)
    assert running.board.calls.count("checks") == 2


def test_cancelling_keeps_what_has_ended(running: Bench) -> None:
    store = running.stores.checks
    store.cancel()
    assert store.state.is_stopping
    state = _finish(running)
    assert not state.is_stopping
    assert _outcomes(store)["slow"] is Outcome.SKIPPED
    assert [one.because_of for one in state.results] == [None, None, "cancel"]


def test_a_run_can_be_cancelled_before_it_has_begun(bench: Bench) -> None:
    bench.sign_in()
    bench.board.hold("checks")
    bench.stores.checks.run()
    bench.wait(lambda: bool(bench.stores.checks.state.rows))
    bench.stores.checks.cancel()
    bench.board.let_go()
    state = _finish(bench)
    assert {one.because_of for one in state.results} == {"cancel"}


def _lock(bench: Bench) -> None:
    bench.stores.lock.lock()


def _sign_out(bench: Bench) -> None:
    bench.stores.session.sign_out()


def _change_connection(bench: Bench) -> None:
    bench.stores.session.open_connection(account.SANDBOX.id)


def _edit_connection(bench: Bench) -> None:
    bench.stores.preferences.pin_authorization_server("prod", "https://auth.example.com/token")


@pytest.mark.parametrize("leave", [_lock, _sign_out, _change_connection, _edit_connection])
def test_a_run_is_dropped_with_what_it_was_about(
    running: Bench, leave: Callable[[Bench], None]
) -> None:
    store = running.stores.checks
    leave(running)
    running.wait(lambda: store.state == ChecksState())
    running.board.let_go()
    running.wait(lambda: not running.jobs._jobs)  # whatever came has been delivered
    assert store.state == ChecksState()


def test_locking_drops_a_run_also_where_nobody_is_signed_in(bench: Bench) -> None:
    bench.stores.session.open_connection("prod")
    bench.wait(lambda: not bench.stores.session.state.is_working)
    bench.stores.checks.run()
    assert _finish(bench).results
    bench.stores.lock.lock()
    assert bench.stores.checks.state == ChecksState()


def test_it_checks_what_the_program_uses_now(bench: Bench) -> None:
    bench.sign_in()
    bench.wait(lambda: bench.stores.server.state.server is not None)
    proxy = ProxySetting(ProxyMode.NONE)
    bench.stores.preferences.set(proxy=proxy)
    bench.stores.checks.run()
    _finish(bench)
    (order,) = bench.services.checks.orders
    assert order.connection == bench.stores.session.state.connection
    assert order.settings.preferences.proxy == proxy
    server = bench.stores.server.state.server
    assert server is not None
    assert order.token_endpoint == server.token_endpoint


def test_a_failure_is_a_result_and_skips_what_needs_it(bench: Bench) -> None:
    bench.sign_in()
    bench.board.fail("check.way", ConnectionFailed(host="x"))
    bench.stores.checks.run()
    _finish(bench)
    found = _outcomes(bench.stores.checks)
    assert (found["way"], found["answer"]) == (Outcome.FAILED, Outcome.SKIPPED)


def test_causes_that_fit_are_told_at_the_end(bench: Bench) -> None:
    bench.sign_in()
    unknown = Finding(Outcome.FAILED, Text("bad"), None, {"host": "x", "system": "EAI_NONAME"})
    first = replace(bench.services.checks.checks[0], id="dns", probe=lambda _: unknown)
    bench.services.checks.checks = (first,)
    bench.stores.checks.run()
    (found,) = _finish(bench).diagnoses
    assert (found.id, str(found.title)) == ("name-unknown", "There is no host named x.")


def test_that_there_was_no_run_is_told(bench: Bench) -> None:
    bench.sign_in()
    bench.board.fail("checks", BackendNotStarted(reason="taken"))
    bench.stores.checks.run()
    state = _finish(bench)
    assert isinstance(state.error, BackendNotStarted)
    assert not state.rows
    bench.stores.checks.run()
    assert _finish(bench).error is None


def test_without_a_connection_nothing_happens(bench: Bench) -> None:
    bench.stores.checks.run()
    assert bench.stores.checks.state == ChecksState()


def _save(bench: Bench, client: Client) -> None:
    bench.stores.vault.park(account.PRODUCTION, IssuedClient(client, Secret("s"), False))
    bench.wait(lambda: bool(bench.stores.checks.credentials))


def test_a_chosen_credential_is_part_of_the_order_without_its_secret(bench: Bench) -> None:
    bench.sign_in()
    _save(bench, account.CLIENT_APPS[0])
    bench.stores.checks.choose_credential(account.CLIENT_APPS[0].client_id)
    bench.stores.checks.run()
    _finish(bench)
    (order,) = bench.services.checks.orders
    assert order.credential is not None
    assert order.credential.client_id == account.CLIENT_APPS[0].client_id
    assert order.session is bench.stores.session.signed_in
    assert bench.stores.checks.state.credential_id == account.CLIENT_APPS[0].client_id
    assert "saved.read" not in bench.board.calls
    bench.stores.session.sign_out()
    assert not bench.stores.checks.state.credential_id


def test_no_secret_goes_to_a_server_that_nobody_confirmed(bench: Bench) -> None:
    foreign = AuthorizationServer("https://auth.example.net/token", None, UrlSource.SERVICE)
    bench.services.server.answer = foreign
    bench.sign_in()
    bench.wait(lambda: bench.stores.server.state.server == foreign)
    _save(bench, account.OAUTH_CLIENTS[0])
    store = bench.stores.checks
    store.choose_credential(account.OAUTH_CLIENTS[0].client_id)
    with bench.qtbot.waitSignal(store.needs_confirmation) as needed:
        store.run()
    assert needed.args == [foreign.token_endpoint]
    assert not store.state.is_running
    bench.stores.server.confirm(foreign.token_endpoint)
    store.run()
    _finish(bench)
    (order,) = bench.services.checks.orders
    assert (order.token_endpoint, order.credential) == (
        foreign.token_endpoint,
        store.credentials[0],
    )
