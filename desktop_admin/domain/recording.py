"""A recording: what happened between a beginning and an end that a person chose."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum


class RecordingEnd(StrEnum):
    """Why a recording ended."""

    STOPPED = "stopped"
    TIME_UP = "time-up"
    LOCKED = "locked"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class Recording:
    """``lines`` are those of the log (JSON, redacted at birth), of which ``dropped`` did not fit.

    ``marker`` stands in the log at both ends. ``is_in_log``: the log file could be written.
    """

    marker: str
    began_at: datetime
    ended_at: datetime
    end: RecordingEnd
    lines: tuple[str, ...] = ()
    dropped: int = 0
    faults: int = 0
    is_in_log: bool = True


def new_marker(moment: datetime) -> str:
    """A name for a bundle or a recording that no other one has: ``APIA-<UTC time>-<random>``."""
    return f"APIA-{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(4)}"
