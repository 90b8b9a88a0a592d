"""An account in the service's shape, as sessions, senders and subaccounts show it."""

from __future__ import annotations

from desktop_admin.backend.callers import AccountState
from desktop_admin.backend.wire import Wire


class AccountOut(Wire):
    """An account; ``owner`` is the id of a person."""

    id: str
    name: str
    owner: str


def account_out(account: AccountState) -> AccountOut:
    """``account`` in the service's shape."""
    return AccountOut(id=account.id, name=account.name, owner=account.owner_id)
