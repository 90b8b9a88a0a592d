"""Search in the names and ids of clients without reading them all.

SQLite: a narrow table beside ``clients`` with a trigram index, both kept by triggers; a later
migration that builds ``clients`` anew has to make the triggers again. Its rows have numbers of
their own: those of ``clients`` change when the file is compacted. PostgreSQL: trigram indexes.
"""

from __future__ import annotations

import logging

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_ENTER = (
    "INSERT INTO client_search_index(rowid, name_key, id_key)"
    " VALUES (new.no, new.name_key, new.id_key);"
)
_LEAVE = (
    "INSERT INTO client_search_index(client_search_index, rowid, name_key, id_key)"
    " VALUES ('delete', old.no, old.name_key, old.id_key);"
)
_LOG = logging.getLogger("desktop_admin.backend")


def upgrade() -> None:
    """Makes the index, where the database can; without it a search reads everything."""
    if op.get_bind().dialect.name == "sqlite":
        _make_narrow_table()
        _make_index()
    else:
        _make_trigram_indexes()


def _make_narrow_table() -> None:
    op.execute(
        "CREATE TABLE client_search (no INTEGER PRIMARY KEY, client_id VARCHAR(40) NOT NULL UNIQUE,"
        " account_id VARCHAR(40) NOT NULL, kind VARCHAR(20) NOT NULL,"
        " name_key VARCHAR(400) NOT NULL, id_key VARCHAR(40) NOT NULL, created_at BIGINT NOT NULL)"
    )
    op.execute(
        "INSERT INTO client_search (client_id, account_id, kind, name_key, id_key, created_at)"
        " SELECT id, account_id, kind, name_key, lower(id), created_at FROM clients"
    )
    _keep(
        "clients",
        insert="INSERT INTO client_search"
        " (client_id, account_id, kind, name_key, id_key, created_at) VALUES"
        " (new.id, new.account_id, new.kind, new.name_key, lower(new.id), new.created_at);",
        update="UPDATE client_search SET name_key = new.name_key WHERE client_id = new.id;",
        delete="DELETE FROM client_search WHERE client_id = old.id;",
    )


def _make_index() -> None:
    is_there = "SELECT count(*) FROM pragma_module_list WHERE name = 'fts5'"
    if not op.get_bind().scalar(sa.text(is_there)):
        _LOG.warning("no search index", extra={"reason": "this SQLite is without FTS5"})
        return
    op.execute(
        "CREATE VIRTUAL TABLE client_search_index USING fts5(name_key, id_key,"
        " content='client_search', content_rowid='no', tokenize='trigram case_sensitive 1')"
    )
    op.execute("INSERT INTO client_search_index(client_search_index) VALUES ('rebuild')")
    _keep("client_search", insert=_ENTER, update=_LEAVE + _ENTER, delete=_LEAVE)


def _keep(table: str, **acts: str) -> None:
    for act, work in acts.items():
        when = f"{act} OF name_key" if act == "update" else act
        name = f"{table}_search_{act}"
        op.execute(f"CREATE TRIGGER {name} AFTER {when} ON {table} BEGIN {work} END")


def _make_trigram_indexes() -> None:
    connection = op.get_bind()
    try:
        with connection.begin_nested():
            op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    except sa.exc.DBAPIError as problem:
        _LOG.warning("no search index", extra={"reason": f"pg_trgm: {type(problem.orig).__name__}"})
        return
    for name, what in (("name_key", "name_key"), ("id", "lower(id)")):
        op.execute(
            f"CREATE INDEX ix_clients_{name}_trigrams ON clients USING gin ({what} gin_trgm_ops)"
        )
