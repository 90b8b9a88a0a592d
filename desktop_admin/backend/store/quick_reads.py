"""Questions that every call asks, answered from the database's state at the moment of the call."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any, TypeVar

from litestar.concurrency import sync_to_thread
from sqlalchemy.dialects import sqlite

from desktop_admin.backend.store.database import Database
from desktop_admin.backend.store.standing import Question

T = TypeVar("T")
REMEMBERED = 4096
_NAMED = sqlite.dialect(paramstyle="named")


class QuickReads:
    """For the event loop alone.

    SQLite is asked on the loop itself: a reader never waits for a writer in WAL mode, and a thread
    costs more than the query. What it said is remembered until ``PRAGMA data_version`` says that
    anybody committed anything since; that is asked each time, so no answer is older than its call.
    Where it cannot answer at once, and with any other database, a thread asks: one round trip.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._is_sqlite = database.engine.dialect.name == "sqlite"
        self._connection: sqlite3.Connection | None = None
        self._compiled: dict[Question[Any], tuple[str, Mapping[str, object]]] = {}
        self._remembered: dict[tuple[object, ...], Any] = {}
        self._version = -1

    async def ask(self, question: Question[T], *values: object) -> T:
        """What the database says; ``values`` in the order of the question's parameters."""
        if self._is_sqlite:
            try:
                return self._ask_here(question, values)
            except sqlite3.OperationalError:
                self.close()  # busy or unusable: the other way waits for it or says what is wrong
        named = _named(question, values)
        return question.read(await sync_to_thread(self._database.ask, question.statement, named))

    def close(self) -> None:
        """Closes the loop's own connection; the next question opens it again."""
        connection, self._connection = self._connection, None
        self._remembered.clear()
        if connection is not None:
            connection.close()

    def _ask_here(self, question: Question[T], values: tuple[object, ...]) -> T:
        connection = self._connection or self._connect()
        # Asked before the query: an answer may be newer than its version, but never older.
        version = connection.execute("PRAGMA data_version").fetchone()[0]
        if version != self._version or len(self._remembered) >= REMEMBERED:
            self._remembered.clear()
            self._version = version
        key = (question, *values)
        try:
            known: T = self._remembered[key]
        except KeyError:
            text, constants = self._text(question)
            named = {**constants, **_named(question, values)}
            known = question.read(connection.execute(text, named).fetchall())
            self._remembered[key] = known
        return known

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            str(self._database.engine.url.database), timeout=0, isolation_level=None
        )
        connection.execute("PRAGMA query_only=ON")
        self._connection = connection
        return connection

    def _text(self, question: Question[Any]) -> tuple[str, Mapping[str, object]]:
        """The SQL of ``question``, and the parameters that stand in it as constants."""
        found = self._compiled.get(question)
        if found is None:
            compiled = question.statement.compile(dialect=_NAMED)
            found = self._compiled[question] = str(compiled), compiled.params
        return found


def _named(question: Question[Any], values: tuple[object, ...]) -> Mapping[str, object]:
    return dict(zip(question.parameters, values, strict=True))
