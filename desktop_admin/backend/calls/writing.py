"""Writes as one step, repeatable: the idempotency key, the version asked for, the kept answer."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec
from litestar import Response
from sqlalchemy.orm import Session

from desktop_admin.backend.calls.call import Call
from desktop_admin.backend.calls.faults import (
    ForbiddenFault,
    PreconditionFault,
    UnprocessableFault,
    ValidationFault,
)
from desktop_admin.backend.calls.wire import JSON, Wire, encode
from desktop_admin.backend.clock import MINUTE
from desktop_admin.backend.credentials.sealing import Purpose
from desktop_admin.backend.records.refusal_log import ATTEMPTS, RefusedAct
from desktop_admin.backend.store.record_models import KeptAnswer

KEEP_FOR = 10 * MINUTE
_KEY = re.compile(r"[\x21-\x7e]{1,255}")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a write answers: status, body (None: empty) and headers such as ``ETag``."""

    status: int
    body: Wire | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    def response(self) -> Response[Any]:
        """As the framework's response."""
        content = b"" if self.body is None else encode(self.body)
        return _response(self.status, content, self.headers)


class _Kept(msgspec.Struct):
    status: int
    content: str
    headers: dict[str, str]


def perform(
    call: Call, data: Wire | Sequence[Wire] | None, work: Callable[[Session], Answer]
) -> Response[Any]:
    """Does ``work`` in one transaction; with an Idempotency-Key a repeat gets the same answer.

    The kept answer is bound to caller, path and body, sealed, and for ten minutes. What ``work``
    forbids is recorded as what the policy refuses. Raises ``UnprocessableFault`` when the key was
    used for something else.
    """
    try:
        return _in_one_step(call, data, work)
    except ForbiddenFault as fault:
        _record_refusal(call, fault)
        raise


def _in_one_step(
    call: Call, data: Wire | Sequence[Wire] | None, work: Callable[[Session], Answer]
) -> Response[Any]:
    if call.idempotency_key is None:
        with call.parts.database.write() as session:
            return work(session).response()
    key_mac, request_mac = _macs(call, call.idempotency_key, data)
    with call.parts.database.write() as session:
        row = session.get(KeptAnswer, key_mac)
        if row is not None and row.expires_at > call.origin.now:
            return _replay(call, row, request_mac)
        if row is not None:
            session.delete(row)
            session.flush()
        answer = work(session)
        session.add(_keep(call, key_mac, request_mac, answer))
    return answer.response()


def etag(revision: int) -> str:
    """The entity tag of a record's version, quotes included."""
    return f'"{revision}"'


def check_version(call: Call, revision: int) -> None:
    """Raises ``PreconditionFault`` when ``If-Match`` is given and names another version."""
    if call.if_match is None or call.if_match.strip() == "*":
        return
    named = {tag.strip().removeprefix("W/").strip('"') for tag in call.if_match.split(",")}
    if str(revision) not in named:
        raise PreconditionFault(
            "changedMeanwhile", "The record was changed in the meantime. Read it again."
        )


def _macs(call: Call, key: str, data: Wire | Sequence[Wire] | None) -> tuple[bytes, bytes]:
    if not _KEY.fullmatch(key):
        raise ValidationFault(
            "idempotencyKey", "The Idempotency-Key must be 1 to 255 visible ASCII characters."
        )
    caller = call.caller
    sealer = call.parts.sealer
    # A client's tokens may act as several people, and a person's keys be of several accounts.
    actor, whom = caller.actor, f"{caller.account.id}|{caller.person.id}"
    who = f"{caller.kind}|{actor.kind}|{actor.id}|{whom}"
    body = "" if data is None else encode(data).decode()
    return (
        sealer.mac(Purpose.IDEMPOTENCY, f"{who}|{key}"),
        sealer.mac(Purpose.IDEMPOTENCY, f"{call.method} {call.path}\n{body}"),
    )


def _keep(call: Call, key_mac: bytes, request_mac: bytes, answer: Answer) -> KeptAnswer:
    content = b"" if answer.body is None else encode(answer.body)
    kept = _Kept(answer.status, base64.b64encode(content).decode(), dict(answer.headers))
    sealed = call.parts.sealer.seal(Purpose.STORED_ANSWER, encode(kept), key_mac.hex())
    return KeptAnswer(
        mac=key_mac,
        request_mac=request_mac,
        sealed=sealed,
        expires_at=call.origin.now + KEEP_FOR,
    )


def _replay(call: Call, row: KeptAnswer, request_mac: bytes) -> Response[Any]:
    if row.request_mac != request_mac:
        raise UnprocessableFault(
            "idempotencyKeyReused", "This Idempotency-Key was used for another request."
        )
    opened = call.parts.sealer.unseal(Purpose.STORED_ANSWER, row.sealed, row.mac.hex())
    kept = msgspec.json.decode(opened, type=_Kept)
    return _response(kept.status, base64.b64decode(kept.content), kept.headers)


def _record_refusal(call: Call, fault: ForbiddenFault) -> None:
    caller, detail = call.caller, f"{call.method} {call.template}: {fault.detail}"
    act = RefusedAct("access.refused", detail, caller.actor, account_id=caller.account.id)
    call.parts.refusals.count(call.origin, act, free=ATTEMPTS)


def _response(status: int, content: bytes, headers: Mapping[str, str]) -> Response[Any]:
    return Response(content, status_code=status, media_type=JSON, headers=dict(headers))
