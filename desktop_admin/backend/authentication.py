"""From an Authorization header to a caller, asked of the database afresh on every call."""

from __future__ import annotations

import re

from litestar.concurrency import sync_to_thread

from desktop_admin.backend import key_sessions
from desktop_admin.backend.callers import Caller, CallerKind, PartyKind
from desktop_admin.backend.parts import Parts
from desktop_admin.backend.sealing import Purpose
from desktop_admin.backend.store import people, revocations, sessions
from desktop_admin.backend.store.credential_models import ClientRow
from desktop_admin.backend.store.standing import BY_API_KEY, BY_API_TOKEN, BY_OAUTH_GRANT
from desktop_admin.domain import formats
from desktop_admin.domain.activity import AuditParty
from desktop_admin.domain.credentials import CredentialKind

_HEADER = re.compile(r"(Basic|Bearer) +([A-Za-z0-9._~+/=-]{1,4096}) *", re.IGNORECASE)
_API_TOKEN = re.compile(r"[0-9a-f]{64}")
USED_AS: dict[str, CredentialKind] = {  # what a call by a kind of caller counts as a use of
    PartyKind.API_KEY: CredentialKind.API_KEY,
    PartyKind.CLIENT_APP: CredentialKind.CLIENT_APP,
    PartyKind.OAUTH_CLIENT: CredentialKind.OAUTH_CLIENT,
}


async def authenticate(parts: Parts, header: str | None, now: int) -> Caller | None:
    """The caller behind ``header``, or None: nobody, unknown, expired, ended.

    Whether its family is in force is the policy's question.
    """
    matched = _HEADER.fullmatch(header or "")
    if matched is None:
        return None
    scheme, text = matched[1].lower(), matched[2]
    if scheme == "basic":
        return await _by_api_key(parts, text, now)
    if _API_TOKEN.fullmatch(text):
        return await _by_api_token(parts, text, now)
    if text.count(".") == 2:
        return await _by_oauth_token(parts, text, now)
    return await sync_to_thread(_by_session, parts, text, now)


async def _by_api_key(parts: Parts, text: str, now: int) -> Caller | None:
    if not (formats.is_api_key(text) or formats.SHORT_API_KEY.fullmatch(text)):
        return None
    caller = await parts.quick_reads.ask(BY_API_KEY, parts.sealer.mac(Purpose.API_KEY, text))
    if caller is not None and caller.account.has_permission_cache:
        return await sync_to_thread(key_sessions.as_remembered, parts.database, caller, now)
    return caller


async def _by_api_token(parts: Parts, text: str, now: int) -> Caller | None:
    mac = parts.sealer.mac(Purpose.API_TOKEN, text)
    holder = await parts.quick_reads.ask(BY_API_TOKEN, mac)
    return holder.caller if holder is not None and holder.expires_at > now else None


async def _by_oauth_token(parts: Parts, text: str, now: int) -> Caller | None:
    token = parts.signer.verify(text, now)
    if token is None:
        return None
    grant = token.grant
    return await parts.quick_reads.ask(
        BY_OAUTH_GRANT,
        grant.client_id,
        grant.generation,
        grant.delegator_id or grant.sender_id,  # else the owner of the account
        grant.sender_id,
        revocations.token_subject(token.token_id),
        revocations.key_subject(token.kid),
    )


def _by_session(parts: Parts, text: str, now: int) -> Caller | None:
    """The signed-in person; the first use of a token ends the one it replaced."""
    mac = parts.sealer.mac(Purpose.SESSION, text)
    with parts.database.read() as session:
        grant = sessions.find_by_access(session, mac, now)
        states = people.states_of(session, grant.person_id) if grant else None
    if grant is None or states is None:
        return None
    if not grant.is_used:
        with parts.database.write() as session:
            found = sessions.find_by_access(session, mac, now)
            if found is None:
                return None
            sessions.mark_used(session, found.id)
    account, person = states
    return Caller(CallerKind.PERSON, account, person, person.party, grant.family_id)


def client_party(client: ClientRow) -> AuditParty:
    """A client as an actor or subject of an audit event."""
    return AuditParty(client.kind, client.id, client.name)
