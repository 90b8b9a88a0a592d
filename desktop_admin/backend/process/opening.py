"""Opens the data of one installation: directory, key file, database, schema."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, select
from sqlalchemy.exc import DatabaseError, DBAPIError

from desktop_admin.backend.clock import now_ms
from desktop_admin.backend.credentials.sealing import Purpose, Sealer
from desktop_admin.backend.process.data_directory import DataDirectory
from desktop_admin.backend.process.database_url import require_driver
from desktop_admin.backend.start_refused import StartRefused
from desktop_admin.backend.store import schema
from desktop_admin.backend.store.account_models import Installation
from desktop_admin.backend.store.database import Database


@dataclass(frozen=True, slots=True)
class OpenedData:
    """The database and the keys that belong to it."""

    database: Database
    sealer: Sealer


def open_data(
    directory: DataDirectory, key_path: Path | None = None, url: URL | None = None
) -> OpenedData:
    """Opens, and at the first start creates, what is in ``directory``, or at ``url`` instead.

    Raises ``StartRefused``.
    """
    directory.prepare()
    if url is None:
        database, name = Database.at_path(directory.database_path), str(directory.database_path)
    else:
        require_driver()
        database, name = Database(url), _shown(url)
    try:
        is_new = schema.is_unused(database)
        sealer = Sealer(directory.read_key(key_path=key_path, may_create=is_new))
        schema.migrate(database)
        _check_key(database, sealer)
    except DatabaseError as problem:
        database.close()
        raise StartRefused(
            "database", f"The database {name} cannot be used: {_words(problem)}."
        ) from None
    except StartRefused:
        database.close()
        raise
    return OpenedData(database, sealer)


def _shown(url: URL) -> str:
    """Where the database is, without a word about who connects or how."""
    return f"{url.database or url.query.get('service', '')} on {url.host or 'this computer'}"


def _words(problem: DBAPIError) -> str:
    """What the database says, on one line."""
    return " ".join(str(problem.orig).split()).rstrip(".")


def _check_key(database: Database, sealer: Sealer) -> None:
    """Refuses a key file that is not the one this database was written with."""
    with database.read() as session:
        found = session.scalar(select(Installation.key_check))
    if found is None:
        with database.write() as session:
            found = session.scalar(select(Installation.key_check))
            if found is None:
                check = sealer.mac(Purpose.KEY_CHECK, "installation")
                session.add(Installation(id=1, key_check=check, created_at=now_ms()))
                return
    if not sealer.is_match(Purpose.KEY_CHECK, "installation", found):
        raise StartRefused(
            "key-file", "The key file does not belong to this database. Restore the right one."
        )
