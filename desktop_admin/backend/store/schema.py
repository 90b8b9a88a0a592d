"""Brings a database to the schema this version knows, and refuses a newer one."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from desktop_admin.backend.data_directory import StartRefused
from desktop_admin.backend.store.database import Database

REVISIONS = ("0001", "0002", "0003")
HEAD = REVISIONS[-1]


def is_empty(database: Database) -> bool:
    """Whether the database holds no schema yet."""
    with database.engine.connect() as connection:
        return revision(connection) is None


def migrate(database: Database) -> None:
    """Applies what is missing, in one transaction. Raises ``StartRefused`` for a newer schema."""
    with database.engine.connect() as connection:
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
