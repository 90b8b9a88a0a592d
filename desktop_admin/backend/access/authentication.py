"""From an Authorization header to a caller, asked of the database afresh on every call."""

from __future__ import annotations

import hashlib
import math
import re
from dataclasses import dataclass, field, replace

from litestar.concurrency import sync_to_thread

from desktop_admin.backend.access import key_sessions, policy
from desktop_admin.backend.access.policy import Refusal, Rule
from desktop_admin.backend.callers import Caller, CallerKind, PartyKind, TokenMarks
from desktop_admin.backend.clock import SECOND
from desktop_admin.backend.credentials.sealing import Purpose
from desktop_admin.backend.parts import Parts
from desktop_admin.backend.records.last_use import Used
from desktop_admin.backend.store import people, revocations, sessions
from desktop_admin.backend.store.credential_models import ClientRow
from desktop_admin.backend.store.standing import BY_API_KEY, BY_API_TOKEN, BY_OAUTH_GRANT
from desktop_admin.domain import formats
from desktop_admin.domain.activity import AuditParty
from desktop_admin.domain.credentials import CredentialKind

_HEADER = re.compile(r"(Basic|Bearer) +([A-Za-z0-9._~+/=-]{1,4096}) *", re.IGNORECASE)
_API_TOKEN = re.compile(r"[0-9a-f]{64}")
_USED_AS: dict[str, CredentialKind] = {  # what a call by a kind of caller counts as a use of
    PartyKind.API_KEY: CredentialKind.API_KEY,
    PartyKind.CLIENT_APP: CredentialKind.CLIENT_APP,
    PartyKind.OAUTH_CLIENT: CredentialKind.OAUTH_CLIENT,
}


@dataclass(slots=True, eq=False)
class Standing:
    """A caller as the database has it at a moment.

    ``until`` is in epoch milliseconds; the moment of the call itself where finding out may write.
    ``used`` is the credential that a call of theirs is a use of.
    """

    caller: Caller
    until: float
    used: Used | None = field(init=False)
    _allowed: set[Rule] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        actor = self.caller.actor
        kind = _USED_AS.get(actor.kind)
        self.used = (kind.value, actor.id) if kind is not None else None

    def refusal(self, rule: Rule) -> Refusal | None:
        """Why the caller may not make the call of ``rule``; decided once for the moment."""
        if rule in self._allowed:
            return None
        refusal = policy.decide(rule, self.caller)
        if refusal is None:
            self._allowed.add(rule)
        return refusal


def recall(parts: Parts, header: str | None, now: int) -> Standing | None:
    """The caller behind ``header``, if it was asked for since anybody last committed anything.

    As long as nobody does, the same header has the same caller: see ``QuickReads.moment``.
    """
    if not header or (moment := parts.quick_reads.moment()) is None:
        return None
    known: Standing | None = moment.known.get(_key(header))
    return known if known is not None and known.until > now else None


async def authenticate(parts: Parts, header: str | None, now: int) -> Standing | None:
    """The caller behind ``header``, or None: nobody, unknown, expired, ended.

    Whether its family is in force is the policy's question.
    """
    if not header:
        return None
    moment = parts.quick_reads.moment()
    standing = await _look_up(parts, header, now)
    if moment is not None and standing is not None and standing.until > now:
        moment.known[_key(header)] = standing
    return standing


def _key(header: str) -> bytes:
    return hashlib.sha256(header.encode()).digest()  # no token is kept


async def _look_up(parts: Parts, header: str, now: int) -> Standing | None:
    matched = _HEADER.fullmatch(header)
    if matched is None:
        return None
    scheme, text = matched[1].lower(), matched[2]
    if scheme == "basic":
        return await _by_api_key(parts, text, now)
    if _API_TOKEN.fullmatch(text):
        return await _by_api_token(parts, text, now)
    if text.count(".") == 2:
        return await _by_oauth_token(parts, text, now)
    caller = await sync_to_thread(_by_session, parts, text, now)
    return Standing(caller, now) if caller else None


async def _by_api_key(parts: Parts, text: str, now: int) -> Standing | None:
    if not (formats.is_api_key(text) or formats.SHORT_API_KEY.fullmatch(text)):
        return None
    caller = await parts.quick_reads.ask(BY_API_KEY, parts.sealer.mac(Purpose.API_KEY, text))
    if caller is None:
        return None
    if caller.account.has_permission_cache:
        held = await sync_to_thread(key_sessions.as_remembered, parts.database, caller, now)
        return Standing(held, now)
    return Standing(caller, math.inf)


async def _by_api_token(parts: Parts, text: str, now: int) -> Standing | None:
    mac = parts.sealer.mac(Purpose.API_TOKEN, text)
    holder = await parts.quick_reads.ask(BY_API_TOKEN, mac)
    if holder is None or holder.expires_at <= now:
        return None
    return Standing(holder.caller, holder.expires_at)


async def _by_oauth_token(parts: Parts, text: str, now: int) -> Standing | None:
    token = await parts.signer.verify_on_loop(text, now)
    if token is None:
        return None
    grant, marks = token.grant, TokenMarks(token.token_id, token.kid, token.grant.sender_id)
    caller = await parts.quick_reads.ask(
        BY_OAUTH_GRANT,
        grant.client_id,
        grant.generation,
        grant.delegator_id or grant.sender_id,  # else the owner of the account
        grant.sender_id,
        revocations.token_subject(token.token_id),
        revocations.key_subject(token.kid),
    )
    if caller is None:
        return None
    return Standing(replace(caller, token=marks), token.expires_at * SECOND)


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
