"""Adds rows on behalf of calls: those that come at the same time share one commit."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from sqlalchemy.exc import IntegrityError

from desktop_admin.backend.store.base import Base
from desktop_admin.backend.store.database import Database


@dataclass(slots=True, eq=False)
class _Batch:
    rows: list[Base] = field(default_factory=list)
    is_over: threading.Event = field(default_factory=threading.Event)
    problem: BaseException | None = None


class GroupCommit:
    """``add()`` returns when the row is on the disk; a commit costs the same for one and many.

    The first call of a batch commits it, as soon as the batch before it is through; until then
    others join. Nobody waits longer than for two commits.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._committing = threading.Lock()
        self._open: _Batch | None = None

    def add(self, row: Base) -> None:
        """Adds ``row``, which hangs on nothing that was read. Raises what the database raises."""
        with self._lock:
            is_first = self._open is None
            batch = self._open = self._open or _Batch()
            batch.rows.append(row)
        if is_first:
            self._lead(batch)
        else:
            batch.is_over.wait()
        if batch.problem is None:
            return
        if isinstance(batch.problem, IntegrityError) and len(batch.rows) > 1:
            self._commit([row])  # one of the others may be to blame
            return
        raise batch.problem

    def _lead(self, batch: _Batch) -> None:
        with self._committing:
            with self._lock:
                self._open = None
            try:
                self._commit(batch.rows)
            except BaseException as problem:  # noqa: BLE001 - everybody who waits has to know
                batch.problem = problem
            finally:
                batch.is_over.set()

    def _commit(self, rows: list[Base]) -> None:
        with self._database.append() as session:
            session.add_all(rows)
