"""The card that shows before saving which credentials will be refused and which start working."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import CredentialKind, Effect, ImpactItem
from desktop_admin.domain.names import display_name
from desktop_admin.state.snapshots import AuthenticationState
from desktop_admin.state.status import Status
from desktop_admin.ui.models.columns import Column, ColumnKind, TagCell, TextCell
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.narrow_table import NarrowTable
from desktop_admin.ui.texts import credential_text
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.empty_state import EmptyState
from desktop_admin.ui.widgets.list_frame import ListFrame
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.record_table import RecordTable
from desktop_admin.ui.widgets.tag import TagKind


class ImpactCard(Card):
    """Hidden while the chosen method is the one in force."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent=parent, name="impact_card")
        self._now, self._store = context.now, context.stores.authentication
        self._table: RecordTable[ImpactItem] = RecordTable(
            _columns(), _key, self, name="impact_table", accessible_name=self._heading()
        )
        NarrowTable(self._table.view, {2: 760})
        empty = EmptyState(
            "circle-check",
            self.tr("Nothing changes for existing credentials"),
            self.tr("This account has none yet; you can switch without any risk."),
            None,
            self,
            name="impact_empty_state",
        )
        self._list = ListFrame(self._table, empty, self, name="impact_list")
        self._list.retry_requested.connect(self._on_retry_requested)
        self._more = PlainLabel("", TextRole.SECONDARY, self, name="impact_more", wraps=True)
        self.add(self._list)
        self.add(self._more)
        self.set_flush()

    def render_state(self, state: AuthenticationState) -> None:
        """Show the impact of the chosen method."""
        self.setVisible(state.has_unsaved_changes)
        impact = state.impact
        days = self.tr("from the last {days} days of use")
        self.render_texts(self._heading(), days.format(days=impact.days) if impact else "")
        self._more.setVisible(False)
        if state.impact_status is Status.FAILED and state.impact_error is not None:
            self._list.show_error(state.impact_error)
        elif impact is None:
            self._list.show_loading()
        elif not impact.items:
            self._list.show_empty()
        else:
            self._table.show_records(impact.items, self._now())
            self._list.show_filled()
            self._render_more(impact.total - len(impact.items))

    def _render_more(self, hidden: int) -> None:
        self._more.setVisible(hidden > 0)
        self._more.setText(self.tr("{count} more are not listed.").format(count=hidden))

    def _heading(self) -> str:
        return self.tr("What this change does")

    @Slot()
    def _on_retry_requested(self) -> None:
        self._store.load_impact()


def _columns() -> tuple[Column[ImpactItem], ...]:
    return (
        Column(
            "credential",
            QCoreApplication.translate("ImpactCard", "Credential"),
            _credential,
            is_sortable=False,
            is_strong=True,
        ),
        Column(
            "last_used",
            QCoreApplication.translate("ImpactCard", "Last used"),
            _last_used,
            ColumnKind.TIME,
            160,
            is_sortable=False,
            none_text=QCoreApplication.translate("ImpactCard", "never"),
        ),
        Column(
            "from",
            QCoreApplication.translate("ImpactCard", "From"),
            _address,
            ColumnKind.MONO,
            160,
            is_sortable=False,
            is_shortened=False,
        ),
        Column(
            "effect",
            QCoreApplication.translate("ImpactCard", "After saving"),
            _effect,
            ColumnKind.TAG,
            180,
            is_sortable=False,
        ),
    )


def _key(item: ImpactItem) -> str:
    return f"{item.kind}:{item.id}"


def _credential(item: ImpactItem) -> TextCell:
    kind = credential_text(item.kind)
    if item.kind is CredentialKind.API_KEY:
        return TextCell(kind)
    return TextCell(display_name(item.name), kind)


def _last_used(item: ImpactItem) -> datetime | None:
    return item.last_used_at


def _address(item: ImpactItem) -> str | None:
    return item.last_used_from


def _effect(item: ImpactItem) -> TagCell:
    if item.effect is Effect.REFUSED:
        text = QCoreApplication.translate("ImpactCard", "refused")
        return TagCell(TagKind.DANGER, text, "ban")
    text = QCoreApplication.translate("ImpactCard", "starts working")
    return TagCell(TagKind.OK, text, "check")
