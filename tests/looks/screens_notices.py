"""Scenes: what is said over the page, in each of its states."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.errors import ChangedMeanwhile
from desktop_admin.domain.secret_journal import EntryState, IssueAct, JournalEntry
from desktop_admin.state.bulk_store import BulkResult
from desktop_admin.state.client_work import Act
from desktop_admin.state.hold_snapshots import Hold
from desktop_admin.state.issue_requests import request_for
from desktop_admin.state.journal_snapshots import LossFact, LostSecret
from desktop_admin.ui.pages.oauth_page import OAuthPage
from desktop_admin.ui.parts.holds_strip import HoldsStrip
from desktop_admin.ui.widgets.layouts import vbox
from desktop_admin.ui.window_notices import WindowNotices
from tests.fakes import account
from tests.fakes.page_context import context_of
from tests.fakes.stores import FakeStores
from tests.looks.screens_pages import bound, filled, framed


def new_secrets(change: str) -> QWidget:
    stores = filled()
    request = request_for(
        cast("Any", stores.session.state),
        CredentialKind.OAUTH_CLIENT,
        IssueAct.CREATE,
        account.OAUTH_CLIENTS[1].name,
    )
    assert request is not None
    entry = JournalEntry("e1", EntryState.WAITING, request, account.NOW)
    if change == "waiting":
        stores.new_secrets.put(waiting=(entry, replace(entry, id="e2")))
    elif change == "unanswered":
        stores.new_secrets.put(unanswered=(entry,))
    elif change == "other-keyring":
        stores.vault.put(backend_name="KWallet", former_backend_name="GNOME Keyring")
    else:
        fact = LossFact.REPLACED if change == "replaced" else LossFact.NOT_MADE
        lost = LostSecret(entry, fact, account.OAUTH_CLIENTS[1])
        stores.new_secrets.put(lost=(lost,))
    return _under_notices(stores)


def held(change: str) -> QWidget:
    stores = filled()
    first, *others = account.OAUTH_CLIENTS
    one = Hold(1, Act.REGENERATE, (first,), account.PRODUCTION.name, 7)
    if change == "one":
        stores.holds.put(held=(one,))
    elif change == "many":
        many = Hold(2, Act.DELETE, (*others, *account.CLIENT_APPS), account.PRODUCTION.name, 8)
        stores.holds.put(held=(one, many), is_paused=True)
    else:
        stores.holds.put(dropped=(one,))
    return _under_notices(stores)


def bulk(change: str) -> QWidget:
    stores = filled()
    first, second, third, *_ = account.OAUTH_CLIENTS
    if change == "going":
        stores.bulk.put(waiting=(second, third), results=(BulkResult(first),))
    else:
        failed = BulkResult(first, ChangedMeanwhile(request_id="4f1c9a"))
        stores.bulk.put(results=(failed, BulkResult(second)), unsent=(third,))
    return _under_notices(stores)


def _under_notices(stores: FakeStores) -> QWidget:
    page = QWidget()
    column = vbox(0, page)
    column.addWidget(WindowNotices(cast("Any", stores)))
    column.addWidget(HoldsStrip(cast("Any", stores)))
    column.addWidget(OAuthPage(context_of(stores)), 1)
    return framed(stores, page, "oauth")


_TABLE: tuple[tuple[Callable[[str], QWidget], tuple[str, ...]], ...] = (
    (held, ("one", "many", "dropped")),
    (bulk, ("going", "ended")),
    (new_secrets, ("waiting", "unanswered", "replaced", "not-made", "other-keyring")),
)
NOTICES = tuple(
    (f"{build.__name__.replace('_', '-')}-{change}", bound(build, change))
    for build, changes in _TABLE
    for change in changes
)
