"""Roles of the account, as the service's published paths have them (public part)."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

import msgspec
from litestar import Response, delete, get, post, put
from sqlalchemy.orm import Session

from desktop_admin.backend.access.permissions import ALL_PERMISSIONS
from desktop_admin.backend.callers import PartyKind
from desktop_admin.backend.calls.accepted_names import TypedName, accepted_name
from desktop_admin.backend.calls.call import Call, CallParameter
from desktop_admin.backend.calls.faults import (
    ConflictFault,
    ForbiddenFault,
    NotFoundFault,
    ValidationFault,
)
from desktop_admin.backend.calls.wire import Wire
from desktop_admin.backend.calls.writing import Answer, perform
from desktop_admin.backend.records import audit
from desktop_admin.backend.store import accounts, roles
from desktop_admin.backend.store.account_models import RoleRow
from desktop_admin.domain.activity import AuditParty
from desktop_admin.domain.names import name_key

_PATH, _ONE = "/api/account/roles", "/api/account/roles/{role_id:str}"


# For the contract's text only: the answer to another word says which it is.
PermissionIds = list[
    Annotated[str, msgspec.Meta(extra_json_schema={"enum": sorted(ALL_PERMISSIONS)})]
]


class RoleBody(Wire):
    """A role as a caller writes it; an ``id`` that some clients send along is ignored."""

    name: TypedName
    permissions: PermissionIds = msgspec.field(default_factory=list)
    description: str | None = None
    enabled: bool = True


class RoleOut(Wire):
    """A role in the service's shape."""

    id: str
    name: str
    permissions: list[str]
    description: str
    enabled: bool
    inherited: bool
    predefined: bool


class RolesOut(Wire):
    """Roles, and how many there are."""

    count: int
    results: list[RoleOut]


class RoleUsersOut(Wire):
    """The ids of the people who hold a role, and how many there are."""

    count: int
    results: list[str]


@get(_PATH, sync_to_thread=True)
def read_roles(call: CallParameter) -> RolesOut:
    """All roles, by name."""
    with call.parts.database.read() as session:
        rows = roles.roles_of_account(session, call.caller.account.id)
    return RolesOut(count=len(rows), results=[role_out(row) for row in rows])


@get(_ONE, sync_to_thread=True)
def read_role(call: CallParameter, role_id: str) -> RoleOut:
    """One role."""
    with call.parts.database.read() as session:
        return role_out(_find(session, call, role_id))


@get(_ONE + "/users", sync_to_thread=True)
def read_users(call: CallParameter, role_id: str) -> RoleUsersOut:
    """The people who hold the role."""
    with call.parts.database.read() as session:
        row = _find(session, call, role_id)
        found = list(roles.holders(session, row.account_id, row.id))
    return RoleUsersOut(count=len(found), results=found)


@post(_PATH, status_code=200, sync_to_thread=True)
def create_role(call: CallParameter, data: RoleBody) -> Response[Any]:
    """A new role. 200 without a body."""

    def work(session: Session) -> Answer:
        row = RoleRow(
            account_id=call.caller.account.id,
            id=str(uuid.uuid4()),
            is_predefined=False,
            created_at=call.origin.now,
        )
        _fill(session, call, row, data)
        session.add(row)
        session.flush()
        roles.spread(session, row, _below(session, call), call.origin.now)
        _record(session, call, row, "created")
        return Answer(200)

    return perform(call, data, work)


@put(_ONE, sync_to_thread=True)
def change_role(call: CallParameter, role_id: str, data: RoleBody) -> Response[Any]:
    """Another name, other permissions, enabled or not. 200 without a body."""

    def work(session: Session) -> Answer:
        row = _changeable(session, call, role_id)
        _fill(session, call, row, data)
        roles.spread(session, row, _below(session, call), call.origin.now)
        _record(session, call, row, "changed")
        return Answer(200)

    return perform(call, data, work)


@delete(_ONE, status_code=200, sync_to_thread=True)
def delete_role(call: CallParameter, role_id: str) -> Response[Any]:
    """Removes a role; nobody holds it any more. 200 without a body."""

    def work(session: Session) -> Answer:
        row = _changeable(session, call, role_id)
        _record(session, call, row, "deleted")
        roles.withdraw(session, row.id, _below(session, call))
        session.delete(row)
        return Answer(200)

    return perform(call, None, work)


def role_out(row: RoleRow) -> RoleOut:
    """A role in the service's shape."""
    return RoleOut(
        id=row.id,
        name=row.name,
        permissions=row.permissions,
        description=row.description,
        enabled=row.is_enabled,
        inherited=row.is_inherited,
        predefined=row.is_predefined,
    )


def _find(session: Session, call: Call, role_id: str) -> RoleRow:
    row = roles.find(session, call.caller.account.id, role_id)
    if row is None:
        raise NotFoundFault("roleNotFound", "There is no such role.")
    return row


def _changeable(session: Session, call: Call, role_id: str) -> RoleRow:
    row = _find(session, call, role_id)
    if row.is_predefined:
        raise ForbiddenFault("predefinedRole", "A predefined role cannot be changed.")
    if row.is_inherited:
        raise ForbiddenFault("inheritedRole", "An inherited role is changed in its own account.")
    return row


def _below(session: Session, call: Call) -> list[str]:
    return [account.id for account in accounts.below(session, call.caller.account.id)]


def _fill(session: Session, call: Call, row: RoleRow, data: RoleBody) -> None:
    name = accepted_name(data.name)
    if not ALL_PERMISSIONS.issuperset(data.permissions):
        raise ValidationFault("unknownPermission", "There is no such permission.")
    with session.no_autoflush:
        # below too, where the role will be inherited: a name means one role in each account
        places = (call.caller.account.id, *_below(session, call))
        found = [roles.find_by_name(session, place, name) for place in places]
    if any(other is not None and other.id != row.id for other in found):
        raise ConflictFault("roleNameTaken", "Another role has this name.")
    row.name, row.name_key = name, name_key(name)
    row.description = (data.description or "")[:1000]
    row.permissions = sorted(set(data.permissions))
    row.is_enabled = data.enabled


def _record(session: Session, call: Call, row: RoleRow, verb: str) -> None:
    audit.record(
        session,
        call.origin,
        account_id=row.account_id,
        actor=call.caller.actor,
        action=f"role.{verb}",
        subject=AuditParty(PartyKind.ROLE, row.id, row.name),
    )


ROUTES = (read_roles, read_role, read_users, create_role, change_role, delete_role)
