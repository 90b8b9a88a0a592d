"""From the session cookie to a caller: a sender, or a signer who may open one transaction."""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie

from sqlalchemy.orm import Session

from desktop_admin.backend.access.permissions import TRANSACTIONS
from desktop_admin.backend.account import account_settings
from desktop_admin.backend.callers import Caller, CallerKind, PartyKind, PersonState, RoleState
from desktop_admin.backend.clock import MINUTE
from desktop_admin.backend.credentials.handing_over import may_live
from desktop_admin.backend.credentials.sealing import Purpose
from desktop_admin.backend.parts import Parts
from desktop_admin.backend.store import people
from desktop_admin.backend.store.record_models import SignerRow
from desktop_admin.backend.store.session_models import ApiSession
from desktop_admin.domain import formats
from desktop_admin.domain.activity import AuditParty

COOKIE = "ESIGNLIVE_SESSION_ID"
_SIGNS = RoleState("signer", "Signer", frozenset({TRANSACTIONS}), is_enabled=True)


def caller_of(parts: Parts, cookies: str, now: int) -> Caller | None:
    """The caller behind a ``Cookie`` header, or None: no session, unknown, idle too long, ended."""
    token = session_token(cookies)
    if token is None:
        return None
    mac = parts.sealer.mac(Purpose.API_SESSION, token)
    with parts.database.read() as session:
        row = session.get(ApiSession, mac)
        if row is None or row.expires_at <= now or not may_live(session, row):
            return None
        timeout = account_settings.login_session_timeout(session, row.account_id)
        if row.seen_at + timeout <= now:
            return None
        caller = _caller(session, row)
    if caller is not None and now - row.seen_at >= MINUTE // 2:  # not a write per call
        with parts.database.write() as session:
            seen = session.get(ApiSession, mac)
            if seen is not None:
                seen.seen_at = now
    return caller


def session_token(cookies: str) -> str | None:
    """The session token in a ``Cookie`` header (RFC 6265 section 4.2)."""
    try:
        found = SimpleCookie(cookies).get(COOKIE)
    except CookieError:
        return None
    is_token = found is not None and formats.API_SESSION_TOKEN.is_match(found.value)
    return found.value if found is not None and is_token else None


def _caller(session: Session, row: ApiSession) -> Caller | None:
    states = people.states_of(session, row.person_id, row.account_id)
    if states is None:
        return None
    account, person = states
    via = CallerKind(row.issuer_kind)
    if row.signer_id is None:
        return Caller(CallerKind.SENDER_SESSION, account, person, person.party, via=via)
    signer = session.get(SignerRow, row.signer_id)
    if signer is None:
        return None
    acting = PersonState(
        signer.id, signer.email, signer.first_name, signer.last_name, False, True, (_SIGNS,)
    )
    party = AuditParty(PartyKind.SIGNER, signer.id, signer.name)
    kind = CallerKind.SIGNER_SESSION
    return Caller(kind, account, acting, party, via=via, package_id=row.package_id)
