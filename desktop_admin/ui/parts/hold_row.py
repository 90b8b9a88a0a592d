"""One act that waits: its countdown, **Send now** and **Undo**."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from desktop_admin.state.hold_snapshots import Hold
from desktop_admin.ui.parts.hold_texts import coming_text, standing_text, who_text
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.theme.icons import Tint
from desktop_admin.ui.theme.tokens import SPACE_3, SPACE_4
from desktop_admin.ui.widgets.announcement import announce
from desktop_admin.ui.widgets.buttons import PlainButton, QuietButton
from desktop_admin.ui.widgets.icon_label import IconLabel
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole


class HoldRow(QFrame):
    """Read out once, when it appears: a countdown that is spoken every second helps nobody."""

    undo_asked = Signal(int)
    send_asked = Signal(int)

    def __init__(self, hold: Hold, place: Place, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"hold_{hold.id}_row")
        self.setProperty("banner", "warn")
        self._hold_id = hold.id
        self._coming = PlainLabel(
            role=TextRole.STRONG, wraps=True, name=f"hold_{hold.id}_countdown"
        )
        self._where = PlainLabel(role=TextRole.SMALL, wraps=True, name=f"hold_{hold.id}_text")
        self._send = QuietButton(self.tr("Send now"), self, name=f"send_now_{hold.id}_button")
        self._undo = PlainButton(self.tr("Undo"), self, name=f"undo_{hold.id}_button")
        self._send.clicked.connect(self._on_send_clicked)
        self._undo.clicked.connect(self._on_undo_clicked)
        self._lay_out()
        self.render_hold(hold, place, is_paused=False)
        self._describe(coming_text(hold))

    def render_hold(self, hold: Hold, place: Place, *, is_paused: bool) -> None:
        """Show how it stands."""
        self._coming.setText(coming_text(hold))
        self._where.setText(f"{who_text(hold, place)} {standing_text(is_paused=is_paused)}")

    def announce(self, shortcut: str) -> None:
        """Have it read out, with the key that undoes it."""
        hint = self.tr("{shortcut} undoes it.").format(shortcut=shortcut)
        announce(self, f"{self._coming.text()} {self._where.text()} {hint}")

    def _describe(self, text: str) -> None:
        self.setAccessibleName(text)
        self._undo.setAccessibleDescription(text)
        self._send.setAccessibleDescription(text)

    def _lay_out(self) -> None:
        texts = vbox(2)
        texts.addWidget(self._coming)
        texts.addWidget(self._where)
        row = hbox(SPACE_3, self)
        row.setContentsMargins(14, SPACE_3, 14, SPACE_3)
        row.addWidget(IconLabel("clock", Tint.WARN))
        row.addLayout(texts, 1)
        row.addSpacing(SPACE_4)
        row.addWidget(self._send)
        row.addWidget(self._undo)

    @Slot()
    def _on_send_clicked(self) -> None:
        self.send_asked.emit(self._hold_id)

    @Slot()
    def _on_undo_clicked(self) -> None:
        self.undo_asked.emit(self._hold_id)
