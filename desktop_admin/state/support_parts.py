"""What the stores of the recorder and of the support bundle are given by the composition root."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from desktop_admin.domain.exchanges import Exchange
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.runtime.log_recording import RecordedLines


class RecordingPort(Protocol):
    """Where the log is recorded."""

    def begin(self, marker: str) -> bool:
        """Whether the log file was written."""

    def end(self, marker: str) -> RecordedLines:
        """What was recorded."""


@dataclass(frozen=True, slots=True)
class SupportParts:
    """``ledger`` knows every secret; ``calls`` gives the calls of the program, newest first.

    ``surroundings`` are versions and names that only a program with a window knows.
    """

    ledger: RedactionLedger
    log_directory: Path
    recording: RecordingPort
    calls: Callable[[], tuple[Exchange, ...]]
    surroundings: Mapping[str, str] = field(default_factory=dict)
