"""Audit events: who did what, when, from where, and with what result."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AuditResult(StrEnum):
    """How the act ended."""

    OK = "OK"
    REFUSED = "REFUSED"
    FAILED = "FAILED"


@dataclass(frozen=True, slots=True)
class AuditParty:
    """An actor or a subject: its kind (``PERSON``, ``CLIENT_APP``, ...), id and name."""

    kind: str
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """One entry of the account's append-only record; carries no secret."""

    id: str
    at: datetime
    actor: AuditParty
    action: str
    subject: AuditParty | None
    result: AuditResult
    address: str
    request_id: str
    detail: str | None


@dataclass(frozen=True, slots=True)
class AuditQuery:
    """What to look for; None and the empty text mean "any"."""

    search: str = ""
    action: str | None = None
    result: AuditResult | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class AuditPage:
    """Events, newest first; ``next_cursor`` is None on the last page."""

    items: tuple[AuditEvent, ...]
    next_cursor: str | None
