"""Questions that every call asks, answered from the database's state at the moment of the call."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Mapping
from typing import Any, TypeVar

from litestar.concurrency import sync_to_thread
from sqlalchemy.dialects import sqlite

from desktop_admin.backend.store.commit_mark import CommitMark
from desktop_admin.backend.store.database import Database
from desktop_admin.backend.store.standing import Question

T = TypeVar("T")
REMEMBERED = 4096
_NAMED = sqlite.dialect(paramstyle="named")


class Moment:
    """The time between two commits of anybody: what was found out in it."""

    __slots__ = ("known",)

    def __init__(self) -> None:
        self.known: dict[object, Any] = {}


class QuickReads:
    """For the event loop alone.

    SQLite is asked on the loop itself: a reader never waits for a writer in WAL mode, and a thread
    costs more than the query. What it said is remembered until anybody committed anything
    (``CommitMark``); where that is dear to ask, it is asked once for the calls that the loop has
    received by then and not yet begun. No answer is older than its call.
    Where it cannot answer at once, and with any other database, a thread asks: one round trip.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._is_sqlite = database.engine.dialect.name == "sqlite"
        self._connection: sqlite3.Connection | None = None
        self._compiled: dict[Question[Any], tuple[str, Mapping[str, object]]] = {}
        self._mark = CommitMark()
        self._seen: bytes | int | None = None
        self._now = Moment()
        self._is_asked = False

    async def ask(self, question: Question[T], *values: object) -> T:
        """What the database says; ``values`` in the order of the question's parameters."""
        moment = self.moment()
        if moment is not None:
            key = (question, *values)
            if key in moment.known:
                known: T = moment.known[key]
                return known
            try:
                known = moment.known[key] = self._ask_here(question, values)
            except sqlite3.OperationalError:
                self.close()  # busy or unusable: the other way waits for it or says what is wrong
            else:
                return known
        named = _named(question, values)
        return question.read(await sync_to_thread(self._database.ask, question.statement, named))

    def moment(self) -> Moment | None:
        """What is known of the database as it is now; None where that cannot be told at once.

        Whatever was found out after this call may be kept there: it may be newer than the moment,
        but never older, and nothing is taken from a moment that has passed.
        """
        if not self._is_sqlite:
            return None
        if self._is_asked:
            return self._now
        try:
            if self._connection is None:
                self._connect()
            seen = self._mark.read()
        except sqlite3.OperationalError:
            self.close()
            return None
        if seen != self._seen or len(self._now.known) >= REMEMBERED:
            self._seen, self._now = seen, Moment()
        if not self._mark.is_quick:
            # What runs before that call was received before the question: one answer serves all.
            self._is_asked = True
            asyncio.get_running_loop().call_soon(self._ask_again)
        return self._now

    def close(self) -> None:
        """Closes the loop's own connection; the next question opens it again."""
        connection, self._connection = self._connection, None
        self._now, self._seen = Moment(), None
        self._is_asked = False
        if connection is not None:
            connection.close()

    def _ask_again(self) -> None:
        self._is_asked = False

    def _ask_here(self, question: Question[T], values: tuple[object, ...]) -> T:
        connection = self._connection or self._connect()
        text, constants = self._text(question)
        named = {**constants, **_named(question, values)}
        return question.read(connection.execute(text, named).fetchall())

    def _connect(self) -> sqlite3.Connection:
        path = str(self._database.engine.url.database)
        connection = sqlite3.connect(path, timeout=0, isolation_level=None)
        try:
            connection.execute("PRAGMA query_only=ON")
            self._mark.follow(connection, path)
        except sqlite3.OperationalError:
            connection.close()
            raise
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
