"""The page Troubleshooting: a connection test as rows, useful without signing in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.connections import MetadataState
from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.state.snapshots import Phase, SessionState
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.pages.troubleshooting_page import TroubleshootingPage
from desktop_admin.ui.parts.connection_findings import FindingState, findings_of
from desktop_admin.ui.troubleshooting_tabs.page_actions import PageActionSpec
from desktop_admin.ui.troubleshooting_tabs.tab import TroubleshootingTab
from desktop_admin.ui.troubleshooting_tabs.tabs import TABS, TabSpec
from desktop_admin.ui.widgets.buttons import PlainButton
from desktop_admin.ui.widgets.tab_bar import TabBar
from tests.fakes import account
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import banner_text, click, find, rows, visible_texts
from tests.gui.screens import Screen


def _states(page: TroubleshootingPage) -> dict[str, str]:
    return {row[1]: row[0] for row in rows(page, "findings_table")}


def test_it_tests_the_connection_in_use_also_before_signing_in(screen: Screen) -> None:
    screen.stores.session.state = SessionState(Phase.SIGN_IN, account.SANDBOX)
    page = screen.show(TroubleshootingPage)
    assert "Not tested yet" in visible_texts(page)
    assert_accessible(page)
    click(page, "test_connection_button")
    assert screen.stores.connection_test.called("test_connection") == [(account.SANDBOX,)]


def test_findings_are_rows_and_can_be_copied(screen: Screen) -> None:
    page = screen.show(TroubleshootingPage)
    screen.stores.connection_test.put(result=account.TEST_RESULT)
    assert set(_states(page).values()) == {"passed"}
    assert len(_states(page)) == 6
    assert "6 passed" in visible_texts(page)
    assert_accessible(page)
    click(page, "copy_details_button")
    (text,) = screen.stores.clipboard.texts
    assert "https://apps.example.com/oauth2/token" in text
    assert len(text.splitlines()) == 6


def test_a_wrong_clock_is_the_first_thing_said(screen: Screen) -> None:
    page = screen.show(TroubleshootingPage)
    screen.stores.connection_test.put(result=replace(account.TEST_RESULT, clock_difference=-372.0))
    assert _states(page)["Clock"] == "failed"
    assert "6 min 12 s behind the server" in banner_text(page, "troubleshooting_banner")


@pytest.mark.parametrize(
    ("metadata", "state"),
    [
        (MetadataState.VERIFIED, FindingState.PASSED),
        (MetadataState.NOT_PUBLISHED, FindingState.WARNING),
        (MetadataState.MISMATCH, FindingState.FAILED),
        (MetadataState.NOT_CHECKED, FindingState.SKIPPED),
    ],
)
def test_missing_metadata_is_a_warning_and_not_a_failure(
    metadata: MetadataState, state: FindingState
) -> None:
    findings = findings_of(replace(account.TEST_RESULT, metadata=metadata))
    assert {one.id: one.state for one in findings}["metadata"] is state


def test_a_server_without_administration_still_says_what_works() -> None:
    findings = findings_of(replace(account.TEST_RESULT, has_administration=False))
    (found,) = [one for one in findings if one.id == "administration"]
    assert found.state is FindingState.WARNING
    assert "credentials can still be tested" in found.text


def test_an_unreachable_server_says_what_to_do(screen: Screen) -> None:
    page = screen.show(TroubleshootingPage)
    screen.stores.connection_test.put(error=ConnectionFailed(host="apps.example.com"))
    assert _states(page) == {"Backend": "failed"}
    assert "Check the network" in banner_text(page, "troubleshooting_banner")


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
