"""The frozen snapshots of watching: the credentials with their readings, and what changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from desktop_admin.domain.errors import AppError
from desktop_admin.domain.watch import Reading, Watched, WatchNote, WatchSummary, summary_of
from desktop_admin.state.status import Notice, Status


class WatchPause(Enum):
    """Why nothing is tested at the moment."""

    NONE = auto()
    LOCKED = auto()
    NO_CONNECTION = auto()


@dataclass(frozen=True, slots=True)
class WatchRow:
    """A watched credential: ``readings`` oldest first.

    ``problem`` is why the last test could not be made at all.
    """

    watched: Watched
    readings: tuple[Reading, ...] = ()
    is_testing: bool = False
    problem: AppError | None = None

    @property
    def last(self) -> Reading | None:
        """The newest test."""
        return self.readings[-1] if self.readings else None

    @property
    def summary(self) -> WatchSummary:
        """The tests in numbers."""
        return summary_of(self.readings)

    @property
    def tested_at(self) -> datetime | None:
        """When the newest test was over."""
        return self.last.at if self.last else None


@dataclass(frozen=True, slots=True)
class WatchState:
    """What is watched on the present connection, in the order of adding."""

    status: Status = Status.IDLE
    error: AppError | None = None
    rows: tuple[WatchRow, ...] = ()
    pause: WatchPause = WatchPause.NO_CONNECTION
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class WatchNotesState:
    """The changes on the present connection, newest first."""

    status: Status = Status.IDLE
    error: AppError | None = None
    items: tuple[WatchNote, ...] = ()
    notice: Notice | None = None
