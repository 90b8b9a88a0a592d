"""How far deleting several clients has come, and how it ended for each."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import Client, CredentialKind
from desktop_admin.domain.names import display_name
from desktop_admin.state.bulk_store import BulkResult, BulkState, BulkStore
from desktop_admin.state.why import why_error
from desktop_admin.ui.parts.messages import error_details
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.translation import translated

_MOST = 8  # of the clients told by name


class BulkBanner(Banner):
    """For clients of one kind; its button stops what is left, then takes the result away."""

    def __init__(self, store: BulkStore, kind: CredentialKind, parent: QWidget) -> None:
        super().__init__(parent=parent, name="bulk_banner")
        self._store, self._kind = store, kind
        store.changed.connect(self._on_store_changed)
        self.activated.connect(self._on_activated)
        self.render_bulk(store.state)

    def render_bulk(self, state: BulkState) -> None:
        """Draw ``state``."""
        if state.kind is not self._kind:
            self.clear()
        elif state.waiting:
            self._render_progress(state)
        else:
            self._render_end(state)

    def _render_progress(self, state: BulkState) -> None:
        at = len(state.results) + 1
        total = len(state.results) + len(state.waiting) + len(state.unsent)
        bold = self.tr("Deleting {number} of {total}…").format(number=at, total=total)
        button = self.tr("Stop") if len(state.waiting) > 1 else None
        self.render_message(BannerKind.INFO, bold, display_name(state.waiting[0].name), button)

    def _render_end(self, state: BulkState) -> None:
        total, failed = len(state.results) + len(state.unsent), state.failed
        deleted = len(state.results) - len(failed)
        if deleted == total:
            kind = BannerKind.OK
            bold = self.tr("{count} clients were deleted; their tokens are refused from now on.")
        else:
            kind = BannerKind.WARN
            bold = self.tr("{count} of {total} clients were deleted.")
        lines = [self._failure(result) for result in failed[:_MOST]]
        if len(failed) > _MOST:
            more = self.tr("{count} more failed: see Activity.")
            lines.append(more.format(count=len(failed) - _MOST))
        if state.unsent:
            lines.append(self._unsent(state.unsent))
        said = bold.format(count=deleted, total=total)
        errors = (result.error for result in failed if result.error is not None)
        why = next((why_error(error) for error in errors), None)
        self.render_message(kind, said, "\n".join(lines), self.tr("Dismiss"), why)

    def _failure(self, result: BulkResult) -> str:
        error = result.error
        if error is None:
            return ""
        details = " ".join(error_details(error).splitlines())
        return self.tr("{name}: {problem} {details}").format(
            name=display_name(result.client.name), problem=translated(error.title), details=details
        )

    def _unsent(self, clients: tuple[Client, ...]) -> str:
        names = [display_name(client.name) for client in clients[:_MOST]]
        if len(clients) > _MOST:
            names.append(self.tr("{count} more").format(count=len(clients) - _MOST))
        return self.tr("Stopped before: {names}. Nothing was done to them.").format(
            names=", ".join(names)
        )

    @Slot()
    def _on_store_changed(self) -> None:
        self.render_bulk(self._store.state)

    @Slot()
    def _on_activated(self) -> None:
        if self._store.state.waiting:
            self._store.stop()
        else:
            self._store.dismiss()
