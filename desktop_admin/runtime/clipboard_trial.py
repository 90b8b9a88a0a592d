"""Tries on a harmless marker whether what is copied arrives, and goes away again."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Protocol

from PySide6.QtCore import QMimeData, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QClipboard

from desktop_admin.runtime.clipboard_guard import (
    SETTLING_MILLISECONDS,
    ClipboardState,
    ClipboardStatus,
)
from desktop_admin.runtime.clipboard_port import ClipboardPort, Finding, Marking

PATIENCE = 5.0  # seconds for the GUI thread to answer
_TEXT_FORMATS = frozenset(
    {"text/plain", "UTF8_STRING", "STRING", "TEXT", "COMPOUND_TEXT"}
    | {"TARGETS", "MULTIPLE", "TIMESTAMP", "SAVE_TARGETS", "DELETE"}  # no data, X11's own
)
_BUSY = frozenset({ClipboardStatus.HOLDING, ClipboardStatus.WAITING, ClipboardStatus.NOT_CLEARED})
_SEEN = {Finding.HELD: True, Finding.GONE: False, Finding.UNKNOWN: None}


class Guard(Protocol):
    """What takes secrets off the clipboard again."""

    @property
    def state(self) -> ClipboardState:
        """What became of the last one."""


@dataclass(frozen=True, slots=True)
class Trial:
    """How the marker fared; None: this desktop does not let the program look."""

    marking: Marking
    came_back: bool | None = None
    was_cleared: bool | None = None


class ClipboardTrial(QObject):
    """Lives on the GUI thread. ``present`` is the text on the clipboard, which is put back, or None
    where something else is there: then nothing is touched, as while a secret of ours is there.

    Where only a window in use may write, nothing is tried either: what is there could be lost.
    """

    _asked = Signal(object)

    def __init__(
        self,
        port: ClipboardPort,
        guard: Guard,
        present: Callable[[], str | None],
        *,
        settling_milliseconds: int = SETTLING_MILLISECONDS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._port, self._guard, self._present = port, guard, present
        self._answers: SimpleQueue[Trial | None] = SimpleQueue()
        self._marker, self._kept = "", ""
        self._settling = QTimer(self, interval=settling_milliseconds, singleShot=True)
        self._settling.timeout.connect(self._on_settled)
        self._asked.connect(self._on_asked, Qt.ConnectionType.QueuedConnection)

    def ask(self) -> Trial | None:
        """Try now; None: the clipboard was left alone. Any thread but the GUI's, one at a time."""
        answers: SimpleQueue[Trial | None] = SimpleQueue()
        self._asked.emit(answers)  # its own: a late answer reaches nobody who asks again
        try:
            return answers.get(timeout=PATIENCE)
        except Empty:
            return Trial(self._port.marking)

    @Slot(object)
    def _on_asked(self, answers: SimpleQueue[Trial | None]) -> None:
        self._answers = answers
        kept = self._present()
        if kept is None or self._guard.state.status in _BUSY:
            self._answers.put(None)
        elif self._port.needs_input:
            self._answers.put(Trial(self._port.marking))
        else:
            self._kept = kept
            self._marker = f"API Access Admin: {secrets.token_hex(8)}"
            self._port.write(self._marker, is_confidential=True)
            self._port.look(self._is_marker, self._on_looked)

    def _on_looked(self, finding: Finding) -> None:
        if finding is Finding.HELD:
            self._port.clear("")
            self._settling.start()
        else:
            if finding is Finding.UNKNOWN and self._kept:
                self._port.write(self._kept, is_confidential=False)  # the marker may be there
            self._kept = ""
            self._answers.put(Trial(self._port.marking, _SEEN[finding]))

    @Slot()
    def _on_settled(self) -> None:
        self._port.look(self._is_marker, self._on_looked_again)

    def _on_looked_again(self, finding: Finding) -> None:
        if self._kept and (finding is Finding.HELD or self._present() == ""):
            self._port.write(self._kept, is_confidential=False)  # nobody has copied meanwhile
        self._kept = ""
        is_there = _SEEN[finding]
        was_cleared = None if is_there is None else not is_there
        self._answers.put(Trial(self._port.marking, True, was_cleared))

    def _is_marker(self, text: str) -> bool:
        return text == self._marker


def replaceable_text(clipboard: QClipboard) -> str | None:
    """The text on the clipboard, "" if it is empty; None if a text alone would not put it back."""
    record: QMimeData | None = clipboard.mimeData(QClipboard.Mode.Clipboard)
    if record is None:
        return ""
    formats = {name.partition(";")[0] for name in record.formats()}
    return record.text() if formats <= _TEXT_FORMATS else None
