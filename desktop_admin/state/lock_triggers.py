"""What locks the window by itself: nobody's input, and what the desktop tells of its session."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from desktop_admin.domain.lock import SessionEvent
from desktop_admin.runtime.inactivity import Inactivity
from desktop_admin.runtime.session_port import SessionWatch
from desktop_admin.state.lock_store import LockStore
from desktop_admin.state.preferences_store import PreferencesStore


class LockTriggers(QObject):
    """Follows the preferences; a suspension waits until the lock has settled."""

    def __init__(
        self,
        lock: LockStore,
        preferences: PreferencesStore,
        inactivity: Inactivity,
        watch: SessionWatch,
    ) -> None:
        super().__init__(lock)
        self._lock, self._preferences = lock, preferences
        self._inactivity, self._watch = inactivity, watch
        self._is_suspending = False
        preferences.changed.connect(self._on_preferences_changed)
        inactivity.idle.connect(lock.lock)
        watch.happened.connect(self._on_session_event)
        watch.reports_changed.connect(self._on_reports_changed)
        lock.settled.connect(self._on_settled)

    def start(self) -> None:
        """Listen from now on."""
        self._on_preferences_changed()
        self._watch.start()
        self._on_reports_changed()

    def stop(self) -> None:
        """Listen no longer."""
        self._preferences.changed.disconnect(self._on_preferences_changed)
        self._inactivity.stop()
        self._watch.stop()

    @Slot()
    def _on_preferences_changed(self) -> None:
        minutes = self._preferences.state.preferences.lock_after_minutes
        self._inactivity.set_seconds(minutes * 60)

    @Slot()
    def _on_reports_changed(self) -> None:
        self._lock.set_reports(self._watch.reports)

    @Slot(object)
    def _on_session_event(self, event: SessionEvent) -> None:
        preferences = self._preferences.state.preferences
        if event is not SessionEvent.SUSPENDING:
            if preferences.is_locked_with_session:
                self._lock.lock()
        elif preferences.is_locked_on_suspend and not self._lock.state.is_locked:
            self._is_suspending = True
            self._lock.lock()
        else:
            self._watch.let_sleep()

    @Slot()
    def _on_settled(self) -> None:
        if self._is_suspending:
            self._is_suspending = False
            self._watch.let_sleep()
