"""Accounts below the account: list, create, change, and the caller's keys to them (public part)."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
from litestar import Response, get, post, put
from sqlalchemy.orm import Session

from desktop_admin.backend.access import policy
from desktop_admin.backend.access.permissions import SUBACCOUNTS, permissions_of
from desktop_admin.backend.account.accounts import add_subaccount, replace_api_key
from desktop_admin.backend.callers import PartyKind, api_key_party
from desktop_admin.backend.calls.accepted_names import accepted_name
from desktop_admin.backend.calls.call import Call, CallParameter
from desktop_admin.backend.calls.faults import (
    ConflictFault,
    ForbiddenFault,
    NotFoundFault,
    ValidationFault,
)
from desktop_admin.backend.calls.wire import Wire
from desktop_admin.backend.calls.writing import Answer, perform
from desktop_admin.backend.records import audit
from desktop_admin.backend.resources.account_shape import WholeAccountOut, whole_account_out
from desktop_admin.backend.resources.sender_shape import Language
from desktop_admin.backend.store import accounts, api_keys, people
from desktop_admin.backend.store.account_models import Account, PersonRow
from desktop_admin.domain.activity import AuditParty

_PATH = "/api/account/subaccounts"


class SubaccountBody(Wire):
    """A subaccount as a caller writes it; absent in a change: stays as it is."""

    name: str | None = None
    parent_account_id: str | None = None
    language: Language | None = None
    timezone_id: Annotated[str, msgspec.Meta(max_length=60)] | None = None


class AccessibleAccountOut(Wire):
    """An account that the caller belongs to."""

    account_uid: str
    account_name: str


class SubaccountKeyOut(AccessibleAccountOut):
    """The caller's API key in a subaccount. Strict clients fail on a fourth key."""

    api_key: str


@get(_PATH, sync_to_thread=True)
def read_subaccounts(call: CallParameter) -> list[WholeAccountOut]:
    """All accounts below the caller's: children, then grandchildren."""
    with call.parts.database.read() as session:
        rows = accounts.below(session, call.caller.account.id)
    return [whole_account_out(row) for row in rows]


@post(_PATH, status_code=200, sync_to_thread=True)
def create_subaccount(call: CallParameter, data: SubaccountBody) -> Response[Any]:
    """A new subaccount, of the same owner, features, method and roles as its parent."""

    def work(session: Session) -> Answer:
        parent = _governed(session, call, data.parent_account_id or call.caller.account.id)
        if accounts.level(session, parent) >= accounts.LEVELS:
            raise ConflictFault("tooDeep", "There are three levels of accounts at most.")
        now = call.origin.now
        name = _checked_name(session, call, data.name or "")
        account = add_subaccount(session, parent, name, now)
        _fill(account, data)
        owner = session.get_one(PersonRow, account.owner_id)
        replace_api_key(session, call.parts.sealer, owner, now, account.id)
        _record(session, call, account, "created")
        return Answer(200, whole_account_out(account))

    return perform(call, data, work)


@put(_PATH + "/{account_id:str}", sync_to_thread=True)
def change_subaccount(call: CallParameter, account_id: str, data: SubaccountBody) -> Response[Any]:
    """Another name, language or time zone; a subaccount stays below its parent."""

    def work(session: Session) -> Answer:
        account = _governed(session, call, account_id)
        if account.id == call.caller.account.id:
            raise ForbiddenFault("noPermission", "The account itself is no subaccount.")
        if data.parent_account_id not in {None, "", account.parent_id}:
            raise ValidationFault("parentFixed", "A subaccount stays below its parent.")
        if data.name is not None:
            account.name = _checked_name(session, call, data.name, but=account.id)
        _fill(account, data)
        account.updated_at = call.origin.now
        _record(session, call, account, "changed")
        return Answer(200, whole_account_out(account))

    return perform(call, data, work)


@get("/api/account/accessibleaccounts", sync_to_thread=True)
def read_accessible_accounts(call: CallParameter) -> list[AccessibleAccountOut]:
    """The accounts that the caller belongs to, their own first."""
    with call.parts.database.read() as session:
        person = session.get(PersonRow, call.caller.person.id)
        found = accounts.of_person(session, person) if person is not None else []
    return [AccessibleAccountOut(account_uid=row.id, account_name=row.name) for row in found]


@get("/api/account/subaccountApiKeys", sync_to_thread=True)
def read_subaccount_keys(call: CallParameter) -> list[SubaccountKeyOut]:
    """The caller's keys in the subaccounts where they may see one; each view is recorded."""
    caller, found = call.caller, []
    with call.parts.database.write() as session:
        for account in accounts.below(session, caller.account.id):
            states = people.states_of(session, caller.person.id, account.id)
            row = api_keys.find(session, account.id, caller.person.id)
            if states is None or row is None or not policy.sees_key_of(*states):
                continue
            found.append(
                SubaccountKeyOut(
                    account_uid=account.id,
                    account_name=account.name,
                    api_key=api_keys.opened(call.parts.sealer, row).reveal(),
                )
            )
            audit.record(
                session,
                call.origin,
                account_id=caller.account.id,
                actor=caller.actor,
                action="api_key.revealed",
                subject=api_key_party(caller.person.id),
                detail=f"of the subaccount {account.name}",
            )
    return found


def _governed(session: Session, call: Call, account_id: str) -> Account:
    """The account, if the caller looks after subaccounts there."""
    account = accounts.find_within(session, call.caller.account.id, account_id)
    if account is None:
        raise NotFoundFault("accountNotFound", "There is no such account.")
    states = people.states_of(session, call.caller.person.id, account.id)
    is_here = account.id == call.caller.account.id  # then the policy has decided already
    if not is_here and (states is None or SUBACCOUNTS not in permissions_of(*states)):
        raise ForbiddenFault("noPermission", "The permission for this is missing there.")
    return account


def _checked_name(session: Session, call: Call, typed: str, but: str | None = None) -> str:
    name = accepted_name(typed)
    others = accounts.below(session, call.caller.account.id)
    if any(one.name.casefold() == name.casefold() and one.id != but for one in others):
        raise ConflictFault("accountNameTaken", "Another subaccount has this name.")
    return name


def _fill(account: Account, data: SubaccountBody) -> None:
    if data.language is not None:
        account.language = data.language.value
    if data.timezone_id:
        if not data.timezone_id.isprintable():
            raise ValidationFault("controlCharacters", "The time zone is not one.")
        account.timezone_id = data.timezone_id


def _record(session: Session, call: Call, account: Account, verb: str) -> None:
    audit.record(
        session,
        call.origin,
        account_id=call.caller.account.id,
        actor=call.caller.actor,
        action=f"subaccount.{verb}",
        subject=AuditParty(PartyKind.ACCOUNT, account.id, account.name),
    )


ROUTES = (
    read_subaccounts,
    create_subaccount,
    change_subaccount,
    read_accessible_accounts,
    read_subaccount_keys,
)
