"""The card of Activity with the changes of watched credentials, noted on this computer."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.names import display_name
from desktop_admin.domain.watch import WatchNote
from desktop_admin.state.status import Status
from desktop_admin.state.watch_snapshots import WatchNotesState
from desktop_admin.ui.models.columns import Column, ColumnKind
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.narrow_table import NarrowTable
from desktop_admin.ui.parts.notice_banner import NoticeBanner
from desktop_admin.ui.parts.place import place_of
from desktop_admin.ui.parts.watch_words import note_after, note_before, note_details, note_name
from desktop_admin.ui.widgets.buttons import QuietButton
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.confirm_dialog import ConfirmDialog
from desktop_admin.ui.widgets.empty_state import EmptyState
from desktop_admin.ui.widgets.list_frame import ListFrame
from desktop_admin.ui.widgets.record_table import RecordTable
from desktop_admin.ui.widgets.row_actions import RowAction


class WatchNotesCard(Card):
    """Renders the ``WatchNotesStore``; it is read when the page is shown."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(self.tr("Watched credentials"), parent=parent, name="watch_notes_card")
        self._context, self._store = context, context.stores.watch_notes
        self._forget = QuietButton(self.tr("Delete all…"), self, name="forget_watch_notes_button")
        self._forget.clicked.connect(self._on_forget_clicked)
        self.add_header(self._forget)
        self._notice = NoticeBanner(self, name="watch_notes_notice_banner")
        self._notice.activated.connect(self._store.dismiss_notice)
        self.add(self._notice)
        self._build_list()
        self._store.changed.connect(self._on_store_changed)
        self.render_state(self._store.state)

    def render_state(self, state: WatchNotesState) -> None:
        """Show ``state``."""
        self._notice.render_notice(state.notice)
        self._forget.setVisible(bool(state.items))
        self.set_count(len(state.items) if state.status is Status.READY else None)
        if state.status is Status.FAILED and state.error is not None:
            self._list.show_error(state.error)
        elif state.items:
            self._table.show_records(state.items, self._context.now())
            self._list.show_filled()
        elif state.status is Status.READY:
            self._list.show_empty()
        else:
            self._list.show_loading()

    def _build_list(self) -> None:
        self._table: RecordTable[WatchNote] = RecordTable(
            self._columns(),
            _key,
            self,
            name="watch_notes_table",
            accessible_name=self.tr("Watched credentials"),
            actions_of=self._actions_of,
            name_of=_name,
        )
        NarrowTable(self._table.view, {2: 900, 4: 1040})
        self._table.action_requested.connect(self._on_action_requested)
        self._table.copy_requested.connect(self._context.clipboard.copy_text)
        empty = EmptyState(
            "history",
            self.tr("No watched credential has changed"),
            self.tr(
                "When one that is watched under Troubleshooting ceases to work, or works again, it"
                " is noted here."
            ),
            None,
            self,
            name="watch_notes_empty_state",
        )
        self._list = ListFrame(self._table, empty, self, name="watch_notes_list")
        self._list.retry_requested.connect(self._store.retry)
        self.set_flush()
        self.add(self._list)

    def _columns(self) -> tuple[Column[WatchNote], ...]:
        return (
            Column("at", self.tr("When"), _at, ColumnKind.TIME, 150, is_sortable=False),
            Column("name", self.tr("Credential"), note_name, is_sortable=False, is_strong=True),
            Column(
                "before", self.tr("Before"), note_before, ColumnKind.TAG, 210, is_sortable=False
            ),
            Column(
                "after", self.tr("Since then"), note_after, ColumnKind.TAG, 210, is_sortable=False
            ),
            Column(
                "reason",
                self.tr("Reason"),
                _reason,
                ColumnKind.MONO,
                200,
                is_sortable=False,
                is_shortened=False,
            ),
        )

    def _actions_of(self, _note: WatchNote) -> tuple[RowAction, ...]:
        return (RowAction("copy_change", self.tr("Copy details"), "copy"),)

    @Slot()
    def _on_store_changed(self) -> None:
        self.render_state(self._store.state)

    @Slot(str, object)
    def _on_action_requested(self, _action: str, note: WatchNote) -> None:
        self._context.clipboard.copy_text(note_details(note))

    @Slot()
    def _on_forget_clicked(self) -> None:
        place = place_of(self._context.stores)
        title = self.tr("Delete the changes of watched credentials of {connection}?")
        dialog = ConfirmDialog(
            title.format(connection=place.connection),
            self.tr("They are deleted on this computer; nothing else changes."),
            self.tr("Delete"),
            self.window(),
            name="forget_watch_notes_dialog",
            environment=place.dialog_strip,
        )
        dialog.confirmed.connect(self._store.remove_all)
        dialog.open()


def _key(note: WatchNote) -> str:
    return note.id


def _name(note: WatchNote) -> str:
    return display_name(note.client_name)


def _at(note: WatchNote) -> datetime:
    return note.at


def _reason(note: WatchNote) -> str | None:
    return note.reason or None
