"""The clipboard under Wayland, where Qt cannot see what the desktop serves to other programs.

A compositor takes a new clipboard only from the window in use, after a key or a click. When ours is
given up, many put back a copy that they made of it, and Qt then reports an empty clipboard. So the
secret is overwritten with a harmless text, and a second client (wl-paste) tells what is there.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable

from PySide6.QtCore import QObject, QProcess, QTimer, Slot
from PySide6.QtGui import QClipboard

from desktop_admin.runtime.clipboard_port import Finding, Marking, record_of

READER = "wl-paste"
_PATIENCE = 3000  # milliseconds until a reader without an answer is ended
_MODE = QClipboard.Mode.Clipboard


class WaylandClipboard(QObject):
    """``reader`` is the program that pastes to its standard output, None if there is none."""

    marking = Marking.WAYLAND
    needs_input = True

    def __init__(
        self, clipboard: QClipboard, reader: str | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._reader = reader

    def write(self, text: str, *, is_confidential: bool) -> None:
        """Put ``text`` on the clipboard, text and marks in one record."""
        self._clipboard.setMimeData(record_of(text, is_confidential=is_confidential), _MODE)

    def look(self, is_it: Callable[[str], bool], found: Callable[[Finding], None]) -> None:
        """Tell at once while the secret is still ours, else what the second client reads."""
        if self._clipboard.ownsClipboard() and is_it(self._clipboard.text(_MODE)):
            found(Finding.HELD)
        elif self._reader is None:
            # what we have written is not known to be what the desktop serves
            found(Finding.UNKNOWN if self._clipboard.ownsClipboard() else Finding.GONE)
        else:
            SecondLook(self._reader, is_it, found, self).start()

    def clear(self, harmless: str) -> None:
        """Overwrite; marked as confidential, so that no history takes the harmless text."""
        self.write(harmless, is_confidential=True)


class SecondLook(QObject):
    """One run of the reader; it deletes itself when it has told what it found."""

    def __init__(
        self,
        reader: str,
        is_it: Callable[[str], bool],
        found: Callable[[Finding], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader, self._is_it = reader, is_it
        self._found: Callable[[Finding], None] | None = found
        self._process = QProcess(self)
        self._process.finished.connect(self._on_process_finished)
        self._process.errorOccurred.connect(self._on_process_failed)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._on_patience_ended)

    def start(self) -> None:
        """Ask; the secret comes through a pipe and is on no command line."""
        self._patience.start(_PATIENCE)
        self._process.start(self._reader, ["--no-newline", "--type", "text"])
        self._process.closeWriteChannel()

    def _tell(self, finding: Finding) -> None:
        self._patience.stop()
        found, self._found = self._found, None
        if found is not None:
            found(finding)
            self.deleteLater()

    @Slot(int, QProcess.ExitStatus)
    def _on_process_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        if status is not QProcess.ExitStatus.NormalExit:
            self._tell(Finding.UNKNOWN)
            return
        # a failing wl-paste means that there is no text at all
        text = bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace")
        self._tell(Finding.HELD if code == 0 and self._is_it(text) else Finding.GONE)

    @Slot(QProcess.ProcessError)
    def _on_process_failed(self, _error: QProcess.ProcessError) -> None:
        self._tell(Finding.UNKNOWN)

    @Slot()
    def _on_patience_ended(self) -> None:
        self._tell(Finding.UNKNOWN)
        self._process.kill()


def installed_reader() -> str | None:
    """The path of the second client, where it is installed."""
    return shutil.which(READER)
