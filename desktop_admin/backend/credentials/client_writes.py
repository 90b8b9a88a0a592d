"""Creating, renaming, regenerating and deleting clients: the steps both HTTP parts share."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from desktop_admin.backend.access.authentication import client_party
from desktop_admin.backend.calls.accepted_names import accepted_name
from desktop_admin.backend.calls.call import Call
from desktop_admin.backend.calls.faults import ConflictFault, NotFoundFault
from desktop_admin.backend.calls.writing import check_version
from desktop_admin.backend.credentials.minting import mint_client_secret, new_client_id
from desktop_admin.backend.records import audit
from desktop_admin.backend.store import clients
from desktop_admin.backend.store.credential_models import ClientRow
from desktop_admin.backend.store.record_models import LastUse
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.names import name_key
from desktop_admin.domain.secret import Secret


@dataclass(frozen=True, slots=True)
class Issued:
    """A client and its new secret."""

    row: ClientRow
    secret: Secret


def create(session: Session, call: Call, kind: CredentialKind, typed: str) -> Issued:
    """A new client. Raises ``ValidationFault``, ``ConflictFault``."""
    caller = call.caller
    name = checked_name(session, call, kind, typed)
    minted = mint_client_secret(kind, call.parts.sealer)
    row = ClientRow(
        id=new_client_id(kind),
        account_id=caller.account.id,
        kind=kind.value,
        name=name,
        name_key=name_key(name),
        secret_mac=minted.mac,
        generation=1,
        revision=1,
        created_at=call.origin.now,
        created_by=caller.person.name,
        rotated_at=None,
    )
    session.add(row)
    session.flush()
    _record(session, call, row, "created")
    return Issued(row, minted.secret)


def rename(
    session: Session, call: Call, kind: CredentialKind, client_id: str, typed: str
) -> ClientRow:
    """Gives a client another name; raises as ``create`` and ``find`` do."""
    row = find(session, call, kind, client_id)
    name = checked_name(session, call, kind, typed, but=row.id)
    if name != row.name:
        before, row.name, row.name_key = row.name, name, name_key(name)
        row.revision += 1
        session.flush()
        _record(session, call, row, "renamed", detail=f"was: {before}")
    return row


def regenerate(session: Session, call: Call, kind: CredentialKind, client_id: str) -> Issued:
    """A new secret; the old one and all live tokens end at once."""
    row = find(session, call, kind, client_id)
    minted = mint_client_secret(kind, call.parts.sealer)
    row.secret_mac = minted.mac
    row.generation += 1
    row.revision += 1
    row.rotated_at = call.origin.now
    clients.end_tokens(session, row.id)
    session.flush()
    _record(session, call, row, "regenerated")
    return Issued(row, minted.secret)


def delete(session: Session, call: Call, kind: CredentialKind, client_id: str) -> None:
    """Removes a client with its live tokens."""
    row = find(session, call, kind, client_id)
    _record(session, call, row, "deleted")
    used = session.get(LastUse, (kind.value, row.id))
    if used is not None:
        session.delete(used)
    session.delete(row)


def find(session: Session, call: Call, kind: CredentialKind, client_id: str) -> ClientRow:
    """The client, in the version asked for. Raises ``NotFoundFault``, ``PreconditionFault``."""
    row = clients.find(session, call.caller.account.id, kind, client_id)
    if row is None:
        raise NotFoundFault("clientNotFound", "There is no such client.")
    check_version(call, row.revision)
    return row


def checked_name(
    session: Session, call: Call, kind: CredentialKind, typed: str, *, but: str | None = None
) -> str:
    """``typed`` cleaned. Raises ``ValidationFault``, or ``ConflictFault`` for a duplicate."""
    name = accepted_name(typed)
    if clients.is_name_taken(session, call.caller.account.id, kind, name, but=but):
        raise ConflictFault("nameTaken", "Another client has this name.")
    return name


def _record(
    session: Session, call: Call, row: ClientRow, verb: str, *, detail: str | None = None
) -> None:
    audit.record(
        session,
        call.origin,
        account_id=row.account_id,
        actor=call.caller.actor,
        action=f"{row.kind.lower()}.{verb}",
        subject=client_party(row),
        detail=detail,
    )
