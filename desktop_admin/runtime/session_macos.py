"""The session on macOS: the notifications of the login window and of the workspace.

The centres are handed in, so that this module needs no pyobjc.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QObject

from desktop_admin.domain.lock import SessionEvent
from desktop_admin.runtime.session_port import SessionWatch

SCREEN_LOCKED = "com.apple.screenIsLocked"
WILL_SLEEP = "NSWorkspaceWillSleepNotification"
RESIGNED = "NSWorkspaceSessionDidResignActiveNotification"


class NotificationCentre(Protocol):
    """What is used of NSNotificationCenter, under the names that pyobjc gives it."""

    def addObserverForName_object_queue_usingBlock_(
        self, name: str, sender: None, queue: None, block: Callable[[object], None], /
    ) -> object:
        """Call ``block`` on this thread for each notification of that name; gives a handle."""

    def removeObserver_(self, handle: object, /) -> None:
        """No longer."""


class MacSession(SessionWatch):
    """``distributed`` is the centre of the whole session, ``workspace`` that of NSWorkspace."""

    def __init__(
        self,
        distributed: NotificationCentre,
        workspace: NotificationCentre,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._joined = (
            (distributed, SCREEN_LOCKED, self._tell_locked),
            (workspace, RESIGNED, self._tell_switched),
            (workspace, WILL_SLEEP, self._tell_suspending),
        )
        self._handles: list[tuple[NotificationCentre, object]] = []

    @property
    def reports(self) -> frozenset[SessionEvent]:
        """Everything."""
        return frozenset(SessionEvent)

    def start(self) -> None:
        """Join the notifications."""
        for centre, name, block in self._joined:
            handle = centre.addObserverForName_object_queue_usingBlock_(name, None, None, block)
            self._handles.append((centre, handle))
        self.reports_changed.emit()

    def stop(self) -> None:
        """Leave them."""
        handles: Iterable[tuple[NotificationCentre, object]] = self._handles
        for centre, handle in handles:
            centre.removeObserver_(handle)
        self._handles = []

    def _tell_locked(self, _notification: object) -> None:
        self.happened.emit(SessionEvent.LOCKED)

    def _tell_switched(self, _notification: object) -> None:
        self.happened.emit(SessionEvent.SWITCHED)

    def _tell_suspending(self, _notification: object) -> None:
        self.happened.emit(SessionEvent.SUSPENDING)


def mac_session(parent: QObject | None = None) -> SessionWatch:
    """With macOS' own centres; a watch that hears nothing without pyobjc."""
    try:
        from AppKit import NSWorkspace  # type: ignore[import-not-found]  # noqa: PLC0415
        from Foundation import (  # type: ignore[import-not-found]  # noqa: PLC0415
            NSDistributedNotificationCenter,
        )
    except ImportError:
        return SessionWatch(parent)
    distributed: NotificationCentre = NSDistributedNotificationCenter.defaultCenter()
    workspace: NotificationCentre = NSWorkspace.sharedWorkspace().notificationCenter()
    return MacSession(distributed, workspace, parent)
