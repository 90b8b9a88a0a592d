"""The signing keys as one process knows them: read again each second and for an unknown kid."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from joserfc.jwk import ECKey

from desktop_admin.backend.credentials.sealing import Purpose, Sealer
from desktop_admin.backend.oauth import key_rotation
from desktop_admin.backend.store import signing_keys
from desktop_admin.backend.store.credential_models import SigningKey
from desktop_admin.backend.store.database import Database

UNKNOWN_SECONDS = 1.0  # random kids cost at most one query in this time


@dataclass(frozen=True, slots=True)
class KnownKey:
    """A key; ``can_sign`` while its private half exists. ``signs_from``: epoch milliseconds."""

    kid: str
    key: ECKey
    signs_from: int
    can_sign: bool


class KeyRing:
    """Signing keys kept sealed in a database that several processes may share.

    ``clock`` gives seconds that never go back.
    """

    def __init__(
        self, database: Database, sealer: Sealer, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._database = database
        self._sealer = sealer
        self._clock = clock
        self._known: Mapping[str, KnownKey] = MappingProxyType({})
        self._loading = threading.Lock()
        self._asked_at = float("-inf")

    def prepare(self, now: int) -> None:
        """Loads the keys; makes the first one."""
        key_rotation.make_first(self._database, self._sealer, now)
        self.refresh()

    def refresh(self) -> None:
        """Reads the keys again: another process may have made, or revoked, one."""
        with self._loading:
            self._load()

    def tend(self, now: int) -> None:
        """Does what time asks for: see ``key_rotation.tend``."""
        key_rotation.tend(self._database, self._sealer, now)

    def current(self, now: int) -> KnownKey:
        """The key whose turn it is. Raises ``LookupError`` when there is none at all."""
        signing = [key for key in self._known.values() if key.can_sign]
        if not signing:
            raise LookupError("there is no signing key")
        # With the clock of another host ahead of ours, the first key may still be to come.
        return next((key for key in reversed(signing) if key.signs_from <= now), signing[0])

    def knows(self, kid: str) -> bool:
        """Whether ``find`` answers without asking the database."""
        return kid in self._known

    def find(self, kid: str) -> ECKey | None:
        """The key ``kid``, if it is one of ours; the database is asked for one not known yet."""
        known = self._known.get(kid)
        if known is None:
            self._ask()
            known = self._known.get(kid)
        return known.key if known else None

    def published(self) -> list[dict[str, object]]:
        """The public halves, latest turn first, as RFC 7517 has them; read afresh."""
        with self._database.read() as session:
            rows = signing_keys.in_turn(session)
        return [json.loads(row.public_jwk) for row in reversed(rows)]

    def _ask(self) -> None:
        """Reads the keys again, unless somebody does or did just now: nobody waits in a queue."""
        if not self._loading.acquire(blocking=False):
            return
        try:
            now = self._clock()
            if now - self._asked_at >= UNKNOWN_SECONDS:
                self._asked_at = now
                self._load()
        finally:
            self._loading.release()

    def _load(self) -> None:
        with self._database.read() as session:
            rows = signing_keys.in_turn(session)
            self._known = MappingProxyType({row.kid: self._opened(row) for row in rows})

    def _opened(self, row: SigningKey) -> KnownKey:
        can_sign = row.sealed is not None
        known = self._known.get(row.kid)
        if known is not None and (known.signs_from, known.can_sign) == (row.signs_from, can_sign):
            return known
        if row.sealed is None:
            key = ECKey.import_key(json.loads(row.public_jwk))
        else:
            private = self._sealer.unseal(Purpose.SIGNING_KEY, row.sealed, row.kid)
            key = ECKey.import_key(json.loads(private))
        return KnownKey(row.kid, key, row.signs_from, can_sign)
