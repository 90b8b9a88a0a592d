"""Slows down guessing: counts failed attempts and says how long to wait."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_admin.backend.clock import MINUTE, SECOND
from desktop_admin.backend.sealing import Purpose, Sealer
from desktop_admin.backend.store.database import Database
from desktop_admin.backend.store.record_models import FailureCount

WINDOW = 15 * MINUTE
FIRST_WAIT = 30 * SECOND


@dataclass(frozen=True, slots=True)
class Subject:
    """What is counted: a text that names it, and how many failures are free."""

    text: str
    free: int


def person_at(email_key: str, address: str) -> Subject:
    """Sign-ins as one person from one address."""
    return Subject(f"person|{email_key}|{address}", 5)


def client_at(client_id: str, address: str) -> Subject:
    """Token requests of one client from one address."""
    return Subject(f"client|{client_id}|{address}", 10)


def client_anywhere(client_id: str) -> Subject:
    """Token requests of one client from anywhere: a high ceiling."""
    return Subject(f"client|{client_id}", 1000)


def people_at(address: str) -> Subject:
    """Sign-ins of whomever from one address."""
    return Subject(f"people|{address}", 100)


def clients_at(address: str) -> Subject:
    """Token requests of whatever client from one address: a high ceiling."""
    return Subject(f"clients|{address}", 1000)


class Throttle:
    """Failure counts in the database; each failure beyond the free ones doubles the wait."""

    def __init__(self, database: Database, sealer: Sealer) -> None:
        self._database = database
        self._sealer = sealer

    def wait(self, subjects: tuple[Subject, ...], now: int) -> int:
        """Seconds until the next attempt is looked at; 0: now."""
        with self._database.read() as session:
            found = (session.get(FailureCount, self._mac(subject)) for subject in subjects)
            until = max((row.blocked_until for row in found if row is not None), default=0)
        return max(0, -(-(until - now) // SECOND))

    def fail(self, subjects: tuple[Subject, ...], now: int) -> None:
        """Counts one failed attempt."""
        with self._database.write() as session:
            for subject in subjects:
                mac = self._mac(subject)
                row = session.get(FailureCount, mac)
                if row is None:
                    row = FailureCount(mac=mac, count=0, blocked_until=0, expires_at=0)
                    session.add(row)
                row.count = 1 if row.expires_at <= now else row.count + 1
                row.blocked_until = now + _block(row.count - subject.free)
                row.expires_at = max(row.blocked_until, now) + WINDOW

    def clear(self, subject: Subject) -> None:
        """Forgets the failures of one subject after a success."""
        mac = self._mac(subject)
        with self._database.read() as session:
            if session.get(FailureCount, mac) is None:
                return
        with self._database.write() as session:
            row = session.get(FailureCount, mac)
            if row is not None:
                session.delete(row)

    def _mac(self, subject: Subject) -> bytes:
        return self._sealer.mac(Purpose.THROTTLE, subject.text)


def _block(excess: int) -> int:
    """Milliseconds of waiting after ``excess`` failures beyond the free ones."""
    if excess < 0:
        return 0
    return int(min(WINDOW, FIRST_WAIT * 2 ** min(excess, 10)))
