"""The page Troubleshooting: its tabs and actions."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.pages.troubleshooting_page import TroubleshootingPage
from desktop_admin.ui.troubleshooting_tabs.page_actions import PageActionSpec
from desktop_admin.ui.troubleshooting_tabs.tab import TroubleshootingTab
from desktop_admin.ui.troubleshooting_tabs.tabs import TABS, TabSpec
from desktop_admin.ui.widgets.buttons import PlainButton
from desktop_admin.ui.widgets.tab_bar import TabBar
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import click, find
from tests.gui.screens import Screen


class _Tab(TroubleshootingTab):
    """Counts how often it is read again."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent, name="tab_under_test")
        self.reads = 0
        self._go = PlainButton("Go", self, name="go_button")

    @property
    def header_widgets(self) -> tuple[QWidget, ...]:
        return (self._go,)

    def reload(self) -> None:
        self.reads += 1


def test_a_tab_is_built_when_it_is_opened_and_brings_its_actions(screen: Screen) -> None:
    opened: list[QWidget] = []
    action = PageActionSpec("explain", "Explain", "info", lambda _, page: opened.append(page))

    def build(context: PageContext) -> TroubleshootingPage:
        tabs = (*TABS[:1], TabSpec("other", "Other", _Tab))
        return TroubleshootingPage(context, tabs=tabs, actions=(action,))

    page = screen.show(build)
    bar = find(page, TabBar, "troubleshooting_tabs")
    assert bar.isVisible()
    assert page.findChild(_Tab) is None
    bar.setCurrentIndex(1)
    tab = find(page, _Tab, "tab_under_test")
    assert (tab.isVisible(), tab.reads) == (True, 1)
    assert find(page, PlainButton, "go_button").isVisible()
    assert not find(page, QWidget, "checks_tab").isVisible()
    page.reload()
    assert tab.reads == 2
    page.hide()
    page.show()
    assert tab.isVisible()
    click(page, "explain_button")
    assert opened == [page]
    page.open_tab("checks")
    assert not find(page, PlainButton, "go_button").isVisible()
    assert_accessible(page)


def test_one_tab_alone_needs_no_bar(screen: Screen) -> None:
    page = screen.show(lambda context: TroubleshootingPage(context, tabs=TABS[:1]))
    assert not find(page, TabBar, "troubleshooting_tabs").isVisible()


def _open_nothing(_context: PageContext, _page: QWidget) -> None:
    """A dialog that is not needed here."""


def test_actions_go_below_the_title_where_the_window_is_narrow(screen: Screen) -> None:
    actions = tuple(
        PageActionSpec(f"action_{n}", "A long text of an action", "info", _open_nothing)
        for n in range(2)
    )
    page = screen.show(lambda context: TroubleshootingPage(context, actions=actions))
    title = find(page, QWidget, "page_title")
    first = find(page, QWidget, "action_0_button")

    def is_below() -> bool:
        return first.x() == title.x() and first.y() > title.geometry().bottom()

    assert first.x() > title.x()
    screen.window.resize(640, 800)
    screen.qtbot.waitUntil(is_below)
    assert title.width() > 260
    screen.window.resize(1280, 800)
    screen.qtbot.waitUntil(lambda: first.x() > title.geometry().right())
