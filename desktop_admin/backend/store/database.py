"""The database: engine, settings of every connection, and units of work."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, Row, Select, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session

from desktop_admin.backend.store.dialects import (
    BRIEF_SECONDS,
    BUSY_SECONDS,
    POSTGRESQL,
    SQLITE,
    Work,
)

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


class UnstorableText(ValueError):
    """A text with a NUL character or half a surrogate pair: PostgreSQL keeps neither."""


class Database:
    """Sessions on one database: ``read()`` sees one consistent state, ``write()`` is one step.

    Writing units of work come one after the other, in all processes on all hosts together: what
    one has read is still so when it ends. One that is left by an exception changes nothing.
    All raise ``SQLAlchemyError`` when the database cannot be used within a few seconds.
    """

    def __init__(self, url: URL) -> None:
        self._dialect = SQLITE if url.get_backend_name() == "sqlite" else POSTGRESQL
        self.engine = create_engine(
            url,
            hide_parameters=True,
            connect_args=dict(self._dialect.connect_options),
            **self._dialect.engine_options,
        )
        self._engines = {work: self.engine.execution_options(work=work) for work in Work}
        self._turn = threading.Lock()
        event.listen(self.engine, "connect", self._on_connected)
        event.listen(self.engine, "begin", self._on_begun)
        event.listen(self.engine, "before_cursor_execute", _check_texts)

    @classmethod
    def at_path(cls, path: Path) -> Database:
        """The SQLite database in the file ``path``, created on first use."""
        return cls(URL.create("sqlite+pysqlite", database=str(path)))

    def ask(self, query: Select[Any], values: Mapping[str, object]) -> Sequence[Row[Any]]:
        """The rows of one query by itself: without a transaction it costs one round trip."""
        engine = self._engines[Work.ASK]
        try:
            with engine.connect() as connection:
                return connection.execute(query, values).all()
        except DBAPIError as problem:
            if not problem.connection_invalidated:
                raise
        with engine.connect() as connection:
            return connection.execute(query, values).all()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session for queries."""
        with self._session(self._engines[Work.READ]) as session:
            yield session

    @contextmanager
    def write(self, *, may_wait: bool = True) -> Iterator[Session]:
        """A session that is committed, and on the disk, when the block ends.

        Unless it ``may_wait`` it fails when another one takes longer than a moment.
        """
        work = Work.WRITE if may_wait else Work.WRITE_NOW
        seconds = BUSY_SECONDS if may_wait else BRIEF_SECONDS
        with self._in_turn(seconds), self._session(self._engines[work]) as session:
            yield session
            session.commit()

    @contextmanager
    def append(self) -> Iterator[Session]:
        """As ``write()``, for work that only adds rows which hang on nothing that was read.

        On PostgreSQL such units run side by side with each other, but never with a ``write()``.
        """
        with self._in_turn(BUSY_SECONDS), self._session(self._engines[Work.APPEND]) as session:
            yield session
            session.commit()

    @contextmanager
    def connect_for_writing(self) -> Iterator[Connection]:
        """A bare connection inside one writing transaction that may take long, for migrations."""
        with self._engines[Work.MIGRATE].begin() as connection:
            yield connection

    def close(self) -> None:
        """Closes all connections."""
        self.engine.dispose()

    @contextmanager
    def _session(self, engine: Engine) -> Iterator[Session]:
        with Session(engine, expire_on_commit=False) as session:
            try:
                session.connection()
            except DBAPIError as problem:
                if not problem.connection_invalidated:
                    raise
                # The server has ended what the pool kept: a new connection tells how things are.
                session.rollback()
                session.connection()
            yield session

    @contextmanager
    def _in_turn(self, seconds: float) -> Iterator[None]:
        if not self._dialect.is_one_writer_per_process:
            yield
            return
        if not self._turn.acquire(timeout=seconds):
            raise PoolTimeoutError("the database is locked")
        try:
            yield
        finally:
            self._turn.release()

    def _on_connected(self, connection: Any, _record: Any) -> None:
        # The driver must not begin transactions of its own: _on_begun does.
        if self._dialect is SQLITE:
            connection.isolation_level = None
        else:
            connection.autocommit = True
        cursor = connection.cursor()
        for setting in self._dialect.settings:
            cursor.execute(setting)
        cursor.close()

    def _on_begun(self, connection: Connection) -> None:
        work = connection.get_execution_options().get("work", Work.READ)
        for statement in self._dialect.beginnings[work]:
            connection.exec_driver_sql(statement)


def _check_texts(
    _connection: Connection, _cursor: Any, _statement: str, parameters: Any, *_rest: Any
) -> None:
    """Refuses on every database what one of them cannot keep. Raises ``UnstorableText``."""
    for row in parameters if isinstance(parameters, list) else (parameters,):
        for value in row.values() if isinstance(row, dict) else row:
            if isinstance(value, str) and not value.isalnum() and _UNSTORABLE.search(value):
                raise UnstorableText("a text holds a character that cannot be stored")
