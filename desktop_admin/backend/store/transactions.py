"""Queries on transactions and their signers."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop_admin.backend.callers import Caller
from desktop_admin.backend.store.record_models import SignerRow, TransactionRow


def find_own(session: Session, caller: Caller, package_id: str) -> TransactionRow | None:
    """The transaction, if ``caller`` sends it; for a signer, if it is the one they sign."""
    found = session.get(TransactionRow, package_id)
    if found is None or found.account_id != caller.account.id:
        return None
    if caller.package_id is not None:
        return found if found.id == caller.package_id else None
    return found if found.sender_id == caller.person.id else None


def find_signer(session: Session, package_id: str, signer_id: str) -> SignerRow | None:
    """The signer, if they sign that transaction."""
    found = session.get(SignerRow, signer_id)
    return found if found is not None and found.transaction_id == package_id else None
