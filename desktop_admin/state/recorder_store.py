"""The recorder: a person starts it, reproduces what goes wrong, and stops it, or time does."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QTimer, Slot

from desktop_admin.domain.recording import Recording, RecordingEnd, new_marker
from desktop_admin.state.lock_store import LockStore
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.state_store import StateStore
from desktop_admin.state.support_parts import RecordingPort

CHOICES = (5, 15, 60)  # minutes
_TICK_MILLISECONDS = 500
_log = logging.getLogger(__name__)


def utc_now() -> datetime:
    """The present moment."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class RecorderState:
    """``marker`` is that of the recording under way, empty: there is none.

    ``is_in_log``: the log file has the marker; else memory alone keeps what happens. ``last`` is
    the recording before, until it is forgotten or the program ends.
    """

    marker: str = ""
    seconds_left: int = 0
    is_in_log: bool = True
    last: Recording | None = None

    @property
    def is_recording(self) -> bool:
        """Whether one is under way."""
        return bool(self.marker)


class RecorderStore(StateStore[RecorderState]):
    """Ends by itself when the time is up, and when the window is locked; signing in and out are
    what it may be for. No timer runs without a recording.
    """

    def __init__(
        self,
        session: SessionStore,
        lock: LockStore,
        recording: RecordingPort,
        *,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__(RecorderState(), session)
        self._session, self._lock, self._recording = session, lock, recording
        self._clock, self._now = clock, now
        self._deadline = 0.0
        self._began_at = now()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MILLISECONDS)
        self._timer.timeout.connect(self._on_timeout)
        session.changed.connect(self._on_session_changed)
        lock.changed.connect(self._on_lock_changed)

    def start(self, minutes: int) -> None:
        """Record for so long; the recording before is forgotten. Nothing while one is under way."""
        if self._state.is_recording or self._lock.state.is_locked:
            return
        self._began_at = self._now()
        marker = new_marker(self._began_at)
        is_in_log = self._recording.begin(marker)
        self._deadline = self._clock() + minutes * 60
        self._timer.start()
        self._set(RecorderState(marker, minutes * 60, is_in_log))
        self._on_session_changed()

    @Slot()
    def stop(self) -> None:
        """End it, as the person has seen enough."""
        self._end(RecordingEnd.STOPPED)

    def quit(self) -> None:
        """End it, as the program does."""
        self._end(RecordingEnd.QUIT)

    @Slot()
    def forget(self) -> None:
        """Drop the last recording."""
        self._show(last=None)

    def _end(self, end: RecordingEnd) -> None:
        if not self._state.is_recording:
            return
        self._timer.stop()
        marker = self._state.marker
        found = self._recording.end(marker)
        last = Recording(
            marker=marker,
            began_at=self._began_at,
            ended_at=self._now(),
            end=end,
            lines=found.lines,
            dropped=found.dropped,
            faults=found.faults,
            is_in_log=self._state.is_in_log,
        )
        self._set(RecorderState(last=last))

    @Slot()
    def _on_timeout(self) -> None:
        left = self._deadline - self._clock()
        if left <= 0:
            self._end(RecordingEnd.TIME_UP)
        else:
            self._show(seconds_left=math.ceil(left))

    @Slot()
    def _on_lock_changed(self) -> None:
        if self._lock.state.is_locked:
            self._end(RecordingEnd.LOCKED)

    @Slot()
    def _on_session_changed(self) -> None:
        if self._state.is_recording:
            session = self._session.state
            fault = type(session.error).__name__ if session.error is not None else "none"
            _log.debug(
                "Session: %s, working: %s, error: %s", session.phase, session.is_working, fault
            )
