"""A sender in the service's shape, and as callers write one."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec

from desktop_admin.backend.calls.call import Call
from desktop_admin.backend.calls.wire import Wire
from desktop_admin.backend.clock import rfc3339
from desktop_admin.backend.resources.account_shape import AccountOut, account_out
from desktop_admin.backend.store.account_models import PersonRow

_Short = Annotated[str, msgspec.Meta(max_length=200)]


class SenderType(StrEnum):
    """What the service calls the kind of a sender; it grants nothing."""

    REGULAR = "REGULAR"
    MANAGER = "MANAGER"


class SenderStatus(StrEnum):
    """Only an active sender may do anything."""

    INVITED = "INVITED"
    ACTIVE = "ACTIVE"
    LOCKED = "LOCKED"


class Language(StrEnum):
    """The languages of the service."""

    EN = "en"
    FR = "fr"
    IT = "it"
    RU = "ru"
    ES = "es"
    PT = "pt"
    DE = "de"
    NL = "nl"
    DA = "da"
    EL = "el"
    ZH_CN = "zh-CN"
    ZH_TW = "zh-TW"
    JA = "ja"
    KO = "ko"


class SenderBody(Wire):
    """A sender as a caller writes it; absent: stays as it is. What else is sent is ignored."""

    email: _Short | None = None
    first_name: _Short | None = None
    last_name: _Short | None = None
    company: _Short | None = None
    title: _Short | None = None
    phone: _Short | None = None
    language: Language | None = None
    timezone_id: Annotated[str, msgspec.Meta(max_length=60)] | None = None
    type: SenderType | None = None
    status: SenderStatus | None = None


class SenderOut(Wire, omit_defaults=True):
    """A sender; the moments that never came are left out."""

    id: str
    name: str
    first_name: str
    last_name: str
    email: str
    company: str
    title: str
    phone: str
    language: str
    timezone_id: str
    type: str
    status: str
    created: str
    updated: str
    account: AccountOut
    has_delegates: bool
    memberships: list[str]
    special_types: list[str]
    activated: str | msgspec.UnsetType = msgspec.UNSET
    locked: str | msgspec.UnsetType = msgspec.UNSET


class SendersOut(Wire):
    """One part of the senders, and how many match altogether."""

    count: int
    results: list[SenderOut]


def sender_out(row: PersonRow, call: Call) -> SenderOut:
    """``row`` in the service's shape."""
    return SenderOut(
        id=row.id,
        name=row.name,
        first_name=row.first_name,
        last_name=row.last_name,
        email=row.email,
        company=row.company,
        title=row.title,
        phone=row.phone,
        language=row.language,
        timezone_id=row.timezone_id,
        type=row.sender_type,
        status=row.status,
        created=rfc3339(row.created_at),
        updated=rfc3339(row.updated_at),
        account=account_out(call.caller.account),
        has_delegates=False,
        memberships=[],
        special_types=[],
        activated=_moment(row.activated_at),
        locked=_moment(row.locked_at),
    )


def _moment(at: int | None) -> str | msgspec.UnsetType:
    return msgspec.UNSET if at is None else rfc3339(at)
