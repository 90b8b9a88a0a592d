"""The authentication method: choosing, the impact, saving, and somebody else's change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.errors import ConnectionFailed, FeatureDisabled
from desktop_admin.state.status import NoticeKind, Status
from tests.fakes import account
from tests.gui.state.conftest import Bench

OAUTH = AuthenticationMethod.OAUTH2
KEYS = AuthenticationMethod.API_KEY_AND_CLIENT_APPS


@pytest.fixture
def ready(bench: Bench) -> Bench:
    bench.sign_in()
    store = bench.stores.authentication
    store.load()
    assert store.state.status is Status.LOADING
    bench.wait(lambda: store.state.status is Status.READY)
    return bench


def test_the_method_in_force_is_selected(ready: Bench) -> None:
    store = ready.stores.authentication
    assert store.state.selected is KEYS
    assert not store.has_unsaved_changes


def test_choosing_the_other_one_previews_the_impact(ready: Bench) -> None:
    store = ready.stores.authentication
    store.select(OAUTH)
    assert store.has_unsaved_changes
    assert store.state.impact_status is Status.LOADING
    ready.wait(lambda: store.state.impact_status is Status.READY)
    assert store.state.impact == account.IMPACT
    store.discard()
    assert not store.has_unsaved_changes
    assert store.state.impact is None
    assert store.state.impact_status is Status.IDLE


def test_an_impact_that_comes_too_late_is_not_shown(ready: Bench) -> None:
    store = ready.stores.authentication
    ready.board.hold("methods.impact")
    store.select(OAUTH)
    ready.wait(lambda: "methods.impact" in ready.board.calls)
    store.discard()
    ready.board.let_go()
    store.load()
    ready.wait(lambda: ready.board.calls.count("methods.current") == 2)
    assert store.state.impact is None


def test_a_failed_preview_can_be_asked_for_again(ready: Bench) -> None:
    store = ready.stores.authentication
    ready.board.fail("methods.impact", ConnectionFailed(host="x"))
    store.select(OAUTH)
    ready.wait(lambda: store.state.impact_status is Status.FAILED)
    store.load_impact()
    ready.wait(lambda: store.state.impact_status is Status.READY)
    assert store.state.impact_error is None


def test_saving_survives_a_double_click(ready: Bench) -> None:
    store = ready.stores.authentication
    store.select(OAUTH)
    with ready.qtbot.waitSignal(store.saved):
        store.save()
        store.save()
    assert ready.board.calls.count("methods.choose") == 1
    assert store.state.method is not None
    assert store.state.method.method is OAUTH
    assert not store.has_unsaved_changes
    assert store.state.notice is not None
    assert store.state.notice.kind is NoticeKind.OK


def test_somebody_elses_change_is_shown_instead_of_overwritten(ready: Bench) -> None:
    store = ready.stores.authentication
    store.select(OAUTH)
    ready.services.methods.status = replace(account.METHOD, etag="8", changed_by="someone")
    store.save()
    ready.wait(lambda: store.state.method is not None and store.state.method.etag == "8")
    assert store.state.notice is not None
    assert store.state.notice.kind is NoticeKind.WARN
    assert store.state.selected is KEYS
    assert ready.services.methods.status.method is KEYS


def test_a_refused_save_keeps_the_choice(ready: Bench) -> None:
    store = ready.stores.authentication
    store.select(OAUTH)
    ready.board.fail("methods.choose", FeatureDisabled())
    with ready.qtbot.waitSignal(store.save_failed):
        store.save()
    assert store.has_unsaved_changes
    assert not store.state.is_saving
    assert store.state.notice is not None
    assert isinstance(store.state.notice.error, FeatureDisabled)


def test_reading_again_keeps_an_unsaved_choice(ready: Bench) -> None:
    store = ready.stores.authentication
    store.select(OAUTH)
    ready.services.methods.status = replace(account.METHOD, client_app_count=5)
    store.load()
    ready.wait(lambda: store.state.method is not None and store.state.method.client_app_count == 5)
    assert store.state.selected is OAUTH


def test_issuing_a_client_refreshes_the_counts(ready: Bench) -> None:
    ready.services.methods.status = replace(account.METHOD, client_app_count=5)
    ready.stores.client_apps.create("Reports")
    store = ready.stores.authentication
    ready.wait(lambda: store.state.method is not None and store.state.method.client_app_count == 5)


def test_without_a_session_nothing_is_asked(bench: Bench) -> None:
    bench.stores.authentication.load()
    bench.stores.authentication.select(OAUTH)
    bench.stores.authentication.save()
    assert bench.stores.authentication.state.status is Status.IDLE
    assert bench.board.calls == []
