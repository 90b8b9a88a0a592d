"""Writes audit events: append-only, without secrets, free of control characters."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from desktop_admin.backend.store.record_models import AuditRow
from desktop_admin.domain.activity import AuditParty, AuditResult

_LIMIT = 400


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an act came from: moment (epoch milliseconds), network address and request id."""

    now: int
    address: str
    request_id: str


def record(
    session: Session,
    origin: Origin,
    *,
    account_id: str,
    actor: AuditParty,
    action: str,
    subject: AuditParty | None = None,
    result: AuditResult = AuditResult.OK,
    detail: str | None = None,
) -> None:
    """Adds one event to the unit of work that does what it tells of."""
    texts = [_clean(text) for text in (actor.id, actor.name, action, detail or "")]
    about = [_clean(subject.id), _clean(subject.name)] if subject else [None, None]
    words = [*texts, *(text or "" for text in about), origin.address, origin.request_id]
    session.add(
        AuditRow(
            account_id=account_id,
            at=origin.now,
            actor_kind=actor.kind,
            actor_id=texts[0],
            actor_name=texts[1],
            action=action,
            subject_kind=subject.kind if subject else None,
            subject_id=about[0],
            subject_name=about[1],
            result=result.value,
            address=origin.address,
            request_id=origin.request_id,
            detail=texts[3] or None,
            search_key="\n".join(words).casefold()[:3000],
        )
    )


def _clean(text: str) -> str:
    """``text`` on one line and of limited length (ASVS 16.4.1)."""
    return "".join(character if character.isprintable() else " " for character in text)[:_LIMIT]
