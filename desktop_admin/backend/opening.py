"""Opens the data of one installation: directory, key file, database, schema."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import DatabaseError

from desktop_admin.backend.clock import now_ms
from desktop_admin.backend.data_directory import DataDirectory, StartRefused
from desktop_admin.backend.sealing import Purpose, Sealer
from desktop_admin.backend.store import schema
from desktop_admin.backend.store.account_models import Installation
from desktop_admin.backend.store.database import Database


@dataclass(frozen=True, slots=True)
class OpenedData:
    """The database and the keys that belong to it."""

    database: Database
    sealer: Sealer


def open_data(directory: DataDirectory, key_path: Path | None = None) -> OpenedData:
    """Opens, and at the first start creates, what is in ``directory``. Raises ``StartRefused``."""
    directory.prepare()
    database = Database.at_path(directory.database_path)
    try:
        sealer = Sealer(directory.read_key(key_path=key_path, may_create=schema.is_empty(database)))
        schema.migrate(database)
        _check_key(database, sealer)
    except DatabaseError as problem:
        database.close()
        raise StartRefused(
            "database", f"The database {directory.database_path} cannot be used: {problem.orig}."
        ) from None
    except StartRefused:
        database.close()
        raise
    return OpenedData(database, sealer)


def _check_key(database: Database, sealer: Sealer) -> None:
    """Refuses a key file that is not the one this database was written with."""
    with database.read() as session:
        found = session.scalar(select(Installation.key_check))
    if found is None:
        with database.write() as session:
            if session.scalar(select(Installation.key_check)) is None:
                check = sealer.mac(Purpose.KEY_CHECK, "installation")
                session.add(Installation(id=1, key_check=check, created_at=now_ms()))
        return
    if not sealer.is_match(Purpose.KEY_CHECK, "installation", found):
        raise StartRefused(
            "key-file", "The key file does not belong to this database. Restore the right one."
        )
