"""Queries on Client Apps and OAuth clients, and on the tokens of Client Apps."""

from __future__ import annotations

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from desktop_admin.backend.store.credential_models import ApiToken, ClientRow
from desktop_admin.backend.store.record_models import LastUse
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.names import name_key


def find(
    session: Session, account_id: str, kind: CredentialKind, client_id: str
) -> ClientRow | None:
    """The client of this id and kind, if it belongs to the account."""
    found = session.get(ClientRow, client_id)
    if found is None or found.account_id != account_id or found.kind != kind:
        return None
    return found


def find_by_id(session: Session, kind: CredentialKind, client_id: str) -> ClientRow | None:
    """The client of this id and kind, whatever its account."""
    found = session.get(ClientRow, client_id)
    return found if found is not None and found.kind == kind else None


def is_name_taken(
    session: Session, account_id: str, kind: CredentialKind, name: str, *, but: str | None = None
) -> bool:
    """Whether another client of the kind (not ``but``) has this name, case folded."""
    query = select(ClientRow.id).where(
        ClientRow.account_id == account_id,
        ClientRow.kind == kind,
        ClientRow.name_key == name_key(name),
    )
    return any(found != but for found in session.scalars(query))


def last_use_of(session: Session, kind: CredentialKind, credential_id: str) -> LastUse | None:
    """When a credential was last used."""
    return session.get(LastUse, (kind.value, credential_id))


def end_tokens(session: Session, client_id: str) -> None:
    """Ends the live tokens of a Client App."""
    session.execute(delete(ApiToken).where(ApiToken.client_id == client_id))


def count_of(session: Session, account_id: str, kind: CredentialKind) -> int:
    """How many clients of the kind the account has."""
    query = select(func.count()).where(ClientRow.account_id == account_id, ClientRow.kind == kind)
    return session.scalar(query) or 0


def count_never_used(session: Session, account_id: str, kind: CredentialKind) -> int:
    """How many of them have never been used."""
    used = select(LastUse.credential_id).where(LastUse.credential_kind == kind)
    query = select(func.count()).where(
        ClientRow.account_id == account_id, ClientRow.kind == kind, ClientRow.id.not_in(used)
    )
    return session.scalar(query) or 0
