"""Event notifications of the account: where to, of what, with which key (public part)."""

from __future__ import annotations

from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

import msgspec
from litestar import Response, get, post
from sqlalchemy.orm import Session

from desktop_admin.backend.callers import PartyKind
from desktop_admin.backend.calls.call import Call, CallParameter
from desktop_admin.backend.calls.faults import ValidationFault
from desktop_admin.backend.calls.wire import Wire
from desktop_admin.backend.calls.writing import Answer, perform
from desktop_admin.backend.credentials.sealing import Purpose
from desktop_admin.backend.records import audit
from desktop_admin.backend.store.settings_models import CallbackRow
from desktop_admin.domain.activity import AuditParty

MASK = "********"
URL_LIMIT, KEY_LIMIT = 2000, 1000


class Event(StrEnum):
    """What an account may be told of."""

    DOCUMENT_SIGNED = "DOCUMENT_SIGNED"
    DOCUMENT_VIEWED = "DOCUMENT_VIEWED"
    EMAIL_BOUNCE = "EMAIL_BOUNCE"
    KBA_FAILURE = "KBA_FAILURE"
    PACKAGE_ACTIVATE = "PACKAGE_ACTIVATE"
    PACKAGE_ARCHIVE = "PACKAGE_ARCHIVE"
    PACKAGE_ATTACHMENT = "PACKAGE_ATTACHMENT"
    PACKAGE_COMPLETE = "PACKAGE_COMPLETE"
    PACKAGE_CREATE = "PACKAGE_CREATE"
    PACKAGE_DEACTIVATE = "PACKAGE_DEACTIVATE"
    PACKAGE_DECLINE = "PACKAGE_DECLINE"
    PACKAGE_DELETE = "PACKAGE_DELETE"
    PACKAGE_EXPIRE = "PACKAGE_EXPIRE"
    PACKAGE_OPT_OUT = "PACKAGE_OPT_OUT"
    PACKAGE_READY_FOR_COMPLETE = "PACKAGE_READY_FOR_COMPLETE"
    PACKAGE_RESTORE = "PACKAGE_RESTORE"
    PACKAGE_TRASH = "PACKAGE_TRASH"
    ROLE_REASSIGN = "ROLE_REASSIGN"
    SIGNER_COMPLETE = "SIGNER_COMPLETE"
    SIGNER_LOCKED = "SIGNER_LOCKED"
    TEMPLATE_CREATE = "TEMPLATE_CREATE"


class CallbackBody(Wire):
    """What to set; absent: stays as it is. The key may be the mask that was read: it stays, too."""

    url: str | None = None
    events: list[Event] | None = None
    key: str | None = None


class CallbackOut(Wire):
    """What is set; ``key`` is a mask for one that is set, empty for none."""

    url: str = ""
    events: list[str] = msgspec.field(default_factory=list)
    key: str = ""


@get("/api/callback", sync_to_thread=True)
def read_callback(call: CallParameter) -> CallbackOut:
    """What is set; the key itself is never given out again."""
    with call.parts.database.read() as session:
        return _out(session.get(CallbackRow, call.caller.account.id))


@post("/api/callback", status_code=200, sync_to_thread=True)
def change_callback(call: CallParameter, data: CallbackBody) -> Response[Any]:
    """Sets where to tell of what."""

    def work(session: Session) -> Answer:
        account_id = call.caller.account.id
        row = session.get(CallbackRow, account_id)
        if row is None:
            row = CallbackRow(account_id=account_id, url="", events=[])
            session.add(row)
        _fill(call, row, data)
        row.updated_at = call.origin.now
        _record(session, call, row)
        return Answer(200, _out(row))

    return perform(call, data, work)


def _fill(call: Call, row: CallbackRow, data: CallbackBody) -> None:
    if data.url is not None:
        row.url = _checked_url(data.url)
    if data.events is not None:
        row.events = sorted({event.value for event in data.events})
    if data.key is None or data.key == MASK:
        return
    if len(data.key) > KEY_LIMIT:
        raise ValidationFault("keyTooLong", f"The key is longer than {KEY_LIMIT} characters.")
    sealer, context = call.parts.sealer, row.account_id
    value = data.key.encode("utf-8", "surrogatepass")
    row.sealed_key = sealer.seal(Purpose.STORED_CALLBACK_KEY, value, context) if value else None


def _checked_url(typed: str) -> str:
    url = typed.strip()
    if not url:
        return ""
    try:
        parts = urlsplit(url)
        is_fine = parts.scheme in {"https", "http"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_fine = False
    if not is_fine or not url.isprintable() or len(url) > URL_LIMIT:
        raise ValidationFault("badUrl", "The url must be one of https or http.")
    if "@" in parts.netloc:
        raise ValidationFault("badUrl", "The url must not carry a name and password.")
    return url


def _out(row: CallbackRow | None) -> CallbackOut:
    if row is None:
        return CallbackOut()
    return CallbackOut(url=row.url, events=row.events, key=MASK if row.sealed_key else "")


def _record(session: Session, call: Call, row: CallbackRow) -> None:
    account = call.caller.account
    host = urlsplit(row.url).netloc or "nowhere"
    audit.record(
        session,
        call.origin,
        account_id=account.id,
        actor=call.caller.actor,
        action="callback.changed",
        subject=AuditParty(PartyKind.ACCOUNT, account.id, account.name),
        detail=f"{host}, {len(row.events)} events, {'with' if row.sealed_key else 'without'} a key",
    )


ROUTES = (read_callback, change_callback)
