"""Measures the longest time the GUI thread took no events; off unless a check asks for it."""

from __future__ import annotations

import threading
import time

from PySide6.QtCore import QObject, Qt, Signal, Slot


class StallMeter(QObject):
    """A background thread posts a heartbeat and waits until the GUI thread has taken it.

    ``longest_stall`` is in seconds, good to about ``interval``.
    """

    _beat = Signal()

    def __init__(self, interval: float = 0.005, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._interval = interval
        self._taken = threading.Event()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._longest = 0.0
        self._sent = 0.0
        self._beat.connect(self._on_beat, Qt.ConnectionType.QueuedConnection)

    @property
    def longest_stall(self) -> float:
        """The longest wait of a heartbeat since the start or the last reset, in seconds."""
        waiting = 0.0 if self._taken.is_set() or not self._sent else time.monotonic() - self._sent
        return max(self._longest, waiting)

    def start(self) -> None:
        """Begin to measure."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="stall-meter", daemon=True)
            self._thread.start()

    def reset(self) -> None:
        """Forget the longest stall so far, and the wait of the heartbeat under way."""
        self._longest = 0.0
        self._sent = time.monotonic()

    def stop(self) -> None:
        """End the measurement."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(1.0)

    def _run(self) -> None:
        while not self._stop.wait(self._interval):
            self._taken.clear()
            self._sent = time.monotonic()
            try:
                self._beat.emit()
            except RuntimeError:  # the meter's C++ half is gone
                return
            while not self._taken.wait(0.1):
                if self._stop.is_set():
                    return

    @Slot()
    def _on_beat(self) -> None:
        self._longest = max(self._longest, time.monotonic() - self._sent)
        self._taken.set()
