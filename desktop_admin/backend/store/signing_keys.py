"""Queries on the keys that sign access tokens, and the lock under which they change."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_admin.backend.store.account_models import Account, Installation
from desktop_admin.backend.store.credential_models import SigningKey


def in_turn(session: Session) -> Sequence[SigningKey]:
    """All keys, in the order in which they sign."""
    order = (SigningKey.signs_from, SigningKey.created_at, SigningKey.kid)
    return session.scalars(select(SigningKey).order_by(*order)).all()


def lock(session: Session) -> None:
    """Until the end of the unit of work no other process changes the keys."""
    session.execute(select(Installation.id).with_for_update())


def longest_life(session: Session) -> int:
    """How many milliseconds an access token may live, in the account where it is longest."""
    return 1000 * (session.scalar(select(func.max(Account.oauth_token_seconds))) or 0)
