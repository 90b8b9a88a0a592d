"""Transactions and signers that a call names, found or refused."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop_admin.backend.calls.call import Call
from desktop_admin.backend.calls.faults import NotFoundFault
from desktop_admin.backend.store import transactions
from desktop_admin.backend.store.record_models import TransactionRow


def find_package(session: Session, call: Call, package_id: str) -> TransactionRow:
    """The caller's transaction. Raises ``NotFoundFault``."""
    found = transactions.find_own(session, call.caller, package_id)
    if found is None:
        raise NotFoundFault("packageNotFound", "There is no such transaction.")
    return found


def find_signer_id(session: Session, package_id: str, signer_id: str) -> str:
    """The id of a signer of the transaction. Raises ``NotFoundFault``."""
    found = transactions.find_signer(session, package_id, signer_id)
    if found is None:
        raise NotFoundFault("signerNotFound", "Nobody of that id signs the transaction.")
    return found.id
