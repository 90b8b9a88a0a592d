"""Which access tokens are refused before they expire: one by its ``jti``, many by their key."""

from __future__ import annotations

from sqlalchemy import BindParameter, ColumnElement, exists, select
from sqlalchemy.orm import Session

from desktop_admin.backend.store.credential_models import Revocation


def token_subject(token_id: str) -> str:
    """How the token with this ``jti`` stands in the list."""
    return f"jti:{token_id}"


def key_subject(kid: str) -> str:
    """How every token under the key ``kid`` stands in the list."""
    return f"kid:{kid}"


def is_listed(*subjects: str | BindParameter[str]) -> ColumnElement[bool]:
    """The condition that one of ``subjects`` is revoked: a token's own, and that of its key."""
    return exists().where(Revocation.subject.in_(subjects))


def has_any(session: Session, *subjects: str) -> bool:
    """Whether one of ``subjects`` is revoked."""
    return bool(session.scalar(select(is_listed(*subjects))))


def add(session: Session, subject: str, expires_at: int) -> bool:
    """Refuses ``subject`` from the very next call on, until ``expires_at`` (epoch milliseconds).

    False if it was refused already.
    """
    if session.get(Revocation, subject) is not None:
        return False
    session.add(Revocation(subject=subject, expires_at=expires_at))
    return True
