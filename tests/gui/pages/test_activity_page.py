"""The page Activity: events in words, filters, export and every state of the list."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from desktop_admin.domain.activity import AuditQuery, AuditResult
from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.domain.text import Text
from desktop_admin.state.export_port import ExportFormat
from desktop_admin.state.status import Notice, Status
from desktop_admin.ui.pages.activity_page import ActivityPage
from desktop_admin.ui.widgets.list_frame import ListFrame, ListPhase
from tests.fakes import account
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import (
    banner_text,
    choose_action,
    click,
    enter,
    find,
    find_action,
    open_menu,
    rows,
    visible_texts,
)
from tests.gui.screens import Screen


@pytest.fixture
def page(screen: Screen) -> ActivityPage:
    screen.stores.activity.put(status=Status.READY, items=account.EVENTS)
    return screen.show(ActivityPage)


def _choose(page: ActivityPage, name: str, value: str) -> None:
    box = find(page, QComboBox, name)
    index = box.findData(value)
    assert index >= 0, value
    box.setCurrentIndex(index)
    box.activated.emit(index)


def test_events_say_when_who_what_where_and_with_what_result(page: ActivityPage) -> None:
    table = rows(page, "activity_table")
    assert table[1][:5] == [
        "17 minutes ago",
        "Olivia Owner",
        "Client App created Billing nightly",
        "203.0.113.24",
        "done",
    ]
    assert table[-1][1].startswith("Billing nightly")
    assert table[-1][4] == "refused"
    assert_accessible(page)


def test_filters_are_left_to_the_server(screen: Screen, page: ActivityPage) -> None:
    store = screen.stores.activity
    _choose(page, "result_choice", AuditResult.REFUSED.value)
    assert store.called("filter")[-1] == (AuditQuery(result=AuditResult.REFUSED),)
    _choose(page, "action_choice", "client_app.created")
    query = store.called("filter")[-1][0]
    assert (query.action, query.result) == ("client_app.created", AuditResult.REFUSED)
    _choose(page, "period_choice", "week")
    assert (account.NOW - store.called("filter")[-1][0].since).days == 7
    click(page, "clear_filters_button")
    assert store.called("filter")[-1] == (AuditQuery(),)


def test_a_search_waits_for_a_pause(screen: Screen, page: ActivityPage) -> None:
    enter(page, "activity_search_field", "billing")
    store = screen.stores.activity
    screen.qtbot.waitUntil(lambda: bool(store.called("filter")))
    assert store.called("filter") == [(AuditQuery(search="billing"),)]


@pytest.mark.parametrize("form", list(ExportFormat))
def test_exporting_asks_for_a_file_and_a_format(
    screen: Screen, page: ActivityPage, form: ExportFormat, tmp_path: Path
) -> None:
    screen.asked.save_path = tmp_path / "anything"
    click(page, "export_button")
    menu = open_menu(page)
    menu.setActiveAction(find_action(menu, f"export_{form.value}_action"))
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert screen.stores.activity.called("export") == [(tmp_path / "anything", form)]


def test_no_file_chosen_exports_nothing(screen: Screen, page: ActivityPage) -> None:
    click(page, "export_button")
    menu = open_menu(page)
    menu.setActiveAction(find_action(menu, "export_csv_action"))
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert not screen.stores.activity.called("export")


def test_the_outcome_of_an_export_is_said_in_place(screen: Screen, page: ActivityPage) -> None:
    screen.stores.activity.put(notice=Notice.ok(Text("6 events were written.")))
    assert "6 events" in banner_text(page, "notice_banner")


def test_details_of_a_row_are_copied(screen: Screen, page: ActivityPage) -> None:
    choose_action(page, "activity_table", 1, "copy_request_id")
    choose_action(page, "activity_table", 1, "copy_details")
    first, second = screen.stores.clipboard.texts
    assert first == "req-1"
    assert "client_app.created" in second
    assert "203.0.113.24" in second


def test_loading_empty_filtered_and_failed_states(screen: Screen, page: ActivityPage) -> None:
    store, frame = screen.stores.activity, find(page, ListFrame, "activity_list")
    store.put(status=Status.LOADING, items=())
    assert frame.phase is ListPhase.LOADING
    store.put(status=Status.READY)
    assert "Nothing has happened yet" in visible_texts(page)
    store.put(query=AuditQuery(search="x"))
    assert "Nothing matches these filters." in visible_texts(page)
    store.put(status=Status.FAILED, error=ConnectionFailed(host="h.example"))
    click(page, "activity_list_error_retry_button")
    assert store.called("retry") == [()]
