"""Remembers when and from where credentials were used, without a write per call."""

from __future__ import annotations

import contextlib
import threading

from sqlalchemy import Executable
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError

from desktop_admin.backend.store.database import Database
from desktop_admin.backend.store.record_models import LastUse
from desktop_admin.domain.credentials import CredentialKind

Used = tuple[str, str]  # the value of a ``CredentialKind``, and the credential's id
_Noted = dict[Used, tuple[int, str]]


class LastUses:
    """Uses are noted in memory and written by ``flush``, each second and before they are read."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._noted: _Noted = {}
        self._newer = _keep_newer(database.engine.dialect.name)

    def note(self, kind: CredentialKind, credential_id: str, now: int, address: str) -> None:
        """A credential was used at ``now`` (epoch milliseconds) from ``address``."""
        self.note_used((kind.value, credential_id), now, address)

    def note_used(self, used: Used, now: int, address: str) -> None:
        """The same; for calls, which look up ``used`` once."""
        with self._lock:
            self._noted[used] = (now, address)

    def settle(self) -> None:
        """Writes what was noted, before it is read; a store that cannot be written may be read."""
        with contextlib.suppress(SQLAlchemyError):
            self.flush(may_wait=False)

    def flush(self, *, may_wait: bool = True) -> None:
        """Writes what was noted since the last time; keeps it when that fails."""
        with self._lock:
            noted, self._noted = self._noted, {}
        if not noted:
            return
        try:
            with self._database.write(may_wait=may_wait) as session:
                session.execute(self._newer, _rows(noted))
        except BaseException:
            with self._lock:
                self._noted = noted | self._noted
            raise


def _rows(noted: _Noted) -> list[dict[str, object]]:
    return [
        {"credential_kind": kind, "credential_id": credential_id, "at": at, "address": address}
        for (kind, credential_id), (at, address) in noted.items()
    ]


def _keep_newer(dialect: str) -> Executable:
    """Writes a use unless another process has written a later one."""
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    statement = insert(LastUse)
    new = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=[LastUse.credential_kind, LastUse.credential_id],
        set_={"at": new.at, "address": new.address},
        where=new.at > LastUse.at,
    )
