"""Clients are created, renamed, renewed and deleted; their secrets reach somebody for sure."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, Slot

from desktop_admin.domain.credentials import IssuedClient
from desktop_admin.domain.errors import (
    AppError,
    ChangedMeanwhile,
    ConnectionFailed,
    NameTaken,
    NotFound,
    TimedOut,
)
from desktop_admin.domain.secret_journal import EntryState
from desktop_admin.state.snapshots import Phase
from desktop_admin.state.status import NoticeKind
from tests.fakes import account
from tests.gui.state.conftest import Bench

BILLING = account.CLIENT_APPS[0]


class Page(QObject):
    """What a page would do with the signals."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.issued: list[IssuedClient] = []
        self.errors: list[AppError] = []
        apps = self._apps = bench.stores.client_apps
        apps.issued.connect(self.on_issued)
        for failed in (
            apps.create_failed,
            apps.rename_failed,
            apps.regenerate_failed,
            apps.delete_failed,
        ):
            failed.connect(self.on_failed)

    @Slot(object)
    def on_issued(self, issued: IssuedClient) -> None:
        # the dialog that asked is known by this: it must still be waiting
        assert self._apps.state.is_creating or self._apps.state.busy
        self.issued.append(issued)

    @Slot(object)
    def on_failed(self, error: AppError) -> None:
        self.errors.append(error)


def test_creating_survives_a_double_click_and_hands_the_secret_over_once(ready: Bench) -> None:
    page, apps = Page(ready), ready.stores.client_apps
    apps.create("Reports")
    apps.create("Reports")
    assert apps.state.is_creating
    ready.wait(lambda: len(apps.state.items) == 5)
    assert ready.board.calls.count("apps.create") == 1
    assert [issued.client.name for issued in page.issued] == ["Reports"]
    assert apps.state.notice is not None
    assert str(apps.state.notice.text) == "Reports was created."
    assert account.SECRET not in ready.snapshots()


def test_a_taken_name_is_told_to_the_dialog(ready: Bench) -> None:
    page, apps = Page(ready), ready.stores.client_apps
    ready.board.fail("apps.create", NameTaken())
    apps.create("Billing nightly")
    ready.wait(lambda: bool(page.errors))
    assert isinstance(page.errors[0], NameTaken)
    assert not apps.state.is_creating
    assert apps.state.notice is None


@pytest.mark.parametrize("error", [TimedOut(host="x", seconds=15), ChangedMeanwhile(), NotFound()])
def test_where_the_list_may_be_old_it_is_read_again(ready: Bench, error: AppError) -> None:
    page, apps = Page(ready), ready.stores.client_apps
    pages = ready.board.calls.count("apps.page")
    ready.board.fail("apps.rename", error)
    apps.rename(BILLING, "Other")
    ready.wait(lambda: ready.board.calls.count("apps.page") > pages)
    assert page.errors == [error]


def test_renaming_shows_the_new_name(ready: Bench) -> None:
    apps = ready.stores.client_apps
    apps.rename(BILLING, "Archive\u202e")
    assert apps.state.busy == {BILLING.client_id}
    ready.wait(lambda: apps.state.items[0].name == "Archive\u202e")
    assert apps.state.busy == frozenset()
    assert apps.state.notice is not None
    assert str(apps.state.notice.text) == "Renamed to Archive<U+202E>."


def test_new_credentials_are_handed_over(ready: Bench) -> None:
    page, apps = Page(ready), ready.stores.client_apps
    apps.regenerate(BILLING)
    apps.regenerate(BILLING)
    ready.wait(lambda: bool(page.issued))
    assert page.issued[0].is_replacement
    assert ready.board.calls.count("apps.regenerate") == 1


def test_deleting_takes_the_client_off_the_list(ready: Bench) -> None:
    apps = ready.stores.client_apps
    with ready.qtbot.waitSignal(apps.deleted) as deleted:
        apps.delete(BILLING)
    assert deleted.args == [BILLING.client_id]
    ready.wait(lambda: BILLING not in apps.state.items)


def test_a_failed_deletion_is_told_in_place(ready: Bench) -> None:
    page, apps = Page(ready), ready.stores.client_apps
    ready.board.fail("apps.delete", ConnectionFailed(host="x"))
    apps.delete(BILLING)
    ready.wait(lambda: bool(page.errors))
    assert apps.state.notice is not None
    assert apps.state.notice.kind is NoticeKind.ERROR
    assert apps.state.items == account.CLIENT_APPS
    assert apps.state.busy == frozenset()


def test_an_unexpected_fault_frees_the_rows(ready: Bench) -> None:
    apps = ready.stores.client_apps
    ready.board.fail("apps.delete", RuntimeError("a bug"))
    apps.delete(BILLING)
    ready.wait(lambda: apps.state.busy == frozenset())
    assert apps.state.notice is not None
    assert type(apps.state.notice.error) is AppError


@pytest.mark.parametrize("act", ["create", "regenerate"])
def test_a_secret_that_arrives_after_leaving_waits_in_the_keyring(ready: Bench, act: str) -> None:
    page, apps, new = Page(ready), ready.stores.client_apps, ready.stores.new_secrets
    ready.board.hold(f"apps.{act}")
    if act == "create":
        apps.create("Reports")
    else:
        apps.regenerate(BILLING)
    ready.wait(lambda: f"apps.{act}" in ready.board.calls)
    ready.stores.session.open_connection("sand")
    ready.wait(lambda: ready.stores.session.state.phase is Phase.SIGN_IN)
    ready.board.let_go()
    ready.wait(lambda: len(new.state.waiting) == 1)
    assert new.state.waiting[0].request.vault_id == account.PRODUCTION.vault_id
    assert page.issued == []
    assert apps.state.notice is None


def test_a_secret_that_nobody_listens_for_waits_in_the_keyring(ready: Bench) -> None:
    ready.stores.client_apps.create("Reports")
    ready.wait(lambda: len(ready.stores.new_secrets.state.waiting) == 1)


def test_a_secret_that_was_not_noted_is_saved_where_nobody_listens(ready: Bench) -> None:
    vault = ready.stores.vault
    ready.services.journal.is_broken_at_park = True
    ready.stores.client_apps.create("Reports")
    ready.wait(lambda: len(vault.state.saved) == 1)
    assert vault.state.saved[0].connection_id == account.PRODUCTION.vault_id
    assert vault.state.notice is not None
    assert vault.state.notice.kind is NoticeKind.WARN


def test_quitting_gives_a_slow_keyring_time_for_a_parked_secret(ready: Bench) -> None:
    ready.services.journal.is_broken_at_park = True
    ready.board.hold("saved.save")
    ready.stores.client_apps.create("Reports")
    ready.wait(lambda: "saved.save" in ready.board.calls)
    timer = threading.Timer(0.1, ready.board.let_go)
    timer.start()
    assert ready.vault_jobs.shutdown(0.01, seconds_to_keep=5.0)
    timer.join()
    assert len(ready.services.saved_credentials.entries) == 1


def test_a_secret_under_way_at_quit_waits_in_the_keyring(ready: Bench) -> None:
    page = Page(ready)
    ready.board.hold("apps.create")
    ready.stores.client_apps.create("Reports")
    ready.wait(lambda: "apps.create" in ready.board.calls)
    ready.board.let_go()
    assert ready.jobs.shutdown(5.0)
    assert ready.vault_jobs.shutdown(5.0)
    (entry,) = ready.services.journal.look(frozenset())
    assert (entry.request.name, entry.state) == ("Reports", EntryState.WAITING)
    assert page.issued == []
