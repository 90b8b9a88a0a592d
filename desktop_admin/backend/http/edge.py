"""The outermost layer: request id, Host and Origin checks, body limit, headers, one log line."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import re
import secrets
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping, MutableMapping
from typing import Any

from litestar.concurrency import sync_to_thread
from sqlalchemy.exc import SQLAlchemyError

from desktop_admin.backend.calls.answers import HAND_OVER_PATH, has_head
from desktop_admin.backend.calls.faults import (
    ApiFault,
    ForbiddenFault,
    InternalFault,
    MisdirectedFault,
    UnavailableFault,
    ValidationFault,
)
from desktop_admin.backend.calls.wire import encode
from desktop_admin.backend.clock import now_ms
from desktop_admin.backend.http.access_log import AccessLog
from desktop_admin.backend.http.bodies import Bodies
from desktop_admin.backend.http.short_way import PlainCall, ShortWay
from desktop_admin.backend.records.audit import Origin
from desktop_admin.backend.records.refusal_log import RefusalLog, RefusedAct

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Headers = Mapping[bytes, bytes]
ASGIApp = Callable[[Any, Any, Any], Awaitable[None]]

OPENED_BY_BROWSERS = ("GET", HAND_OVER_PATH)  # the hand-over; it needs a token, and reads no cookie
_ONCE = frozenset({b"host", b"authorization"})  # RFC 9112 3.2: or two readers take different ones
_NOT_STORED = ((b"cache-control", b"no-store"), (b"pragma", b"no-cache"))
_SET_HERE = frozenset({b"x-request-id", b"cache-control", b"pragma", b"x-content-type-options"})
_AT_THE_DOOR = frozenset({"hostNotAllowed", "originNotAllowed"})
_REQUEST_ID = re.compile(r"[A-Za-z0-9._:-]{1,64}")
_LOG = logging.getLogger("desktop_admin.backend")


class Edge:
    """Wraps the application; answers by itself what must not get any further."""

    def __init__(
        self, app: ASGIApp, short_way: ShortWay, refusals: RefusalLog, hosts: Iterable[str]
    ) -> None:
        self._app = app
        self._short_way = short_way
        self._refusals = refusals
        self._hosts = frozenset(host.lower().encode("latin-1") for host in hosts)
        self._bodies = Bodies()
        self.access_log = AccessLog()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI 3 application."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        headers = dict(scope["headers"])  # their names are in lower case (ASGI)
        origin = _origin_of(scope, headers)
        scope["state"] = {"origin": origin}
        outlet = _Outlet(send, origin.request_id)
        # A HEAD is answered as a GET; the server leaves its body out.
        is_head = scope["method"] == "HEAD" and has_head(scope["path"])
        inner = {**scope, "method": "GET"} if is_head else scope
        try:
            await self._answer(inner, headers, receive, outlet)
        except ApiFault as fault:
            await self._record(fault, origin)
            await outlet.fail(fault)
        except asyncio.CancelledError:  # the process ends, and the call took too long for that
            await outlet.fail(UnavailableFault("serverEnds", "The server ends. Try again."))
        except Exception:  # noqa: BLE001 - the last resort: an answer in any case
            _LOG.exception("call failed", extra={"request_id": origin.request_id})
            await outlet.fail(InternalFault("unexpected", "The server failed unexpectedly."))
        finally:
            seconds = time.perf_counter() - began
            template = inner.get("path_template")
            self.access_log.note(scope["method"], template, origin, outlet.status, seconds)

    async def _answer(
        self, scope: Scope, headers: Headers, receive: Receive, outlet: _Outlet
    ) -> None:
        if len(headers) != len(scope["headers"]):
            _check_once(scope)
        self._check(headers, scope)
        body, size = await self._bodies.read(headers, receive)
        try:
            await self._answer_to(body, scope, headers, receive, outlet)
        finally:
            self._bodies.give_back(size)

    async def _answer_to(
        self, body: bytes, scope: Scope, headers: Headers, receive: Receive, outlet: _Outlet
    ) -> None:
        method, path = scope["method"], scope["path"]
        if self._short_way.knows(method, path):
            call = PlainCall(headers, scope["query_string"], body, scope["state"]["origin"])
            content = await self._short_way.answer(method, path, call)
            if content is not None:
                scope["path_template"] = path
                await outlet.succeed(content)
                return
        await self._app(scope, _Replay(body, receive), outlet)

    def _check(self, headers: Headers, scope: Scope) -> None:
        """Refuses what a web page in the user's browser could send (DNS rebinding, CSRF)."""
        if headers.get(b"host", b"").lower() not in self._hosts:
            raise MisdirectedFault("hostNotAllowed", "This server does not answer for that host.")
        if (scope["method"], scope["path"]) == OPENED_BY_BROWSERS:
            return
        if b"origin" in headers or headers.get(b"sec-fetch-site", b"none") != b"none":
            raise ForbiddenFault("originNotAllowed", "Calls from web pages are refused.")

    async def _record(self, fault: ApiFault, origin: Origin) -> None:
        """Who comes for another host, or from a web page, is a stranger: counted in the audit."""
        if fault.detail in _AT_THE_DOOR:
            with contextlib.suppress(SQLAlchemyError):
                act = RefusedAct("access.refused", fault.detail)
                await sync_to_thread(self._refusals.count, origin, act)


class _Outlet:
    """Adds the headers that every answer carries."""

    def __init__(self, send: Send, request_id: str) -> None:
        self.status = 0
        self._send = send
        self._request_id = request_id

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            given = message["headers"]
            kept = [item for item in given if item[0].lower() not in _SET_HERE]
            kept.append((b"x-request-id", self._request_id.encode()))
            # Nothing is stored but what says of itself that it is for everybody.
            caching = [item for item in given if item[0] == b"cache-control"]
            is_public = any(value.startswith(b"public") for _, value in caching)
            kept += caching if is_public else _NOT_STORED
            kept.append((b"x-content-type-options", b"nosniff"))
            message["headers"] = kept
        await self._send(message)

    async def succeed(self, body: bytes) -> None:
        """Answers 200 with ``body`` in JSON."""
        await self._answer(200, [(b"content-type", b"application/json")], body)

    async def fail(self, fault: ApiFault) -> None:
        """Answers with ``fault``, unless an answer has begun."""
        if self.status:
            return
        headers = [(b"content-type", b"application/json")]
        headers += [(name.lower().encode(), text.encode()) for name, text in fault.headers.items()]
        if fault.status in {408, 413}:
            headers.append((b"connection", b"close"))
        await self._answer(fault.status, headers, encode(fault.body()))

    async def _answer(self, status: int, headers: list[tuple[bytes, bytes]], body: bytes) -> None:
        headers.append((b"content-length", str(len(body)).encode()))
        await self({"type": "http.response.start", "status": status, "headers": headers})
        await self._send({"type": "http.response.body", "body": body, "more_body": False})


class _Replay:
    """Gives a body that was read already, then whatever the connection says."""

    def __init__(self, body: bytes, receive: Receive) -> None:
        self._body: bytes | None = body
        self._receive = receive

    async def __call__(self) -> Any:
        if self._body is None:
            return await self._receive()
        body, self._body = self._body, None
        return {"type": "http.request", "body": body, "more_body": False}


def _check_once(scope: Scope) -> None:
    names = [name.lower() for name, _ in scope["headers"]]
    if any(names.count(name) > 1 for name in _ONCE):
        raise ValidationFault("repeatedHeader", "A header that may come once was repeated.")


def _origin_of(scope: Scope, headers: Headers) -> Origin:
    given = headers.get(b"x-request-id", b"").decode("latin-1")
    request_id = given if _REQUEST_ID.fullmatch(given) else secrets.token_hex(16)
    client = scope.get("client")
    return Origin(now_ms(), client[0] if client else "", request_id)
