"""Bodies of requests: read whole, in time, up to a size each and to a size of all together."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from desktop_admin.backend.calls.faults import (
    TimeoutFault,
    TooLargeFault,
    UnavailableFault,
    ValidationFault,
)

Headers = Mapping[bytes, bytes]
Receive = Callable[[], Awaitable[Any]]

BODY_LIMIT = 1024 * 1024
BODY_SECONDS = 30
DRAIN_LIMIT = 16 * BODY_LIMIT
HELD_LIMIT = 64 * BODY_LIMIT  # of all calls of a process: bodies are read before who calls is known


class Bodies:
    """What the calls of a process hold of bodies; for the event loop alone."""

    def __init__(self, limit: int = HELD_LIMIT) -> None:
        self._limit = limit
        self._held = 0

    async def read(self, headers: Headers, receive: Receive) -> tuple[bytes, int]:
        """The whole body, JSON in UTF-16 turned into UTF-8; and what to ``give_back`` in the end.

        Raises for one that is too large or too slow, and when all together are too large.
        """
        if not has_body(headers):
            return b"", 0
        body = bytearray()
        try:
            async with asyncio.timeout(BODY_SECONDS):
                await self._collect(body, headers, receive)
        except BaseException as problem:
            self._held -= len(body)
            if isinstance(problem, TimeoutError):
                raise TimeoutFault("slowBody", "The body did not arrive in time.") from None
            raise
        return _as_utf8(bytes(body), headers), len(body)

    def give_back(self, size: int) -> None:
        """A call is over whose body had ``size`` bytes."""
        self._held -= size

    async def _collect(self, body: bytearray, headers: Headers, receive: Receive) -> None:
        """All parts of the body; what is over the limit is read for a while, but not kept.

        An answer to a caller who is still sending would be lost with the connection.
        """
        announced = headers.get(b"content-length", b"0")
        limit = -1 if announced.isdigit() and int(announced) > BODY_LIMIT else BODY_LIMIT
        seen, is_room = 0, True
        while seen <= DRAIN_LIMIT:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise ValidationFault("cutBody", "The body ended early.")
            part = message.get("body", b"")
            seen += len(part)
            is_room = is_room and self._held + len(part) <= self._limit
            if seen <= limit and is_room:
                body += part
                self._held += len(part)
            if not message.get("more_body", False):
                break
        if seen > limit:
            raise TooLargeFault("bodyTooLarge", "The body is too large: at most 1 MiB.")
        if not is_room:
            raise UnavailableFault(
                "tooManyBodies",
                "The server is reading too many large requests.",
                headers={"Retry-After": "5"},
            )


def has_body(headers: Headers) -> bool:
    """Whether the request announces one."""
    return headers.get(b"content-length", b"0") != b"0" or b"transfer-encoding" in headers


def _as_utf8(body: bytes, headers: Headers) -> bytes:
    """JSON in UTF-16LE, which a widespread client sends without saying so, as UTF-8."""
    if b"form" in headers.get(b"content-type", b""):
        return body
    if body[:2] == b"\xff\xfe" or (len(body) >= 4 and body[1:4:2] == b"\0\0"):
        return body.decode("utf-16-le", "replace").removeprefix("\ufeff").encode()
    return body.removeprefix(b"\xef\xbb\xbf")
