"""What a change of the authentication method would do to each credential."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, case, func, literal, select, union_all
from sqlalchemy.orm import Session

from desktop_admin.backend.clock import DAY
from desktop_admin.backend.store.account_models import Account, ApiKeyRow, PersonRow
from desktop_admin.backend.store.credential_models import ClientRow
from desktop_admin.backend.store.record_models import LastUse
from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.credentials import CredentialKind, Effect

DAYS = 30
ITEM_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Item:
    """One credential and what becomes of it; times in epoch milliseconds."""

    kind: str
    id: str
    name: str
    last_used_at: int | None
    last_used_from: str | None
    effect: str


@dataclass(frozen=True, slots=True)
class Preview:
    """The first ``ITEM_LIMIT`` of ``total`` credentials that are touched.

    ``in_use_count``: how many will be refused that were used in the last ``DAYS`` days.
    """

    items: tuple[Item, ...]
    total: int
    in_use_count: int


def preview(session: Session, account: Account, chosen: AuthenticationMethod, now: int) -> Preview:
    """What saving ``chosen`` does; nothing if it is in force already."""
    if account.method == chosen:
        return Preview((), 0, 0)
    since = now - DAYS * DAY
    touched = union_all(_clients(account), _api_key(account)).subquery()
    used = touched.outerjoin(
        LastUse,
        (LastUse.credential_kind == touched.c.kind) & (LastUse.credential_id == touched.c.id),
    )
    is_lately = func.coalesce(LastUse.at, 0) >= since
    rows = session.execute(
        select(touched, LastUse.at, LastUse.address)
        .select_from(used)
        .order_by(
            case((is_lately, 0), else_=1),
            func.coalesce(LastUse.at, 0).desc(),
            touched.c.name,
            touched.c.id,
        )
        .limit(ITEM_LIMIT)
    ).all()
    is_refused = touched.c.kind.in_(_kinds_refused(chosen))
    in_use = select(func.count()).select_from(used).where(is_lately, is_refused)
    return Preview(
        items=tuple(_item(row, chosen) for row in rows),
        total=session.scalar(select(func.count()).select_from(touched)) or 0,
        in_use_count=session.scalar(in_use) or 0,
    )


def _clients(account: Account) -> Select[str, str, str]:
    return select(ClientRow.kind, ClientRow.id, ClientRow.name).where(
        ClientRow.account_id == account.id
    )


def _api_key(account: Account) -> Select[str, str, str]:
    """The owner's key, and those of members that were ever used."""
    kind, name = literal(CredentialKind.API_KEY.value), literal("API key")
    is_owners = ApiKeyRow.person_id == account.owner_id
    used = select(LastUse.credential_id).where(LastUse.credential_kind == CredentialKind.API_KEY)
    whose = name + " (" + PersonRow.email + ")"
    return (
        select(kind.label("kind"), ApiKeyRow.person_id, case((is_owners, name), else_=whose))
        .join(PersonRow, PersonRow.id == ApiKeyRow.person_id)
        .where(
            ApiKeyRow.account_id == account.id,
            ~ApiKeyRow.is_short,
            is_owners | ApiKeyRow.person_id.in_(used),
        )
    )


def _kinds_refused(chosen: AuthenticationMethod) -> list[str]:
    return [kind.value for kind in CredentialKind if kind.method is not chosen]


def _item(row: Sequence[Any], chosen: AuthenticationMethod) -> Item:
    kind, credential_id, name, at, address = row
    is_refused = kind in _kinds_refused(chosen)
    effect = Effect.REFUSED if is_refused else Effect.STARTS_WORKING
    return Item(kind, credential_id, name, at, address, effect.value)
