"""The tab Checks: tests the connection from this computer and lists what it found."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.errors import AppError
from desktop_admin.state.local_snapshots import ConnectionTestState
from desktop_admin.ui.models.columns import Column, ColumnKind, TagCell
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.connection_findings import (
    Finding,
    FindingState,
    details_of,
    failure_of,
    findings_of,
)
from desktop_admin.ui.parts.messages import error_message
from desktop_admin.ui.troubleshooting_tabs.tab import TroubleshootingTab
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.copy_button import CopyButton
from desktop_admin.ui.widgets.empty_state import EmptyState
from desktop_admin.ui.widgets.list_frame import ListFrame
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.record_table import RecordTable
from desktop_admin.ui.widgets.tag import TagKind


class ChecksTab(TroubleshootingTab):
    """Works without signing in: it needs a connection, no session."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="checks_tab")
        self._stores, self._clipboard = context.stores, context.clipboard
        self._store = context.stores.connection_test
        self._findings: tuple[Finding, ...] = ()
        self._build_actions()
        self._banner = Banner(parent=self, name="troubleshooting_banner")
        self.add(self._banner)
        self._build_list()
        self._store.changed.connect(self._on_changed)
        self._stores.session.changed.connect(self._on_changed)
        self._on_changed()

    @property
    def header_widgets(self) -> tuple[QWidget, ...]:
        return (self._copy, self._test)

    def render_state(self, state: ConnectionTestState) -> None:
        """Show the last test, or what a test would tell."""
        self._test.set_busy(state.is_testing)
        self._test.setEnabled(self._stores.session.state.connection is not None)
        self._findings = self._found(state)
        self._copy.setEnabled(bool(self._findings))
        self._render_banner(state.error)
        if self._findings:
            self._table.show_records(self._findings)
            self._list.show_filled()
        elif state.is_testing:
            self._list.show_loading()
        else:
            self._list.show_empty()
        self._summary.setText(self._summary_text())

    def _found(self, state: ConnectionTestState) -> tuple[Finding, ...]:
        if state.result is not None:
            return findings_of(state.result)
        return (failure_of(state.error),) if state.error is not None else ()

    def _render_banner(self, error: AppError | None) -> None:
        failed = [one for one in self._findings if one.state is FindingState.FAILED]
        if error is not None:
            message = error_message(error)
            self._banner.render_message(message.kind, message.bold, message.text)
        elif failed:
            text = self.tr("{subject}: {finding}")
            self._banner.render_message(
                BannerKind.DANGER,
                self.tr("Something is wrong with this connection."),
                "\n".join(text.format(subject=one.subject, finding=one.text) for one in failed),
            )
        else:
            self._banner.clear()

    def _summary_text(self) -> str:
        if not self._findings:
            return ""
        states = [finding.state for finding in self._findings]
        text = self.tr("{passed} passed · {warnings} with remarks · {failed} failed")
        return text.format(
            passed=states.count(FindingState.PASSED),
            warnings=states.count(FindingState.WARNING),
            failed=states.count(FindingState.FAILED),
        )

    def _build_actions(self) -> None:
        self._copy = CopyButton(
            self.tr("Copy details"), self, name="copy_details_button", text=self.tr("Copy details")
        )
        self._copy.copy_requested.connect(self._on_copy_requested)
        self._test = BusyButton(
            self.tr("Test connection"), self, name="test_connection_button", icon="play"
        )
        self._test.clicked.connect(self._on_test_clicked)

    def _build_list(self) -> None:
        self._table: RecordTable[Finding] = RecordTable(
            self._columns(),
            _key,
            self,
            name="findings_table",
            accessible_name=self.tr("Findings"),
        )
        self._table.copy_requested.connect(self._clipboard.copy_text)
        empty = EmptyState(
            "stethoscope",
            self.tr("Not tested yet"),
            self.tr(
                "The test reaches the server, looks at its certificate and clock, and compares the"
                " authorization server's address. It changes nothing and sends no secret."
            ),
            self.tr("Test connection"),
            self,
            name="findings_empty_state",
        )
        self._list = ListFrame(self._table, empty, self, name="findings_list")
        self._list.empty_activated.connect(self._on_test_clicked)
        self._summary = PlainLabel("", TextRole.SECONDARY, self, name="findings_summary")
        card = Card(parent=self, name="findings_card")
        card.set_flush()
        card.add(self._list)
        self.add(card)
        self.add(self._summary)

    def _columns(self) -> tuple[Column[Finding], ...]:
        return (
            Column("state", self.tr("State"), self._tag, ColumnKind.TAG, 128, is_sortable=False),
            Column(
                "subject", self.tr("Check"), _subject, width=200, is_sortable=False, is_strong=True
            ),
            Column("text", self.tr("Finding"), _text, is_sortable=False),
            Column(
                "time",
                self.tr("Time"),
                _time,
                ColumnKind.MONO,
                90,
                is_sortable=False,
                is_shortened=False,
            ),
        )

    def _tag(self, finding: Finding) -> TagCell:
        return {
            FindingState.PASSED: TagCell(TagKind.OK, self.tr("passed"), "circle-check"),
            FindingState.WARNING: TagCell(TagKind.WARN, self.tr("remark"), "triangle-alert"),
            FindingState.FAILED: TagCell(TagKind.DANGER, self.tr("failed"), "circle-x"),
            FindingState.SKIPPED: TagCell(TagKind.NEUTRAL, self.tr("skipped"), "circle-minus"),
        }[finding.state]

    @Slot()
    def _on_changed(self) -> None:
        self.render_state(self._store.state)

    @Slot()
    def _on_test_clicked(self) -> None:
        connection = self._stores.session.state.connection
        if connection is None:
            self._test.release()
            return
        self._store.test_connection(connection)

    @Slot()
    def _on_copy_requested(self) -> None:
        self._clipboard.copy_text(details_of(self._findings))
        self._copy.confirm()


def _key(finding: Finding) -> str:
    return finding.id


def _subject(finding: Finding) -> str:
    return finding.subject


def _text(finding: Finding) -> str:
    return finding.text


def _time(finding: Finding) -> str | None:
    return finding.time_text or None
