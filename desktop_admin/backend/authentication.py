"""From an Authorization header to a caller, asked of the database afresh on every call."""

from __future__ import annotations

import re

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_admin.backend.callers import Caller, CallerKind, PartyKind
from desktop_admin.backend.oauth.signing import OAuthGrant
from desktop_admin.backend.parts import Parts
from desktop_admin.backend.sealing import Purpose
from desktop_admin.backend.store import clients, people, sessions
from desktop_admin.backend.store.account_models import Account, ApiKeyRow
from desktop_admin.backend.store.credential_models import ApiToken, ClientRow
from desktop_admin.domain import formats
from desktop_admin.domain.activity import AuditParty
from desktop_admin.domain.credentials import CredentialKind

_HEADER = re.compile(r"(Basic|Bearer) +([A-Za-z0-9._~+/=-]{1,4096}) *", re.IGNORECASE)
_API_TOKEN = re.compile(r"[0-9a-f]{64}")
USED_AS = {  # which credential a call by a kind of caller counts as a use of
    PartyKind.API_KEY: CredentialKind.API_KEY,
    PartyKind.CLIENT_APP: CredentialKind.CLIENT_APP,
    PartyKind.OAUTH_CLIENT: CredentialKind.OAUTH_CLIENT,
}


def authenticate(parts: Parts, header: str | None, now: int) -> Caller | None:
    """The caller behind ``header``, or None: nobody, unknown, expired, ended.

    Whether its family is in force is the policy's question.
    """
    matched = _HEADER.fullmatch(header or "")
    if matched is None:
        return None
    scheme, text = matched[1].lower(), matched[2]
    with parts.database.read() as session:
        if scheme == "basic":
            return _by_api_key(parts, session, text)
        if _API_TOKEN.fullmatch(text):
            return _by_api_token(parts, session, text, now)
        if text.count(".") == 2:
            return _by_oauth_token(parts, session, text, now)
        caller, is_first_use = _by_session(parts, session, text, now)
    if caller is not None and is_first_use:
        with parts.database.write() as session:
            found = sessions.find_by_access(session, parts.sealer.mac(Purpose.SESSION, text), now)
            if found is None:
                return None
            sessions.mark_used(session, found.id)
    return caller


def _by_session(parts: Parts, session: Session, text: str, now: int) -> tuple[Caller | None, bool]:
    grant = sessions.find_by_access(session, parts.sealer.mac(Purpose.SESSION, text), now)
    states = people.states_of(session, grant.person_id) if grant else None
    if grant is None or states is None:
        return None, False
    account, person = states
    caller = Caller(CallerKind.PERSON, account, person, person.party, grant.family_id)
    return caller, not grant.is_used


def _by_api_key(parts: Parts, session: Session, text: str) -> Caller | None:
    if not formats.is_api_key(text):
        return None
    mac = parts.sealer.mac(Purpose.API_KEY, text)
    person_id = session.scalar(select(ApiKeyRow.person_id).where(ApiKeyRow.mac == mac))
    states = people.states_of(session, person_id) if person_id else None
    if states is None:
        return None
    account, person = states
    return Caller(CallerKind.API_KEY, account, person, api_key_party(person.id))


def _by_api_token(parts: Parts, session: Session, text: str, now: int) -> Caller | None:
    token = session.get(ApiToken, parts.sealer.mac(Purpose.API_TOKEN, text))
    if token is None or token.expires_at <= now:
        return None
    client = clients.find_by_id(session, CredentialKind.CLIENT_APP, token.client_id)
    if client is None or client.generation != token.generation:
        return None
    is_sender = token.acts_as == "SENDER"
    person_id = token.person_id if is_sender else _owner_id(session, client)
    kind = CallerKind.API_TOKEN_SENDER if is_sender else CallerKind.API_TOKEN_OWNER
    return _as_client(session, kind, client, person_id)


def _by_oauth_token(parts: Parts, session: Session, text: str, now: int) -> Caller | None:
    grant = parts.signer.verify(text, now)
    if grant is None:
        return None
    client = clients.find_by_id(session, CredentialKind.OAUTH_CLIENT, grant.client_id)
    if client is None or client.generation != grant.generation:
        return None
    return _as_client(session, CallerKind.OAUTH_TOKEN, client, _acts_as(session, grant, client))


def _acts_as(session: Session, grant: OAuthGrant, client: ClientRow) -> str:
    """On whose behalf: the delegator, the sender, else the owner of the account."""
    return grant.delegator_id or grant.sender_id or _owner_id(session, client)


def _owner_id(session: Session, client: ClientRow) -> str:
    return session.scalar(select(Account.owner_id).where(Account.id == client.account_id)) or ""


def _as_client(
    session: Session, kind: CallerKind, client: ClientRow, person_id: str
) -> Caller | None:
    states = people.states_of(session, person_id)
    if states is None or states[0].id != client.account_id:
        return None
    return Caller(kind, *states, client_party(client))


def client_party(client: ClientRow) -> AuditParty:
    """A client as an actor or subject of an audit event."""
    return AuditParty(client.kind, client.id, client.name)


def api_key_party(person_id: str) -> AuditParty:
    """The API key of a person as an actor or subject of an audit event."""
    return AuditParty(PartyKind.API_KEY, person_id, "API key")
