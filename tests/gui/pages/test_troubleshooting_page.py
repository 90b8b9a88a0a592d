"""The page Troubleshooting: a connection test as rows, useful without signing in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_admin.domain.connections import MetadataState
from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.state.snapshots import Phase, SessionState
from desktop_admin.ui.pages.troubleshooting_page import TroubleshootingPage
from desktop_admin.ui.parts.connection_findings import FindingState, findings_of
from tests.fakes import account
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import banner_text, click, rows, visible_texts
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
