"""The people of the account as senders (public part)."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from litestar import Response, delete, get, post
from litestar.params import QueryParameter
from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from desktop_admin.backend.account import sender_writes
from desktop_admin.backend.account.sender_writes import Wanted
from desktop_admin.backend.callers import api_key_party
from desktop_admin.backend.calls.call import CallParameter
from desktop_admin.backend.calls.faults import ForbiddenFault, NotFoundFault
from desktop_admin.backend.calls.paging import like_pattern
from desktop_admin.backend.calls.writing import Answer, perform
from desktop_admin.backend.records import audit
from desktop_admin.backend.resources.api_key import RevealedOut
from desktop_admin.backend.resources.listing import NOT_GIVEN, FirstPlace, LastPlace, window
from desktop_admin.backend.resources.sender_shape import (
    SenderBody,
    SenderOut,
    SendersOut,
    sender_out,
)
from desktop_admin.backend.store import accounts, api_keys
from desktop_admin.backend.store.account_models import Assignment, PersonRow

_PATH, _ONE = "/api/account/senders", "/api/account/senders/{sender_id:str}"
_COLUMNS = {  # of what is taken as it is
    "company": "company",
    "title": "title",
    "phone": "phone",
    "language": "language",
    "timezone_id": "timezone_id",
    "type": "sender_type",
}


@get(_PATH, sync_to_thread=True)
def read_senders(
    *,
    call: CallParameter,
    search: Annotated[str, QueryParameter(max_length=200)] = "",
    role_id: Annotated[str | None, QueryParameter(name="roleId")] = None,
    first: FirstPlace = 1,
    last: LastPlace = NOT_GIVEN,
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
    return SendersOut(count=count, results=[sender_out(row, call) for row in rows])


@get(_ONE, sync_to_thread=True)
def read_sender(call: CallParameter, sender_id: str) -> SenderOut:
    """One sender."""
    with call.parts.database.read() as session:
        return sender_out(sender_writes.find(session, call, sender_id), call)


@post(_PATH, status_code=200, sync_to_thread=True)
def create_sender(call: CallParameter, data: SenderBody) -> Response[Any]:
    """A new sender, invited unless the status says ACTIVE."""

    def work(session: Session) -> Answer:
        return Answer(200, sender_out(sender_writes.add(session, call, _wanted(data)), call))

    return perform(call, data, work)


@post(_ONE, status_code=200, sync_to_thread=True)
def change_sender(call: CallParameter, sender_id: str, data: SenderBody) -> Response[Any]:
    """Changes what is given; an ``id`` in the body is ignored."""

    def work(session: Session) -> Answer:
        person = sender_writes.find(session, call, sender_id)
        sender_writes.change(session, call, person, _wanted(data))
        return Answer(200, sender_out(person, call))

    return perform(call, data, work)


@post(_ONE + "/invite", status_code=200, sync_to_thread=True)
def invite_sender(call: CallParameter, sender_id: str) -> Response[Any]:
    """Invites somebody who has not come yet once more."""

    def work(session: Session) -> Answer:
        person = sender_writes.find(session, call, sender_id)
        sender_writes.invite(session, call, person)
        return Answer(200, sender_out(person, call))

    return perform(call, None, work)


@delete(_ONE, status_code=200, sync_to_thread=True)
def delete_sender(call: CallParameter, sender_id: str) -> Response[Any]:
    """Removes a sender; their credentials end at once. 200 without a body."""

    def work(session: Session) -> Answer:
        sender_writes.remove(session, call, sender_writes.find(session, call, sender_id))
        return Answer(200)

    return perform(call, None, work)


@get(_ONE + "/apiKey", sync_to_thread=True)
def read_sender_key(call: CallParameter, sender_id: str) -> RevealedOut:
    """The API key of a member, for the owner; each view is an audit event."""
    account = call.caller.account
    with call.parts.database.write() as session:
        person = session.get(PersonRow, sender_id)
        if person is None or not accounts.find_within(session, account.id, person.account_id):
            raise NotFoundFault("userNotFound", "There is no such sender.")
        if person.account_id != account.id:
            raise ForbiddenFault("noPermission", "The sender was invited by a subaccount.")
        row = api_keys.find(session, account.id, person.id)
        if row is None:
            raise NotFoundFault("apiKeyNotFound", "The sender has no API key.")
        audit.record(
            session,
            call.origin,
            account_id=account.id,
            actor=call.caller.actor,
            action="api_key.revealed",
            subject=api_key_party(person.id),
            detail=person.email,
        )
        return RevealedOut(api_key=api_keys.opened(call.parts.sealer, row).reveal())


def _wanted(data: SenderBody) -> Wanted:
    given: dict[str, str | None] = {
        column: getattr(data, name) for name, column in _COLUMNS.items()
    }
    plain = {column: str(value) for column, value in given.items() if value is not None}
    status = data.status.value if data.status is not None else None
    return Wanted(data.email, data.first_name, data.last_name, status, plain)


ROUTES = (
    read_senders,
    read_sender,
    create_sender,
    change_sender,
    invite_sender,
    delete_sender,
    read_sender_key,
)
