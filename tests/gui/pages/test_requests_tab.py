"""The tab Requests: calls in words, filters, details, what is copied, and what it costs unseen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QTableView

from desktop_admin.domain.curl import curl_of
from desktop_admin.domain.exchanges import ExchangeFilter, StatusClass
from desktop_admin.services.request_log import RequestLog
from desktop_admin.state.request_log_store import RequestLogStore
from desktop_admin.ui.dialogs.request_dialog import RequestDialog
from desktop_admin.ui.dialogs.try_call_dialog import TryCallDialog
from desktop_admin.ui.pages.troubleshooting_page import TroubleshootingPage
from desktop_admin.ui.troubleshooting_tabs.requests_tab import RequestsTab
from desktop_admin.ui.widgets.list_frame import ListFrame, ListPhase
from tests.fakes import requests
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import choose_action, click, enter, find, rows, visible_texts
from tests.gui.screens import Screen

CALLS = requests.CALLS


@pytest.fixture
def tab(screen: Screen) -> RequestsTab:
    screen.stores.requests.put(items=CALLS, total=len(CALLS))
    return screen.show(RequestsTab)


def _choose(tab: RequestsTab, name: str, value: str) -> None:
    box = find(tab, QComboBox, name)
    index = box.findData(value)
    assert index >= 0, value
    box.setCurrentIndex(index)
    box.activated.emit(index)


def _narrowed(screen: Screen) -> ExchangeFilter:
    return cast("ExchangeFilter", screen.stores.requests.called("narrow")[-1][0])


def test_a_call_says_when_where_to_and_how_it_ended(tab: RequestsTab) -> None:
    table = rows(tab, "requests_table")
    assert table[1][:5] == ["12:30:56", "POST", "/oauth2/token apps.example.com", "401", "20 ms"]
    assert [row[3] for row in table] == [
        "204",
        "401",
        "timed out",
        "503",
        "302",
        "204",
        "204",
        "certificate",
    ]
    assert "8 of 8 requests shown" in visible_texts(tab)
    assert_accessible(tab)


def test_the_list_is_narrowed(screen: Screen, tab: RequestsTab) -> None:
    _choose(tab, "method_choice", "POST")
    _choose(tab, "status_choice", StatusClass.REFUSED.value)
    click(tab, "only_failures_button")
    assert _narrowed(screen) == ExchangeFilter("", "POST", StatusClass.REFUSED, only_failures=True)
    enter(tab, "request_search_field", "token")
    screen.qtbot.waitUntil(lambda: _narrowed(screen).text == "token")
    assert not find(tab, QAbstractButton, "clear_filters_button").isVisible()
    screen.stores.requests.put(query=_narrowed(screen))
    click(tab, "clear_filters_button")
    assert _narrowed(screen) == ExchangeFilter()
    assert find(tab, QComboBox, "method_choice").currentData() == ""


def test_without_calls_it_says_what_belongs_here(screen: Screen, tab: RequestsTab) -> None:
    screen.stores.requests.put(items=(), total=0)
    assert "No request yet" in visible_texts(tab)
    assert not find(tab, QAbstractButton, "clear_requests_button").isEnabled()
    screen.stores.requests.put(items=(), total=8)
    assert find(tab, ListFrame, "requests_list").phase is ListPhase.EMPTY
    click(tab, "requests_empty_state_button")
    assert _narrowed(screen) == ExchangeFilter()


def test_it_is_held_and_cleared(screen: Screen, tab: RequestsTab) -> None:
    store = screen.stores.requests
    click(tab, "pause_requests_button")
    assert store.called("pause") == [(True,)]
    store.put(is_paused=True, waiting=3)
    assert "3 more since" in visible_texts(tab)
    click(tab, "pause_requests_button")
    assert store.called("pause")[-1] == (False,)
    click(tab, "clear_requests_button")
    assert store.called("clear") == [()]


def test_it_follows_the_calls_only_while_it_can_be_seen(screen: Screen) -> None:
    store = screen.stores.requests
    page = screen.show(TroubleshootingPage)
    assert store.calls == []
    page.open_tab("requests")
    page.open_tab("checks")
    assert [call[0] for call in store.calls] == ["watch", "unwatch"]
    page.open_tab("requests")
    screen.window.hide()
    assert [call[0] for call in store.calls] == ["watch", "unwatch"] * 2


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("copy_curl", curl_of(CALLS[1])),
        ("copy_request_id", f"{8:032x}"),
    ],
)
def test_the_menu_copies(screen: Screen, tab: RequestsTab, action: str, expected: str) -> None:
    choose_action(tab, "requests_table", 1, action)
    assert screen.stores.clipboard.texts == [expected]


def test_the_details_tell_everything_and_copy_it(screen: Screen, tab: RequestsTab) -> None:
    choose_action(tab, "requests_table", 2, "details")
    dialog = screen.dialog(RequestDialog)
    told = visible_texts(dialog)
    for fact in (
        "2026-11-24 12:30:49.000 UTC",
        "POST https://apps.example.com/oauth2/token",
        "2 · the one before ended with 503",
        "through the proxy proxy.example:8080",
        "sent as Bearer (not recorded)",
    ):
        assert fact in told
    assert_accessible(dialog)
    for button in ("copy_curl_button", "copy_id_button", "copy_details_button"):
        click(dialog, button)
    curl, request_id, details = screen.stores.clipboard.texts
    assert (curl, request_id) == (curl_of(CALLS[2]), CALLS[2].request_id)
    assert "Attempt: 2 · the one before ended with 503" in details.splitlines()
    click(dialog, "close_button")
    assert not screen.has_dialog()


def test_a_double_click_opens_the_details(screen: Screen, tab: RequestsTab) -> None:
    view = find(tab, QTableView, "requests_table")
    place = view.visualRect(view.model().index(0, 2)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert "search, limit (values are not recorded)" in visible_texts(screen.dialog(RequestDialog))


def test_what_a_server_says_is_shown_escaped(screen: Screen, tab: RequestsTab) -> None:
    hostile = replace(CALLS[0], path="/a\u202e<b>x</b>\n", request_id="i\u202ed")
    screen.stores.requests.put(items=(hostile,))
    assert rows(tab, "requests_table")[0][2] == "/a<U+202E><b>x</b><U+000A> apps.example.com"
    choose_action(tab, "requests_table", 0, "details")
    assert "i<U+202E>d" in visible_texts(screen.dialog(RequestDialog))


def test_a_call_can_be_tried_where_there_is_a_connection(screen: Screen, tab: RequestsTab) -> None:
    click(tab, "try_call_button")
    screen.dialog(TryCallDialog).done(0)
    screen.stores.session.put(connection=None)
    assert not find(tab, QAbstractButton, "try_call_button").isEnabled()


@pytest.fixture
def real(screen: Screen) -> Iterator[tuple[RequestLog, RequestLogStore]]:
    log = RequestLog()
    store = RequestLogStore(log)
    screen.stores.requests = cast("Any", store)
    yield log, store
    store.unwatch()


def test_a_thousand_calls_stay_where_they_are_while_more_come(
    screen: Screen, real: tuple[RequestLog, RequestLogStore]
) -> None:
    log, store = real
    for call in reversed(requests.calls(1000)):
        log.record(call)
    tab = screen.show(RequestsTab)
    view = find(tab, QTableView, "requests_table")
    assert len(tab.findChildren(QAbstractButton)) < 150, "buttons of the rows that are seen"
    view.selectRow(400)
    chosen = store.state.items[400]
    with screen.qtbot.waitSignal(store.changed):
        for call in requests.calls(20):
            log.record(call)
    assert (view.model().rowCount(), store.state.total) == (1000, 1000)
    assert view.currentIndex().row() == 420
    assert store.state.items[420] is chosen
