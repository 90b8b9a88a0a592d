"""What frames every page: strip, sidebar, switcher and foot."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.domain.connections import Connection, ConnectionKind
from desktop_admin.ui.widgets.connection_switcher import ConnectionSwitcher
from desktop_admin.ui.widgets.environment_strip import EnvironmentStrip, StripContent
from desktop_admin.ui.widgets.sidebar_nav import NavButton, NavGroup, NavItem, SidebarNav
from desktop_admin.ui.widgets.status_strip import StatusStrip
from tests.gui.accessibility import assert_accessible
from tests.looks.pages import GROUPS

Show = Callable[[QWidget], QWidget]
CONNECTIONS = (
    Connection("one", "R&D", ConnectionKind.SANDBOX, "https://sandbox.example.com"),
    Connection("manage", "example", ConnectionKind.PRODUCTION, "https://apps.example.com"),
)


@pytest.fixture
def nav(show: Show) -> SidebarNav:
    made = SidebarNav()
    made.show_groups(GROUPS)
    made.select("oauth")
    show(made)
    return made


@pytest.fixture
def switcher(show: Show) -> Iterator[ConnectionSwitcher]:
    made = ConnectionSwitcher()
    made.show_connections(CONNECTIONS, "one")
    show(made)
    yield made
    for menu in made.findChildren(QMenu):
        menu.close()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def texts(widget: QWidget) -> list[str]:
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in labels if label.text()]


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        (ConnectionKind.LOCAL, "LOCAL"),
        (ConnectionKind.SANDBOX, "SANDBOX"),
        (ConnectionKind.PRODUCTION, "PRODUCTION"),
    ],
)
def test_the_strip_says_the_kind_in_words_and_in_colour(
    show: Show, kind: ConnectionKind, word: str
) -> None:
    strip = EnvironmentStrip()
    show(strip)
    strip.show_content(StripContent(kind, "example", "apps.example.com", "OAuth 2.0 in force"))
    assert texts(strip) == [word, "example · apps.example.com", "OAuth 2.0 in force"]
    assert strip.accessibleName() == f"{word}, example · apps.example.com, OAuth 2.0 in force"
    assert strip.property("environment") == kind.value
    assert strip.height() == 28


def test_the_sidebar_asks_and_only_the_answer_opens_a_page(nav: SidebarNav, qtbot: QtBot) -> None:
    settings = nav.findChild(NavButton, "settings_nav_button")
    with qtbot.waitSignal(nav.page_requested) as request:
        qtbot.mouseClick(settings, Qt.MouseButton.LeftButton)
    assert request.args == ["settings"]
    assert not settings.is_open
    nav.select("settings")
    assert settings.is_open
    assert settings.accessibleDescription() == "open page"
    assert QAccessible.queryAccessibleInterface(settings).role() == QAccessible.Role.Button
    nav.focus_selected()
    assert settings.hasFocus()


def test_the_sidebar_is_walked_with_arrows_and_is_one_stop_of_tab(
    nav: SidebarNav, qtbot: QtBot
) -> None:
    requests = QSignalSpy(nav.page_requested)
    nav.findChild(QPushButton, "oauth_nav_button").setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    qtbot.keyClick(focused(), Qt.Key.Key_Up)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert [requests.at(at) for at in range(requests.count())] == [["activity"]]
    buttons = nav.findChildren(QPushButton)
    stops = [button for button in buttons if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [button.text() for button in stops] == ["OAuth 2.0"]
    assert_accessible(nav)


def test_a_group_that_is_withdrawn_disappears_with_its_title(nav: SidebarNav) -> None:
    nav.show_groups(GROUPS[1:])
    assert nav.page_ids == ("activity", "troubleshooting", "settings")
    assert "API Access" not in texts(nav)


def test_the_switcher_offers_the_other_connections(
    switcher: ConnectionSwitcher, qtbot: QtBot
) -> None:
    assert switcher.accessibleName() == "Connection: R&D"
    assert texts(switcher) == ["R&D", "Sandbox"]
    chosen = QSignalSpy(switcher.connection_chosen)
    switcher.setFocus()
    qtbot.keyClick(switcher, Qt.Key.Key_Space)
    (menu,) = switcher.findChildren(QMenu)
    actions = {action.text(): action for action in menu.actions()}
    actions["R&&D"].trigger()
    actions["example"].trigger()
    assert [chosen.at(at) for at in range(chosen.count())] == [["manage"]]
    with qtbot.waitSignal(switcher.manage_requested):
        actions["Manage connections"].trigger()


def test_the_foot_shows_only_what_there_is(show: Show, qtbot: QtBot) -> None:
    strip = StatusStrip()
    window = show(strip)
    assert texts(strip) == []
    strip.show_person("owner@example.com · Owner")
    strip.show_clipboard("Client Secret copied · clears in 24 s", can_clear=True)
    strip.show_keyring("No system keyring", is_ok=False)
    assert texts(strip) == [
        "owner@example.com · Owner",
        "Client Secret copied · clears in 24 s",
        "No system keyring",
    ]
    clear = strip.findChild(QPushButton, "clear_clipboard_button")
    clear.setFocus()
    with qtbot.waitSignal(strip.clear_requested):
        qtbot.keyClick(clear, Qt.Key.Key_Space)
    strip.show_clipboard("", can_clear=False)
    assert clear.isHidden()
    assert_accessible(window)


def test_no_entry_of_the_sidebar_is_cut_off(nav: SidebarNav) -> None:
    long = NavItem("long", "An entry whose name is much longer than others", "server")
    nav.show_groups((NavGroup("", (long,)),))
    nav.select("long")
    QApplication.processEvents()
    (button,) = nav.findChildren(NavButton, "long_nav_button")
    assert button.width() >= button.sizeHint().width() > 248
