"""Ends the program in order when the system asks for it: a signal, or the end of the session."""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Signal, Slot
from PySide6.QtGui import QGuiApplication, QSessionManager

_NAMES = ("SIGTERM", "SIGINT", "SIGHUP")  # Windows has no SIGHUP


class Termination(QObject):
    """``asked``: the system wants the program to end; ``session_ending``: and everything else too.

    Python runs its signal handlers between two of its instructions, which Qt's loop has none of
    while nothing happens: a socket wakes the loop up.
    """

    asked = Signal()
    session_ending = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading, self._writing = socket.socketpair()
        for end in (self._reading, self._writing):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reading.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        self._before = {
            number: signal.signal(number, _do_nothing)
            for number in (getattr(signal, name) for name in _NAMES if hasattr(signal, name))
        }
        self._former_descriptor = signal.set_wakeup_fd(
            self._writing.fileno(), warn_on_full_buffer=False
        )
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self._on_commit_data_requested)

    def stop(self) -> None:
        """Let signals do again what they did before."""
        signal.set_wakeup_fd(self._former_descriptor)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        self._reading.close()
        self._writing.close()

    @Slot()
    def _on_woken(self) -> None:
        received = self._reading.recv(64)
        if any(number in self._before for number in received):
            self.asked.emit()

    @Slot("QSessionManager&")
    def _on_commit_data_requested(self, _session: QSessionManager) -> None:
        self.session_ending.emit()


def _do_nothing(_number: int, _frame: FrameType | None) -> None:
    """The number arrives through the socket."""
