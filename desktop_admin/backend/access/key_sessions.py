"""How the service caches the permissions of API-key calls, staged for accounts that ask for it."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from desktop_admin.backend.access.permissions import permissions_of
from desktop_admin.backend.callers import Caller, RoleState
from desktop_admin.backend.clock import MINUTE
from desktop_admin.backend.store.database import Database
from desktop_admin.backend.store.session_models import KeySession

LIFE = 15 * MINUTE


def as_remembered(database: Database, caller: Caller, now: int) -> Caller:
    """``caller`` with the permissions of when the server session of the API key was opened.

    The first call opens it; it is kept in the database, for 15 minutes, for all workers alike.
    """
    if caller.person.is_owner:
        return caller  # holds everything, whatever the roles
    with database.read() as session:
        known = _live(session, caller, now)
    if known is None:
        try:
            with database.write() as session:
                known = _live(session, caller, now) or _opened(session, caller, now)
        except IntegrityError:  # another worker was faster
            with database.read() as session:
                known = _live(session, caller, now)
    held = () if known is None else (RoleState("", "", frozenset(known), is_enabled=True),)
    return replace(caller, person=replace(caller.person, roles=held))


def _live(session: Session, caller: Caller, now: int) -> list[str] | None:
    row = session.get(KeySession, (caller.person.id, caller.account.id))
    return row.permissions if row is not None and row.expires_at > now else None


def _opened(session: Session, caller: Caller, now: int) -> list[str]:
    permissions = sorted(permissions_of(caller.account, caller.person))
    session.merge(
        KeySession(
            person_id=caller.person.id,
            account_id=caller.account.id,
            permissions=permissions,
            expires_at=now + LIFE,
        )
    )
    return permissions
