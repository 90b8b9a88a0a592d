"""The session: starting, signing in and out, switching, expiry and withdrawn permissions."""

from __future__ import annotations

import pytest

from desktop_admin.domain.connections import LOCAL_CONNECTION_ID
from desktop_admin.domain.errors import (
    BackendNotStarted,
    BadCredentials,
    ConnectionFailed,
    Forbidden,
    NotAuthenticated,
)
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import VaultLocked
from desktop_admin.settings.view_state import ViewState
from desktop_admin.state.snapshots import Phase
from desktop_admin.state.status import Status
from tests.fakes import account
from tests.fakes.account_calls import URL
from tests.gui.state.conftest import Bench, MakeBench


def test_first_start_leads_to_the_welcome_page(bench: Bench) -> None:
    bench.stores.session.start()
    assert bench.stores.session.state.phase is Phase.WELCOME
    assert bench.board.calls == []


def test_trying_it_here_starts_the_backend_and_signs_in_the_owner(bench: Bench) -> None:
    session = bench.stores.session
    session.try_on_this_computer()
    session.try_on_this_computer()
    assert session.state.phase is Phase.STARTING
    bench.wait(lambda: session.state.phase is Phase.SIGNED_IN)
    assert session.state.access == account.owner()
    assert session.state.sample_people == account.PEOPLE
    assert session.state.connection is not None
    assert session.state.connection.backend_url == URL
    assert bench.board.calls.count("embedded.start") == 1
    assert bench.stores.view.state.connection_id == LOCAL_CONNECTION_ID
    assert bench.stores.preferences.state.connections[0].is_embedded


def test_the_next_start_signs_in_the_last_person_here(make_bench: MakeBench) -> None:
    bench = make_bench(
        view=ViewState(LOCAL_CONNECTION_ID, "activity", "manager@example.com"),
    )
    session = bench.stores.session
    session.start()
    bench.wait(lambda: session.state.phase is Phase.SIGNED_IN)
    assert session.state.access == account.manager()
    assert not session.state.withdrawn
    assert session.last_page == "activity"


def test_after_signing_out_the_next_start_waits_for_a_person(make_bench: MakeBench) -> None:
    bench = make_bench(view=ViewState(LOCAL_CONNECTION_ID, is_signed_out=True))
    session = bench.stores.session
    session.start()
    bench.wait(lambda: session.state.phase is Phase.SIGN_IN)
    assert session.state.sample_people == account.PEOPLE
    assert session.state.error is None
    session.sign_in_as("admin@example.com")
    bench.wait(lambda: session.state.phase is Phase.SIGNED_IN)
    assert session.state.access == account.administrator()


def test_a_backend_that_does_not_start_leads_back_to_the_welcome_page(bench: Bench) -> None:
    bench.board.fail("embedded.start", BackendNotStarted(reason="The port is taken."))
    bench.stores.session.try_on_this_computer()
    bench.wait(lambda: bench.stores.session.state.phase is Phase.WELCOME)
    assert isinstance(bench.stores.session.state.error, BackendNotStarted)


def test_a_kept_session_is_resumed(make_bench: MakeBench) -> None:
    bench = make_bench(view=ViewState("prod"))
    bench.services.kept["prod"] = "owner@example.com"
    bench.stores.session.start()
    bench.wait(lambda: bench.stores.session.state.phase is Phase.SIGNED_IN)


def test_without_a_kept_session_one_signs_in_with_a_password(make_bench: MakeBench) -> None:
    bench = make_bench(view=ViewState("prod"))
    session = bench.stores.session
    session.start()
    bench.wait(lambda: session.state.phase is Phase.SIGN_IN)
    session.sign_in("owner@example.com", Secret("canary-password"), keep=True)
    session.sign_in("owner@example.com", Secret("canary-password"), keep=True)
    bench.wait(lambda: session.state.phase is Phase.SIGNED_IN)
    assert bench.board.calls.count("with_password") == 1
    assert bench.services.kept == {"prod": "owner@example.com"}
    assert "canary" not in bench.snapshots()


def test_signing_in_survives_a_double_click(bench: Bench) -> None:
    session = bench.stores.session
    session.open_connection("prod")
    bench.wait(lambda: session.state.phase is Phase.SIGN_IN and not session.state.is_working)
    bench.board.hold("with_password")
    session.sign_in("owner@example.com", Secret("x"), keep=False)
    bench.wait(lambda: "with_password" in bench.board.calls)
    session.sign_in("owner@example.com", Secret("x"), keep=False)
    bench.board.let_go()
    bench.wait(lambda: session.state.phase is Phase.SIGNED_IN)
    assert bench.board.calls.count("with_password") == 1


@pytest.mark.parametrize("error", [BadCredentials(), ConnectionFailed(host="apps.example.com")])
def test_a_refused_sign_in_stays_on_the_page_with_the_reason(
    make_bench: MakeBench, error: Exception
) -> None:
    bench = make_bench(view=ViewState("prod"))
    session = bench.stores.session
    session.start()
    bench.wait(lambda: session.state.phase is Phase.SIGN_IN)
    bench.board.fail("with_password", error)
    session.sign_in("owner@example.com", Secret("wrong"), keep=False)
    bench.wait(lambda: not session.state.is_working)
    assert session.state.phase is Phase.SIGN_IN
    assert session.state.error is error
    assert session.state.email == "owner@example.com"


def test_an_unreachable_server_leads_to_the_sign_in_page_with_the_reason(
    make_bench: MakeBench,
) -> None:
    bench = make_bench(view=ViewState("prod"))
    bench.board.fail("resume", ConnectionFailed(host="apps.example.com"))
    bench.stores.session.start()
    bench.wait(lambda: bench.stores.session.state.phase is Phase.SIGN_IN)
    assert isinstance(bench.stores.session.state.error, ConnectionFailed)
    bench.services.kept["prod"] = "owner@example.com"
    bench.stores.session.reconnect()
    bench.wait(lambda: bench.stores.session.state.phase is Phase.SIGNED_IN)


def test_signing_out_empties_everything_at_once_and_forgets_the_kept_session(
    bench: Bench,
) -> None:
    bench.sign_in()
    bench.services.kept["prod"] = "owner@example.com"
    apps, session = bench.stores.client_apps, bench.stores.session
    apps.load()
    bench.wait(lambda: apps.state.status is Status.READY)
    bench.board.hold("sign_out")
    session.sign_out()
    assert apps.state.items == ()
    assert session.state.phase is Phase.SIGN_IN
    assert session.state.access is None
    assert session.state.is_working
    bench.board.let_go()
    bench.wait(lambda: not session.state.is_working)
    assert bench.services.kept == {}
    assert bench.stores.view.state.is_signed_out


def test_an_ended_session_leads_to_the_sign_in_page_of_the_same_connection(bench: Bench) -> None:
    bench.sign_in()
    session, apps = bench.stores.session, bench.stores.client_apps
    apps.load()
    bench.wait(lambda: apps.state.status is Status.READY)
    session.remember_page("client-apps")
    bench.board.fail("apps.page", NotAuthenticated())
    apps.load()
    bench.wait(lambda: session.state.phase is Phase.SIGN_IN)
    assert session.state.message == NotAuthenticated.title_text
    assert session.state.connection == account.PRODUCTION
    assert session.state.email == "owner@example.com"
    assert session.last_page == "client-apps"
    assert apps.state.items == ()
    assert apps.state.error is None


def test_a_withdrawn_permission_empties_the_pages_and_is_told(bench: Bench) -> None:
    bench.sign_in()
    session, apps = bench.stores.session, bench.stores.client_apps
    apps.load()
    bench.wait(lambda: apps.state.status is Status.READY)
    bench.services.access["owner@example.com"] = account.manager()
    bench.board.fail("apps.page", Forbidden())
    apps.load()
    bench.wait(lambda: session.state.withdrawn)
    assert session.state.phase is Phase.SIGNED_IN
    assert session.state.access == account.manager()
    assert apps.state.items == ()
    session.check_again()
    bench.wait(lambda: not session.state.is_working)
    assert session.state.withdrawn
    bench.services.access["owner@example.com"] = account.owner()
    session.check_again()
    bench.wait(lambda: not session.state.is_working)
    assert not session.state.withdrawn


def test_after_the_withdrawal_nothing_is_read_or_written(bench: Bench) -> None:
    bench.sign_in()
    session, apps = bench.stores.session, bench.stores.client_apps
    apps.load()
    bench.wait(lambda: apps.state.status is Status.READY)
    client = apps.state.items[0]
    bench.services.access["owner@example.com"] = account.manager()
    session.check_again()
    bench.wait(lambda: session.state.withdrawn)
    apps.load()
    apps.rename(client, "Other")
    assert apps.state.status is Status.IDLE
    assert not apps.state.busy


def test_a_single_forbidden_call_with_the_permission_intact_changes_nothing_else(
    bench: Bench,
) -> None:
    bench.sign_in()
    session, apps = bench.stores.session, bench.stores.client_apps
    bench.board.fail("apps.page", Forbidden())
    apps.load()
    bench.wait(lambda: bench.board.calls.count("access") == 2 and not session.state.is_working)
    assert apps.state.status is Status.FAILED
    assert not session.state.withdrawn


def test_a_session_that_the_keyring_did_not_keep_says_so(make_bench: MakeBench) -> None:
    bench = make_bench(view=ViewState("prod"))
    session = bench.stores.session
    problem = bench.services.keep_problem = VaultLocked()
    session.start()
    bench.wait(lambda: session.state.phase is Phase.SIGN_IN)
    session.sign_in("owner@example.com", Secret("canary-password"), keep=True)
    bench.wait(lambda: session.state.phase is Phase.SIGNED_IN)
    assert session.state.keep_problem is problem
