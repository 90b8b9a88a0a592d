"""The card Data loss prevention: the way to the patterns."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.runtime.clipboard_guard import ClipboardGuard
from desktop_admin.ui.dialogs.dlp_dialog import DlpDialog
from desktop_admin.ui.widgets.buttons import PlainButton
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.layouts import hbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole


class DlpCard(Card):
    """Opens the dialog; there is nothing to set."""

    def __init__(self, clipboard: ClipboardGuard, parent: QWidget) -> None:
        super().__init__(self.tr("Data loss prevention"), parent=parent, name="dlp_card")
        self._clipboard = clipboard
        text = self.tr(
            "Client IDs, secrets and API keys have a format that scanners can recognise. Give it to"
            " the team that looks after data loss prevention."
        )
        self.add(PlainLabel(text, TextRole.SECONDARY, self, wraps=True))
        button = PlainButton(self.tr("DLP pattern…"), self, name="dlp_button", icon="search")
        button.clicked.connect(self._on_clicked)
        row = hbox(0)
        row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    @Slot()
    def _on_clicked(self) -> None:
        dialog = DlpDialog(self._clipboard, self.window())
        dialog.open()
