"""Records refusals, but only as far as the disk allows.

Those of one kind, party and place are written one by one up to a number per minute; the rest are
counted in memory and become one event when the minute is over. Across all places at most
``BUDGET`` kinds are told apart in a minute, so nobody fills the disk by junk calls.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace

from desktop_admin.backend.callers import ANONYMOUS
from desktop_admin.backend.clock import MINUTE
from desktop_admin.backend.records import audit
from desktop_admin.backend.records.audit import Origin
from desktop_admin.backend.records.places import place_of
from desktop_admin.backend.store import people
from desktop_admin.backend.store.database import Database
from desktop_admin.domain.activity import AuditParty, AuditResult

BUDGET = 100
ONCE = 1
ATTEMPTS = 10  # as many as a known client or person has before they must wait


@dataclass(frozen=True, slots=True)
class RefusedAct:
    """What was refused, to whom and why; ``account_id`` None: the only account there is."""

    action: str
    detail: str
    actor: AuditParty = ANONYMOUS
    subject: AuditParty | None = None
    account_id: str | None = None


@dataclass(slots=True)
class _Tally:
    """One kind from one place in one minute: written one by one, and counted since."""

    until: int
    last: Origin
    written: int = 0
    counted: int = 0

    def take_over(self, former: _Tally) -> None:
        """Counts what ``former`` counted as well."""
        if former is not self:
            self.counted += former.counted


class RefusalLog:
    """For all threads of the process; ``flush`` is called every second, and at the end."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._tallies: dict[tuple[RefusedAct, str], _Tally] = {}

    def record(self, origin: Origin, act: RefusedAct) -> None:
        """Writes one event."""
        self._write([(origin, act)])

    def count(self, origin: Origin, act: RefusedAct, free: int = ONCE) -> None:
        """Writes one event if it is among the first ``free`` of its kind, else counts it."""
        with self._lock:
            tally = self._tally(origin, act)
            tally.last = origin
            if tally.written >= free:
                tally.counted += 1
                return
            tally.written += 1
        self.record(origin, act)

    def flush(self, now: int | None = None) -> None:
        """Writes what was counted in minutes that are over at ``now``; None: all that was."""
        with self._lock:
            over = {
                key: tally
                for key, tally in self._tallies.items()
                if now is None or tally.until <= now
            }
            for key in over:
                del self._tallies[key]
        counted = [(act, tally) for (act, _), tally in over.items() if tally.counted]
        try:
            self._write([(tally.last, _summed(act, tally.counted)) for act, tally in counted])
        except BaseException:
            with self._lock:
                for key, tally in over.items():
                    # Opened anew since: it goes on, with what the former one had counted.
                    self._tallies.setdefault(key, tally).take_over(tally)
            raise

    def _tally(self, origin: Origin, act: RefusedAct) -> _Tally:
        key = (act, place_of(origin.address))
        if key not in self._tallies and len(self._tallies) >= BUDGET:
            key = (act, "many places")
        return self._tallies.setdefault(key, _Tally(origin.now + MINUTE, origin))

    def _write(self, events: list[tuple[Origin, RefusedAct]]) -> None:
        if not events:
            return
        with self._database.write() as session:
            only = people.only_account(session)
            for origin, act in events:
                account_id = act.account_id or (only.id if only else None)
                if account_id is not None:
                    audit.record(
                        session,
                        origin,
                        account_id=account_id,
                        actor=act.actor,
                        action=act.action,
                        subject=act.subject,
                        result=AuditResult.REFUSED,
                        detail=act.detail,
                    )


def _summed(act: RefusedAct, count: int) -> RefusedAct:
    return replace(act, detail=f"{act.detail} ({count} more within a minute)")
