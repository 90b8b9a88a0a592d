"""Counts wrong API keys and tokens per place, in memory: a guess must not cost a write."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from desktop_admin.backend.clock import MINUTE, SECOND
from desktop_admin.backend.records.places import place_of

FREE = 300
PLACES = 10_000
_ELSEWHERE = ""


@dataclass(slots=True)
class _Window:
    ends_at: int
    count: int = 0


class Guesses:
    """Only what is wrong anyway is counted, so a right credential is never kept waiting."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._windows: dict[str, _Window] = {}

    def wrong(self, address: str, now: int) -> int:
        """One more wrong credential; the seconds to wait when there were too many, else 0."""
        place = place_of(address)
        with self._lock:
            window = self._windows.get(place)
            if window is None or window.ends_at <= now:
                window = self._opened(place, now)
            window.count += 1
            return 0 if window.count <= FREE else max(1, -(-(window.ends_at - now) // SECOND))

    def _opened(self, place: str, now: int) -> _Window:
        if len(self._windows) >= PLACES:
            self._windows = {
                name: window for name, window in self._windows.items() if window.ends_at > now
            }
            if len(self._windows) >= PLACES:
                place = _ELSEWHERE
                if place in self._windows:
                    return self._windows[place]
        window = self._windows[place] = _Window(now + MINUTE)
        return window
