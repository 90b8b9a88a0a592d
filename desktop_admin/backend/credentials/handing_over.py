"""Handing a caller over to a browser: tokens that open sessions, and the sessions they open."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from dataclasses import fields as fields_of
from enum import StrEnum

from sqlalchemy import delete
from sqlalchemy.orm import Session

from desktop_admin.backend.access import policy
from desktop_admin.backend.callers import Caller, CallerKind
from desktop_admin.backend.clock import HOUR, MINUTE
from desktop_admin.backend.credentials.minting import mint, mint_authentication_token
from desktop_admin.backend.credentials.sealing import Purpose, Sealer
from desktop_admin.backend.store import api_keys, people, revocations, sessions
from desktop_admin.backend.store.account_models import PersonRow
from desktop_admin.backend.store.credential_models import ClientRow
from desktop_admin.backend.store.revocations import key_subject, token_subject
from desktop_admin.backend.store.session_models import ApiSession, AuthenticationToken
from desktop_admin.domain import formats
from desktop_admin.domain.secret import Secret

TOKEN_LIFE = 30 * MINUTE
SESSION_LIFE = 12 * HOUR  # even of a session that is never idle
LONGEST = TOKEN_LIFE + SESSION_LIFE  # from a call with a credential to the end of all it opened
_ISSUERS_KEY, _ISSUERS_PERSON = CallerKind.API_KEY.value, CallerKind.PERSON.value


class TokenKind(StrEnum):
    """A kind of token; the value is the query parameter of ``/auth`` that takes it."""

    USER = "authenticationToken"
    SENDER = "senderAuthenticationToken"
    SIGNER = "signerAuthenticationToken"


@dataclass(frozen=True, slots=True)
class HandOver:
    """Who is handed over, by which credential: a sender, or a signer of one transaction.

    ``token_id``, ``kid`` and ``sender_id`` are what may end an OAuth access token.
    """

    account_id: str
    person_id: str
    issuer_kind: str
    issuer_id: str
    issued_at: int
    package_id: str | None = None
    signer_id: str | None = None
    session_fields: dict[str, str] = field(default_factory=dict)
    token_id: str | None = None
    kid: str | None = None
    sender_id: str | None = None


def of_caller(
    caller: Caller,
    now: int,
    package_id: str | None = None,
    signer_id: str | None = None,
    fields: dict[str, str] | None = None,
) -> HandOver:
    """``caller`` hands over themselves, or the signer."""
    marks = asdict(caller.token) if caller.token is not None else {}
    return HandOver(
        account_id=caller.account.id,
        person_id=caller.person.id,
        issuer_kind=caller.kind.value,
        issuer_id=caller.session_family or caller.actor.id,
        issued_at=now,
        package_id=package_id,
        signer_id=signer_id,
        session_fields=fields or {},
        **marks,
    )


def issue_token(
    session: Session, sealer: Sealer, kind: TokenKind, what: HandOver, *, is_single_use: bool = True
) -> Secret:
    """A new token, good for 30 minutes."""
    minted = mint_authentication_token(sealer)
    session.add(
        AuthenticationToken(
            mac=minted.mac,
            kind=kind.value,
            is_single_use=is_single_use,
            expires_at=what.issued_at + TOKEN_LIFE,
            **asdict(what),
        )
    )
    return minted.secret


def open_session(session: Session, sealer: Sealer, what: HandOver, now: int) -> Secret:
    """A new session; it ends when it is idle for as long as the account has set."""
    minted = mint(formats.API_SESSION_TOKEN, Purpose.API_SESSION, sealer)
    session.add(
        ApiSession(mac=minted.mac, seen_at=now, expires_at=now + SESSION_LIFE, **asdict(what))
    )
    return minted.secret


def find(
    session: Session, sealer: Sealer, kind: TokenKind, token: Secret, now: int
) -> AuthenticationToken | None:
    """The token, if it opens a session now."""
    mac = sealer.mac(Purpose.AUTHENTICATION_TOKEN, token.reveal())
    found = session.get(AuthenticationToken, mac)
    if found is None or found.kind != kind.value or found.expires_at <= now:
        return None
    return found if _may_open(session, found) else None


def redeem(
    session: Session, sealer: Sealer, kind: TokenKind, token: Secret, now: int
) -> HandOver | None:
    """What a token hands over; one for single use is gone afterwards."""
    found = find(session, sealer, kind, token, now)
    if found is None:
        return None
    if found.is_single_use:
        taken = delete(AuthenticationToken).where(AuthenticationToken.mac == found.mac)
        if session.scalar(taken.returning(AuthenticationToken.mac)) is None:
            return None  # somebody else was faster
    return HandOver(**{each.name: getattr(found, each.name) for each in fields_of(HandOver)})


def may_live(session: Session, held: AuthenticationToken | ApiSession) -> bool:
    """Whether the credential that it came from is still there, and not renewed since.

    A person's are those of one sign-in: they end when it is signed out, or the password changed.
    """
    if held.issuer_kind == _ISSUERS_PERSON:
        return sessions.is_family_there(session, held.issuer_id)
    if held.issuer_kind == _ISSUERS_KEY:
        keys = api_keys.all_of(session, held.account_id, held.issuer_id)
        # Which of two keys it was is not known: a new one ends what either has opened.
        return bool(keys) and all(key.created_at < held.issued_at for key in keys)
    client = session.get(ClientRow, held.issuer_id)
    if client is None or (client.rotated_at or 0) >= held.issued_at:
        return False
    return not _is_ended(session, held)


def _is_ended(session: Session, held: AuthenticationToken | ApiSession) -> bool:
    """Whether the access token that it came from was revoked, or names a sender who is no more."""
    if held.token_id is None or held.kid is None:
        return False
    if revocations.has_any(session, token_subject(held.token_id), key_subject(held.kid)):
        return True
    if held.sender_id is None:
        return False
    sender = session.get(PersonRow, held.sender_id)
    return sender is None or sender.status != people.ACTIVE


def _may_open(session: Session, token: AuthenticationToken) -> bool:
    states = people.states_of(session, token.person_id, token.account_id)
    if states is None or policy.gate(CallerKind(token.issuer_kind), states[0]) is not None:
        return False
    return may_live(session, token)
