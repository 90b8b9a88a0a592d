"""The tab Checks: a run as it goes on, what it found, what to do, and what can be copied."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_admin.diagnostics.cause import Certainty
from desktop_admin.diagnostics.diagnosis import Diagnosis
from desktop_admin.diagnostics.engine import CheckResult, Outcome
from desktop_admin.domain.errors import BackendNotStarted
from desktop_admin.domain.text import Text
from desktop_admin.state.checks_store import ChecksState
from desktop_admin.state.snapshots import Phase, SessionState
from desktop_admin.ui.pages.troubleshooting_page import TroubleshootingPage
from desktop_admin.ui.parts.check_row import CheckRowButton
from tests.fakes import account, checks
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import banner_text, click, find, find_action, open_menu, visible_texts
from tests.gui.screens import Screen


@pytest.fixture
def page(screen: Screen) -> TroubleshootingPage:
    return screen.show(TroubleshootingPage)


def _show(screen: Screen, state: ChecksState) -> None:
    screen.stores.checks.state = state
    screen.stores.checks.changed.emit()


def _row(page: QWidget, check_id: str) -> CheckRowButton:
    return find(page, CheckRowButton, f"check_{check_id}_row")


def test_it_checks_the_connection_in_use_also_before_signing_in(screen: Screen) -> None:
    screen.stores.session.state = SessionState(Phase.SIGN_IN, account.SANDBOX)
    page = screen.show(TroubleshootingPage)
    assert "Not checked yet" in visible_texts(page)
    assert_accessible(page)
    click(page, "run_checks_button")
    click(page, "checks_empty_state_button")
    assert screen.stores.checks.called("run") == [(), ()]


def test_without_a_connection_nothing_can_be_run(screen: Screen, page: TroubleshootingPage) -> None:
    screen.stores.session.put(connection=None)
    assert not find(page, QWidget, "run_checks_button").isEnabled()
    assert "No connection is open" in visible_texts(page)


def test_results_arrive_one_by_one_and_the_run_can_be_cancelled(
    screen: Screen, page: TroubleshootingPage
) -> None:
    button = find(page, QWidget, "run_checks_button")
    button.setFocus()
    _show(screen, ChecksState(is_running=True))
    _show(screen, checks.half_way())
    assert "Checking: 4 of 21" in visible_texts(page)
    assert _row(page, "settings").accessibleName() == "Settings, passed"
    assert _row(page, "tls").accessibleName() == "Certificate, running"
    assert _row(page, "http").accessibleName() == "Service and clock, waiting"
    assert not _row(page, "tls").isEnabled()
    assert not banner_text(page, "troubleshooting_banner")
    assert button.hasFocus(), "the keyboard stays where it was"
    assert button.accessibleName() == "Cancel"
    click(page, "run_checks_button")
    assert (screen.stores.checks.called("cancel"), screen.stores.checks.called("run")) == ([()], [])
    screen.stores.checks.put(is_stopping=True)
    assert button.accessibleName() == "Cancelling…"
    _show(screen, checks.ended(checks.PASSED))
    assert button.accessibleName() == "Run checks"


def test_the_sum_says_how_many_ended_how_and_how_long_it_took(
    screen: Screen, page: TroubleshootingPage
) -> None:
    _show(screen, checks.ended(checks.UNREACHABLE, 4.02))
    assert "21 checks · 6 passed · 1 failed · 14 skipped · 4.02 s" in visible_texts(page)
    _show(screen, checks.ended(checks.PASSED))
    assert "21 checks · 17 passed · 4 skipped · 0.46 s" in visible_texts(page)
    said = banner_text(page, "troubleshooting_banner")
    assert said.startswith("Nothing wrong was found. The credential works from here")
    untried = replace(checks.PASSED[13].finding, outcome=Outcome.SKIPPED)
    without = checks.with_results(replace(checks.PASSED[13], finding=untried))
    _show(screen, checks.ended(without))
    assert "check with its credential" in banner_text(page, "troubleshooting_banner")


def test_the_cause_that_fits_best_is_said_above_with_what_to_do(
    screen: Screen, page: TroubleshootingPage
) -> None:
    _show(screen, checks.ended(checks.UNREACHABLE))
    said = banner_text(page, "troubleshooting_banner")
    assert said.startswith("There is no host named apps.example.com.")
    assert "1. Compare the host letter by letter" in said
    skipped = _row(page, "tls")
    assert skipped.accessibleName() == "Certificate, skipped"
    assert "“Name of the host” did not pass" in skipped.accessibleDescription()
    assert_accessible(page)


def test_where_no_cause_fits_the_first_failure_is_said(
    screen: Screen, page: TroubleshootingPage
) -> None:
    _show(screen, replace(checks.ended(checks.UNREACHABLE), diagnoses=()))
    said = banner_text(page, "troubleshooting_banner")
    assert said.startswith("The name apps.example.com is not known.")
    assert "Check the spelling of the host" in said


def test_other_causes_that_fit_are_shown_when_asked_for(
    screen: Screen, page: TroubleshootingPage
) -> None:
    causes = tuple(
        Diagnosis(str(n), Text(f"Cause {n}."), Certainty.LIKELY, (Text(f"Seen {n}."),), (step,))
        for n, step in enumerate((Text("Mend it."), Text("Change it.")))
    )
    _show(screen, replace(checks.ended(checks.UNREACHABLE), diagnoses=causes))
    assert banner_text(page, "troubleshooting_banner") == "Cause 0. Seen 0.\nMend it."
    button = find(page, QPushButton, "troubleshooting_banner_button")
    assert button.text() == "More causes"
    click(page, "troubleshooting_banner_button")
    assert "• Cause 1. Change it." in banner_text(page, "troubleshooting_banner")
    click(page, "troubleshooting_banner_button")
    assert "Cause 1" not in banner_text(page, "troubleshooting_banner")
    click(page, "copy_details_button")
    assert "→ Cause 1.\n  Seen 1.\n  Change it." in screen.stores.clipboard.texts[-1]


def test_a_remark_is_no_failure(screen: Screen, page: TroubleshootingPage) -> None:
    late = checks.PASSED[5]
    finding = replace(late.finding, outcome=Outcome.WARNING)
    _show(screen, checks.ended(checks.with_results(replace(late, finding=finding))))
    assert "1 with a remark" in visible_texts(page)
    assert banner_text(page, "troubleshooting_banner").startswith("TLSv1.3;")


def test_why_there_was_no_run_at_all_is_said(screen: Screen, page: TroubleshootingPage) -> None:
    _show(screen, ChecksState(error=BackendNotStarted(reason="Port 8472 is taken.")))
    assert "Port 8472 is taken." in banner_text(page, "troubleshooting_banner")
    assert "Not checked yet" in visible_texts(page)


def test_what_was_cancelled_is_neither_good_nor_bad(
    screen: Screen, page: TroubleshootingPage
) -> None:
    whole = checks.PASSED[0]
    cancelled = replace(whole.finding, outcome=Outcome.SKIPPED)
    rest = CheckResult("settings", whole.title, cancelled, because_of="cancel")
    _show(screen, checks.ended(checks.with_results(rest)))
    assert "were cancelled" in banner_text(page, "troubleshooting_banner")


def test_a_row_opens_by_keyboard_to_its_next_step_and_facts(
    screen: Screen, page: TroubleshootingPage
) -> None:
    _show(screen, checks.ended(checks.CLOCK_WRONG))
    row, panel = _row(page, "http"), find(page, QWidget, "check_http_panel")
    assert not panel.isVisible()
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert panel.isVisible()
    assert row.accessibleDescription().endswith("140 ms, open")
    assert "clock_difference_seconds: 372" in visible_texts(panel)
    assert "Set this computer's clock" in visible_texts(panel)
    QTest.keyClick(row, Qt.Key.Key_Down)
    assert _row(page, "auth-dns").hasFocus()
    QTest.keyClick(_row(page, "auth-dns"), Qt.Key.Key_Up)
    assert row.hasFocus()
    click(page, "copy_http_button")
    (text,) = screen.stores.clipboard.texts
    assert text.startswith("Service and clock (failed, 140 ms)")
    assert "clock_difference_seconds: 372" in text
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert not panel.isVisible()


def test_an_open_row_stays_open_while_others_arrive_and_closes_with_the_next_run(
    screen: Screen, page: TroubleshootingPage
) -> None:
    _show(screen, checks.half_way())
    row = _row(page, "settings")
    row.click()
    _show(screen, checks.ended(checks.PASSED))
    assert _row(page, "settings") is row
    assert row.is_open
    _show(screen, ChecksState(is_running=True, rows=checks.WAITING))
    assert not row.is_open


def test_the_whole_run_is_copied_for_a_ticket_or_as_json(
    screen: Screen, page: TroubleshootingPage
) -> None:
    _show(screen, checks.ended(checks.CLOCK_WRONG))
    click(page, "copy_details_button")
    text = screen.stores.clipboard.texts[-1]
    assert "example production (apps.example.com)" in text
    assert "21 checks · 16 passed · 1 failed · 4 skipped" in text
    assert "Keyring (passed, 9 ms): GNOME Keyring writes, reads and deletes." in text
    click(page, "copy_more_button")
    find_action(open_menu(page), "copy_json_action").trigger()
    told = json.loads(screen.stores.clipboard.texts[-1])
    assert (told["ok"], len(told["checks"])) == (False, len(checks.PASSED))
