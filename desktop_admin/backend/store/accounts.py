"""Queries on accounts and the accounts below them; three levels at most."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_admin.backend.store.account_models import Account, Assignment, PersonRow

LEVELS = 3


def below(session: Session, account_id: str) -> list[Account]:
    """The accounts below ``account_id``, children before grandchildren, by name."""
    found: list[Account] = []
    parents = [account_id]
    while parents:
        query = select(Account).where(Account.parent_id.in_(parents))
        children = session.scalars(query.order_by(Account.name, Account.id)).all()
        found += children
        parents = [child.id for child in children]
    return found


def find_within(session: Session, top_id: str, account_id: str) -> Account | None:
    """The account ``account_id`` if it is ``top_id`` or below it."""
    found = session.get(Account, account_id)
    return found if found is not None and top_id in _line(session, found) else None


def level(session: Session, account: Account) -> int:
    """1 for an account without a parent, 2 for its children, 3 for theirs."""
    return len(_line(session, account))


def of_person(session: Session, person: PersonRow) -> Sequence[Account]:
    """The accounts that a person belongs to: their own, and those where they hold a role."""
    held = select(Assignment.account_id).where(Assignment.person_id == person.id)
    query = select(Account).where(
        (Account.id == person.account_id) | (Account.owner_id == person.id) | Account.id.in_(held)
    )
    return session.scalars(query.order_by(Account.created_at, Account.id)).all()


def _line(session: Session, account: Account) -> list[str]:
    """The ids from ``account`` up to the one without a parent."""
    ids = [account.id]
    while account.parent_id is not None and account.parent_id not in ids:
        account = session.get_one(Account, account.parent_id)
        ids.append(account.id)
    return ids
