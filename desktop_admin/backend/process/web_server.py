"""Runs the ASGI application under uvicorn on a socket that is bound already."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import signal
import socket
import time
from collections.abc import Callable, Iterator
from types import FrameType

import uvicorn
from uvicorn.server import HANDLED_SIGNALS

from desktop_admin.backend.app import create_app
from desktop_admin.backend.http.crowd import PER_ADDRESS, Crowd, most_connections
from desktop_admin.backend.http.edge import ASGIApp
from desktop_admin.backend.http.http_protocol import Limits, StrictProtocol
from desktop_admin.backend.http.proxied_calls import ProxiedCalls
from desktop_admin.backend.parts import Parts
from desktop_admin.backend.process.listening import BACKLOG, Entrance

GRACE_SECONDS = 5
IDLE_SECONDS = 75
HANDSHAKE_SECONDS = 5  # until it is over, the connection is not counted
RENEW_EVERY = 100  # ticks of a tenth of a second
_HANGUP: signal.Signals | None = getattr(signal, "SIGHUP", None)  # Windows has none


class WebServer(uvicorn.Server):
    """Serves until a signal or ``end()``; then finishes open calls for at most five seconds.

    ``listening`` is called once calls are answered. After a first signal it goes on for
    ``drain_seconds``, not ready any more; a second one ends it at once.
    """

    def __init__(
        self,
        parts: Parts,
        entrance: Entrance,
        *,
        listening: Callable[[], None],
        drain_seconds: int = 0,
    ) -> None:
        self._edge = create_app(parts, entrance.hosts)
        super().__init__(_config(_outermost(self._edge, entrance)))
        crowd = Crowd(most_connections(), PER_ADDRESS, is_exempt=entrance.forwarding.is_trusted)
        self._protocol = functools.partial(StrictProtocol, limits=Limits(), crowd=crowd)
        self._tls = entrance.tls
        self._readiness = parts.readiness
        self._listening = [listening]
        self._drain_seconds = drain_seconds
        self._ends_at: float | None = None
        self._is_hung_up = False

    def when_listening(self, call: Callable[[], None]) -> None:
        """Also calls ``call`` once calls are answered."""
        self._listening.append(call)

    def run(self, listener: socket.socket) -> None:  # type: ignore[override]
        """Serves on ``listener``; returns after the graceful end."""
        try:
            super().run(sockets=[listener])
        finally:
            self._edge.access_log.close()

    def end(self) -> None:
        """Begins the graceful end, from any thread."""
        self._readiness.drain()
        self.should_exit = True

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """As uvicorn's, with the protocol and the times of this house; then tells it listens."""
        loop = asyncio.get_running_loop()
        self.servers = [
            await loop.create_server(
                self._connection,
                sock=listener,
                backlog=BACKLOG,
                ssl=self._tls.context if self._tls else None,
                ssl_handshake_timeout=HANDSHAKE_SECONDS if self._tls else None,
            )
            for listener in sockets or ()
        ]
        self.started = True
        for call in self._listening:
            call()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """As uvicorn's; told to end at once, it cuts what is open."""
        if self.force_exit:
            for connection in self.server_state.connections:
                connection.transport.abort()
        await super().shutdown(sockets)

    async def on_tick(self, counter: int) -> bool:
        """As uvicorn's; also ends the drain, and takes a renewed certificate."""
        if self._ends_at is not None and time.monotonic() >= self._ends_at:
            self.end()
        if self._tls is not None and (self._is_hung_up or counter % RENEW_EVERY == 0):
            self._tls.renew_if_changed()
        self._is_hung_up = False
        return await super().on_tick(counter)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """As uvicorn's, but a graceful end is a normal end: the signal is not raised again."""
        actions = dict.fromkeys(HANDLED_SIGNALS, self._on_signal)
        if _HANGUP is not None:
            actions[_HANGUP] = self._on_hangup
        before = {number: signal.signal(number, action) for number, action in actions.items()}
        try:
            yield
        finally:
            for number, action in before.items():
                signal.signal(number, action)

    def _connection(self) -> StrictProtocol:
        return self._protocol(
            config=self.config, server_state=self.server_state, app_state=self.lifespan.state
        )

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        if self._ends_at is not None:
            self.force_exit = True
            self.end()
            return
        self._readiness.drain()
        self._ends_at = time.monotonic() + self._drain_seconds

    def _on_hangup(self, _number: int, _frame: FrameType | None) -> None:
        self._is_hung_up = True  # the log file is found again by itself


def _outermost(app: ASGIApp, entrance: Entrance) -> ASGIApp:
    if not entrance.forwarding.is_in_use:
        return app
    needs_tls = entrance.public_url.startswith("https:")
    return ProxiedCalls(app, entrance.forwarding, needs_tls=needs_tls)


def _config(app: ASGIApp) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        loop="asyncio",
        http="httptools",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_keep_alive=IDLE_SECONDS,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
