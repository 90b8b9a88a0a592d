"""The outcome of a connection test in one banner, below the fields that were tested."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.connections import ConnectionTestResult
from desktop_admin.state.connection_test_store import ConnectionTestStore
from desktop_admin.ui.parts.connection_findings import FindingState, findings_of
from desktop_admin.ui.parts.messages import error_message, show_message
from desktop_admin.ui.widgets.banner import Banner, BannerKind

_WORTH_SAYING = frozenset({FindingState.WARNING, FindingState.FAILED})
_FACTS = frozenset({"backend", "tls", "clock"})


class ConnectionTestBanner(Banner):
    """Hidden until a test has ended."""

    def __init__(self, store: ConnectionTestStore, parent: QWidget) -> None:
        super().__init__(parent=parent, name="connection_test_banner")
        self._store = store
        store.changed.connect(self._on_store_changed)
        self._on_store_changed()

    @Slot()
    def _on_store_changed(self) -> None:
        state = self._store.state
        if state.result is not None:
            self._render_result(state.result)
        elif state.error is not None:
            message = error_message(state.error)
            show_message(self, message)
        else:
            self.clear()

    def _render_result(self, result: ConnectionTestResult) -> None:
        findings = findings_of(result)
        states = {finding.state for finding in findings}
        kind, bold = BannerKind.OK, self.tr("Connected.")
        if FindingState.FAILED in states:
            kind, bold = BannerKind.DANGER, self.tr("Connected, but something is wrong.")
        elif FindingState.WARNING in states:
            kind, bold = BannerKind.WARN, self.tr("Connected, with remarks.")
        lines = [
            self.tr("{subject}: {finding}").format(subject=one.subject, finding=one.text)
            for one in findings
            if one.state in _WORTH_SAYING or one.id in _FACTS
        ]
        self.render_message(kind, bold, " · ".join(lines))
