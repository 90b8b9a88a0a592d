"""Whether this process can do its work: what `/ready` says, without saying why not."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from sqlalchemy import exists, select
from sqlalchemy.exc import SQLAlchemyError

from desktop_admin.backend.store import schema
from desktop_admin.backend.store.credential_models import SigningKey
from desktop_admin.backend.store.database import Database

KEPT_SECONDS = 1.0


class Readiness:
    """Looks at the database at most once a second, however often it is asked."""

    def __init__(self, database: Database, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._database = database
        self._clock = clock
        self._lock = threading.Lock()
        self._asked_at = -KEPT_SECONDS
        self._was_usable = False
        self._is_draining = False

    def drain(self) -> None:
        """From now on it is not ready: the process is about to end."""
        self._is_draining = True

    def is_ready(self) -> bool:
        """Whether calls should be sent here."""
        if self._is_draining:
            return False
        with self._lock:
            if self._clock() - self._asked_at >= KEPT_SECONDS:
                self._was_usable = self._is_usable()
                self._asked_at = self._clock()
            return self._was_usable

    def _is_usable(self) -> bool:
        """Whether the database answers, has the schema of this version, and a key to sign with."""
        has_key = select(exists().where(SigningKey.sealed.is_not(None)))
        try:
            with self._database.read() as session:
                is_known = schema.revision(session.connection()) == schema.HEAD
                return is_known and bool(session.scalar(has_key))
        except SQLAlchemyError:
            return False
