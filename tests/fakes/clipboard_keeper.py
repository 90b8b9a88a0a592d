"""A clipboard manager: keeps what it sees on the clipboard, and fills an empty one again.

``python -m tests.fakes.clipboard_keeper [--ignores-marks]`` prints ``ready``, then every entry of
its history on a line of its own, until its standard input ends. With ``--ignores-marks`` it keeps
what is marked as a password too.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QSocketNotifier, QTimer, Slot
from PySide6.QtGui import QGuiApplication

HINT = "x-kde-passwordManagerHint"


class Keeper(QGuiApplication):
    """Lives beside other programs and watches the clipboard."""

    def __init__(self) -> None:
        super().__init__(sys.argv)
        self._ignores_marks = "--ignores-marks" in sys.argv
        self._kept = ""
        self._end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._end.activated.connect(self._on_input_ended)
        self._seen: tuple[list[str], str] | None = None
        self.clipboard().dataChanged.connect(self._on_data_changed)
        self._look = QTimer(self)
        self._look.timeout.connect(self._on_look)
        self._look.start(30)
        self._say("ready")

    def _say(self, line: str) -> None:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()

    def _take(self, formats: list[str], text: str) -> None:
        if not text:
            if self._kept:
                self.clipboard().setText(self._kept)
        elif text != self._kept and (self._ignores_marks or HINT not in formats):
            self._kept = text
            self._say(text)

    @Slot()
    def _on_data_changed(self) -> None:
        self._seen = None  # what was read may be of two copies

    @Slot()
    def _on_look(self) -> None:
        seen, self._seen = self._seen, None
        now = (self.clipboard().mimeData().formats(), self.clipboard().text())
        if seen == now:
            self._take(*now)
        self._seen = now

    @Slot()
    def _on_input_ended(self) -> None:
        self.quit()


if __name__ == "__main__":
    sys.exit(Keeper().exec())
