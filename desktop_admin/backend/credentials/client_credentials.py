"""Checks a client's id and secret in constant time, and slows down guessing."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_admin.backend.access import policy
from desktop_admin.backend.access.authentication import client_party
from desktop_admin.backend.access.policy import Refusal
from desktop_admin.backend.callers import ANONYMOUS, AccountState, CallerKind
from desktop_admin.backend.credentials.sealing import Purpose
from desktop_admin.backend.parts import Parts
from desktop_admin.backend.records.audit import Origin
from desktop_admin.backend.records.refusal_log import ATTEMPTS, ONCE, RefusedAct
from desktop_admin.backend.records.throttle import client_anywhere, client_at, clients_at
from desktop_admin.backend.store import clients, people
from desktop_admin.backend.store.account_models import Account
from desktop_admin.backend.store.credential_models import ClientRow
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.secret import Secret

NO_MAC = bytes(32)


@dataclass(frozen=True, slots=True)
class ProvenClient:
    """A client that showed the right secret, with its account as it is now."""

    client: ClientRow
    account: AccountState


@dataclass(frozen=True, slots=True)
class NotProven:
    """No such client or a wrong secret, alike; ``wait`` seconds when there were too many."""

    wait: int


def prove(
    parts: Parts, origin: Origin, kind: CredentialKind, client_id: str, secret: Secret
) -> ProvenClient | NotProven:
    """Whether ``secret`` is the client's. A correct secret is never kept waiting."""
    with parts.database.read() as session:
        client = clients.find_by_id(session, kind, client_id)
        account = session.get(Account, client.account_id) if client else None
    kept = client.secret_mac if client else NO_MAC
    is_right = parts.sealer.is_match(Purpose.CLIENT_SECRET, secret.reveal(), kept)
    if client is not None and account is not None and is_right:
        return ProvenClient(client, people.account_state(account))
    return _refuse(parts, origin, client_id, client)


def gate(parts: Parts, origin: Origin, proven: ProvenClient, kind: CallerKind) -> Refusal | None:
    """Whether clients of ``kind`` get tokens now; refusals are recorded, many of them counted."""
    refusal = policy.gate(kind, proven.account)
    if refusal is not None:
        parts.refusals.count(origin, _act(proven.client, refusal.value), free=ATTEMPTS)
    return refusal


def _refuse(parts: Parts, origin: Origin, client_id: str, client: ClientRow | None) -> NotProven:
    subjects = (
        client_at(client_id[:100], origin.address),
        client_anywhere(client_id[:100]),
        clients_at(origin.address),
    )
    wait = parts.throttle.attempt(subjects, origin.now)
    act = _act(client, "throttled" if wait else "wrong client id or secret")
    if client is not None and not wait:
        parts.refusals.record(origin, act)
    else:
        parts.refusals.count(origin, act, free=ONCE if wait else ATTEMPTS)
    return NotProven(wait)


def _act(client: ClientRow | None, detail: str) -> RefusedAct:
    return RefusedAct(
        "token.refused",
        detail,
        actor=client_party(client) if client else ANONYMOUS,
        account_id=client.account_id if client else None,
    )
