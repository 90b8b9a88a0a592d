"""Queries on roles and on who holds them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from desktop_admin.backend.store.account_models import Assignment, RoleRow
from desktop_admin.domain.names import name_key


def roles_of_account(session: Session, account_id: str) -> Sequence[RoleRow]:
    """All roles, by name."""
    query = select(RoleRow).where(RoleRow.account_id == account_id).order_by(RoleRow.name_key)
    return session.scalars(query).all()


def find(session: Session, account_id: str, role_id: str) -> RoleRow | None:
    """The role of this id."""
    return session.get(RoleRow, (account_id, role_id))


def find_by_name(session: Session, account_id: str, name: str) -> RoleRow | None:
    """The role of this name, case folded."""
    return session.scalar(
        select(RoleRow).where(RoleRow.account_id == account_id, RoleRow.name_key == name_key(name))
    )


def holders(session: Session, account_id: str, role_id: str) -> Sequence[str]:
    """The ids of the people who hold a role."""
    query = select(Assignment.person_id).where(
        Assignment.account_id == account_id, Assignment.role_id == role_id
    )
    return session.scalars(query.order_by(Assignment.person_id)).all()


def give(session: Session, account_id: str, person_id: str, role_id: str) -> None:
    """``person_id`` holds the role from now on."""
    session.merge(Assignment(account_id=account_id, person_id=person_id, role_id=role_id))


def take(session: Session, account_id: str, person_id: str, role_id: str) -> None:
    """``person_id`` does not hold the role any more."""
    session.execute(
        delete(Assignment).where(
            Assignment.account_id == account_id,
            Assignment.person_id == person_id,
            Assignment.role_id == role_id,
        )
    )


def replace(session: Session, account_id: str, person_id: str, role_ids: Iterable[str]) -> None:
    """``person_id`` holds exactly these roles from now on."""
    session.execute(
        delete(Assignment).where(
            Assignment.account_id == account_id, Assignment.person_id == person_id
        )
    )
    for role_id in dict.fromkeys(role_ids):
        give(session, account_id, person_id, role_id)


def pass_on(session: Session, parent_id: str, account_id: str, now: int) -> None:
    """A new subaccount inherits the parent's own roles and those that it has inherited itself."""
    for row in roles_of_account(session, parent_id):
        if not row.is_predefined:
            session.add(_inherited(row, account_id, now))


def spread(session: Session, row: RoleRow, account_ids: Iterable[str], now: int) -> None:
    """Brings the copies of ``row`` in the accounts below its own up to date."""
    for account_id in account_ids:
        session.merge(_inherited(row, account_id, now))


def withdraw(session: Session, role_id: str, account_ids: Iterable[str]) -> None:
    """Removes the copies of a role in the accounts below its own."""
    session.execute(
        delete(RoleRow).where(RoleRow.id == role_id, RoleRow.account_id.in_(list(account_ids)))
    )


def _inherited(row: RoleRow, account_id: str, now: int) -> RoleRow:
    return RoleRow(
        account_id=account_id,
        id=row.id,
        name=row.name,
        name_key=row.name_key,
        description=row.description,
        permissions=list(row.permissions),
        is_enabled=row.is_enabled,
        is_predefined=False,
        is_inherited=True,
        created_at=now,
    )
