"""Queries on API keys: one per person and account, and a short one beside it while staged."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop_admin.backend.sealing import Purpose, Sealer
from desktop_admin.backend.store.account_models import ApiKeyRow
from desktop_admin.domain.secret import Secret


def find(session: Session, account_id: str, person_id: str) -> ApiKeyRow | None:
    """The API key (76 characters) of a person in an account."""
    return session.get(ApiKeyRow, (person_id, account_id, False))


def find_short(session: Session, account_id: str, person_id: str) -> ApiKeyRow | None:
    """The staged short key of a person in an account."""
    return session.get(ApiKeyRow, (person_id, account_id, True))


def opened(sealer: Sealer, row: ApiKeyRow) -> Secret:
    """The key itself."""
    return Secret(sealer.unseal(Purpose.STORED_API_KEY, row.sealed, row.person_id).decode("ascii"))
