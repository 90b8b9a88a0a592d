"""The people of the account as senders, and the roles they hold (public part)."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from litestar import Response, get, post
from litestar.params import QueryParameter
from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from desktop_admin.backend import audit, policy
from desktop_admin.backend.call import Call, CallParameter
from desktop_admin.backend.callers import PartyKind
from desktop_admin.backend.clock import rfc3339
from desktop_admin.backend.faults import ForbiddenFault, NotFoundFault, ValidationFault
from desktop_admin.backend.paging import like_pattern
from desktop_admin.backend.resources.account_shape import AccountOut, account_out
from desktop_admin.backend.resources.listing import FirstPlace, LastPlace, window
from desktop_admin.backend.resources.roles import RoleOut, role_out
from desktop_admin.backend.store import people, roles
from desktop_admin.backend.store.account_models import Assignment, PersonRow
from desktop_admin.backend.wire import Wire
from desktop_admin.backend.writing import Answer, perform
from desktop_admin.domain.activity import AuditParty, AuditResult

_PATH, _ONE = "/api/account/senders", "/api/account/senders/{sender_id:str}"


class RoleReference(Wire):
    """A role, named by its id; the rest of it is ignored."""

    id: str


class SenderRolesBody(Wire):
    """The roles that a sender is to hold."""

    account_roles: list[RoleReference]
    account_id: str | None = None


class SenderRolesOut(Wire):
    """The roles that a sender holds, in the service's shape."""

    user_id: str
    account_id: str
    account_roles: list[RoleOut]


class SenderOut(Wire):
    """A sender in the service's shape."""

    id: str
    name: str
    first_name: str
    last_name: str
    email: str
    company: str
    title: str
    language: str
    type: str
    status: str
    created: str
    updated: str
    account: AccountOut


class SendersOut(Wire):
    """One part of the senders, and how many match altogether."""

    count: int
    results: list[SenderOut]


@get(_PATH, sync_to_thread=True)
def read_senders(
    *,
    call: CallParameter,
    search: Annotated[str, QueryParameter(max_length=200)] = "",
    role_id: Annotated[str | None, QueryParameter(name="roleId")] = None,
    first: FirstPlace = 1,
    last: LastPlace = None,
    direction: Annotated[Literal["asc", "desc"], QueryParameter(name="dir")] = "asc",
) -> SendersOut:
    """``{count, results}``, by e-mail; places as in ``from=1&to=5``, both included."""
    account = call.caller.account
    conditions: list[ColumnElement[bool]] = [PersonRow.account_id == account.id]
    if term := search.strip():
        whole = PersonRow.email_key + " " + PersonRow.first_name + " " + PersonRow.last_name
        pattern = like_pattern(term.lower())
        conditions.append(func.lower(whole).like(pattern, escape="\\"))
    if role_id:
        held = select(Assignment.person_id).where(
            Assignment.account_id == account.id, Assignment.role_id == role_id
        )
        conditions.append(PersonRow.id.in_(held))
    key, (offset, size) = PersonRow.email_key, window(first, last)
    statement = select(PersonRow).where(*conditions).offset(offset).limit(size)
    statement = statement.order_by(key.asc() if direction == "asc" else key.desc())
    with call.parts.database.read() as session:
        count = session.scalar(select(func.count(PersonRow.id)).where(*conditions)) or 0
        rows = session.scalars(statement).all()
    return SendersOut(count=count, results=[_sender_out(row, call) for row in rows])


@get(_ONE, sync_to_thread=True)
def read_sender(call: CallParameter, sender_id: str) -> SenderOut:
    """One sender."""
    with call.parts.database.read() as session:
        return _sender_out(_find(session, call, sender_id), call)


@get(_ONE + "/roles", sync_to_thread=True)
def read_sender_roles(call: CallParameter, sender_id: str) -> list[SenderRolesOut]:
    """An array with one entry: the account's."""
    with call.parts.database.read() as session:
        return [_roles_out(session, _find(session, call, sender_id))]


@post(_ONE + "/roles", status_code=200, sync_to_thread=True)
def change_sender_roles(
    call: CallParameter, sender_id: str, data: SenderRolesBody
) -> Response[Any]:
    """The sender holds exactly these roles from the next call on; answers one object."""

    def work(session: Session) -> Answer:
        person = _find(session, call, sender_id)
        chosen = [reference.id for reference in data.account_roles]
        for role_id in chosen:
            row = roles.find(session, person.account_id, role_id)
            if row is None or not row.is_enabled:
                raise ValidationFault("roleNotAssignable", "There is no such enabled role.")
        _check_hand_out(session, call, person, set(chosen))
        roles.replace(session, person.account_id, person.id, chosen)
        session.flush()
        _record(session, call, person, chosen)
        return Answer(200, _roles_out(session, person))

    try:
        return perform(call, data, work)
    except ForbiddenFault as refused:
        _record_refusal(call, sender_id, refused)
        raise


def _check_hand_out(session: Session, call: Call, person: PersonRow, chosen: set[str]) -> None:
    """Raises ``ForbiddenFault`` for a role, given or taken, that is above the caller's own."""
    held = people.roles_of(session, person.account_id, [person.id]).get(person.id, ())
    for role_id in chosen ^ {role.id for role in held}:
        row = roles.find(session, person.account_id, role_id)
        if row is not None and not policy.may_hand_out(call.caller, row.permissions):
            raise ForbiddenFault("noPermission", "The role holds more than you do yourself.")


def _find(session: Session, call: Call, sender_id: str) -> PersonRow:
    person = people.find_in_account(session, call.caller.account.id, sender_id)
    if person is None:
        raise NotFoundFault("userNotFound", "There is no such sender.")
    return person


def _sender_out(row: PersonRow, call: Call) -> SenderOut:
    return SenderOut(
        id=row.id,
        name=row.name,
        first_name=row.first_name,
        last_name=row.last_name,
        email=row.email,
        company=row.company,
        title=row.title,
        language=row.language,
        type=row.sender_type,
        status=row.status,
        created=rfc3339(row.created_at),
        updated=rfc3339(row.updated_at),
        account=account_out(call.caller.account),
    )


def _roles_out(session: Session, person: PersonRow) -> SenderRolesOut:
    held = people.roles_of(session, person.account_id, [person.id]).get(person.id, ())
    found = (roles.find(session, person.account_id, role.id) for role in held)
    return SenderRolesOut(
        user_id=person.id,
        account_id=person.account_id,
        account_roles=[role_out(row) for row in found if row is not None],
    )


def _record(session: Session, call: Call, person: PersonRow, chosen: list[str]) -> None:
    audit.record(
        session,
        call.origin,
        account_id=person.account_id,
        actor=call.caller.actor,
        action="person.roles_changed",
        subject=AuditParty(PartyKind.PERSON, person.id, person.name),
        detail=", ".join(chosen) or "none",
    )


def _record_refusal(call: Call, sender_id: str, refused: ForbiddenFault) -> None:
    with call.parts.database.write() as session:
        audit.record(
            session,
            call.origin,
            account_id=call.caller.account.id,
            actor=call.caller.actor,
            action="access.refused",
            result=AuditResult.REFUSED,
            detail=f"{call.method} {_PATH}/{sender_id}/roles: {refused.detail}",
        )


ROUTES = (read_senders, read_sender, read_sender_roles, change_sender_roles)
