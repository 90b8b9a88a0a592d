"""The strip over the page that lists what is about to be sent, each with **Undo**."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from desktop_admin.state.stores import Stores
from desktop_admin.ui.parts.hold_row import HoldRow
from desktop_admin.ui.parts.place import place_of
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import SPACE_2
from desktop_admin.ui.widgets.announcement import announce
from desktop_admin.ui.widgets.layouts import vbox

_UNDO_KEY = "Ctrl+Z"


class HoldsStrip(QWidget):
    """Takes no room and follows no event while nothing is held.

    Ctrl+Z undoes the newest. Under a dialog nobody could undo: then the time stands still.
    """

    def __init__(self, stores: Stores, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("holds_strip")
        self.setAccessibleName(self.tr("Waiting to be sent"))
        self._stores, self._holds = stores, stores.holds
        self._rows: dict[int, HoldRow] = {}
        self._watched: QWidget | None = None
        self._column = vbox(SPACE_2, self)
        self._column.setContentsMargins(SPACE_2, SPACE_2, SPACE_2, 0)
        self._undo = QShortcut(QKeySequence(_UNDO_KEY), self)
        self._undo.activated.connect(self._on_undo_pressed)
        self._holds.changed.connect(self._on_holds_changed)
        self.render_holds()

    def render_holds(self) -> None:
        """Draw what the store holds."""
        state = self._holds.state
        place = place_of(self._stores)
        for gone in self._rows.keys() - {hold.id for hold in state.held}:
            row = self._rows.pop(gone)
            row.hide()
            row.deleteLater()
        set_shown(self, bool(state.held))
        self._undo.setEnabled(bool(state.held))
        for hold in state.held:
            row = self._rows.get(hold.id) or self._new_row(hold.id)
            row.render_hold(hold, place, is_paused=state.is_paused)
        self._watch(is_needed=bool(state.held))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow whether a dialog lies over the window."""
        if event.type() == QEvent.Type.WindowBlocked:
            self._holds.set_paused(True)
        elif event.type() == QEvent.Type.WindowUnblocked:
            self._holds.set_paused(False)
        return super().eventFilter(watched, event)

    def _new_row(self, hold_id: int) -> HoldRow:
        hold = next(one for one in self._holds.state.held if one.id == hold_id)
        row = self._rows[hold_id] = HoldRow(hold, place_of(self._stores), self)
        row.undo_asked.connect(self._on_undo_asked)
        row.send_asked.connect(self._holds.send_now)
        self._column.addWidget(row)
        row.show()
        row.announce(self._undo.key().toString(QKeySequence.SequenceFormat.NativeText))
        return row

    def _watch(self, *, is_needed: bool) -> None:
        if is_needed and self._watched is None:
            self._watched = self.window()
            self._watched.installEventFilter(self)
            self._holds.set_paused(QApplication.activeModalWidget() is not None)
        elif not is_needed and self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched = None
            self._holds.set_paused(False)

    @Slot()
    def _on_holds_changed(self) -> None:
        self.render_holds()

    @Slot(int)
    def _on_undo_asked(self, hold_id: int) -> None:
        self._holds.undo(hold_id)
        announce(self.window(), self.tr("Undone: nothing was sent."))

    @Slot()
    def _on_undo_pressed(self) -> None:
        if self._holds.state.held:
            self._on_undo_asked(self._holds.state.held[-1].id)
