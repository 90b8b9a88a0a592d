"""Queries on API keys: one per person and account, and a short one beside it while staged."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_admin.backend.credentials.sealing import Purpose, Sealer
from desktop_admin.backend.store.account_models import ApiKeyRow
from desktop_admin.domain.secret import Secret


def find(session: Session, account_id: str, person_id: str) -> ApiKeyRow | None:
    """The API key (76 characters) of a person in an account."""
    return session.get(ApiKeyRow, (person_id, account_id, False))


def all_of(session: Session, account_id: str, person_id: str) -> Sequence[ApiKeyRow]:
    """The API key of a person in an account, and the staged short one."""
    query = select(ApiKeyRow).where(
        ApiKeyRow.person_id == person_id, ApiKeyRow.account_id == account_id
    )
    return session.scalars(query).all()


def opened(sealer: Sealer, row: ApiKeyRow) -> Secret:
    """The key itself."""
    return Secret(sealer.unseal(Purpose.STORED_API_KEY, row.sealed, row.person_id).decode("ascii"))
