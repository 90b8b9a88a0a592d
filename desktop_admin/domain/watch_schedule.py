"""When each watched credential of one server is tested next; no clock of its own, no thread."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from desktop_admin.domain.watch import Reading, Verdict

Key = tuple[str, str]
JITTER = 0.1  # of the interval, either way, so that many programs do not ask in step
SPREAD = timedelta(seconds=60)  # over which tests begin at the start and after a sleep
CONFIRM = timedelta(seconds=30)  # after a first failure
LONGEST_BACK_OFF = timedelta(minutes=60)
OFFLINE_AGAIN = timedelta(seconds=60)
LATE = timedelta(seconds=60)  # a tick so much too late: the computer has slept


class WatchSchedule:
    """Times are aware. ``uniform`` gives a random number between two, for a test a fixed one.

    One test is given out at a time, so that a server never sees two at once.
    """

    def __init__(self, uniform: Callable[[float, float], float] | None = None) -> None:
        self._uniform = uniform or random.SystemRandom().uniform
        self._interval = timedelta(minutes=15)
        self._due: dict[Key, datetime] = {}
        self._held_until: datetime | None = None
        self._expected: datetime | None = None
        self._has_rested = False

    def set_minutes(self, minutes: int, now: datetime) -> None:
        """Test so often from now on."""
        interval = timedelta(minutes=minutes)
        if interval != self._interval:
            self._interval = interval
            self._spread(self._due, now, min(interval, SPREAD))

    def keep(self, keys: Iterable[Key], now: datetime) -> None:
        """These and no others are tested; new ones soon, but not all at once."""
        wanted = list(keys)
        self._due = {key: due for key, due in self._due.items() if key in wanted}
        new = [key for key in wanted if key not in self._due]
        if len(new) == 1:
            self._due[new[0]] = now
        else:
            self._spread(new, now, min(self._interval, SPREAD))

    def ask(self, key: Key, now: datetime) -> None:
        """A person wants this one tested now; a server that asked to wait is left alone all the
        same.
        """
        if key in self._due:
            self._due[key] = now - self._interval  # before all others

    def forget(self) -> None:
        """Another server: nothing that was asked for counts any more."""
        self._due, self._held_until, self._expected = {}, None, None

    def rest(self) -> None:
        """Nothing was tested for a while: what is overdue by then is spread out."""
        self._has_rested = True

    def postpone(self, key: Key, now: datetime) -> None:
        """This one could not be tested; not before the next interval."""
        if key in self._due:
            self._due[key] = now + self._interval

    def next_at(self) -> datetime | None:
        """When there will be something to test, None if there is nothing."""
        if not self._due:
            return None
        due = min(self._due.values())
        return due if self._held_until is None else max(due, self._held_until)

    def take(self, now: datetime) -> Key | None:
        """The one that is due longest, if any is; after a sleep they are spread out first."""
        is_late = self._expected is not None and now - self._expected > LATE
        if is_late or self._has_rested:
            overdue = [key for key, due in self._due.items() if due <= now]
            self._spread(overdue, now, min(self._interval, SPREAD))
        self._expected, self._has_rested = None, False
        due_at = self.next_at()
        if due_at is None or due_at > now:
            self._expected = due_at
            return None
        key = min(self._due, key=lambda one: self._due[one])
        self._due[key] = now + self._interval  # should nothing be heard of this test
        return key

    def settle(self, key: Key, reading: Reading, failures: int) -> None:
        """A test is over: ``failures`` tests in a row, this one included, found no server."""
        wait = self._wait_after(reading, failures)
        if reading.wait_seconds:
            until = reading.at + timedelta(seconds=reading.wait_seconds)
            self._held_until = max(until, self._held_until or until)
        if key in self._due:
            self._due[key] = reading.at + wait * self._uniform(1 - JITTER, 1 + JITTER)

    def _wait_after(self, reading: Reading, failures: int) -> timedelta:
        if reading.verdict is Verdict.OFFLINE:
            return min(self._interval, OFFLINE_AGAIN)
        if failures == 1:
            return min(self._interval, CONFIRM)
        if failures > 2:
            longest = max(self._interval, LONGEST_BACK_OFF)
            return min(self._interval * (1 << min(failures - 2, 10)), longest)
        return self._interval

    def _spread(self, keys: Iterable[Key], now: datetime, span: timedelta) -> None:
        listed = list(keys)
        for place, key in enumerate(listed):
            begin = span * place / len(listed)
            self._due[key] = now + begin + span / len(listed) * self._uniform(0.0, 1.0)
