"""Records the log for a while: our own loggers tell more, and the lines are kept in memory."""

from __future__ import annotations

import logging
from collections import deque
from dataclasses import dataclass
from pathlib import Path

from desktop_admin.domain.redaction import Redactor
from desktop_admin.runtime.logging_setup import SILENCED, RedactedLines

OWN_LOGGER = "desktop_admin"
MOST_LINES = 20_000
MOST_CHARACTERS = 4 * 1024 * 1024
_TAIL = 64 * 1024  # bytes of the log file in which the marker must be by now
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RecordedLines:
    """What was kept, the oldest first; ``dropped`` older ones did not fit."""

    lines: tuple[str, ...] = ()
    dropped: int = 0
    faults: int = 0


class LogRecording:
    """``begin`` and ``end`` write the marker into the log; one recording at a time.

    The loggers of the libraries that speak HTTP stay silent. ``path`` is the log file.
    """

    def __init__(self, redactor: Redactor, path: Path) -> None:
        self._path = path
        self._lines = _Lines(redactor)
        self._own = logging.getLogger(OWN_LOGGER)
        self._earlier_level = self._own.level

    def begin(self, marker: str) -> bool:
        """Whether the log file was written; memory keeps the lines either way."""
        self._lines.clear()
        self._earlier_level = self._own.level
        self._own.setLevel(logging.DEBUG)
        logging.getLogger().addHandler(self._lines)
        _log.info("Recording begins: %s", marker)
        return self._is_in_file(marker)

    def end(self, marker: str) -> RecordedLines:
        """What was recorded; the loggers are as they were."""
        _log.info("Recording ends: %s", marker)
        logging.getLogger().removeHandler(self._lines)
        self._own.setLevel(self._earlier_level)
        return self._lines.taken()

    def _is_in_file(self, marker: str) -> bool:
        try:
            with self._path.open("rb") as file:
                file.seek(max(0, self._path.stat().st_size - _TAIL))
                return marker.encode() in file.read()
        except OSError:
            return False


class _Lines(logging.Handler):
    """Keeps the newest lines; logging calls it under its lock, from any thread."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__()
        self.setFormatter(RedactedLines(redactor))
        self._kept: deque[str] = deque()
        self._size = self._dropped = self._faults = 0

    def emit(self, record: logging.LogRecord) -> None:
        if record.name.partition(".")[0] in SILENCED:
            return
        line = self.format(record)
        self._kept.append(line)
        self._size += len(line)
        self._faults += record.levelno >= logging.WARNING
        while len(self._kept) > MOST_LINES or self._size > MOST_CHARACTERS:
            self._size -= len(self._kept.popleft())
            self._dropped += 1

    def clear(self) -> None:
        """Forget all."""
        self._kept.clear()
        self._size = self._dropped = self._faults = 0

    def taken(self) -> RecordedLines:
        """All that was kept; nothing is left."""
        found = RecordedLines(tuple(self._kept), self._dropped, self._faults)
        self.clear()
        return found
