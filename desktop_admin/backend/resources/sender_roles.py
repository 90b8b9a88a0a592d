"""The roles that a sender holds, in the account and in those below it (public part)."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from litestar import Response, get, post
from litestar.params import QueryParameter
from sqlalchemy.orm import Session

from desktop_admin.backend.access import policy
from desktop_admin.backend.access.permissions import USERS, permissions_of
from desktop_admin.backend.account import sender_writes
from desktop_admin.backend.account.accounts import replace_api_key
from desktop_admin.backend.callers import Caller, PartyKind
from desktop_admin.backend.calls.call import Call, CallParameter
from desktop_admin.backend.calls.faults import ForbiddenFault, NotFoundFault, ValidationFault
from desktop_admin.backend.calls.wire import Wire
from desktop_admin.backend.calls.writing import Answer, perform
from desktop_admin.backend.records import audit
from desktop_admin.backend.resources.roles import RoleOut, role_out
from desktop_admin.backend.store import accounts, api_keys, people, roles
from desktop_admin.backend.store.account_models import PersonRow
from desktop_admin.domain.activity import AuditParty

_PATH = "/api/account/senders/{sender_id:str}/roles"


class RoleReference(Wire):
    """A role, named by its id; the rest of it is ignored."""

    id: str


class SenderRolesBody(Wire):
    """The roles that a sender is to hold in an account; without one, in the caller's."""

    account_roles: list[RoleReference]
    account_id: str | None = None


class SenderRolesOut(Wire):
    """The roles that a sender holds in an account, in the service's shape."""

    user_id: str
    account_id: str
    account_roles: list[RoleOut]


@get(_PATH, sync_to_thread=True)
def read_sender_roles(
    call: CallParameter,
    sender_id: str,
    account_id: Annotated[str, QueryParameter(name="accountId", max_length=40)] = "",
) -> list[SenderRolesOut]:
    """An array with one entry per account: the caller's first, then those below it."""
    with call.parts.database.read() as session:
        person = sender_writes.find(session, call, sender_id)
        if account_id:
            return [_out(session, person, _rights_in(session, call, account_id).account.id)]
        below = {account.id for account in accounts.below(session, call.caller.account.id)}
        held = [one.id for one in accounts.of_person(session, person) if one.id in below]
        return [_out(session, person, one) for one in (person.account_id, *held)]


@post(_PATH, status_code=200, sync_to_thread=True)
def change_sender_roles(
    call: CallParameter, sender_id: str, data: SenderRolesBody | list[SenderRolesBody]
) -> Response[Any]:
    """The sender holds exactly these roles from the next call on.

    Takes one account, or an array of them; answers the object of the last.
    """
    given = data if isinstance(data, list) else [data]
    if not given:
        raise ValidationFault("noAccount", "The array of accounts is empty.")

    def work(session: Session) -> Answer:
        person = sender_writes.find(session, call, sender_id)
        done = [_change(session, call, person, one) for one in given]
        return Answer(200, done[-1])

    return perform(call, data, work)


def _change(
    session: Session, call: Call, person: PersonRow, given: SenderRolesBody
) -> SenderRolesOut:
    caller = _rights_in(session, call, given.account_id or call.caller.account.id)
    account_id, chosen = caller.account.id, [reference.id for reference in given.account_roles]
    for role_id in chosen:
        row = roles.find(session, account_id, role_id)
        if row is None or not row.is_enabled:
            raise ValidationFault("roleNotAssignable", "There is no such enabled role.")
    _check_hand_out(session, caller, person, set(chosen))
    roles.replace(session, account_id, person.id, chosen)
    if chosen and api_keys.find(session, account_id, person.id) is None:
        replace_api_key(session, call.parts.sealer, person, call.origin.now, account_id)
    session.flush()
    _record(session, call, person, account_id, chosen)
    return _out(session, person, account_id)


def _rights_in(session: Session, call: Call, account_id: str) -> Caller:
    """The caller as they stand in an account that is theirs or below it."""
    caller = call.caller
    if account_id == caller.account.id:
        return caller
    if accounts.find_within(session, caller.account.id, account_id) is None:
        raise NotFoundFault("accountNotFound", "There is no such account.")
    states = people.states_of(session, caller.person.id, account_id)
    if states is None or USERS not in permissions_of(*states):
        raise ForbiddenFault("noPermission", "The permission for this is missing there.")
    return replace(caller, account=states[0], person=states[1])


def _check_hand_out(session: Session, caller: Caller, person: PersonRow, chosen: set[str]) -> None:
    """Raises ``ForbiddenFault`` for a role, given or taken, that is above the caller's own."""
    account_id = caller.account.id
    held = people.roles_of(session, account_id, [person.id]).get(person.id, ())
    for role_id in chosen ^ {role.id for role in held}:
        row = roles.find(session, account_id, role_id)
        if row is not None and not policy.may_hand_out(caller, row.permissions):
            raise ForbiddenFault("noPermission", "The role holds more than you do yourself.")


def _out(session: Session, person: PersonRow, account_id: str) -> SenderRolesOut:
    held = people.roles_of(session, account_id, [person.id]).get(person.id, ())
    found = (roles.find(session, account_id, role.id) for role in held)
    return SenderRolesOut(
        user_id=person.id,
        account_id=account_id,
        account_roles=[role_out(row) for row in found if row is not None],
    )


def _record(
    session: Session, call: Call, person: PersonRow, account_id: str, chosen: list[str]
) -> None:
    where = "" if account_id == call.caller.account.id else f"in {account_id}: "
    audit.record(
        session,
        call.origin,
        account_id=call.caller.account.id,
        actor=call.caller.actor,
        action="person.roles_changed",
        subject=AuditParty(PartyKind.PERSON, person.id, person.name),
        detail=where + (", ".join(chosen) or "none"),
    )


ROUTES = (read_sender_roles, change_sender_roles)
