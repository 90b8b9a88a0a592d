"""The account's audit events: filter and pages, newest first (own part)."""

from __future__ import annotations

from typing import Annotated

from litestar import get
from litestar.params import QueryParameter
from sqlalchemy import ColumnElement, and_, or_, select

from desktop_admin.backend.calls.call import Call, CallParameter
from desktop_admin.backend.calls.faults import ValidationFault
from desktop_admin.backend.calls.paging import (
    DEFAULT_LIMIT,
    Cursor,
    decode_cursor,
    encode_cursor,
    like_pattern,
)
from desktop_admin.backend.calls.queries import REPEATABLE
from desktop_admin.backend.calls.wire import Wire
from desktop_admin.backend.clock import parse_rfc3339, rfc3339
from desktop_admin.backend.resources.clients import Limit, Search
from desktop_admin.backend.store.record_models import AuditRow
from desktop_admin.domain.activity import AuditResult
from desktop_admin.domain.credentials import CredentialKind

_SORT = "-id"
Moment = Annotated[str | None, QueryParameter(format="date-time")]
ResultFilter = Annotated[tuple[AuditResult, ...], QueryParameter(name=REPEATABLE)]


class PartyOut(Wire):
    """Who acted, or what was acted upon."""

    kind: str
    id: str
    name: str


class AuditEventOut(Wire):
    """One event."""

    id: str
    at: str
    actor: PartyOut
    action: str
    subject: PartyOut | None
    result: str
    address: str
    request_id: str
    detail: str | None


class AuditEventsOut(Wire):
    """One page of events."""

    items: list[AuditEventOut]
    next_cursor: str | None


@get("/admin/v1/audit-events", sync_to_thread=True)
def read_events(
    *,
    call: CallParameter,
    search: Search = "",
    result: ResultFilter = (),
    action: str | None = None,
    actor: str | None = None,
    subject: str | None = None,
    credential: str | None = None,
    address: str | None = None,
    request_id: Annotated[str | None, QueryParameter(name="requestId")] = None,
    since: Moment = None,
    until: Moment = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> AuditEventsOut:
    """Events that match all filters; ``since`` is inclusive, ``until`` is not.

    ``result`` may be repeated: any of them. ``actor`` and ``subject`` are ids, ``credential`` is
    the id of one that acted or was acted upon.
    """
    exact = (
        (AuditRow.account_id, call.caller.account.id),
        (AuditRow.action, action),
        (AuditRow.actor_id, actor),
        (AuditRow.subject_id, subject),
        (AuditRow.address, address),
        (AuditRow.request_id, request_id),
    )
    conditions = [column == text for column, text in exact if text]
    conditions += _containing(search) + _between(since, until)
    if result:
        conditions.append(AuditRow.result.in_([one.value for one in result]))
    if credential:
        conditions.append(_concerns(credential))
    if cursor:
        conditions.append(AuditRow.id < decode_cursor(cursor, _SORT).id)
    return _page(call, conditions, limit)


def _page(call: Call, conditions: list[ColumnElement[bool]], limit: int) -> AuditEventsOut:
    statement = select(AuditRow).where(*conditions).order_by(AuditRow.id.desc()).limit(limit + 1)
    with call.parts.database.read() as session:
        rows = session.scalars(statement).all()
    page = rows[:limit]
    following = Cursor(_SORT, 0, page[-1].id) if len(rows) > limit else None
    return AuditEventsOut(
        items=[_event_out(row) for row in page],
        next_cursor=encode_cursor(following) if following else None,
    )


def _containing(search: str) -> list[ColumnElement[bool]]:
    term = search.strip().casefold()
    return [AuditRow.search_key.like(like_pattern(term), escape="\\")] if term else []


def _between(since: str | None, until: str | None) -> list[ColumnElement[bool]]:
    first = [] if since is None else [AuditRow.at >= _moment("since", since)]
    return first if until is None else [*first, AuditRow.at < _moment("until", until)]


def _concerns(credential_id: str) -> ColumnElement[bool]:
    kinds = [kind.value for kind in CredentialKind]
    return or_(
        and_(AuditRow.actor_id == credential_id, AuditRow.actor_kind.in_(kinds)),
        and_(AuditRow.subject_id == credential_id, AuditRow.subject_kind.in_(kinds)),
    )


def _moment(name: str, text: str) -> int:
    try:
        return parse_rfc3339(text)
    except (ValueError, OverflowError):
        raise ValidationFault("badTime", f"{name} must be a time as in RFC 3339.") from None


def _event_out(row: AuditRow) -> AuditEventOut:
    subject = None
    if row.subject_kind is not None:
        subject = PartyOut(
            kind=row.subject_kind, id=row.subject_id or "", name=row.subject_name or ""
        )
    return AuditEventOut(
        id=str(row.id),
        at=rfc3339(row.at),
        actor=PartyOut(kind=row.actor_kind, id=row.actor_id, name=row.actor_name),
        action=row.action,
        subject=subject,
        result=row.result,
        address=row.address,
        request_id=row.request_id,
        detail=row.detail,
    )


ROUTES = (read_events,)
