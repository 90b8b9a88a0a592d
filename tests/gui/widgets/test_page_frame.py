"""A page scrolls only when its long lists have given up what they can."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.empty_state import EmptyState
from desktop_admin.ui.widgets.list_frame import ListFrame
from desktop_admin.ui.widgets.page_frame import PageFrame
from desktop_admin.ui.widgets.record_table import RecordTable
from tests.looks import sample

MANY = tuple(
    replace(sample.ROWS[at % 5], id=f"osc_{at:020}", name=f"Client {at}") for at in range(500)
)


class Page(PageFrame):
    """A page with a banner that wraps, and one table."""

    def __init__(self) -> None:
        super().__init__("OAuth 2.0", "Clients that request access tokens.", name="oauth_page")
        self.banner = Banner(BannerKind.INFO, "Prepared, not in force.", "It wraps. " * 30)
        self.table = RecordTable[sample.Row](
            sample.CLIENT_COLUMNS,
            sample.row_key,
            name="clients_table",
            accessible_name="Clients",
            actions_of=sample.row_actions,
        )
        empty = EmptyState("badge-check", "No clients", "None yet. " * 20, "Add")
        self.frame = ListFrame(self.table, empty, name="clients_frame")
        self.frame.show_filled()
        card = Card("Clients")
        card.add(self.frame)
        self.add(self.banner)
        self.add(card)
        self.add_stretch()


@pytest.fixture
def page(show: Callable[..., QWidget], qtbot: QtBot) -> Page:
    made = Page()
    show(made, 1000, 700)
    return made


def is_scrolling(page: PageFrame) -> bool:
    return page.verticalScrollBar().maximum() > 0


def test_a_short_list_is_as_high_as_its_rows(page: Page, qtbot: QtBot) -> None:
    page.table.show_records(sample.ROWS, sample.NOW)
    qtbot.waitUntil(lambda: page.table.height() == page.table.full_height())
    assert not is_scrolling(page)


def test_a_long_list_scrolls_inside_a_page_that_does_not(page: Page, qtbot: QtBot) -> None:
    page.table.show_records(MANY, sample.NOW)
    qtbot.waitUntil(lambda: page.table.height() > 300)
    qtbot.waitUntil(lambda: not is_scrolling(page))
    assert page.table.view.verticalScrollBar().maximum() > 0
    assert len(page.table.findChildren(QPushButton)) < 40


def test_a_low_window_scrolls_the_page_and_keeps_some_rows(
    page: Page, show: Callable[..., QWidget], qtbot: QtBot
) -> None:
    page.table.show_records(MANY, sample.NOW)
    page.window().resize(1000, 300)
    qtbot.waitUntil(lambda: is_scrolling(page))
    qtbot.waitUntil(lambda: page.table.height() == page.table.least_height())


def test_a_list_that_gets_short_again_gives_the_room_back(page: Page, qtbot: QtBot) -> None:
    page.table.show_records(MANY, sample.NOW)
    qtbot.waitUntil(lambda: page.table.height() > 300)
    page.table.show_records(sample.ROWS[:2], sample.NOW)
    qtbot.waitUntil(lambda: page.table.height() == page.table.full_height())


def test_what_stands_for_the_list_gets_its_own_height(page: Page, qtbot: QtBot) -> None:
    page.frame.show_empty()
    qtbot.waitUntil(lambda: page.frame.height() >= page.frame.sizeHint().height())
    assert not is_scrolling(page)
