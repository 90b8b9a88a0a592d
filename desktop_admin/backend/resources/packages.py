"""Transactions of the acting person: a resource that integrations really read (public part)."""

from __future__ import annotations

from typing import Annotated, Literal

from litestar import get
from litestar.params import QueryParameter
from sqlalchemy import ColumnElement, func, select

from desktop_admin.backend.call import CallParameter
from desktop_admin.backend.clock import rfc3339
from desktop_admin.backend.paging import like_pattern
from desktop_admin.backend.resources.listing import FirstPlace, LastPlace, window
from desktop_admin.backend.store.record_models import TransactionRow
from desktop_admin.backend.wire import Wire

_STATUSES = frozenset(
    {"DRAFT", "SENT", "COMPLETED", "ARCHIVED", "DECLINED", "OPTED_OUT", "EXPIRED"}
)


class PackageSenderOut(Wire):
    """Who sends a transaction."""

    id: str
    email: str
    name: str


class PackageOut(Wire):
    """A transaction."""

    id: str
    name: str
    status: str
    type: str
    created: str
    updated: str
    sender: PackageSenderOut


class PackagesOut(Wire):
    """One part of the transactions, and how many match altogether."""

    count: int
    results: list[PackageOut]


@get("/api/packages", sync_to_thread=True)
def read_packages(
    *,
    call: CallParameter,
    status: Annotated[str, QueryParameter(name="query", max_length=200)] = "",
    search: Annotated[str, QueryParameter(max_length=200)] = "",
    first: FirstPlace = 1,
    last: LastPlace = None,
    direction: Annotated[Literal["asc", "desc"], QueryParameter(name="dir")] = "desc",
) -> PackagesOut:
    """``{count, results}``, newest first; ``query`` is a status, any other word means all."""
    person = call.caller.person
    conditions: list[ColumnElement[bool]] = [
        TransactionRow.account_id == call.caller.account.id,
        TransactionRow.sender_id == person.id,
    ]
    if status.upper() in _STATUSES:
        conditions.append(TransactionRow.status == status.upper())
    if term := search.strip():
        pattern = like_pattern(term.lower())
        conditions.append(func.lower(TransactionRow.name).like(pattern, escape="\\"))
    moment = TransactionRow.created_at
    offset, size = window(first, last)
    statement = (
        select(TransactionRow)
        .where(*conditions)
        .order_by(moment.asc() if direction == "asc" else moment.desc(), TransactionRow.id)
        .offset(offset)
        .limit(size)
    )
    with call.parts.database.read() as session:
        count = session.scalar(select(func.count(TransactionRow.id)).where(*conditions)) or 0
        rows = session.scalars(statement).all()
    sender = PackageSenderOut(id=person.id, email=person.email, name=person.name)
    return PackagesOut(count=count, results=[_package_out(row, sender) for row in rows])


def _package_out(row: TransactionRow, sender: PackageSenderOut) -> PackageOut:
    return PackageOut(
        id=row.id,
        name=row.name,
        status=row.status,
        type="PACKAGE",
        created=rfc3339(row.created_at),
        updated=rfc3339(row.updated_at),
        sender=sender,
    )


ROUTES = (read_packages,)
