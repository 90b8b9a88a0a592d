"""HTTP/1.1 with limits: slow, oversized and ambiguous requests end here, with an answer in JSON."""

from __future__ import annotations

import asyncio
import logging
import uuid
from dataclasses import dataclass
from typing import Any

import httptools
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from desktop_admin.backend.calls.faults import (
    ApiFault,
    HeadTooLargeFault,
    TargetTooLongFault,
    TimeoutFault,
    ValidationFault,
)
from desktop_admin.backend.http.bare_answers import bare_bytes
from desktop_admin.backend.http.crowd import Crowd
from desktop_admin.backend.http.one_piece import OnePieceTransport
from desktop_admin.backend.http.request_heads import NOWHERE, head_without_upgrade, is_odd, is_plain
from desktop_admin.backend.records.places import parse_address

MOST_OFFERS = 3  # of another protocol in one read: each copies what is left of it
_LOG = logging.getLogger("desktop_admin.backend.calls")


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, times in seconds.

    ``message_seconds`` is for a whole request, ``unread_seconds`` for a caller who does not read.
    """

    head_bytes: int = 32 * 1024
    header_count: int = 100
    target_bytes: int = 8 * 1024
    head_seconds: float = 15
    message_seconds: float = 60
    unread_seconds: float = 60
    linger_seconds: float = 1


class _Ambiguous(ValueError):
    """Stops the parser; the fault to answer with is kept in the protocol."""


class StrictProtocol(HttpToolsProtocol):
    """One connection: as uvicorn's, but strict, and with an end to everything that may last."""

    def __init__(self, *arguments: Any, limits: Limits, crowd: Crowd, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._limits = limits
        self._crowd = crowd
        self._address = ""
        self._fault: ApiFault | None = None
        self._is_refused = False
        self._is_reading = False
        self._has_head = False
        self._head_bytes = 0
        self._deadline: asyncio.TimerHandle | None = None
        self._stall: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(OnePieceTransport(transport, self.loop))
        peer = self.client[0] if self.client else ""
        self._address = str(parse_address(peer) or peer)
        self.client = (self._address, self.client[1] if self.client else 0)
        if fault := self._crowd.enter(self._address):
            self._refuse(fault)
            return
        self.timeout_keep_alive_task = self.loop.call_later(
            self.timeout_keep_alive, self.timeout_keep_alive_handler
        )

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._unset_keepalive_if_required()
        self._crowd.leave(self._address)
        self._stop_clocks()

    def data_received(self, data: bytes) -> None:
        if self._is_refused:
            return
        self._unset_keepalive_if_required()
        self._feed(data)
        if self._is_reading and not self._has_head:
            self._head_bytes += len(data)
            if self._head_bytes > self._limits.head_bytes:
                self._refuse(_head_too_large())
        self._watch()

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._is_reading, self._has_head, self._head_bytes = True, False, 0

    def on_url(self, url: bytes) -> None:
        super().on_url(url)
        if len(self.url) > self._limits.target_bytes:
            self._stop(TargetTooLongFault("uriTooLong", "The address is too long: at most 8 KiB."))

    def on_header(self, name: bytes, value: bytes) -> None:
        # After the head come the trailers of a body: they must not pass for headers.
        if not self._has_head:
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        self._has_head = True
        size = len(self.url) + sum(len(name) + len(value) + 4 for name, value in self.headers)
        if size > self._limits.head_bytes or len(self.headers) > self._limits.header_count:
            self._stop(_head_too_large())
        if self.parser.should_upgrade() and self.parser.get_method() != b"CONNECT":
            return
        if not is_plain(self.parser, self.url, self.headers):
            self._stop(_malformed())
        super().on_headers_complete()
        if is_odd(self.scope["raw_path"]):
            self.scope["path"] = NOWHERE

    def on_message_complete(self) -> None:
        if self.parser.should_upgrade():
            return
        super().on_message_complete()
        self._is_reading = False

    def on_response_complete(self) -> None:
        super().on_response_complete()
        if self.transport.is_closing():
            self._watch_unread()

    def pause_writing(self) -> None:
        super().pause_writing()
        self._watch_unread()

    def resume_writing(self) -> None:
        super().resume_writing()
        if self._stall is not None and not self.transport.is_closing():
            self._stall.cancel()
            self._stall = None

    def timeout_keep_alive_handler(self) -> None:
        if self.transport.get_write_buffer_size():
            self.transport.abort()
        else:
            super().timeout_keep_alive_handler()

    def _feed(self, data: bytes) -> None:
        for _ in range(MOST_OFFERS + 1):
            try:
                self.parser.feed_data(data)
            except httptools.HttpParserUpgrade as upgrade:
                # The parser takes the rest for another protocol, even a body that was announced.
                head = head_without_upgrade(self.parser, self.url, self.headers)
                self.parser = httptools.HttpRequestParser(self)
                data = head + data[upgrade.args[0] :]
            except httptools.HttpParserError:
                self._refuse(self._fault or _malformed())
                return
            else:
                return
        self._is_reading = False  # what came before is answered first
        self._refuse(_malformed())

    def _stop(self, fault: ApiFault) -> None:
        self._fault = fault
        raise _Ambiguous

    def _refuse(self, fault: ApiFault) -> None:
        """Answers with ``fault``, if nothing is being answered, and ends the connection."""
        if self._is_refused:
            return
        self._is_refused = True
        self._stop_clocks()
        request_id = uuid.uuid4().hex
        facts = {"path": "(unread)", "status": fault.status, "address": self._address}
        _LOG.info("call", extra={"request_id": request_id, **facts})
        if not self._may_answer():
            return
        self.transport.write(bare_bytes(fault, request_id))
        if self.transport.can_write_eof():
            # Closed at once, what is still on its way in would destroy the answer.
            self.transport.write_eof()
            self._deadline = self.loop.call_later(self._limits.linger_seconds, self.transport.abort)
        else:
            self.transport.close()

    def _may_answer(self) -> bool:
        """Whether an answer may be written now; if not, the connection ends by itself."""
        cycle: Any = self.cycle  # None before the first call
        if cycle is None or cycle.response_complete:
            return True
        if not (self._is_reading and self._has_head):
            cycle.keep_alive = False  # a call before the refused request: it is finished first
            return False
        if cycle.response_started or self.pipeline:
            self.transport.close()
            return False
        cycle.disconnected = True
        cycle.message_event.set()
        return True

    def _watch(self) -> None:
        """A request that is not whole yet has a time by which it must be."""
        if self._is_refused:
            return
        if not self._is_reading:
            if self._deadline is not None:
                self._deadline.cancel()
                self._deadline = None
        elif self._deadline is None:
            self._deadline = self.loop.call_later(self._limits.head_seconds, self._on_late)

    def _on_late(self) -> None:
        if self._has_head:
            rest = self._limits.message_seconds - self._limits.head_seconds
            self._deadline = self.loop.call_later(rest, self._on_body_late)
        else:
            self._refuse(TimeoutFault("slowHead", "The request did not arrive in time."))

    def _on_body_late(self) -> None:
        if self.cycle.response_complete:
            self.transport.close()
            return
        self._refuse(TimeoutFault("slowBody", "The body did not arrive in time."))

    def _watch_unread(self) -> None:
        if self._stall is None and self.transport.get_write_buffer_size():
            self._stall = self.loop.call_later(self._limits.unread_seconds, self.transport.abort)

    def _stop_clocks(self) -> None:
        for clock in (self._deadline, self._stall):
            if clock is not None:
                clock.cancel()
        self._deadline = self._stall = None


def _malformed() -> ApiFault:
    return ValidationFault("malformedRequest", "This is not a request of HTTP/1.1.")


def _head_too_large() -> ApiFault:
    return HeadTooLargeFault(
        "headersTooLarge", "The header fields are too large: at most 32 KiB in 100 fields."
    )
