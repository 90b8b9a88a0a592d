"""Scenes: each page inside the frame of the window, in each of its states."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.activity import AuditQuery
from desktop_admin.domain.errors import (
    AppError,
    BackendNotStarted,
    BadCredentials,
    ConnectionFailed,
    NoAdministrationInterface,
)
from desktop_admin.domain.text import Text
from desktop_admin.state.checks_store import ChecksState
from desktop_admin.state.snapshots import Phase
from desktop_admin.state.status import Notice, Status
from desktop_admin.ui.pages.activity_page import ActivityPage
from desktop_admin.ui.pages.api_key_and_client_apps_page import ApiKeyAndClientAppsPage
from desktop_admin.ui.pages.authentication_page import AuthenticationPage
from desktop_admin.ui.pages.no_access_page import NoAccessPage
from desktop_admin.ui.pages.oauth_page import OAuthPage
from desktop_admin.ui.pages.settings_page import SettingsPage
from desktop_admin.ui.pages.sign_in_page import SignInPage
from desktop_admin.ui.pages.troubleshooting_page import TroubleshootingPage
from desktop_admin.ui.pages.welcome_page import WelcomePage
from desktop_admin.ui.parts.check_row import CheckRowButton
from desktop_admin.ui.parts.place import place_of
from desktop_admin.ui.widgets.tab_bar import TabBar
from tests.fakes import account, checks, deliveries
from tests.fakes.page_context import context_of, signed_in
from tests.fakes.stores import FakeStores
from tests.looks.pages import shell

UNREACHABLE = ConnectionFailed(host="apps.example.com", request_id="01J9ZK7Q2M")


def framed(stores: FakeStores, page: QWidget, page_id: str) -> QWidget:
    """``page`` in a window, with the strip above and the sidebar beside it."""
    place = place_of(cast("Any", stores))
    window = shell(page, page_id, replace(place.strip, method_text=place.method_text))
    window.setProperty("stores", [*stores.all(), stores.clipboard])  # they live as long as it
    return window


def filled() -> FakeStores:
    """Everything loaded."""
    stores = signed_in(FakeStores())
    stores.authentication.put(
        status=Status.READY, method=account.METHOD, selected=account.METHOD.method
    )
    stores.client_apps.put(status=Status.READY, items=account.CLIENT_APPS, total=4)
    stores.oauth_clients.put(status=Status.READY, items=account.OAUTH_CLIENTS, total=3)
    stores.api_key.put(status=Status.READY, view=account.KEY)
    stores.activity.put(status=Status.READY, items=account.EVENTS)
    stores.vault.put(status=Status.READY, backend_name="GNOME Keyring", saved=account.SAVED)
    return stores


def authentication(change: str) -> QWidget:
    stores = filled()
    store = stores.authentication
    if change == "impact":
        store.put(selected=AuthenticationMethod.OAUTH2, impact=account.IMPACT)
        store.put(impact_status=Status.READY)
    elif change == "loading":
        store.put(status=Status.LOADING, method=None, selected=None)
    elif change == "error":
        store.put(status=Status.FAILED, error=UNREACHABLE, method=None, selected=None)
    elif change == "off":
        stores.session.put(access=account.owner(account.ALL_OFF))
    elif change == "saved":
        store.put(notice=Notice.ok(Text("The method was changed.")))
    return framed(stores, AuthenticationPage(context_of(stores)), "authentication")


def clients(change: str) -> QWidget:
    stores = filled()
    apps = stores.client_apps
    if change == "prepared":
        stores.authentication.put(method=account.METHOD_OAUTH)
    elif change == "loading":
        apps.put(status=Status.LOADING, items=())
        stores.api_key.put(status=Status.LOADING, view=None)
    elif change == "empty":
        apps.put(items=(), total=0)
        stores.api_key.put(view=replace(account.KEY, is_present=False))
    elif change == "error":
        apps.put(status=Status.FAILED, error=UNREACHABLE, items=())
    elif change == "attention":
        stores.attention.put(**account.ATTENTION)
    elif change == "off":
        stores.session.put(access=account.owner(account.ALL_OFF))
    elif change == "administrator":
        stores.session.put(access=account.administrator())
        apps.put(busy=frozenset({account.CLIENT_APPS[1].client_id}))
        apps.put(notice=Notice.failure(AppError(request_id="r-7")))
    page = ApiKeyAndClientAppsPage(context_of(stores))
    return framed(stores, page, "client_apps")


def oauth(change: str) -> QWidget:
    stores = filled()
    store = stores.oauth_clients
    if change == "error":
        store.put(status=Status.FAILED, error=UNREACHABLE, items=())
    elif change == "empty":
        store.put(items=(), total=0)
    elif change == "search":
        store.put(items=(), total=0, search="nobody")
    elif change == "off":
        stores.session.put(access=account.owner(account.ALL_OFF))
    return framed(stores, OAuthPage(context_of(stores)), "oauth")


def activity(change: str) -> QWidget:
    stores = filled()
    if change == "empty":
        stores.activity.put(items=(), query=AuditQuery(search="x"))
    elif change == "error":
        stores.activity.put(status=Status.FAILED, error=UNREACHABLE, items=())
    page = ActivityPage(context_of(stores))
    if change.startswith("computer"):
        items = deliveries.DELIVERIES if change == "computer" else ()
        stores.deliveries.put(status=Status.READY, items=items, total=len(items))
        page.findChild(TabBar, "activity_tabs").setCurrentIndex(1)
    return framed(stores, page, "activity")


def troubleshooting(change: str) -> QWidget:
    stores = filled()
    taken = BackendNotStarted(reason="Port 8472 is taken. Choose another.")
    states = {
        "running": checks.half_way(),
        "passed": checks.ended(checks.PASSED),
        "failed": checks.ended(checks.CLOCK_WRONG),
        "unreachable": checks.ended(checks.UNREACHABLE, 4.02),
        "refused": ChecksState(error=taken),
    }
    stores.checks.state = states.get(change, ChecksState())
    stores.checks.credentials = checks.CREDENTIALS
    page = TroubleshootingPage(context_of(stores))
    if change == "failed":
        page.findChild(CheckRowButton, "check_http_row").click()
    return framed(stores, page, "troubleshooting")


def settings(tab: str) -> QWidget:
    stores = filled()
    if tab == "tested":
        stores.preferences.put(notice=Notice.warn(Text("The settings file was set aside.")))
    page = SettingsPage(context_of(stores))
    page.open_tab("connection" if tab == "tested" else tab)
    if tab == "tested":
        stores.connection_test.put(result=account.TEST_RESULT)
    return framed(stores, page, "settings")


def no_access() -> QWidget:
    stores = signed_in(FakeStores(), account.manager(), account.HERE)
    return framed(stores, NoAccessPage(context_of(stores)), "troubleshooting")


def welcome(change: str) -> QWidget:
    stores = FakeStores()
    if change == "starting":
        stores.session.put(phase=Phase.STARTING)
    elif change == "error":
        stores.session.put(error=BackendNotStarted(reason="Port 8472 is taken. Choose another."))
        stores.preferences.put(connections=(account.SANDBOX, account.PRODUCTION))
    page = WelcomePage(context_of(stores))
    page.setProperty("stores", [*stores.all(), stores.clipboard])
    return page


def sign_in(change: str) -> QWidget:
    stores = FakeStores()
    stores.session.put(phase=Phase.SIGN_IN, connection=account.PRODUCTION)
    if change == "error":
        stores.session.put(error=BadCredentials(request_id="r-9"))
    elif change == "sample":
        stores.session.put(connection=account.HERE, sample_people=account.PEOPLE)
    elif change == "none":
        stores.session.put(error=NoAdministrationInterface(host="apps.example.com"))
    return framed(stores, SignInPage(context_of(stores)), "settings")


def _scenes() -> tuple[tuple[str, Callable[[], QWidget]], ...]:
    table = (
        (authentication, ("in-force", "impact", "loading", "error", "off", "saved")),
        (
            clients,
            (
                "filled",
                "prepared",
                "loading",
                "empty",
                "error",
                "attention",
                "off",
                "administrator",
            ),
        ),
        (oauth, ("filled", "error", "empty", "search", "off")),
        (activity, ("filled", "empty", "error", "computer", "computer-empty")),
        (
            troubleshooting,
            ("untested", "running", "passed", "failed", "unreachable", "refused"),
        ),
        (settings, ("connection", "tested", "security", "saved", "appearance", "network")),
        (welcome, ("first", "starting", "error")),
        (sign_in, ("form", "error", "sample", "none")),
    )
    scenes: list[tuple[str, Callable[[], QWidget]]] = [("no-access", no_access)]
    for build, changes in table:
        scenes += [(f"{build.__name__}-{change}", bound(build, change)) for change in changes]
    return tuple(scenes)


def bound(build: Callable[[str], QWidget], change: str) -> Callable[[], QWidget]:
    def scene() -> QWidget:
        return build(change)

    return scene


PAGES = _scenes()
