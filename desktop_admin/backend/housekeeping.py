"""What a running backend does in the background: last uses, erasing, rotation of keys."""

from __future__ import annotations

import contextlib
import logging
import threading

from sqlalchemy import delete
from sqlalchemy.exc import SQLAlchemyError

from desktop_admin.backend.clock import now_ms
from desktop_admin.backend.last_use import LastUses
from desktop_admin.backend.oauth.key_ring import KeyRing
from desktop_admin.backend.refusal_log import RefusalLog
from desktop_admin.backend.store.credential_models import (
    ApiToken,
    OneTimeToken,
    Revocation,
    SessionGrant,
)
from desktop_admin.backend.store.database import Database
from desktop_admin.backend.store.record_models import FailureCount, KeptAnswer
from desktop_admin.backend.store.session_models import ApiSession, AuthenticationToken, KeySession

FLUSH_SECONDS = 1.0
ERASE_EVERY = 30  # flushes
EXPIRING = (
    (KeptAnswer, KeptAnswer.expires_at),
    (ApiToken, ApiToken.expires_at),
    (OneTimeToken, OneTimeToken.expires_at),
    (AuthenticationToken, AuthenticationToken.expires_at),
    (ApiSession, ApiSession.expires_at),
    (KeySession, KeySession.expires_at),
    (SessionGrant, SessionGrant.refresh_expires_at),
    (Revocation, Revocation.expires_at),
    (FailureCount, FailureCount.expires_at),
)
_LOG = logging.getLogger("desktop_admin.backend")


def erase_expired(database: Database, now: int) -> None:
    """Deletes kept answers, tokens, sessions, revocations and failure counts: those of the past."""
    with database.write() as session:
        for model, expires_at in EXPIRING:
            session.execute(delete(model).where(expires_at <= now))


class Housekeeping:
    """A thread of its own, from ``start()`` to ``stop()``; what was noted is written at the end."""

    def __init__(
        self, database: Database, last_uses: LastUses, keys: KeyRing, refusals: RefusalLog
    ) -> None:
        self._database = database
        self._last_uses = last_uses
        self._keys = keys
        self._refusals = refusals
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="housekeeping", daemon=True)

    def start(self) -> None:
        """Begins."""
        self._thread.start()

    def stop(self) -> None:
        """Ends, after a last round."""
        self._is_over.set()
        self._thread.join()

    def _run(self) -> None:
        rounds = 0
        while not self._is_over.wait(FLUSH_SECONDS):
            self._once(is_erasing=rounds % ERASE_EVERY == 0)
            rounds += 1
        self._once(is_erasing=False)
        with contextlib.suppress(SQLAlchemyError):
            self._refusals.flush()

    def _once(self, *, is_erasing: bool) -> None:
        try:
            self._keys.refresh()
            self._last_uses.flush()
            self._refusals.flush(now_ms())
            if is_erasing:
                erase_expired(self._database, now_ms())
                self._keys.tend(now_ms())
        except SQLAlchemyError as problem:
            _LOG.warning("housekeeping failed", extra={"reason": type(problem).__name__})
