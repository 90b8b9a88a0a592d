"""Transactions of the acting person: a resource that integrations really read (public part)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from litestar import get
from litestar.params import QueryParameter
from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from desktop_admin.backend.calls.call import CallParameter
from desktop_admin.backend.calls.faults import NotFoundFault
from desktop_admin.backend.calls.paging import like_pattern
from desktop_admin.backend.calls.wire import Wire
from desktop_admin.backend.clock import rfc3339
from desktop_admin.backend.resources.listing import NOT_GIVEN, FirstPlace, LastPlace, window
from desktop_admin.backend.store import transactions
from desktop_admin.backend.store.account_models import PersonRow
from desktop_admin.backend.store.record_models import SignerRow, TransactionRow

_STATUSES = frozenset(
    {"DRAFT", "SENT", "COMPLETED", "ARCHIVED", "DECLINED", "OPTED_OUT", "EXPIRED"}
)


class PackageSenderOut(Wire):
    """Who sends a transaction."""

    id: str
    email: str
    name: str


class SignerOut(Wire):
    """Somebody who signs."""

    id: str
    email: str
    name: str
    first_name: str
    last_name: str


class PackageRoleOut(Wire):
    """A place among those who sign, counted from 1, and who has it."""

    id: str
    index: int
    name: str
    type: str
    signers: list[SignerOut]


class PackageOut(Wire):
    """A transaction."""

    id: str
    name: str
    status: str
    type: str
    created: str
    updated: str
    sender: PackageSenderOut
    roles: list[PackageRoleOut]


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
    last: LastPlace = NOT_GIVEN,
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
        signing = _signers_of(session, [row.id for row in rows])
    sender = PackageSenderOut(id=person.id, email=person.email, name=person.name)
    found = [_package_out(row, sender, signing.get(row.id, ())) for row in rows]
    return PackagesOut(count=count, results=found)


@get("/api/packages/{package_id:str}", sync_to_thread=True)
def read_package(call: CallParameter, package_id: str) -> PackageOut:
    """One transaction: the caller's own, or the one that a signer's session is for."""
    with call.parts.database.read() as session:
        row = transactions.find_own(session, call.caller, package_id)
        if row is None:
            raise NotFoundFault("packageNotFound", "There is no such transaction.")
        person = session.get(PersonRow, row.sender_id)
        signing = _signers_of(session, [row.id])
    sender = PackageSenderOut(
        id=row.sender_id,
        email=person.email if person is not None else "",
        name=person.name if person is not None else "",
    )
    return _package_out(row, sender, signing.get(row.id, ()))


def _signers_of(session: Session, package_ids: Sequence[str]) -> dict[str, list[SignerRow]]:
    query = select(SignerRow).where(SignerRow.transaction_id.in_(package_ids))
    found: dict[str, list[SignerRow]] = {}
    for row in session.scalars(query.order_by(SignerRow.place)):
        found.setdefault(row.transaction_id, []).append(row)
    return found


def _package_out(
    row: TransactionRow, sender: PackageSenderOut, signing: Sequence[SignerRow]
) -> PackageOut:
    return PackageOut(
        id=row.id,
        name=row.name,
        status=row.status,
        type="PACKAGE",
        created=rfc3339(row.created_at),
        updated=rfc3339(row.updated_at),
        sender=sender,
        roles=[_role_out(signer) for signer in signing],
    )


def _role_out(row: SignerRow) -> PackageRoleOut:
    signer = SignerOut(
        id=row.id,
        email=row.email,
        name=row.name,
        first_name=row.first_name,
        last_name=row.last_name,
    )
    name = f"Signer{row.place}"
    return PackageRoleOut(id=name, index=row.place, name=name, type="SIGNER", signers=[signer])


ROUTES = (read_packages, read_package)
