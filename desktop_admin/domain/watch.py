"""Watched credentials: what a test found, what that makes of a credential, and what is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from desktop_admin.domain.credentials import CredentialKind

WATCH_MINUTES = (1, 5, 15, 60)
HISTORY_LIMIT = 500  # readings of one credential, kept in memory alone
HISTORY_AGE = timedelta(hours=24)


class Verdict(StrEnum):
    """What one test found."""

    WORKS = "works"
    REFUSED_BY_METHOD = "refused-by-method"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    ASKED_TO_WAIT = "asked-to-wait"  # the server answered, but not the question
    OFFLINE = "offline"  # this computer has no way to any network


class WatchStanding(StrEnum):
    """How a watched credential stands; the values are kept in files."""

    UNKNOWN = "unknown"
    WORKS = "works"
    REFUSED_BY_METHOD = "refused-by-method"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Reading:
    """One test, over at ``at`` (aware, UTC).

    ``milliseconds`` until the API's answer, where one came. ``reason`` is the server's own error
    code or the name of a fault, never free text. ``wait_seconds``: as long as the server asks for.
    """

    at: datetime
    verdict: Verdict
    milliseconds: int | None = None
    reason: str | None = None
    request_id: str | None = None
    wait_seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Watched:
    """A saved credential that is chosen to be watched; ``standing`` is the last that was told."""

    vault_id: str
    kind: CredentialKind
    client_id: str
    name: str
    is_on: bool = True
    standing: WatchStanding = WatchStanding.UNKNOWN

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from all others."""
        return self.vault_id, self.client_id


@dataclass(frozen=True, slots=True)
class WatchNote:
    """A change of standing as it is kept; ``at`` is aware, UTC."""

    id: str
    at: datetime
    connection_id: str
    connection_name: str
    kind: CredentialKind
    client_id: str
    client_name: str
    before: WatchStanding
    after: WatchStanding
    reason: str = ""
    request_id: str = ""


@dataclass(frozen=True, slots=True)
class WatchSummary:
    """Readings in numbers: of ``counted`` tests ``passed``; times are aware, None if there is none.

    Tests that told nothing of the credential (offline, asked to wait) are not counted.
    """

    counted: int = 0
    passed: int = 0
    median_milliseconds: int | None = None
    last_failure_at: datetime | None = None


def kept(readings: Sequence[Reading], new: Reading) -> tuple[Reading, ...]:
    """``readings`` with ``new``, oldest first, without what is too old or too much."""
    since = new.at - HISTORY_AGE
    young = [one for one in readings if since < one.at <= new.at]
    return (*young, new)[-HISTORY_LIMIT:]


def judged(standing: WatchStanding, readings: Sequence[Reading]) -> WatchStanding:
    """The standing after the last of ``readings``.

    A credential is called unreachable after two failures in a row, so that one lost packet wakes
    nobody; a refusal is the server's word and counts at once.
    """
    if not readings:
        return standing
    last = readings[-1].verdict
    if last is Verdict.UNREACHABLE:
        is_second = len(readings) > 1 and readings[-2].verdict is Verdict.UNREACHABLE
        return WatchStanding.UNREACHABLE if is_second else standing
    if last in {Verdict.OFFLINE, Verdict.ASKED_TO_WAIT}:
        return standing
    return WatchStanding(last.value)


def is_news(before: WatchStanding, after: WatchStanding) -> bool:
    """Whether a change is worth a word: a credential that is new and works is not."""
    first = before is WatchStanding.UNKNOWN
    return after is not before and not (first and after is WatchStanding.WORKS)


def summary_of(readings: Sequence[Reading]) -> WatchSummary:
    """``readings`` in numbers."""
    told = {Verdict.OFFLINE, Verdict.ASKED_TO_WAIT}
    counted = [one for one in readings if one.verdict not in told]
    passed = [one for one in counted if one.verdict is Verdict.WORKS]
    times = [one.milliseconds for one in passed if one.milliseconds is not None]
    failures = [one.at for one in counted if one.verdict is not Verdict.WORKS]
    return WatchSummary(
        counted=len(counted),
        passed=len(passed),
        median_milliseconds=_median(times) if times else None,
        last_failure_at=failures[-1] if failures else None,
    )


def _median(values: Sequence[int]) -> int:
    # the module "statistics" takes longer to load than all of this file
    ordered, middle = sorted(values), len(values) // 2
    return ordered[middle] if len(ordered) % 2 else sum(ordered[middle - 1 : middle + 1]) // 2


def failures_in_a_row(readings: Sequence[Reading]) -> int:
    """How many tests at the end found no server."""
    count = 0
    for reading in reversed(readings):
        if reading.verdict is not Verdict.UNREACHABLE:
            break
        count += 1
    return count
