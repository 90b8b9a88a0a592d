"""Tells when nobody has used the program's windows for a time."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_admin.runtime.input_watch import MOVES, PRESSES, InputWatch


class Inactivity(QObject):
    """Idle means this program's windows, not the computer: no desktop has to tell it.

    Nothing is watched while the time is 0.
    """

    idle = Signal()

    def __init__(
        self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._seconds = 0.0
        self._last = clock()
        self._watch = InputWatch(self, PRESSES | MOVES)
        self._watch.happened.connect(self._on_input)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)

    def set_seconds(self, seconds: float) -> None:
        """Count from now on; 0 stops."""
        if seconds == self._seconds:
            return
        self._seconds = seconds
        if seconds > 0:
            self._watch.start()
            self._count_anew()
        else:
            self.stop()

    def stop(self) -> None:
        """Watch no longer."""
        self._seconds = 0.0
        self._watch.stop()
        self._timer.stop()

    def _count_anew(self) -> None:
        self._last = self._clock()
        self._wait(self._seconds)

    def _wait(self, seconds: float) -> None:
        self._timer.start(max(1, int(seconds * 1000)))

    @Slot()
    def _on_input(self) -> None:
        self._last = self._clock()
        if not self._timer.isActive():  # it was idle
            self._wait(self._seconds)

    @Slot()
    def _on_timeout(self) -> None:
        rest = self._last + self._seconds - self._clock()
        if rest > 0:  # restarting the timer at every move of the mouse would cost more
            self._wait(rest)
        else:
            self.idle.emit()
