"""An account in the service's shape, as sessions, senders and subaccounts show it."""

from __future__ import annotations

from desktop_admin.backend.callers import AccountState
from desktop_admin.backend.calls.wire import Wire
from desktop_admin.backend.clock import rfc3339
from desktop_admin.backend.store.account_models import Account


class CompanyOut(Wire):
    """The company of an account: the account itself."""

    id: str
    name: str


class AccountOut(Wire):
    """An account; ``owner`` is the id of a person."""

    id: str
    name: str
    owner: str
    company: CompanyOut


class WholeAccountOut(AccountOut):
    """An account with its place among the others."""

    parent_account_id: str
    language: str
    timezone_id: str
    created: str
    updated: str


def account_out(account: AccountState) -> AccountOut:
    """``account`` in the service's shape."""
    company = CompanyOut(id=account.id, name=account.name)
    return AccountOut(id=account.id, name=account.name, owner=account.owner_id, company=company)


def whole_account_out(account: Account) -> WholeAccountOut:
    """A subaccount in the service's shape."""
    return WholeAccountOut(
        id=account.id,
        name=account.name,
        owner=account.owner_id,
        company=CompanyOut(id=account.id, name=account.name),
        parent_account_id=account.parent_id or "",
        language=account.language,
        timezone_id=account.timezone_id,
        created=rfc3339(account.created_at),
        updated=rfc3339(account.updated_at),
    )
