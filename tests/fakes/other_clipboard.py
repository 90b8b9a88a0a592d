"""Another program that copies something and keeps it until its standard input ends.

``python -m tests.fakes.other_clipboard TEXT`` prints ``copied`` once the clipboard is its own.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QSocketNotifier, Slot
from PySide6.QtGui import QGuiApplication


class Copier(QGuiApplication):
    """Owns the clipboard while it lives."""

    def __init__(self, text: str) -> None:
        super().__init__(sys.argv)
        self._end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._end.activated.connect(self._on_input_ended)
        self.clipboard().dataChanged.connect(self._on_data_changed)
        self.clipboard().setText(text)

    @Slot()
    def _on_data_changed(self) -> None:
        if self.clipboard().ownsClipboard():
            sys.stdout.write("copied\n")
            sys.stdout.flush()

    @Slot()
    def _on_input_ended(self) -> None:
        self.quit()


if __name__ == "__main__":
    sys.exit(Copier(sys.argv[1]).exec())
