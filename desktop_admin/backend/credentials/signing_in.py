"""Signing people in: by password, by one-time token, by refresh; and issuing their tokens."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from desktop_admin.backend.callers import ANONYMOUS, PartyKind
from desktop_admin.backend.calls.faults import TooManyRequestsFault, UnauthorizedFault
from desktop_admin.backend.clock import DAY, MINUTE, SECOND
from desktop_admin.backend.credentials.minting import mint, new_uid
from desktop_admin.backend.credentials.passwords import is_password
from desktop_admin.backend.credentials.sealing import Purpose
from desktop_admin.backend.parts import Parts
from desktop_admin.backend.records import audit
from desktop_admin.backend.records.audit import Origin
from desktop_admin.backend.records.refusal_log import ATTEMPTS, RefusedAct
from desktop_admin.backend.records.throttle import people_at, person_at
from desktop_admin.backend.store import people, sessions
from desktop_admin.backend.store.account_models import PersonRow
from desktop_admin.backend.store.credential_models import OneTimeToken, SessionGrant
from desktop_admin.domain import formats
from desktop_admin.domain.activity import AuditParty, AuditResult
from desktop_admin.domain.secret import Secret

ACCESS_LIFE = 30 * MINUTE
REFRESH_LIFE = 30 * DAY
ONE_TIME_LIFE = 60 * SECOND


@dataclass(frozen=True, slots=True)
class IssuedSession:
    """Two new tokens of a person and when they end (epoch milliseconds)."""

    access_token: Secret
    expires_at: int
    refresh_token: Secret
    refresh_expires_at: int


def sign_in(parts: Parts, origin: Origin, email: str, password: Secret) -> IssuedSession:
    """By e-mail and password. Raises ``UnauthorizedFault``, ``TooManyRequestsFault``."""
    key = people.email_key(email)[:400]
    at_person = person_at(key, origin.address)
    subjects = (at_person, people_at(origin.address))
    with parts.database.read() as session:
        person = people.find_by_email(session, key)
    # Counted before the password is looked at: else many at once would be more guesses.
    if wait := parts.throttle.attempt(subjects, origin.now):
        parts.refusals.count(origin, _failed("throttled", person))
        raise TooManyRequestsFault(wait)
    if is_password(person.password_hash if person else None, password) and person is not None:
        with parts.database.write() as session:
            if (found := _active(session, person.id)) is not None:
                parts.throttle.forgive(session, at_person, (people_at(origin.address),))
                return _issue_and_record(parts, session, origin, found)
    act = _failed("bad credentials", person)
    if person is not None:
        parts.refusals.record(origin, act)
    else:
        parts.refusals.count(origin, act, free=ATTEMPTS)
    raise _bad_credentials()


def sign_in_once(parts: Parts, origin: Origin, token: Secret) -> IssuedSession:
    """By a one-time token. Raises ``UnauthorizedFault``, ``TooManyRequestsFault``."""
    mac = parts.sealer.mac(Purpose.SESSION, token.reveal())
    with parts.database.read() as session:  # junk does not queue for the write lock
        is_known = sessions.has_one_time(session, mac)
    if is_known and (issued := _use_one_time(parts, origin, mac)) is not None:
        return issued
    parts.refusals.count(origin, _failed("bad one-time token"))
    if wait := parts.guesses.wrong(origin.address, origin.now):
        raise TooManyRequestsFault(wait)
    raise UnauthorizedFault("badOneTimeToken", "The one-time token is wrong, used or expired.")


def refresh(parts: Parts, origin: Origin, token: Secret) -> IssuedSession:
    """By a refresh token, which stays good until the new one is used.

    A refresh token that comes back after that ends the whole family of sessions. Raises
    ``UnauthorizedFault``, ``TooManyRequestsFault``.
    """
    mac = parts.sealer.mac(Purpose.SESSION, token.reveal())
    with parts.database.read() as session:  # as above
        is_known = sessions.find_by_refresh(session, mac) is not None
    if is_known and (issued := _use_refresh(parts, origin, mac)) is not None:
        return issued
    parts.refusals.count(origin, RefusedAct("session.refresh_failed", "bad refresh token"))
    if wait := parts.guesses.wrong(origin.address, origin.now):
        raise TooManyRequestsFault(wait)
    raise UnauthorizedFault("badRefreshToken", "The session has ended. Sign in again.")


def _use_one_time(parts: Parts, origin: Origin, mac: bytes) -> IssuedSession | None:
    with parts.database.write() as session:
        person_id = sessions.take_one_time(session, mac, origin.now)
        person = _active(session, person_id) if person_id else None
        return _issue_and_record(parts, session, origin, person) if person else None


def _use_refresh(parts: Parts, origin: Origin, mac: bytes) -> IssuedSession | None:
    with parts.database.write() as session:
        grant = sessions.find_by_refresh(session, mac)
        if grant is not None and grant.is_spent:
            _end_reused(session, origin, grant)
        elif grant is not None and grant.refresh_expires_at > origin.now:
            sessions.mark_used(session, grant.id)
            if _active(session, grant.person_id) is not None:
                return issue(parts, session, origin.now, grant.person_id, parent=grant)
    return None


def issue(
    parts: Parts, session: Session, now: int, person_id: str, *, parent: SessionGrant | None = None
) -> IssuedSession:
    """A new pair of tokens, of the family of ``parent`` or the first of its own."""
    access = mint(formats.SESSION_TOKEN, Purpose.SESSION, parts.sealer)
    renewal = mint(formats.REFRESH_TOKEN, Purpose.SESSION, parts.sealer)
    grant_id = new_uid()
    grant = SessionGrant(
        id=grant_id,
        family_id=parent.family_id if parent else grant_id,
        parent_id=parent.id if parent else None,
        person_id=person_id,
        access_mac=access.mac,
        access_expires_at=now + ACCESS_LIFE,
        refresh_mac=renewal.mac,
        refresh_expires_at=now + REFRESH_LIFE,
        is_used=False,
        is_spent=False,
        created_at=now,
    )
    session.add(grant)
    return IssuedSession(
        access.secret, grant.access_expires_at, renewal.secret, grant.refresh_expires_at
    )


def one_time_token(parts: Parts, email: str, now: int) -> Secret | None:
    """A token that signs the person in once within a minute; None for an unknown person."""
    minted = mint(formats.ONE_TIME_TOKEN, Purpose.SESSION, parts.sealer)
    with parts.database.write() as session:
        person = people.find_by_email(session, email)
        if person is None:
            return None
        session.add(
            OneTimeToken(mac=minted.mac, person_id=person.id, expires_at=now + ONE_TIME_LIFE)
        )
    return minted.secret


def _active(session: Session, person_id: str) -> PersonRow | None:
    person = session.get(PersonRow, person_id)
    return person if person is not None and person.status == people.ACTIVE else None


def _issue_and_record(
    parts: Parts, session: Session, origin: Origin, person: PersonRow
) -> IssuedSession:
    audit.record(
        session,
        origin,
        account_id=person.account_id,
        actor=AuditParty(PartyKind.PERSON, person.id, person.name),
        action="session.signed_in",
    )
    return issue(parts, session, origin.now, person.id)


def _end_reused(session: Session, origin: Origin, grant: SessionGrant) -> None:
    sessions.end_family(session, grant.family_id)
    person = session.get(PersonRow, grant.person_id)
    if person is not None:
        audit.record(
            session,
            origin,
            account_id=person.account_id,
            actor=ANONYMOUS,
            action="session.refresh_reused",
            subject=AuditParty(PartyKind.PERSON, person.id, person.name),
            result=AuditResult.REFUSED,
            detail="a spent refresh token came back; the session was ended",
        )


def _failed(detail: str, person: PersonRow | None = None) -> RefusedAct:
    # The typed address is kept only if it is a known person's: it may be a mistyped password.
    return RefusedAct(
        "session.sign_in_failed",
        detail,
        subject=AuditParty(PartyKind.PERSON, person.id, person.name) if person else None,
        account_id=person.account_id if person else None,
    )


def _bad_credentials() -> UnauthorizedFault:
    return UnauthorizedFault("badCredentials", "The e-mail or the password is wrong.")
