"""Queries on people's sessions: grants that rotate, and one-time tokens."""

from __future__ import annotations

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from desktop_admin.backend.store.credential_models import OneTimeToken, SessionGrant


def find_by_access(session: Session, mac: bytes, now: int) -> SessionGrant | None:
    """The live grant with this access token."""
    found = session.scalar(select(SessionGrant).where(SessionGrant.access_mac == mac))
    if found is None or found.is_spent or found.access_expires_at <= now:
        return None
    return found


def find_by_refresh(session: Session, mac: bytes) -> SessionGrant | None:
    """The grant with this refresh token, live or not."""
    return session.scalar(select(SessionGrant).where(SessionGrant.refresh_mac == mac))


def mark_used(session: Session, grant_id: str) -> None:
    """First use of a grant: its parent and the parent's other children are spent from now on."""
    grant = session.get(SessionGrant, grant_id)
    if grant is None or grant.is_used:
        return
    grant.is_used = True
    if grant.parent_id is None:
        return
    session.execute(
        update(SessionGrant)
        .where(
            SessionGrant.id != grant.id,
            (SessionGrant.id == grant.parent_id) | (SessionGrant.parent_id == grant.parent_id),
        )
        .values(is_spent=True)
    )


def is_family_there(session: Session, family_id: str) -> bool:
    """Whether the sign-in that the family descends from has not been ended."""
    query = select(SessionGrant.id).where(SessionGrant.family_id == family_id).limit(1)
    return session.scalar(query) is not None


def end_family(session: Session, family_id: str) -> None:
    """Ends every grant that descends from one sign-in."""
    session.execute(delete(SessionGrant).where(SessionGrant.family_id == family_id))


def end_all_of(session: Session, person_id: str) -> None:
    """Signs a person out everywhere."""
    session.execute(delete(SessionGrant).where(SessionGrant.person_id == person_id))


def has_one_time(session: Session, mac: bytes) -> bool:
    """Whether there is such a one-time token, expired or not."""
    return session.get(OneTimeToken, mac) is not None


def take_one_time(session: Session, mac: bytes, now: int) -> str | None:
    """The person a one-time token is for; the token is gone afterwards."""
    person_id, expires_at = session.execute(
        delete(OneTimeToken)
        .where(OneTimeToken.mac == mac)
        .returning(OneTimeToken.person_id, OneTimeToken.expires_at)
    ).one_or_none() or (None, 0)
    return person_id if expires_at > now else None
