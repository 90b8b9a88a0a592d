"""The list of clients: search, sort and pages, done by the database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, column, func, select, table, text
from sqlalchemy.orm import Session

from desktop_admin.backend.calls.paging import Cursor, like_pattern
from desktop_admin.backend.store.credential_models import ClientRow
from desktop_admin.backend.store.record_models import LastUse
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.names import name_key

# On SQLite: what is searched, one narrow row per client, kept by triggers (migration 0005).
SEARCH = table(
    "client_search",
    *map(column, ("no", "client_id", "account_id", "kind", "name_key", "id_key", "created_at")),
)
INDEX = table("client_search_index", column("rowid"), column("client_search_index"))
SHORTEST = 3  # characters that the index can find
_AT = func.coalesce(LastUse.at, 0)
SORTS: dict[str, Any] = {
    "name": ClientRow.name_key,
    "createdAt": ClientRow.created_at,
    "lastUsedAt": _AT,
}
_NARROW_SORTS: dict[str, Any] = {
    "name": SEARCH.c.name_key,
    "createdAt": SEARCH.c.created_at,
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

    @property
    def term(self) -> str:
        """What is looked for, without blanks around it."""
        return self.search.strip()


def read_page(session: Session, query: ListQuery) -> tuple[list[Listed], int, Cursor | None]:
    """One page, how many match altogether, and where the next page begins."""
    if query.term and session.get_bind().dialect.name == "sqlite":
        return _found_page(session, query)
    conditions = _conditions(query)
    total = session.scalar(select(func.count()).select_from(ClientRow).where(*conditions)) or 0
    sorted_by = SORTS[query.sort.removeprefix("-")]
    statement = (
        select(ClientRow, LastUse.at, LastUse.address, sorted_by.label("sort_value"))
        .outerjoin(LastUse, _is_use_of(ClientRow.kind, ClientRow.id))
        .where(*conditions)
    )
    rows = session.execute(_cut(statement, query, sorted_by, ClientRow.id)).all()
    page = [Listed(row, at, address) for row, at, address, _ in rows[: query.limit]]
    following = None
    if len(rows) > query.limit:
        last = rows[query.limit - 1]
        following = Cursor(query.sort, last.sort_value, last[0].id)
    return page, total, following


def _found_page(session: Session, query: ListQuery) -> tuple[list[Listed], int, Cursor | None]:
    """As ``read_page``: searches and sorts narrow rows, and reads whole clients for the page."""
    conditions = _narrow_conditions(session, query)
    total = session.scalar(select(func.count()).select_from(SEARCH).where(*conditions)) or 0
    sorted_by = _NARROW_SORTS[query.sort.removeprefix("-")]
    statement = select(SEARCH.c.client_id, sorted_by.label("sort_value")).where(*conditions)
    if query.sort.removeprefix("-") == "lastUsedAt":
        statement = statement.outerjoin(LastUse, _is_use_of(SEARCH.c.kind, SEARCH.c.client_id))
    places = session.execute(_cut(statement, query, sorted_by, SEARCH.c.client_id)).all()
    chosen = places[: query.limit]
    found = session.execute(
        select(ClientRow, LastUse.at, LastUse.address)
        .outerjoin(LastUse, _is_use_of(ClientRow.kind, ClientRow.id))
        .where(ClientRow.id.in_([place.client_id for place in chosen]))
    )
    by_id = {row.id: Listed(row, at, address) for row, at, address in found}
    following = None
    if len(places) > query.limit:
        following = Cursor(query.sort, chosen[-1].sort_value, chosen[-1].client_id)
    return [by_id[place.client_id] for place in chosen], total, following


def _narrow_conditions(session: Session, query: ListQuery) -> list[ColumnElement[bool]]:
    name, uid = name_key(query.term), query.term.lower()
    if min(len(name), len(uid)) >= SHORTEST and _has_index(session):
        wanted = f"name_key : {_phrase(name)} OR id_key : {_phrase(uid)}"
        found = select(INDEX.c.rowid).where(INDEX.c.client_search_index.match(wanted))
        is_wanted: ColumnElement[bool] = SEARCH.c.no.in_(found)
    else:
        is_wanted = _contains(SEARCH.c.name_key, name) | _contains(SEARCH.c.id_key, uid)
    is_here = SEARCH.c.account_id == query.account_id
    return [is_here, SEARCH.c.kind == query.kind.value, is_wanted]


def _has_index(session: Session) -> bool:
    """Whether this SQLite could make the index when the data was migrated."""
    asked = text("SELECT 1 FROM sqlite_master WHERE name = 'client_search_index'")
    return session.scalar(asked) is not None


def _phrase(term: str) -> str:
    """``term`` as a string of FTS5: its trigrams in a row are its characters in a row."""
    return '"' + term.replace('"', '""') + '"'


def _conditions(query: ListQuery) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [
        ClientRow.account_id == query.account_id,
        ClientRow.kind == query.kind.value,
    ]
    if query.term:
        is_named = _contains(ClientRow.name_key, name_key(query.term))
        found.append(is_named | _contains(func.lower(ClientRow.id), query.term.lower()))
    return found


def _contains(place: Any, term: str) -> ColumnElement[bool]:
    found: ColumnElement[bool] = place.like(like_pattern(term), escape="\\")
    return found


def _is_use_of(kind: Any, client_id: Any) -> ColumnElement[bool]:
    found: ColumnElement[bool] = (LastUse.credential_kind == kind) & (
        LastUse.credential_id == client_id
    )
    return found


def _cut(statement: Select[Any], query: ListQuery, sorted_by: Any, uid: Any) -> Select[Any]:
    """``statement`` in order, from the cursor on, with one more than the page holds."""
    is_down = query.sort.startswith("-")
    order = (sorted_by.desc(), uid.desc()) if is_down else (sorted_by.asc(), uid.asc())
    if query.after is not None:
        statement = statement.where(_beyond(sorted_by, uid, query.after, is_down=is_down))
    return statement.order_by(*order).limit(query.limit + 1)


def _beyond(sorted_by: Any, uid: Any, after: Cursor, *, is_down: bool) -> ColumnElement[bool]:
    """What comes after the last item given out: by sort value, then by id."""
    is_further = sorted_by < after.value if is_down else sorted_by > after.value
    is_next_id = uid < after.id if is_down else uid > after.id
    further: ColumnElement[bool] = is_further | ((sorted_by == after.value) & is_next_id)
    return further
