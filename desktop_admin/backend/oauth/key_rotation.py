"""The life of a signing key: published, signing, verifying only, gone; and the emergency stop.

Every change is one unit of work under a lock, so that several processes may try it at once.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator, Sequence
from itertools import pairwise

from joserfc.jwk import ECKey
from sqlalchemy.orm import Session

from desktop_admin.backend.callers import SYSTEM, PartyKind
from desktop_admin.backend.clock import DAY, HOUR, MINUTE, rfc3339
from desktop_admin.backend.credentials.sealing import Purpose, Sealer
from desktop_admin.backend.records import audit
from desktop_admin.backend.records.audit import Origin
from desktop_admin.backend.store import people, revocations, signing_keys
from desktop_admin.backend.store.credential_models import SigningKey
from desktop_admin.backend.store.database import Database
from desktop_admin.domain.activity import AuditParty

ALGORITHM = "ES256"
LIFETIME = 90 * DAY  # how long a key signs before the next one takes over by itself
MAX_AGE_SECONDS = 300  # how long others may keep the published keys
LEAD = HOUR  # how long a key is published before it signs, so that caches of the keys can follow
SETTLING = MINUTE  # from the next key's turn until the private half is erased
LINGERING = DAY  # from the next key's turn until a key is no longer published, at the least


class KeyChangeRefused(Exception):
    """The keys cannot be changed that way; the text says why, for a person to read."""


def make_first(database: Database, sealer: Sealer, now: int) -> None:
    """Makes a key that signs at once, unless there is one."""
    with database.read() as session:
        if signing_keys.in_turn(session):
            return
    with database.write() as session:
        signing_keys.lock(session)
        if not signing_keys.in_turn(session):
            _add(session, sealer, now, signs_from=now)


def rotate(
    session: Session, sealer: Sealer, now: int, *, actor: AuditParty, is_at_once: bool = False
) -> None:
    """Publishes a new key, which signs after ``LEAD`` or at once.

    Raises ``KeyChangeRefused`` while one is waiting for its turn, unless that is to be now.
    """
    signing_keys.lock(session)
    waiting = [row for row in signing_keys.in_turn(session) if row.signs_from > now]
    if waiting and not is_at_once:
        moment = rfc3339(waiting[0].signs_from)
        raise KeyChangeRefused(
            f"The key {waiting[0].kid} is waiting already: it signs at {moment}."
        )
    if waiting:
        row, row.signs_from = waiting[-1], now
    else:
        row = _add(session, sealer, now, signs_from=now if is_at_once else now + LEAD)
    _record(
        session, now, actor, "rotated", row.kid, detail=f"signs from {rfc3339(row.signs_from)} on"
    )


def revoke(session: Session, sealer: Sealer, now: int, kid: str, *, actor: AuditParty) -> None:
    """Drops the key ``kid`` at once: every token it signed is refused on the very next call.

    If it was its turn, a new key signs from now on. Raises ``KeyChangeRefused``.
    """
    signing_keys.lock(session)
    rows = signing_keys.in_turn(session)
    row = next((row for row in rows if row.kid == kid), None)
    if row is None:
        raise KeyChangeRefused(f"There is no key {kid}.")
    lingering = max(LINGERING, signing_keys.longest_life(session))
    revocations.add(session, revocations.key_subject(kid), now + lingering)
    if current(rows, now) in {row, None}:
        _add(session, sealer, now, signs_from=now)
    session.delete(row)
    _record(session, now, actor, "revoked", kid)


def tend(database: Database, sealer: Sealer, now: int) -> None:
    """What time asks for: rotates an old key, erases private halves, takes keys off the list."""
    with database.read() as session:
        if not _is_due(session, now):
            return
    with database.write() as session:
        signing_keys.lock(session)
        rows = signing_keys.in_turn(session)
        for row in _settled(rows, now):
            row.sealed = None
        for row in _outlived(session, rows, now):
            session.delete(row)
        if _is_old(rows, now):
            rotate(session, sealer, now, actor=SYSTEM)


def current(rows: Sequence[SigningKey], now: int) -> SigningKey | None:
    """The key whose turn it is at ``now``, of ``rows`` in turn."""
    return next((row for row in reversed(rows) if row.signs_from <= now), None)


def _is_due(session: Session, now: int) -> bool:
    rows = signing_keys.in_turn(session)
    found = (*_settled(rows, now), *_outlived(session, rows, now))
    return bool(found) or _is_old(rows, now)


def _is_old(rows: Sequence[SigningKey], now: int) -> bool:
    return bool(rows) and rows[-1].signs_from + LIFETIME - LEAD <= now


def _settled(rows: Sequence[SigningKey], now: int) -> Iterator[SigningKey]:
    """Keys that sign no more, in whatever process."""
    return (row for row in _succeeded(rows, now - SETTLING) if row.sealed is not None)


def _outlived(session: Session, rows: Sequence[SigningKey], now: int) -> Iterator[SigningKey]:
    """Keys whose last token has expired."""
    lingering = max(LINGERING, signing_keys.longest_life(session) + HOUR)
    return _succeeded(rows, now - lingering)


def _succeeded(rows: Sequence[SigningKey], moment: int) -> Iterator[SigningKey]:
    """The keys of ``rows`` whose successor's turn had come by ``moment``."""
    return (row for row, after in pairwise(rows) if after.signs_from <= moment)


def _add(session: Session, sealer: Sealer, now: int, *, signs_from: int) -> SigningKey:
    key = ECKey.generate_key("P-256")
    kid = key.thumbprint()
    public = {**key.as_dict(private=False), "kid": kid, "use": "sig", "alg": ALGORITHM}
    private = json.dumps(key.as_dict(private=True)).encode()
    row = SigningKey(
        kid=kid,
        sealed=sealer.seal(Purpose.SIGNING_KEY, private, kid),
        public_jwk=json.dumps(public),
        created_at=now,
        signs_from=signs_from,
    )
    session.add(row)
    session.flush()
    return row


def _record(
    session: Session, now: int, actor: AuditParty, verb: str, kid: str, *, detail: str | None = None
) -> None:
    account = people.only_account(session)
    if account is None:
        return
    audit.record(
        session,
        Origin(now, "", uuid.uuid4().hex),
        account_id=account.id,
        actor=actor,
        action=f"signing_key.{verb}",
        subject=AuditParty(PartyKind.SIGNING_KEY, kid, kid),
        detail=detail,
    )
