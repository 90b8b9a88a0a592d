"""Queries on accounts, people and the roles they hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_admin.backend.callers import AccountState, PersonState, RoleState
from desktop_admin.backend.store.account_models import Account, Assignment, PersonRow, RoleRow
from desktop_admin.domain.access import AuthenticationMethod, Features

ACTIVE = "ACTIVE"


def email_key(email: str) -> str:
    """What two e-mail addresses are compared by."""
    return email.strip().casefold()


def find_by_email(session: Session, email: str) -> PersonRow | None:
    """The person with this e-mail address, upper and lower case alike."""
    return session.scalar(select(PersonRow).where(PersonRow.email_key == email_key(email)))


def find_in_account(session: Session, account_id: str, person_id: str) -> PersonRow | None:
    """The person ``person_id`` if they belong to the account."""
    found = session.get(PersonRow, person_id)
    return found if found is not None and found.account_id == account_id else None


def only_account(session: Session) -> Account | None:
    """The account of this installation (the first one), or None before there is any."""
    return session.scalar(select(Account).order_by(Account.created_at, Account.id).limit(1))


def account_state(account: Account) -> AccountState:
    """``account`` as the policy looks at it."""
    return AccountState(
        id=account.id,
        name=account.name,
        owner_id=account.owner_id,
        has_roles_and_permissions=account.has_roles_and_permissions,
        features=Features(
            api_key=account.has_api_key_feature,
            api_token=account.has_api_token_feature,
            oauth2=account.has_oauth_feature,
        ),
        method=AuthenticationMethod(account.method),
        api_token_seconds=account.api_token_seconds,
        oauth_token_seconds=account.oauth_token_seconds,
        has_permission_cache=account.has_permission_cache,
    )


def states_of(
    session: Session, person_id: str, account_id: str | None = None
) -> tuple[AccountState, PersonState] | None:
    """Account and person as they are now, or None for an unknown or inactive person.

    The account is the person's own, or the one that is named.
    """
    found = session.execute(
        select(PersonRow, Account)
        .join(Account, Account.id == (account_id or PersonRow.account_id))
        .where(PersonRow.id == person_id)
    ).one_or_none()
    if found is None or found[0].status != ACTIVE:
        return None
    person, account = found
    roles = roles_of(session, account.id, [person.id]).get(person.id, ())
    return account_state(account), person_state(person, account.owner_id, roles)


def person_state(person: PersonRow, owner_id: str, roles: Sequence[RoleState]) -> PersonState:
    """``person`` with the roles they hold."""
    return PersonState(
        id=person.id,
        email=person.email,
        first_name=person.first_name,
        last_name=person.last_name,
        is_owner=person.id == owner_id,
        is_active=person.status == ACTIVE,
        roles=tuple(roles),
    )


def roles_of(
    session: Session, account_id: str, person_ids: Iterable[str]
) -> dict[str, tuple[RoleState, ...]]:
    """The roles of each person, by name."""
    found = session.execute(
        select(Assignment.person_id, RoleRow)
        .join(
            RoleRow,
            (RoleRow.account_id == Assignment.account_id) & (RoleRow.id == Assignment.role_id),
        )
        .where(Assignment.account_id == account_id, Assignment.person_id.in_(list(person_ids)))
        .order_by(RoleRow.name_key)
    )
    held: dict[str, tuple[RoleState, ...]] = {}
    for person_id, role in found:
        held[person_id] = (*held.get(person_id, ()), role_state(role))
    return held


def role_state(role: RoleRow) -> RoleState:
    """``role`` as the policy looks at it."""
    return RoleState(role.id, role.name, frozenset(role.permissions), role.is_enabled)


def people_of(session: Session, account_id: str) -> Sequence[PersonRow]:
    """Everybody in the account, by name."""
    return session.scalars(
        select(PersonRow)
        .where(PersonRow.account_id == account_id)
        .order_by(PersonRow.last_name, PersonRow.first_name, PersonRow.id)
    ).all()


def owns_any(session: Session, person_id: str) -> bool:
    """Whether the person is the owner of an account."""
    return session.scalar(select(Account.id).where(Account.owner_id == person_id)) is not None
