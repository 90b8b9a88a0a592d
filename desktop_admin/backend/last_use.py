"""Remembers when and from where credentials were used, without a write per call."""

from __future__ import annotations

import contextlib
import threading

from sqlalchemy.exc import SQLAlchemyError

from desktop_admin.backend.store.database import Database
from desktop_admin.backend.store.record_models import LastUse
from desktop_admin.domain.credentials import CredentialKind


class LastUses:
    """Uses are noted in memory and written by ``flush``, each second and before they are read."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._noted: dict[tuple[str, str], tuple[int, str]] = {}

    def note(self, kind: CredentialKind, credential_id: str, now: int, address: str) -> None:
        """A credential was used at ``now`` (epoch milliseconds) from ``address``."""
        with self._lock:
            self._noted[kind.value, credential_id] = (now, address)

    def settle(self) -> None:
        """Writes what was noted, before it is read; a store that cannot be written may be read."""
        with contextlib.suppress(SQLAlchemyError):
            self.flush()

    def flush(self) -> None:
        """Writes what was noted since the last time; keeps it when that fails."""
        with self._lock:
            noted, self._noted = self._noted, {}
        if not noted:
            return
        try:
            with self._database.write() as session:
                for (kind, credential_id), (at, address) in noted.items():
                    session.merge(
                        LastUse(
                            credential_kind=kind,
                            credential_id=credential_id,
                            at=at,
                            address=address,
                        )
                    )
        except BaseException:
            with self._lock:
                self._noted = noted | self._noted
            raise
