"""Scenes: the tab Watch in its states, its dialog, and its changes under Activity."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.vault_errors import VaultLocked
from desktop_admin.state.status import Status
from desktop_admin.state.watch_snapshots import WatchPause
from desktop_admin.ui.pages.activity_page import ActivityPage
from desktop_admin.ui.pages.troubleshooting_page import TroubleshootingPage
from desktop_admin.ui.widgets.latency_chart import LatencyChart
from desktop_admin.ui.widgets.push_button import PushButton
from desktop_admin.ui.widgets.tab_bar import TabBar
from tests.fakes import watched
from tests.fakes.page_context import context_of
from tests.looks.screens_pages import bound, filled, framed


def watch(change: str) -> QWidget:
    stores = filled()
    rows = watched.ROWS
    if change in {"empty", "no-keyring"}:
        rows = ()
    elif change == "blocked":
        rows = tuple(replace(row, problem=VaultLocked()) for row in rows)
    stores.vault.put(status=Status.READY, saved=() if change == "no-keyring" else watched.SAVED)
    pause = WatchPause.LOCKED if change == "paused" else WatchPause.NONE
    stores.watch.put(status=Status.READY, pause=pause, rows=rows)
    page = TroubleshootingPage(context_of(stores))
    page.open_tab("watch")
    if change == "chosen":
        QTest.keyClick(page.findChild(LatencyChart, "watch_chart"), Qt.Key.Key_Left)
    window = framed(stores, page, "troubleshooting")
    if change == "dialog":
        window.show()  # the dialog keeps a picture of what is below
        page.findChild(PushButton, "add_watch_button").click()
    return window


def changes(change: str) -> QWidget:
    stores = filled()
    stores.deliveries.put(status=Status.READY)
    items = watched.NOTES if change == "filled" else ()
    stores.watch_notes.put(status=Status.READY, items=items)
    page = ActivityPage(context_of(stores))
    page.findChild(TabBar, "activity_tabs").setCurrentIndex(1)
    return framed(stores, page, "activity")


WATCH = (
    *(
        (f"watch-{change}", bound(watch, change))
        for change in ("filled", "chosen", "blocked", "paused", "empty", "no-keyring", "dialog")
    ),
    *((f"watch-changes-{change}", bound(changes, change)) for change in ("filled", "empty")),
)
