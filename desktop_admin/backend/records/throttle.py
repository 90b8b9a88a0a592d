"""Slows down guessing: counts failed attempts and says how long to wait."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from desktop_admin.backend.clock import MINUTE, SECOND
from desktop_admin.backend.credentials.sealing import Purpose, Sealer
from desktop_admin.backend.records.places import place_of
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
    return Subject(f"person|{email_key}|{place_of(address)}", 5)


def client_at(client_id: str, address: str) -> Subject:
    """Token requests of one client from one address."""
    return Subject(f"client|{client_id}|{place_of(address)}", 10)


def client_anywhere(client_id: str) -> Subject:
    """Token requests of one client from anywhere: a high ceiling."""
    return Subject(f"client|{client_id}", 1000)


def people_at(address: str) -> Subject:
    """Sign-ins of whomever from one address."""
    return Subject(f"people|{place_of(address)}", 100)


def clients_at(address: str) -> Subject:
    """Token requests of whatever client from one address: a high ceiling."""
    return Subject(f"clients|{place_of(address)}", 1000)


class Throttle:
    """Failure counts in the database; each failure beyond the free ones doubles the wait.

    There are 2^18 of them, and a subject has the one that its keyed hash says: invented names
    cannot fill the table, and are counted as known ones are.
    """

    def __init__(self, database: Database, sealer: Sealer) -> None:
        self._database = database
        self._sealer = sealer

    def wait(self, subjects: tuple[Subject, ...], now: int) -> int:
        """Seconds until the next attempt is looked at; 0: now."""
        with self._database.read() as session:
            return self._wait(session, subjects, now)

    def attempt(self, subjects: tuple[Subject, ...], now: int) -> int:
        """Counts one attempt as failed before it is looked at; seconds to wait if it must not be.

        One unit of work: attempts at the same time, in whatever processes, are counted one after
        the other. ``forgive`` takes back what was counted.
        """
        if wait := self.wait(subjects, now):
            return wait
        with self._database.write() as session:
            if wait := self._wait(session, subjects, now):
                return wait
            for subject in subjects:
                self._count(session, subject, now)
        return 0

    def forgive(self, session: Session, subject: Subject, others: tuple[Subject, ...]) -> None:
        """After a success: forgets the failures of ``subject``, and takes one off ``others``."""
        row = session.get(FailureCount, self._bucket(subject))
        if row is not None:
            session.delete(row)
        for other in others:
            row = session.get(FailureCount, self._bucket(other))
            if row is not None:
                row.count = max(0, row.count - 1)
                if row.count < other.free:
                    row.blocked_until = 0

    def _wait(self, session: Session, subjects: tuple[Subject, ...], now: int) -> int:
        found = (session.get(FailureCount, self._bucket(subject)) for subject in subjects)
        until = max((row.blocked_until for row in found if row is not None), default=0)
        return max(0, -(-(until - now) // SECOND))

    def _count(self, session: Session, subject: Subject, now: int) -> None:
        bucket = self._bucket(subject)
        row = session.get(FailureCount, bucket)
        if row is None:
            row = FailureCount(mac=bucket, count=0, blocked_until=0, expires_at=0)
            session.add(row)
        row.count = 1 if row.expires_at <= now else row.count + 1
        row.blocked_until = now + _block(row.count - subject.free)
        row.expires_at = max(row.blocked_until, now) + WINDOW

    def _bucket(self, subject: Subject) -> bytes:
        mac = self._sealer.mac(Purpose.THROTTLE, subject.text)
        return bytes([mac[0] & 0b11, *mac[1:3]])


def _block(excess: int) -> int:
    """Milliseconds of waiting after ``excess`` failures beyond the free ones."""
    if excess < 0:
        return 0
    return int(min(WINDOW, FIRST_WAIT * 2 ** min(excess, 10)))
