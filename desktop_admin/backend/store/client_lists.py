"""The list of clients: search, sort and pages, done by the database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from desktop_admin.backend.paging import Cursor, like_pattern
from desktop_admin.backend.store.credential_models import ClientRow
from desktop_admin.backend.store.record_models import LastUse
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.names import name_key

_AT = func.coalesce(LastUse.at, 0)
SORTS: dict[str, Any] = {
    "name": ClientRow.name_key,
    "createdAt": ClientRow.created_at,
    "lastUsedAt": _AT,
}


@dataclass(frozen=True, slots=True)
class Listed:
    """A client with its last use (epoch milliseconds, address)."""

    row: ClientRow
    last_used_at: int | None
    last_used_from: str | None


@dataclass(frozen=True, slots=True)
class ListQuery:
    """Which part of which list; ``sort`` is a key of ``SORTS``, with ``-`` in front: downwards."""

    account_id: str
    kind: CredentialKind
    search: str
    sort: str
    limit: int
    after: Cursor | None


def read_page(session: Session, query: ListQuery) -> tuple[list[Listed], int, Cursor | None]:
    """One page, how many match altogether, and where the next page begins."""
    conditions = _conditions(query)
    total = session.scalar(select(func.count()).select_from(ClientRow).where(*conditions)) or 0
    column, is_down = SORTS[query.sort.removeprefix("-")], query.sort.startswith("-")
    statement = (
        select(ClientRow, LastUse.at, LastUse.address, column.label("sort_value"))
        .outerjoin(
            LastUse,
            (LastUse.credential_kind == ClientRow.kind) & (LastUse.credential_id == ClientRow.id),
        )
        .where(*conditions)
        .order_by(column.desc() if is_down else column, _by_id(is_down))
        .limit(query.limit + 1)
    )
    if query.after is not None:
        statement = statement.where(_beyond(column, query.after, is_down=is_down))
    rows: Sequence[Any] = session.execute(statement).all()
    page = [Listed(row, at, address) for row, at, address, _ in rows[: query.limit]]
    if len(rows) <= query.limit:
        return page, total, None
    last = rows[query.limit - 1]
    return page, total, Cursor(query.sort, last.sort_value, last[0].id)


def _conditions(query: ListQuery) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [
        ClientRow.account_id == query.account_id,
        ClientRow.kind == query.kind.value,
    ]
    term = query.search.strip()
    if term:
        is_named = ClientRow.name_key.like(like_pattern(name_key(term)), escape="\\")
        has_id = func.lower(ClientRow.id).like(like_pattern(term.lower()), escape="\\")
        found.append(is_named | has_id)
    return found


def _by_id(is_down: bool) -> ColumnElement[Any]:
    return ClientRow.id.desc() if is_down else ClientRow.id.asc()


def _beyond(column: Any, after: Cursor, *, is_down: bool) -> ColumnElement[bool]:
    """What comes after the last item given out: by sort value, then by id."""
    is_further = column < after.value if is_down else column > after.value
    is_next_id = ClientRow.id < after.id if is_down else ClientRow.id > after.id
    further: ColumnElement[bool] = is_further | ((column == after.value) & is_next_id)
    return further
