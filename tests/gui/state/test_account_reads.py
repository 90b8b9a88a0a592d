"""API key, activity and authorization server: read, shown, and emptied with the session."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_admin.domain.activity import AuditQuery
from desktop_admin.domain.connections import AuthorizationServer, UrlSource
from desktop_admin.domain.errors import ConnectionFailed, Forbidden
from desktop_admin.domain.secret import Secret
from desktop_admin.state.export_port import ExportFormat
from desktop_admin.state.status import NoticeKind, Status
from tests.fakes import account
from tests.gui.state.conftest import Bench

FOREIGN = "https://login.other.example/oauth2/token"


def test_the_api_key_is_handed_over_and_kept_nowhere(bench: Bench) -> None:
    bench.sign_in()
    store = bench.stores.api_key
    store.load()
    bench.wait(lambda: store.state.status is Status.READY)
    assert store.state.view == account.KEY
    bench.board.hold("api_key.reveal")
    with bench.qtbot.waitSignal(store.revealed) as revealed:
        store.reveal()
        bench.wait(lambda: "api_key.reveal" in bench.board.calls)
        store.reveal()
        bench.board.let_go()
    assert revealed.args == [Secret(account.SECRET)]
    assert bench.board.calls.count("api_key.reveal") == 1
    assert account.SECRET not in bench.snapshots()
    assert not store.state.is_revealing


def test_a_refused_view_is_told_in_place(bench: Bench) -> None:
    bench.sign_in()
    store = bench.stores.api_key
    bench.board.fail("api_key.reveal", Forbidden())
    with bench.qtbot.waitSignal(store.reveal_failed):
        store.reveal()
    assert store.state.notice is not None
    assert store.state.notice.kind is NoticeKind.ERROR
    store.dismiss_notice()
    assert store.state.notice is None


def test_events_are_filtered_paged_and_exported(bench: Bench, tmp_path: Path) -> None:
    bench.sign_in()
    store = bench.stores.activity
    store.load()
    bench.wait(lambda: store.state.status is Status.READY)
    assert store.state.items == account.EVENTS[:4]
    store.load_more()
    bench.wait(lambda: not store.state.has_more)
    assert store.state.items == account.EVENTS
    store.export(tmp_path / "events.csv", ExportFormat.CSV)
    bench.wait(lambda: not store.state.is_exporting)
    assert bench.services.exported == [(6, tmp_path / "events.csv", "csv")]
    assert store.state.notice is not None
    assert "6 events" in str(store.state.notice.text)
    query = AuditQuery(search="billing")
    store.filter(query)
    bench.wait(lambda: bench.services.audit.queries[-1] == query)
    bench.services.audit.queries.clear()
    store.export(tmp_path / "billing.json", ExportFormat.JSON)
    bench.wait(lambda: not store.state.is_exporting)
    assert set(bench.services.audit.queries) == {query}


def test_exporting_survives_a_double_click(bench: Bench, tmp_path: Path) -> None:
    bench.sign_in()
    store = bench.stores.activity
    bench.board.hold("export")
    store.export(tmp_path / "events.csv", ExportFormat.CSV)
    bench.wait(lambda: "export" in bench.board.calls)
    store.export(tmp_path / "again.csv", ExportFormat.CSV)
    bench.board.let_go()
    bench.wait(lambda: not store.state.is_exporting)
    assert [path.name for _, path, _ in bench.services.exported] == ["events.csv"]


def test_an_export_that_is_cut_says_so(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_admin.state.activity_store.EXPORT_LIMIT", 4)
    bench.sign_in()
    store = bench.stores.activity
    store.export(tmp_path / "events.csv", ExportFormat.CSV)
    bench.wait(lambda: not store.state.is_exporting)
    assert store.state.notice is not None
    assert store.state.notice.kind is NoticeKind.WARN
    assert "The newest 4 events" in str(store.state.notice.text)


def test_a_failed_filter_does_not_show_the_events_before_it_as_its_matches(bench: Bench) -> None:
    bench.sign_in()
    store = bench.stores.activity
    store.load()
    bench.wait(lambda: store.state.status is Status.READY)
    bench.board.fail("audit.page", ConnectionFailed(host="x"))
    store.filter(AuditQuery(search="billing"))
    bench.wait(lambda: store.state.status is Status.FAILED)
    assert store.state.items == ()
    store.retry()
    bench.wait(lambda: store.state.status is Status.READY)


def test_a_failed_refresh_keeps_the_events_and_says_so(bench: Bench) -> None:
    bench.sign_in()
    store = bench.stores.activity
    store.load()
    bench.wait(lambda: store.state.status is Status.READY)
    bench.board.fail("audit.page", ConnectionFailed(host="x"))
    store.load()
    bench.wait(lambda: store.state.notice is not None)
    assert store.state.items == account.EVENTS[:4]
    assert not store.state.is_refreshing


def test_a_failed_export_is_told(bench: Bench, tmp_path: Path) -> None:
    bench.sign_in()
    store = bench.stores.activity
    bench.board.fail("audit.page", ConnectionFailed(host="x"))
    store.export(tmp_path / "events.json", ExportFormat.JSON)
    bench.wait(lambda: store.state.notice is not None)
    assert store.state.notice is not None
    assert store.state.notice.kind is NoticeKind.ERROR
    assert not store.state.is_exporting


def test_what_this_window_changes_shows_up_in_activity(bench: Bench) -> None:
    bench.sign_in()
    store = bench.stores.activity
    store.load()
    bench.wait(lambda: store.state.status is Status.READY)
    reads = len(bench.services.audit.queries)
    bench.stores.client_apps.create("Reports")
    bench.wait(lambda: len(bench.services.audit.queries) > reads)


def test_the_server_url_is_there_while_reading_fails(bench: Bench) -> None:
    bench.board.fail("server.authorization_server", ConnectionFailed(host="x"))
    bench.sign_in()
    store = bench.stores.server
    bench.wait(lambda: store.state.status is Status.FAILED)
    assert store.state.server is not None
    assert store.state.server.token_endpoint == "https://apps.example.com/oauth2/token"
    assert store.state.server.source is UrlSource.DERIVED
    assert store.state.is_confirmed
    store.retry()
    bench.wait(lambda: store.state.status is Status.READY)


def test_a_url_elsewhere_is_confirmed_once_and_pinned(bench: Bench) -> None:
    bench.services.server.answer = AuthorizationServer(FOREIGN, None, UrlSource.SERVICE)
    bench.sign_in()
    store = bench.stores.server
    bench.wait(lambda: store.state.status is Status.READY)
    assert store.state.server is not None
    assert store.state.server.token_endpoint == FOREIGN
    assert not store.state.is_confirmed
    store.confirm(FOREIGN)
    assert store.state.is_confirmed
    connection = bench.stores.preferences.connection("prod")
    assert connection is not None
    assert connection.authorization_server_url == FOREIGN


def test_a_change_of_a_pinned_url_is_offered_not_taken(bench: Bench) -> None:
    bench.stores.preferences.pin_authorization_server("prod", FOREIGN)
    other = replace(account.SERVER, token_endpoint="https://new.example/oauth2/token")
    bench.services.server.answer = other
    bench.sign_in()
    store = bench.stores.server
    bench.wait(lambda: store.state.status is Status.READY)
    assert store.state.server is not None
    assert store.state.server.token_endpoint == FOREIGN
    assert store.state.offered == other
    assert store.state.is_confirmed
    store.confirm(other.token_endpoint)
    assert store.state.server.token_endpoint == other.token_endpoint
    assert store.state.offered is None


def test_what_was_read_is_pinned_not_what_the_server_told_meanwhile(bench: Bench) -> None:
    bench.services.server.answer = AuthorizationServer(FOREIGN, None, UrlSource.SERVICE)
    bench.sign_in()
    store = bench.stores.server
    bench.wait(lambda: store.state.status is Status.READY)
    swapped = AuthorizationServer("https://evil.example/token", None, UrlSource.SERVICE)
    bench.services.server.answer = swapped
    store.load()
    bench.wait(lambda: store.state.server == swapped)
    store.confirm(FOREIGN)
    assert store.state.server is not None
    assert store.state.server.token_endpoint == FOREIGN
    assert store.state.offered == swapped
