"""What the desktop tells of its session, whichever desktop it is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_admin.domain.lock import SessionEvent


class SessionWatch(QObject):
    """Base of every platform's watch; by itself it hears nothing.

    ``happened`` carries a ``SessionEvent``; ``reports_changed``: the desktop has another voice now.
    """

    happened = Signal(object)
    reports_changed = Signal()

    @property
    def reports(self) -> frozenset[SessionEvent]:
        """What this desktop can tell."""
        return frozenset()

    def start(self) -> None:
        """Listen from now on."""

    def stop(self) -> None:
        """Listen no longer."""

    def let_sleep(self) -> None:
        """All that had to be done before a suspension is done."""
