"""The database: engine, settings of every connection, and units of work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, create_engine, event
from sqlalchemy.orm import Session

_SETTINGS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA busy_timeout=10000",
)


class Database:
    """Sessions on one database: ``read()`` sees one consistent state, ``write()`` is one step.

    A unit of work that is left by an exception changes nothing.
    """

    def __init__(self, url: URL) -> None:
        self.engine = create_engine(url, pool_size=16, max_overflow=32, hide_parameters=True)
        self._writing = self.engine.execution_options(is_writing=True)
        event.listen(self.engine, "connect", _on_connected)
        event.listen(self.engine, "begin", _on_begun)

    @classmethod
    def at_path(cls, path: Path) -> Database:
        """The SQLite database in the file ``path``, created on first use."""
        return cls(URL.create("sqlite+pysqlite", database=str(path)))

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session for queries."""
        with Session(self.engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session that is committed, and on the disk, when the block ends."""
        with Session(self._writing, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def connect_for_writing(self) -> Iterator[Connection]:
        """A bare connection inside one writing transaction, for migrations."""
        with self._writing.begin() as connection:
            yield connection

    def close(self) -> None:
        """Closes all connections."""
        self.engine.dispose()


def _on_connected(connection: Any, _record: Any) -> None:
    # The driver must not begin transactions of its own: _on_begun does.
    connection.isolation_level = None
    cursor = connection.cursor()
    for setting in _SETTINGS:
        cursor.execute(setting)
    cursor.close()


def _on_begun(connection: Connection) -> None:
    # IMMEDIATE takes the write lock at once, so that a unit of work never has to be repeated.
    is_writing = connection.get_execution_options().get("is_writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")
