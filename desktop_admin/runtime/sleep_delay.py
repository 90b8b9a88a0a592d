"""Holds up a suspension of the computer until the window is locked, through logind.

A delay lock of logind is a file descriptor: the computer sleeps when all are closed, or when
logind's own time (some seconds) is up.
"""

from __future__ import annotations

import os

from PySide6.QtCore import QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusUnixFileDescriptor

from desktop_admin.runtime.bus_calls import BusCall

_CALL = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
_WHY = ["sleep", "API Access Admin", "Lock the window first", "delay"]


class SleepDelay(QObject):
    """At most one delay at a time."""

    def __init__(self, bus: QDBusConnection, parent: QObject) -> None:
        super().__init__(parent)
        self._bus = bus
        self._descriptor: int | None = None
        self._is_wanted = False

    def begin(self) -> None:
        """Hold up the next suspension."""
        if not self._is_wanted:
            self._is_wanted = True
            call = BusCall(self._bus, self)
            call.answered.connect(self._on_granted)
            call.ask(*_CALL, "Inhibit", [*_WHY])

    def end(self) -> None:
        """Let the computer sleep."""
        self._is_wanted = False
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    @Slot(object)
    def _on_granted(self, answer: list[object]) -> None:
        found = answer[0] if answer else None
        if isinstance(found, QDBusUnixFileDescriptor) and self._is_wanted:
            self._descriptor = os.dup(found.fileDescriptor())
