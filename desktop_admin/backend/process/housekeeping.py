"""What a running backend does in the background: last uses, erasing, rotation of keys."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from functools import partial

from sqlalchemy import delete

from desktop_admin.backend.clock import now_ms
from desktop_admin.backend.oauth.key_ring import KeyRing
from desktop_admin.backend.records.last_use import LastUses
from desktop_admin.backend.records.refusal_log import RefusalLog
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
        _attempt(self._refusals.flush)

    def _once(self, *, is_erasing: bool) -> None:
        steps: list[Callable[[], object]] = [
            self._keys.refresh,
            self._last_uses.flush,
            partial(self._refusals.flush, now_ms()),
        ]
        if is_erasing:
            steps.append(partial(erase_expired, self._database, now_ms()))
            steps.append(partial(self._keys.tend, now_ms()))
        for step in steps:
            _attempt(step)


def _attempt(step: Callable[[], object]) -> None:
    """One step; whatever it meets, the next one and the next round have their turn."""
    try:
        step()
    except Exception as problem:  # noqa: BLE001 - a thread that ends would end all of it unseen
        _LOG.warning("housekeeping failed", extra={"reason": type(problem).__name__})
