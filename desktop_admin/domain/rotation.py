"""Rotation without downtime: a twin takes over, then the old client goes. What is next, from facts
alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from desktop_admin.domain.attention import secret_born
from desktop_admin.domain.credentials import Client, CredentialKind
from desktop_admin.domain.names import NAME_LIMIT, name_key
from desktop_admin.domain.secret_journal import REPEATABLE_FOR

IDLE_DAYS = (1, 3, 7, 14, 30)
USUAL_IDLE_DAYS = 7


class Step(StrEnum):
    """What a plan waits for; CREATE to DELETE are the five steps, in their order.

    RENAME: the old name is free for the twin. UNDO: the plan is given up, and its twin must go.
    OVER: nothing is left to do. UNKNOWN: not all clients of the account could be read.
    """

    CREATE = "create"
    TEST = "test"
    HAND_OVER = "hand-over"
    WATCH = "watch"
    DELETE = "delete"
    RENAME = "rename"
    UNDO = "undo"
    OVER = "over"
    UNKNOWN = "unknown"


STEPS = (Step.CREATE, Step.TEST, Step.HAND_OVER, Step.WATCH, Step.DELETE)


class Remark(StrEnum):
    """What happened elsewhere meanwhile."""

    NONE = ""
    OLD_GONE = "old-gone"
    OLD_RENEWED = "old-renewed"
    TWIN_GONE = "twin-gone"
    TWIN_RENEWED = "twin-renewed"
    NAME_TAKEN = "name-taken"


@dataclass(frozen=True, slots=True)
class RotationPlan:
    """A rotation of one client, without any secret; times are aware, UTC.

    ``old_born`` and ``handed_born``: when the secret of the old one, and the one of the twin that
    was handed over, came to be, by the server's clock. ``twin_id`` is empty until the twin has been
    seen on the server.
    """

    vault_id: str
    account_id: str
    person_name: str
    kind: CredentialKind
    old_id: str
    old_name: str
    old_born: datetime
    twin_name: str
    idle_days: int
    started_at: datetime
    twin_id: str = ""
    handed_over_at: datetime | None = None
    handed_born: datetime | None = None
    is_given_up: bool = False

    def concerns(self, client_id: str) -> bool:
        """Whether ``client_id`` is the old one or the twin."""
        return client_id in {self.old_id, self.twin_id or self.old_id}


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a plan stands; ``ready_at``: when the old one may go, if it is not used again."""

    step: Step
    remark: Remark = Remark.NONE
    old: Client | None = None
    twin: Client | None = None
    ready_at: datetime | None = None


def proposed_name(name: str, now: datetime, taken: frozenset[str]) -> str:
    """A free name for the twin: ``Billing nightly (2026-11)``; ``taken`` holds ``name_key``s."""
    for count in range(1, len(taken) + 2):
        suffix = f" ({now:%Y-%m})" if count == 1 else f" ({now:%Y-%m}, {count})"
        proposed = name[: NAME_LIMIT - len(suffix)].rstrip() + suffix
        if name_key(proposed) not in taken:
            break
    return proposed


def found_twin(plan: RotationPlan, clients: tuple[Client, ...]) -> Client | None:
    """The twin. One that was not seen yet is known by its name and its maker, as the name was free
    when the plan was written.
    """
    if plan.twin_id:
        return next((one for one in clients if one.client_id == plan.twin_id), None)
    named = _named(plan, clients)
    return named if named is not None and named.created_by == plan.person_name else None


def judge(
    plan: RotationPlan, clients: tuple[Client, ...], now: datetime, *, is_complete: bool
) -> Progress:
    """Where ``plan`` stands by what the server says of ``clients``; never by what was clicked."""
    old = next((one for one in clients if one.client_id == plan.old_id), None)
    twin = found_twin(plan, clients)
    if not is_complete and (old is None or twin is None):
        return Progress(Step.UNKNOWN, old=old, twin=twin)
    if plan.is_given_up:
        return Progress(_undoing(plan, twin, now), old=old, twin=twin)
    if twin is None:
        return _without_twin(plan, old, clients)
    if old is None:
        can_rename = name_key(twin.name) != name_key(plan.old_name) and not any(
            one.kind is plan.kind and name_key(one.name) == name_key(plan.old_name)
            for one in clients
        )
        return Progress(Step.RENAME if can_rename else Step.OVER, twin=twin)
    return _with_both(plan, old, twin, now)


def _with_both(plan: RotationPlan, old: Client, twin: Client, now: datetime) -> Progress:
    born = secret_born(twin)
    is_renewed = plan.handed_born is not None and plan.handed_born != born
    remark = Remark.OLD_RENEWED if secret_born(old) != plan.old_born else Remark.NONE
    remark = Remark.TWIN_RENEWED if is_renewed else remark
    if twin.last_used_at is None or twin.last_used_at < born:
        return Progress(Step.TEST, remark, old, twin)
    if plan.handed_over_at is None or is_renewed:
        return Progress(Step.HAND_OVER, remark, old, twin)
    quiet_since = max(plan.handed_over_at, old.last_used_at or plan.handed_over_at)
    ready_at = quiet_since + timedelta(days=plan.idle_days)
    step = Step.DELETE if now >= ready_at else Step.WATCH
    return Progress(step, remark, old, twin, ready_at)


def _without_twin(plan: RotationPlan, old: Client | None, clients: tuple[Client, ...]) -> Progress:
    if old is None:
        return Progress(Step.OVER, Remark.OLD_GONE)
    if plan.twin_id:
        return Progress(Step.OVER, Remark.TWIN_GONE, old)
    is_taken = _named(plan, clients) is not None
    return Progress(Step.CREATE, Remark.NAME_TAKEN if is_taken else Remark.NONE, old)


def _undoing(plan: RotationPlan, twin: Client | None, now: datetime) -> Step:
    """A request whose answer was lost may be repeated for a while, and bring a twin yet."""
    may_come = not plan.twin_id and timedelta(0) <= now - plan.started_at < REPEATABLE_FOR
    return Step.UNDO if twin is not None or may_come else Step.OVER


def _named(plan: RotationPlan, clients: tuple[Client, ...]) -> Client | None:
    key = name_key(plan.twin_name)
    return next(
        (one for one in clients if one.kind is plan.kind and name_key(one.name) == key), None
    )
