"""The card with the delivery notes of this computer: search, export, and a menu for each note."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.deliveries import DeliveryNote
from desktop_admin.domain.names import display_name
from desktop_admin.state.export_port import ExportFormat
from desktop_admin.state.local_snapshots import DeliveriesState
from desktop_admin.state.status import Status
from desktop_admin.ui.dialogs.delivery_dialogs import (
    ForgetNotesDialog,
    RecipientDialog,
    RemoveNoteDialog,
)
from desktop_admin.ui.models.columns import Column, ColumnKind
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.delivery_words import credential_name, details_text, way_cell, whom_cell
from desktop_admin.ui.parts.export_button import ExportButton
from desktop_admin.ui.parts.narrow_table import NarrowTable
from desktop_admin.ui.parts.notice_banner import NoticeBanner
from desktop_admin.ui.parts.place import place_of
from desktop_admin.ui.widgets.buttons import QuietButton
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.empty_state import EmptyState
from desktop_admin.ui.widgets.list_frame import ListFrame
from desktop_admin.ui.widgets.record_table import RecordTable
from desktop_admin.ui.widgets.row_actions import RowAction
from desktop_admin.ui.widgets.search_field import SearchField

_COPY, _WHOM, _REMOVE = "copy_note", "set_recipient", "remove_note"


class DeliveriesCard(Card):
    """Renders the ``DeliveriesStore``; it is read when the card is shown."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent=parent, name="deliveries_card")
        self._context, self._store = context, context.stores.deliveries
        self.render_texts(self.tr("Delivery notes"))
        self._build_header()
        self._notice = NoticeBanner(self, name="deliveries_notice_banner")
        self._notice.activated.connect(self._store.dismiss_notice)
        self.add(self._notice)
        self._build_list()
        self._store.changed.connect(self._on_store_changed)
        self.render_state(self._store.state)

    def render_state(self, state: DeliveriesState) -> None:
        """Show ``state``."""
        self._notice.render_notice(state.notice)
        self.set_count(state.total if state.status is Status.READY else None)
        self._export.render_export(is_exporting=state.is_exporting, can_export=bool(state.items))
        self._forget.setVisible(state.total > 0)
        self._search.setEnabled(bool(state.total))
        if state.status is Status.FAILED and state.error is not None:
            self._list.show_error(state.error)
        elif state.items:
            self._table.show_records(state.items, self._context.now())
            self._list.show_filled()
        elif state.status is Status.READY:
            self._render_empty(state.search if state.total else "")
        else:
            self._list.show_loading()

    def _render_empty(self, search: str) -> None:
        if search:
            self._empty.render_message(
                "search",
                self.tr("Nothing matches “{search}”.").format(search=search),
                self.tr("The search looks at clients, people, recipients, files and keys."),
                self.tr("Clear search"),
            )
        else:
            self._empty.render_message(
                "inbox",
                self.tr("Nothing was handed over yet"),
                self.tr(
                    "When you copy, save or export a new secret, it is noted here: when, how and"
                    " for whom, never the secret. The notes stay on this computer."
                ),
            )
        self._list.show_empty()

    def _build_header(self) -> None:
        self._search = SearchField(self.tr("Search delivery notes"), self, name="deliveries_search")
        self._search.search_changed.connect(self._store.search)
        self._forget = QuietButton(self.tr("Delete all…"), self, name="forget_notes_button")
        self._forget.clicked.connect(self._on_forget_clicked)
        self._export = ExportButton(
            self._context, "delivery-notes", self, name="export_deliveries_button"
        )
        self._export.path_chosen.connect(self._on_path_chosen)
        for widget in (self._search, self._forget, self._export):
            self.add_header(widget)

    def _build_list(self) -> None:
        self._table: RecordTable[DeliveryNote] = RecordTable(
            self._columns(),
            _key,
            self,
            name="deliveries_table",
            accessible_name=self.tr("Delivery notes"),
            actions_of=self._actions_of,
            name_of=credential_name,
        )
        NarrowTable(self._table.view, {4: 1100})
        self._table.action_requested.connect(self._on_action_requested)
        self._table.copy_requested.connect(self._context.clipboard.copy_text)
        self._empty = EmptyState("inbox", "", "", None, self, name="deliveries_empty_state")
        self._list = ListFrame(self._table, self._empty, self, name="deliveries_list")
        self._list.retry_requested.connect(self._store.retry)
        self._list.empty_activated.connect(self._on_search_cleared)
        self.set_flush()
        self.add(self._list)

    def _columns(self) -> tuple[Column[DeliveryNote], ...]:
        return (
            Column("at", self.tr("When"), _at, ColumnKind.TIME, 150, is_sortable=False),
            Column(
                "client", self.tr("Secret of"), credential_name, is_sortable=False, is_strong=True
            ),
            Column("how", self.tr("How"), way_cell, is_sortable=False),
            Column("whom", self.tr("For whom"), whom_cell, is_sortable=False),
            Column("person", self.tr("By"), _person, width=160, is_sortable=False),
        )

    def _actions_of(self, _note: DeliveryNote) -> tuple[RowAction, ...]:
        return (
            RowAction(_WHOM, self.tr("For whom…"), "pencil"),
            RowAction(_COPY, self.tr("Copy details"), "copy"),
            RowAction(
                _REMOVE, self.tr("Delete note"), "trash-2", is_danger=True, starts_group=True
            ),
        )

    @Slot()
    def _on_store_changed(self) -> None:
        self.render_state(self._store.state)

    @Slot()
    def _on_search_cleared(self) -> None:
        self._search.clear()
        self._store.search("")

    @Slot(str, object)
    def _on_action_requested(self, action: str, note: DeliveryNote) -> None:
        if action == _COPY:
            self._context.clipboard.copy_text(details_text(note))
        elif action == _WHOM:
            RecipientDialog(self._store, note, self.window()).open()
        else:
            RemoveNoteDialog(self._store, note, self.window()).open()

    @Slot()
    def _on_forget_clicked(self) -> None:
        ForgetNotesDialog(self._store, place_of(self._context.stores), self.window()).open()

    @Slot(object, object)
    def _on_path_chosen(self, path: Path, form: ExportFormat) -> None:
        self._store.export(path, form)


def _key(note: DeliveryNote) -> str:
    return note.id


def _at(note: DeliveryNote) -> datetime:
    return note.at


def _person(note: DeliveryNote) -> str:
    return display_name(note.person)
