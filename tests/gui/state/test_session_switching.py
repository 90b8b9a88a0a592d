"""The session on the move: other connections, other persons, and answers that come too late."""

from __future__ import annotations

from dataclasses import replace

from desktop_admin.domain.connections import ConnectionKind
from desktop_admin.domain.vault_errors import VaultLocked
from desktop_admin.state.connection_draft import ConnectionDraft
from desktop_admin.state.snapshots import Phase
from desktop_admin.state.status import NoticeKind, Status
from tests.fakes import account
from tests.gui.state.conftest import Bench


def test_switching_the_connection_drops_what_the_old_one_still_answers(bench: Bench) -> None:
    bench.sign_in()
    session, apps = bench.stores.session, bench.stores.client_apps
    bench.board.hold("apps.page")
    apps.load()
    bench.wait(lambda: "apps.page" in bench.board.calls)
    session.open_connection("sand")
    bench.wait(lambda: session.state.phase is Phase.SIGN_IN)
    bench.board.let_go()
    bench.wait(lambda: bench.services.sessions[0].is_closed)
    assert apps.state.status is Status.IDLE
    assert apps.state.items == ()
    assert session.state.connection == account.SANDBOX


def test_the_latest_connection_wins(bench: Bench) -> None:
    session = bench.stores.session
    bench.services.kept.update({"prod": "owner@example.com", "sand": "admin@example.com"})
    bench.board.hold("resume")
    session.open_connection("prod")
    session.open_connection("sand")
    bench.board.let_go()
    bench.wait(lambda: session.state.phase is Phase.SIGNED_IN)
    assert session.state.connection == account.SANDBOX
    assert session.state.access == account.administrator()


def test_editing_the_name_of_the_present_connection_keeps_the_session(bench: Bench) -> None:
    bench.sign_in()
    draft = ConnectionDraft.of(account.PRODUCTION)
    bench.stores.preferences.update_connection(
        ConnectionDraft("Renamed", draft.kind, draft.backend_url, "", draft.id)
    )
    connection = bench.stores.session.state.connection
    assert connection is not None
    assert connection.name == "Renamed"
    assert bench.stores.session.state.phase is Phase.SIGNED_IN


def test_another_address_or_removal_ends_the_session(bench: Bench) -> None:
    bench.sign_in()
    draft = ConnectionDraft.of(account.PRODUCTION)
    bench.stores.preferences.update_connection(
        ConnectionDraft(draft.name, draft.kind, "https://other.example.com", "", draft.id)
    )
    assert bench.stores.session.state.phase is Phase.STARTING
    bench.wait(lambda: bench.stores.session.state.phase is Phase.SIGN_IN)
    bench.stores.preferences.remove_connection("prod")
    assert bench.stores.session.state.phase is Phase.WELCOME


def test_what_is_kept_for_another_address_or_a_removed_connection_is_forgotten(
    bench: Bench,
) -> None:
    preferences = bench.stores.preferences
    draft = ConnectionDraft.of(account.SANDBOX)
    preferences.update_connection(replace(draft, name="Renamed", kind=ConnectionKind.PRODUCTION))
    preferences.update_connection(replace(draft, backend_url="https://other.example.com"))
    bench.wait(lambda: len(bench.services.forgotten) == 1)
    assert bench.services.forgotten[0].backend_url == account.SANDBOX.backend_url
    preferences.remove_connection("prod")
    bench.wait(lambda: len(bench.services.forgotten) == 2)
    assert bench.services.forgotten[1] == account.PRODUCTION


def test_a_session_that_cannot_be_forgotten_is_told_where_connections_are(bench: Bench) -> None:
    preferences = bench.stores.preferences
    bench.board.fail("forget", VaultLocked())
    preferences.remove_connection("prod")
    bench.wait(lambda: preferences.state.notice is not None)
    assert preferences.state.notice is not None
    assert preferences.state.notice.kind is NoticeKind.ERROR


def test_leaving_while_starting_is_final(bench: Bench) -> None:
    session = bench.stores.session
    bench.services.kept["prod"] = "owner@example.com"
    bench.board.hold("resume")
    session.open_connection("prod")
    bench.wait(lambda: "resume" in bench.board.calls)
    session.go_to_welcome()
    bench.board.let_go()
    bench.wait(lambda: bool(bench.services.sessions) and not bench.jobs._jobs)
    assert session.state.phase is Phase.WELCOME
    assert session.signed_in is None


def test_a_late_check_does_not_bring_the_person_back(bench: Bench) -> None:
    bench.sign_in()
    session = bench.stores.session
    bench.board.hold("access")
    session.check_again()
    session.sign_out()
    bench.board.let_go()
    bench.wait(lambda: not bench.jobs._jobs)
    assert session.state.phase is Phase.SIGN_IN
    assert session.state.access is None


def test_changed_is_emitted_only_for_another_snapshot(bench: Bench) -> None:
    bench.sign_in()
    bench.wait(lambda: not bench.jobs._jobs)
    with bench.qtbot.assertNotEmitted(bench.stores.session.changed):
        bench.stores.session.open_connection("no such connection")
        bench.stores.session.remember_page("activity")
    with bench.qtbot.waitSignal(bench.stores.session.changed):
        bench.stores.session.check_again()


def test_every_step_of_a_person_here_can_be_followed_by_another(bench: Bench) -> None:
    session = bench.stores.session
    session.try_on_this_computer()
    bench.wait(lambda: session.state.phase is Phase.SIGNED_IN)
    bench.stores.client_apps.load()
    bench.wait(lambda: bench.stores.client_apps.state.status is Status.READY)
    with bench.qtbot.waitSignal(session.signed_in_changed):
        session.sign_in_as("manager@example.com")
        assert bench.stores.client_apps.state.items == ()
        assert session.state.access is None
    bench.wait(lambda: session.state.phase is Phase.SIGNED_IN)
    assert session.state.access == account.manager()
    assert not session.state.withdrawn
