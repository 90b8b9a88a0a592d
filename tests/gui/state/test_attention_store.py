"""What needs attention: read whole, marked and unmarked, and over with the next secret."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_admin.domain.attention import RotationInterval, RotationSource, Standing
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.state import attention_work
from desktop_admin.state.attention_store import AttentionStore
from desktop_admin.state.preferences_store import PreferencesStore
from desktop_admin.state.status import Status
from tests.fakes import account
from tests.gui.state.conftest import Bench, FakeFile

HR = account.CLIENT_APPS[1]


def opened(bench: Bench) -> AttentionStore:
    bench.sign_in()
    store = bench.stores.attention
    store.load()
    bench.wait(lambda: store.state.status is Status.READY)
    return store


def settle(bench: Bench) -> None:
    """Everything that was begun is over."""
    bench.wait(lambda: not bench.jobs._jobs)


def test_all_clients_of_both_kinds_are_read_page_by_page(bench: Bench) -> None:
    bench.services.client_apps.page_size = 2
    state = opened(bench).state
    assert set(state.clients) == {*account.CLIENT_APPS, *account.OAUTH_CLIENTS}
    assert state.is_complete


def test_more_than_can_be_read_is_said(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attention_work, "MOST_PAGES", 1)
    bench.services.client_apps.page_size = 2
    assert not opened(bench).state.is_complete


def test_the_worst_come_first_and_the_search_narrows(bench: Bench) -> None:
    store = opened(bench)
    bench.stores.preferences.set_rotation("prod", 365)
    store.mark(account.CLIENT_APPS[2], "")
    settle(bench)
    apps = store.state.worst_first(account.NOW, CredentialKind.CLIENT_APP)
    names = ["Onboarding portal", "HR documents", "Test harness", "Billing nightly"]
    assert [client.name for client in apps] == names
    (found,) = store.state.worst_first(account.NOW, CredentialKind.CLIENT_APP, "hr")
    assert found == HR
    due = store.state.needing(account.NOW, Standing.DUE)
    assert due == (HR,)
    assert not store.state.needing(account.NOW, Standing.DUE, CredentialKind.OAUTH_CLIENT)


def test_a_mark_is_kept_with_its_note_and_taken_off(bench: Bench) -> None:
    store = opened(bench)
    store.mark(HR, "in a public repository")
    assert store.state.assess(HR, account.NOW).standing is Standing.EXPOSED  # at once
    settle(bench)
    (kept,) = bench.services.exposures.marks
    assert (kept.vault_id, kept.account_id) == (account.PRODUCTION.vault_id, "a1")
    assert kept.note == "in a public repository"
    assert store.state.exposures == (kept,)
    store.unmark(HR)
    settle(bench)
    assert not bench.services.exposures.marks
    assert not store.state.exposures


def test_a_mark_is_over_when_the_secret_is_replaced(bench: Bench) -> None:
    store = opened(bench)
    store.mark(HR, "")
    settle(bench)
    apps = bench.services.client_apps.items
    apps[apps.index(HR)] = replace(HR, rotated_at=account.NOW)
    store.load()
    settle(bench)
    assert not store.state.exposures
    assert not bench.services.exposures.marks


def test_a_mark_is_over_when_the_client_is_deleted(bench: Bench) -> None:
    store = opened(bench)
    store.mark(HR, "")
    settle(bench)
    bench.stores.client_apps.delete(HR)  # the store hears of it from the one that deletes
    bench.wait(lambda: not bench.services.exposures.marks)
    settle(bench)
    assert HR not in store.state.clients


def test_a_list_that_was_not_read_whole_takes_no_mark_off(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opened(bench)
    store.mark(account.CLIENT_APPS[3], "")
    settle(bench)
    monkeypatch.setattr(attention_work, "MOST_PAGES", 1)
    bench.services.client_apps.page_size = 1
    store.load()
    settle(bench)
    assert len(bench.services.exposures.marks) == 1


def test_a_mark_that_cannot_be_written_is_not_shown_as_kept(bench: Bench) -> None:
    store = opened(bench)
    fault = FileFailed(path="exposed.json", reason="Disk full")
    bench.board.fail("exposures.put", fault)
    store.mark(HR, "")
    settle(bench)
    assert store.state.notice is not None
    assert store.state.notice.error is fault
    assert not store.state.exposures


def test_a_failure_to_read_is_told_and_can_be_repeated(bench: Bench) -> None:
    bench.sign_in()
    store = bench.stores.attention
    bench.board.fail("oauth.page", ConnectionFailed(host="h.example"))
    store.load()
    bench.wait(lambda: store.state.status is Status.FAILED)
    assert store.state.error is not None
    store.retry()
    bench.wait(lambda: store.state.status is Status.READY)


def test_marks_of_another_connection_are_not_shown(bench: Bench) -> None:
    store = opened(bench)
    store.mark(HR, "")
    settle(bench)
    bench.sign_in(connection="sand")
    assert store.state.status is Status.IDLE
    store.load()
    bench.wait(lambda: store.state.status is Status.READY)
    assert not store.state.exposures
    assert len(bench.services.exposures.marks) == 1


def test_the_interval_is_the_connections_and_in_force_at_once(bench: Bench) -> None:
    store = opened(bench)
    assert store.state.rotation.days == 0
    bench.stores.preferences.set_rotation("prod", 90)
    assert store.state.rotation == RotationInterval(90, RotationSource.PERSON)
    assert store.state.assess(HR, account.NOW).due_at == HR.created_at + timedelta(days=90)
    assert bench.stores.session.state.access is not None  # nobody was signed out by it
    bench.sign_in(connection="sand")
    assert store.state.rotation.days == 0


def test_a_policy_is_used_and_cannot_be_changed(bench: Bench) -> None:
    policy = RotationInterval(30, RotationSource.POLICY, "/etc/desktop-admin/policy.toml")
    loaded = LoadedSettings(connections=(account.PRODUCTION,), rotation_policy=policy)
    store = PreferencesStore(loaded, FakeFile(), bench.jobs, bench.root)
    store.set_rotation("prod", 90)
    assert store.state.rotation_of("prod") == policy
    assert store.state.connections == (account.PRODUCTION,)


def test_an_impossible_interval_is_refused(bench: Bench) -> None:
    with pytest.raises(ValueError, match="interval"):
        bench.stores.preferences.set_rotation("prod", -1)
