"""Puts the real caller and host in the place of the proxy's before anybody looks at a call."""

from __future__ import annotations

import logging
import uuid

from desktop_admin.backend.calls.faults import ForbiddenFault
from desktop_admin.backend.http.bare_answers import bare_answer
from desktop_admin.backend.http.edge import ASGIApp, Receive, Scope, Send
from desktop_admin.backend.http.forwarding import (
    Forwarding,
    forwarded_host,
    is_forwarded_plain,
)
from desktop_admin.backend.records.places import parse_address

_WITHOUT_CREDENTIAL = frozenset({"/health", "/ready"})  # asked by whoever watches the process
_LOG = logging.getLogger("desktop_admin.backend.calls")


class ProxiedCalls:
    """Wraps an application that is reached through declared proxies.

    When ``needs_tls``, calls are refused that a proxy took without TLS, or that came past it from
    another computer: their credential has already crossed the network in the clear, and a redirect
    would hide that.
    """

    def __init__(self, app: ASGIApp, forwarding: Forwarding, *, needs_tls: bool) -> None:
        self._app = app
        self._forwarding = forwarding
        self._needs_tls = needs_tls

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI 3 application."""
        peer = (scope.get("client") or ("", 0))[0]
        is_proxied, headers = self._forwarding.is_trusted(peer), scope["headers"]
        is_clear = is_forwarded_plain(headers) if is_proxied else _is_in_the_clear(scope, peer)
        if self._needs_tls and is_clear:
            await _refuse(send, self._forwarding.caller_of(peer, headers))
            return
        if not is_proxied:
            await self._app(scope, receive, send)
            return
        caller = self._forwarding.caller_of(peer, headers)
        if host := forwarded_host(headers):
            headers = [(name, value) for name, value in headers if name.lower() != b"host"]
            headers.append((b"host", host.encode("latin-1")))
        await self._app({**scope, "client": (caller, 0), "headers": headers}, receive, send)


def _is_in_the_clear(scope: Scope, peer: str) -> bool:
    address = parse_address(peer)
    is_local = address is not None and address.is_loopback
    return scope["scheme"] == "http" and not is_local and scope["path"] not in _WITHOUT_CREDENTIAL


async def _refuse(send: Send, address: str) -> None:
    request_id = uuid.uuid4().hex
    facts = {"path": "(unread)", "status": 403, "address": address, "reason": "without TLS"}
    _LOG.info("call", extra={"request_id": request_id, **facts})
    fault = ForbiddenFault("tlsRequired", "Call this server by https. Replace the credential used.")
    headers, body = bare_answer(fault, request_id)
    await send({"type": "http.response.start", "status": fault.status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})
