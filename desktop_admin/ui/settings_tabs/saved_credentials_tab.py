"""The tab Saved credentials: what this program keeps in the system keyring, never the values."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_admin.domain.credentials import SavedCredential
from desktop_admin.domain.names import display_name
from desktop_admin.state.local_snapshots import VaultState
from desktop_admin.state.status import Status
from desktop_admin.ui.models.columns import Column, ColumnKind, TagCell, TextCell
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.narrow_table import NarrowTable
from desktop_admin.ui.parts.notice_banner import NoticeBanner
from desktop_admin.ui.texts import credential_text
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.confirm_dialog import ConfirmDialog
from desktop_admin.ui.widgets.empty_state import EmptyState
from desktop_admin.ui.widgets.list_frame import ListFrame
from desktop_admin.ui.widgets.record_table import RecordTable
from desktop_admin.ui.widgets.row_actions import RowAction
from desktop_admin.ui.widgets.tag import TagKind

_COPY, _REMOVE = "copy_secret", "remove"


class SavedCredentialsTab(QWidget):
    """Copy goes through the clipboard guard; Remove asks once."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("saved_credentials_tab")
        self._context, self._store = context, context.stores.vault
        self._dialog: ConfirmDialog | None = None
        self._removing: SavedCredential | None = None
        self._notice = NoticeBanner(self, name="vault_notice_banner")
        self._notice.activated.connect(self._store.dismiss_notice)
        self._build_list()
        self._store.changed.connect(self._on_changed)
        self.render_state(self._store.state)

    def render_state(self, state: VaultState) -> None:
        """Show ``state``."""
        self._card.set_count(len(state.saved) if state.status is Status.READY else None)
        self._notice.render_notice(state.notice)
        if state.status is Status.FAILED and state.error is not None:
            self._list.show_error(state.error)
        elif state.saved:
            self._table.show_records(state.saved, self._context.now())
            self._table.set_busy(state.busy)
            self._list.show_filled()
        elif state.status is Status.READY:
            self._list.show_empty()
        else:
            self._list.show_loading()

    def _build_list(self) -> None:
        self._table: RecordTable[SavedCredential] = RecordTable(
            self._columns(),
            _key,
            self,
            name="saved_credentials_table",
            accessible_name=self.tr("Saved credentials"),
            actions_of=self._actions_of,
        )
        NarrowTable(self._table.view, {1: 700, 3: 860})
        self._table.action_requested.connect(self._on_action_requested)
        self._table.copy_requested.connect(self._context.clipboard.copy_text)
        empty = EmptyState(
            "lock",
            self.tr("Nothing is saved yet"),
            self.tr(
                "A secret that you save with Save to system keyring when it is issued is listed"
                " here, so that you can test it again or copy it later."
            ),
            None,
            self,
            name="saved_empty_state",
        )
        self._list = ListFrame(self._table, empty, self, name="saved_list")
        self._list.retry_requested.connect(self._store.refresh)
        self._card = Card(self.tr("Saved credentials"), parent=self, name="saved_card")
        self._card.set_flush()
        self._card.add(self._notice)
        self._card.add(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addStretch(1)

    def _columns(self) -> tuple[Column[SavedCredential], ...]:
        return (
            Column("name", self.tr("Name"), _name, is_sortable=False, is_strong=True),
            Column("id", self.tr("Client ID"), _id, ColumnKind.MONO, 172, is_sortable=False),
            Column("where", self.tr("Connection"), _where, width=170, is_sortable=False),
            Column("saved", self.tr("Saved"), _saved_at, ColumnKind.TIME, 142, is_sortable=False),
            Column("state", self.tr("State"), self._state, ColumnKind.TAG, 132, is_sortable=False),
        )

    def _state(self, saved: SavedCredential) -> TagCell:
        if saved.is_value_missing:
            return TagCell(TagKind.WARN, self.tr("Value missing"))
        if saved.is_value_changed:
            return TagCell(TagKind.WARN, self.tr("Value changed"))
        return TagCell(TagKind.OK, self.tr("Kept"))

    def _actions_of(self, saved: SavedCredential) -> tuple[RowAction, ...]:
        return (
            RowAction(_COPY, self.tr("Copy secret"), "copy", is_enabled=not saved.is_value_missing),
            RowAction(_REMOVE, self.tr("Remove"), "trash-2", is_danger=True, starts_group=True),
        )

    @Slot()
    def _on_changed(self) -> None:
        self.render_state(self._store.state)

    @Slot(str, object)
    def _on_action_requested(self, action: str, saved: SavedCredential) -> None:
        if action == _COPY:
            self._store.copy(saved)
            return
        self._removing = saved
        text = self.tr(
            "The secret of {name} ({kind}, connection {connection}) is forgotten on this computer."
            " The client itself goes on working."
        )
        self._dialog = ConfirmDialog(
            self.tr("Remove {name} from the keyring?").format(name=display_name(saved.name)),
            text.format(
                name=display_name(saved.name),
                kind=credential_text(saved.kind),
                connection=display_name(saved.connection_name),
            ),
            self.tr("Remove"),
            self.window(),
            name="remove_saved_dialog",
        )
        self._dialog.confirmed.connect(self._on_remove_confirmed)
        self._dialog.open()

    @Slot()
    def _on_remove_confirmed(self) -> None:
        if self._removing is not None:
            self._store.remove(self._removing)
            self._removing = None


def _key(saved: SavedCredential) -> str:
    return saved.client_id


def _name(saved: SavedCredential) -> TextCell:
    return TextCell(display_name(saved.name), credential_text(saved.kind))


def _id(saved: SavedCredential) -> str:
    return saved.client_id


def _where(saved: SavedCredential) -> str:
    return display_name(saved.connection_name)


def _saved_at(saved: SavedCredential) -> datetime:
    return saved.saved_at
