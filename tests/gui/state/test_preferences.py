"""Preferences, connections and view state: in force at once, written behind, never fatal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_admin.domain.connections import ConnectionKind
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.preferences import ProxyMode, ProxySetting, ThemeChoice
from desktop_admin.domain.text import Text
from desktop_admin.domain.urls import UrlRefused
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.state.connection_draft import ConnectionDraft
from desktop_admin.state.preferences_store import PreferencesStore
from desktop_admin.state.proxy_address import proxy_address_problem
from desktop_admin.state.status import NoticeKind
from tests.fakes import account
from tests.gui.state.conftest import Bench, FakeFile


def test_a_setting_is_in_force_at_once_and_written(bench: Bench) -> None:
    store = bench.stores.preferences
    store.set(theme=ThemeChoice.DARK)
    store.set(clipboard_seconds=20)
    assert store.state.preferences.theme is ThemeChoice.DARK
    assert store.state.is_saving
    bench.wait(lambda: not store.state.is_saving)
    assert bench.settings_file.saved[-1] == (store.state.preferences, store.state.connections)
    writes = len(bench.settings_file.saved)
    store.set(clipboard_seconds=20)
    assert not store.state.is_saving
    assert len(bench.settings_file.saved) == writes


def test_a_failed_write_keeps_the_setting_and_is_told(bench: Bench) -> None:
    store = bench.stores.preferences
    bench.settings_file.error = FileFailed(path="settings.toml", reason="Disk full")
    store.set(clipboard_seconds=20)
    bench.wait(lambda: not store.state.is_saving)
    assert store.state.preferences.clipboard_seconds == 20
    assert store.state.notice is not None
    assert store.state.notice.error is bench.settings_file.error


def test_a_proxy_is_kept_in_normal_form(bench: Bench) -> None:
    store = bench.stores.preferences
    store.set(proxy=ProxySetting(ProxyMode.MANUAL, "Proxy.example.com:8080"))
    assert store.state.preferences.proxy.url == "http://proxy.example.com:8080"
    with pytest.raises(UrlRefused):
        store.set(proxy=ProxySetting(ProxyMode.MANUAL, "http://user:word@proxy.example.com"))
    assert proxy_address_problem("http://user:word@proxy.example.com") is not None
    assert proxy_address_problem("proxy.example.com:8080") is None


def test_a_damaged_file_is_told(bench: Bench, qtbot: QtBot) -> None:
    note = Text("The settings file was damaged.")
    loaded = LoadedSettings(notes=(note,), set_aside=Path("settings.toml.damaged-1"))
    store = PreferencesStore(loaded, FakeFile(), bench.jobs, bench.root)
    assert store.state.damaged_file == "settings.toml.damaged-1"
    assert store.state.notice is not None
    assert store.state.notice.kind is NoticeKind.WARN
    assert store.state.notice.text == note
    store.set(clipboard_seconds=20)
    assert store.state.notice is not None, "saving something else must not hide what was damaged"
    assert store.state.notice.text == note
    store.dismiss_notice()
    assert store.state.notice is None


def test_connections_are_added_edited_and_removed(bench: Bench) -> None:
    store = bench.stores.preferences
    added = store.add_connection(
        ConnectionDraft(" New one ", ConnectionKind.SANDBOX, "new.example.com/api/")
    )
    assert added.name == "New one"
    assert added.backend_url == "https://new.example.com"
    assert store.connection(added.id) == added
    with bench.qtbot.waitSignal(store.connection_changed) as changed:
        store.remove_connection(added.id)
    assert changed.args == [added]
    assert store.connection(added.id) is None


@pytest.mark.parametrize(
    ("name", "url", "server", "field"),
    [
        ("", "https://x.example", "", "name"),
        ("x" * 1000, "https://x.example", "", "name"),
        ("n", "http://remote.example", "", "backend_url"),
        ("n", "https://user:word@x.example", "", "backend_url"),
        ("n", "ftp://x.example", "", "backend_url"),
        ("n", "https://x.example", "https://x.example", "authorization_server_url"),
    ],
)
def test_each_field_says_what_is_wrong_with_it(
    name: str, url: str, server: str, field: str
) -> None:
    problems = ConnectionDraft(name, ConnectionKind.SANDBOX, url, server).check()
    wrong = {
        each
        for each in ("name", "backend_url", "authorization_server_url")
        if getattr(problems, each) is not None
    }
    assert wrong == {field}


def test_a_draft_of_a_saved_connection_is_clean() -> None:
    assert ConnectionDraft.of(account.PRODUCTION).connection() == account.PRODUCTION


def test_the_view_state_is_remembered_and_losing_it_is_no_fault(bench: Bench) -> None:
    view = bench.stores.view
    view.remember(window_geometry=b"geometry")
    bench.wait(lambda: bool(bench.view_file.saved))
    assert bench.view_file.saved == [(view.state,)]
    bench.view_file.error = FileFailed(path="x", reason="Disk full")
    view.remember(page_id="activity")
    assert bench.jobs.shutdown(5.0)
    assert view.state.page_id == "activity"


def test_a_snapshot_that_equals_the_present_one_is_not_announced(bench: Bench) -> None:
    with bench.qtbot.assertNotEmitted(bench.stores.preferences.changed):
        bench.stores.preferences.dismiss_notice()


def test_two_connections_never_share_a_name(bench: Bench) -> None:
    store = bench.stores.preferences
    again = ConnectionDraft.of(account.PRODUCTION)
    assert store.problems_of(again).is_clean
    for name in (account.SANDBOX.name, f" {account.SANDBOX.name.upper()} "):
        problems = store.problems_of(replace(again, name=name))
        assert "already one with this name" in str(problems.name)
    assert not store.problems_of(replace(again, id=None)).is_clean
