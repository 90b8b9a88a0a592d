"""How a credential stands: its age, its use, whether new credentials are due, whether it leaked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from desktop_admin.domain.credentials import Client

IDLE_AFTER = timedelta(days=90)
ROTATION_CHOICES = (30, 60, 90, 180, 365)  # days
NOTE_LIMIT = 200  # characters
ROTATION_DAYS = range(3651)  # 0 is off


class Standing(StrEnum):
    """How a credential stands, the worst first: the first one that applies is shown."""

    EXPOSED = "exposed"
    DUE = "due"
    NEVER_USED = "never-used"
    IDLE = "idle"
    ACTIVE = "active"

    @property
    def needs_attention(self) -> bool:
        """Whether somebody should get new credentials."""
        return self in {Standing.EXPOSED, Standing.DUE}


class ReasonKind(StrEnum):
    """What a reason speaks of."""

    EXPOSED = "exposed"
    OVERDUE = "overdue"
    DUE_ON = "due-on"
    NEVER_USED = "never-used"
    IDLE = "idle"


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing to know of a credential.

    ``since`` is when it began, or for DUE_ON when it will; ``note`` is the person's own word.
    """

    kind: ReasonKind
    since: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class Exposure:
    """A person's word that a secret has leaked, kept on this computer; the note holds no secret.

    ``secret_born`` tells which secret was meant: with the next one the mark is over.
    """

    vault_id: str
    account_id: str
    client_id: str
    secret_born: datetime
    marked_at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class CredentialFacts:
    """What a judgement is made from; times are aware.

    ``secret_born`` is the last regeneration, else the creation, or None if the server does not
    tell. ``rotation_days`` is 0 where no interval is set.
    """

    secret_born: datetime | None
    last_used_at: datetime | None
    rotation_days: int = 0
    exposure: Exposure | None = None


@dataclass(frozen=True, slots=True)
class Assessment:
    """The judgement: ``reasons`` are all that apply, the worst first."""

    standing: Standing
    reasons: tuple[Reason, ...]
    due_at: datetime | None


class RotationSource(StrEnum):
    """Who set an interval."""

    NOBODY = "nobody"
    PERSON = "person"
    POLICY = "policy"


@dataclass(frozen=True, slots=True)
class RotationInterval:
    """After how many days new credentials are due (0: never), and who says so.

    ``origin`` is where a policy comes from, for the person to read.
    """

    days: int = 0
    source: RotationSource = RotationSource.NOBODY
    origin: str = ""


def rotation_interval(own_days: int, policy: RotationInterval | None) -> RotationInterval:
    """The interval in force: the policy's if there is one, else the connection's own."""
    if policy is not None:
        return policy
    return RotationInterval(own_days, RotationSource.PERSON) if own_days else RotationInterval()


def secret_born(client: Client) -> datetime:
    """When the present secret of ``client`` was made."""
    return client.rotated_at or client.created_at


def facts_of(
    client: Client, rotation_days: int = 0, exposure: Exposure | None = None
) -> CredentialFacts:
    """The facts of ``client``."""
    return CredentialFacts(secret_born(client), client.last_used_at, rotation_days, exposure)


def assess(facts: CredentialFacts, now: datetime) -> Assessment:
    """How a credential stands at ``now``.

    It is due from the very moment at which the interval is over, idle after 90 days without use. An
    exposure counts for the secret that was meant.
    """
    due_at = _due_at(facts)
    found: list[tuple[Standing, Reason]] = []
    exposure = facts.exposure
    if exposure is not None and exposure.secret_born == facts.secret_born:
        reason = Reason(ReasonKind.EXPOSED, exposure.marked_at, exposure.note)
        found.append((Standing.EXPOSED, reason))
    if due_at is not None and now >= due_at:
        found.append((Standing.DUE, Reason(ReasonKind.OVERDUE, due_at)))
    found += _unused(facts, now)
    standing = found[0][0] if found else Standing.ACTIVE
    reasons = [reason for _standing, reason in found]
    if due_at is not None and now < due_at:
        reasons.append(Reason(ReasonKind.DUE_ON, due_at))
    return Assessment(standing, tuple(reasons), due_at)


def _due_at(facts: CredentialFacts) -> datetime | None:
    if facts.secret_born is None or not facts.rotation_days:
        return None
    return facts.secret_born + timedelta(days=facts.rotation_days)


def _unused(facts: CredentialFacts, now: datetime) -> list[tuple[Standing, Reason]]:
    used = facts.last_used_at
    if used is None:
        if facts.secret_born is None:
            return []
        return [(Standing.NEVER_USED, Reason(ReasonKind.NEVER_USED, facts.secret_born))]
    if now - used >= IDLE_AFTER:
        return [(Standing.IDLE, Reason(ReasonKind.IDLE, used))]
    return []
