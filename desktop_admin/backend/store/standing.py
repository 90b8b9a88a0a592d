"""One joined query per kind of credential: whose it is, and how that account stands right now."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import Select, String, bindparam, case, exists, func, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from desktop_admin.backend.callers import (
    AccountState,
    Caller,
    CallerKind,
    PersonState,
    RoleState,
    api_key_party,
)
from desktop_admin.backend.store.account_models import Account, ApiKeyRow, Assignment, PersonRow
from desktop_admin.backend.store.account_models import RoleRow as Role
from desktop_admin.backend.store.credential_models import ApiToken, ClientRow
from desktop_admin.backend.store.people import ACTIVE
from desktop_admin.backend.store.revocations import is_listed
from desktop_admin.domain.access import AuthenticationMethod, Features
from desktop_admin.domain.activity import AuditParty
from desktop_admin.domain.credentials import CredentialKind

T = TypeVar("T")
Other = aliased(PersonRow)
_Columns = tuple[InstrumentedAttribute[Any], ...]

_ACCOUNT: _Columns = (
    Account.id,
    Account.name,
    Account.owner_id,
    Account.has_roles_and_permissions,
    Account.has_api_key_feature,
    Account.has_api_token_feature,
    Account.has_oauth_feature,
    Account.method,
    Account.api_token_seconds,
    Account.oauth_token_seconds,
    Account.has_permission_cache,
)
_PERSON: _Columns = (PersonRow.id, PersonRow.email, PersonRow.first_name, PersonRow.last_name)
_ROLE: _Columns = (Role.id, Role.name, Role.permissions, Role.is_enabled)
_CLIENT: _Columns = (ClientRow.kind, ClientRow.id, ClientRow.name)
_PERSON_AT = len(_ACCOUNT)
_ROLE_AT = _PERSON_AT + len(_PERSON)
_REST_AT = _ROLE_AT + len(_ROLE)


@dataclass(frozen=True, slots=True, eq=False)
class Question(Generic[T]):
    """A query with named parameters, and what its rows say; they are one per role held.

    Rows come as the driver gives them: a truth value may be a number, JSON may be text.
    """

    parameters: tuple[str, ...]
    statement: Select[Any]
    read: Callable[[Sequence[Sequence[Any]]], T]


@dataclass(frozen=True, slots=True)
class KeptSecret:
    """A client with the keyed hash of its secret, and its account."""

    party: AuditParty
    generation: int
    secret_mac: bytes
    account: AccountState


@dataclass(frozen=True, slots=True)
class TokenHolder:
    """The caller behind an API token, until ``expires_at`` (epoch milliseconds)."""

    caller: Caller
    expires_at: int


def _with_roles(statement: Select[Any]) -> Select[Any]:
    holds = (Assignment.person_id == PersonRow.id) & (Assignment.account_id == Account.id)
    is_held = (Role.account_id == Assignment.account_id) & (Role.id == Assignment.role_id)
    return (
        statement.outerjoin(Assignment, holds)
        .outerjoin(Role, is_held)
        .where(PersonRow.status == ACTIVE)
        .order_by(Role.name_key)
    )


def _account(row: Sequence[Any]) -> AccountState:
    return AccountState(
        id=row[0],
        name=row[1],
        owner_id=row[2],
        has_roles_and_permissions=bool(row[3]),
        features=Features(api_key=bool(row[4]), api_token=bool(row[5]), oauth2=bool(row[6])),
        method=AuthenticationMethod(row[7]),
        api_token_seconds=row[8],
        oauth_token_seconds=row[9],
        has_permission_cache=bool(row[10]),
    )


def _person(rows: Sequence[Sequence[Any]], owner_id: str) -> PersonState:
    person_id, email, first_name, last_name = rows[0][_PERSON_AT:_ROLE_AT]
    held = [row[_ROLE_AT:_REST_AT] for row in rows if row[_ROLE_AT] is not None]
    return PersonState(
        id=person_id,
        email=email,
        first_name=first_name,
        last_name=last_name,
        is_owner=person_id == owner_id,
        is_active=True,
        roles=tuple(RoleState(uid, name, _words(words), bool(on)) for uid, name, words, on in held),
    )


def _words(permissions: str | list[str]) -> frozenset[str]:
    return frozenset(json.loads(permissions) if isinstance(permissions, str) else permissions)


def _key_holder(rows: Sequence[Sequence[Any]]) -> Caller | None:
    if not rows:
        return None
    account = _account(rows[0])
    person = _person(rows, account.owner_id)
    return Caller(CallerKind.API_KEY, account, person, api_key_party(person.id))


def _client_caller(kind: CallerKind, rows: Sequence[Sequence[Any]]) -> Caller:
    account = _account(rows[0])
    party = AuditParty(*rows[0][_REST_AT : _REST_AT + len(_CLIENT)])
    return Caller(kind, account, _person(rows, account.owner_id), party)


def _token_holder(rows: Sequence[Sequence[Any]]) -> TokenHolder | None:
    if not rows:
        return None
    acts_as, expires_at = rows[0][-2:]
    is_sender = acts_as == "SENDER"
    kind = CallerKind.API_TOKEN_SENDER if is_sender else CallerKind.API_TOKEN_OWNER
    return TokenHolder(_client_caller(kind, rows), expires_at)


def _grant_holder(rows: Sequence[Sequence[Any]]) -> Caller | None:
    return _client_caller(CallerKind.OAUTH_TOKEN, rows) if rows else None


def _kept_secret(rows: Sequence[Sequence[Any]]) -> KeptSecret | None:
    if not rows:
        return None
    kind, uid, name, generation, secret_mac = rows[0][_PERSON_AT:]
    return KeptSecret(AuditParty(kind, uid, name), generation, secret_mac, _account(rows[0]))


BY_API_KEY: Question[Caller | None] = Question(
    ("mac",),
    _with_roles(
        select(*_ACCOUNT, *_PERSON, *_ROLE)
        .select_from(ApiKeyRow)
        .join(PersonRow, PersonRow.id == ApiKeyRow.person_id)
        .join(Account, Account.id == ApiKeyRow.account_id)
        .where(
            ApiKeyRow.mac == bindparam("mac"),
            ~ApiKeyRow.is_short | Account.has_short_keys,
        )
    ),
    _key_holder,
)
BY_API_TOKEN: Question[TokenHolder | None] = Question(
    ("mac",),
    _with_roles(
        select(*_ACCOUNT, *_PERSON, *_ROLE, *_CLIENT, ApiToken.acts_as, ApiToken.expires_at)
        .select_from(ApiToken)
        .join(
            ClientRow,
            (ClientRow.id == ApiToken.client_id)
            & (ClientRow.kind == CredentialKind.CLIENT_APP.value)
            & (ClientRow.generation == ApiToken.generation),
        )
        .join(Account, Account.id == ClientRow.account_id)
        .join(
            PersonRow,
            (PersonRow.account_id == Account.id)
            & (
                PersonRow.id
                == case((ApiToken.acts_as == "SENDER", ApiToken.person_id), else_=Account.owner_id)
            ),
        )
        .where(ApiToken.mac == bindparam("mac"))
    ),
    _token_holder,
)
BY_OAUTH_GRANT: Question[Caller | None] = Question(
    # person_id None: the owner; also_id: of another one who must be active
    ("client_id", "generation", "person_id", "also_id", "token", "key"),
    _with_roles(
        select(*_ACCOUNT, *_PERSON, *_ROLE, *_CLIENT)
        .select_from(ClientRow)
        .join(Account, Account.id == ClientRow.account_id)
        .join(
            PersonRow,
            (PersonRow.account_id == Account.id)
            & (
                PersonRow.id
                == func.coalesce(bindparam("person_id", type_=String), Account.owner_id)
            ),
        )
        .where(
            ClientRow.id == bindparam("client_id"),
            ClientRow.kind == CredentialKind.OAUTH_CLIENT.value,
            ClientRow.generation == bindparam("generation"),
            exists().where(
                Other.id == func.coalesce(bindparam("also_id", type_=String), PersonRow.id),
                Other.account_id == Account.id,
                Other.status == ACTIVE,
            ),
            ~is_listed(bindparam("token", type_=String), bindparam("key", type_=String)),
        )
    ),
    _grant_holder,
)
KEPT_SECRET: Question[KeptSecret | None] = Question(
    ("kind", "client_id"),
    select(*_ACCOUNT, *_CLIENT, ClientRow.generation, ClientRow.secret_mac)
    .select_from(ClientRow)
    .join(Account, Account.id == ClientRow.account_id)
    .where(ClientRow.id == bindparam("client_id"), ClientRow.kind == bindparam("kind")),
    _kept_secret,
)
