"""Brings a database to the schema this version knows, and refuses a newer one."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, select, text

from desktop_admin.backend.start_refused import StartRefused
from desktop_admin.backend.store.account_models import Installation
from desktop_admin.backend.store.database import Database

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006")
HEAD = REVISIONS[-1]
_OTHERWISE_COMPARED = text(
    "SELECT format('ALTER TABLE %I ALTER COLUMN %I TYPE %s COLLATE \"C\"', t.relname, a.attname,"
    " format_type(a.atttypid, a.atttypmod))"
    " FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid"
    " WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace"
    " AND a.attnum > 0 AND NOT a.attisdropped"
    " AND a.atttypid IN ('varchar'::regtype, 'text'::regtype)"
    " AND a.attcollation <> (SELECT oid FROM pg_collation WHERE collname = 'C'"
    " AND collnamespace = 'pg_catalog'::regnamespace)"
    " ORDER BY t.relname, a.attnum"
)


def is_unused(database: Database) -> bool:
    """Whether nothing has been written with a key file yet."""
    with database.engine.connect() as connection:
        if not inspect(connection).has_table(Installation.__tablename__):
            return True
        return connection.scalar(select(Installation.id)) is None


def migrate(database: Database) -> None:
    """Applies what is missing, in one transaction. Raises ``StartRefused`` for a newer schema."""
    with database.engine.connect() as connection:
        _require_unicode(connection)
        found = revision(connection)
    if found == HEAD:
        return
    with database.connect_for_writing() as connection:
        # Asked again under the write lock: another process may have been first.
        found = revision(connection)
        if found is not None and found not in REVISIONS:
            raise StartRefused(
                "newer-schema",
                "The data was written by a newer version of this program. Use that version.",
            )
        if found != HEAD:
            _upgrade(connection)
            _compare_by_code_point(connection)


def _require_unicode(connection: Connection) -> None:
    if connection.dialect.name != "postgresql":
        return
    encoding = connection.scalar(text("SHOW server_encoding"))
    if encoding != "UTF8":
        raise StartRefused(
            "database",
            f"The database has the encoding {encoding}; it must be UTF8."
            " Create it with: createdb --encoding=UTF8 --template=template0 NAME",
        )


def revision(connection: Connection) -> str | None:
    """The schema that the database has, None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def _upgrade(connection: Connection) -> None:
    # Imported only when there is something to migrate: it costs a tenth of a second.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _compare_by_code_point(connection: Connection) -> None:
    """Has PostgreSQL sort and compare every text as SQLite does, whatever its locale is.

    A sort order that changes with the system's libraries would also break indexes.
    """
    if connection.dialect.name != "postgresql":
        return
    for statement in connection.scalars(_OTHERWISE_COMPARED).all():
        connection.exec_driver_sql(statement)
