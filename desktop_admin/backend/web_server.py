"""Runs the ASGI application under uvicorn on a socket that is bound already."""

from __future__ import annotations

import contextlib
import signal
import socket
from collections.abc import Callable, Iterable, Iterator
from types import FrameType

import uvicorn
from uvicorn.server import HANDLED_SIGNALS

from desktop_admin.backend.app import create_app
from desktop_admin.backend.parts import Parts

GRACE_SECONDS = 5


class WebServer(uvicorn.Server):
    """Serves until a signal or ``end()``; then finishes open calls for at most five seconds.

    ``listening`` is called once calls are answered.
    """

    def __init__(
        self, parts: Parts, hosts: Iterable[str], *, listening: Callable[[], None]
    ) -> None:
        self._app = create_app(parts, hosts)
        config = uvicorn.Config(
            self._app,
            loop="asyncio",
            http="httptools",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            timeout_keep_alive=75,
            timeout_graceful_shutdown=GRACE_SECONDS,
        )
        super().__init__(config)
        self._listening = [listening]

    def when_listening(self, call: Callable[[], None]) -> None:
        """Also calls ``call`` once calls are answered."""
        self._listening.append(call)

    def run(self, listener: socket.socket) -> None:  # type: ignore[override]
        """Serves on ``listener``; returns after the graceful end."""
        try:
            super().run(sockets=[listener])
        finally:
            self._app.access_log.close()

    def end(self) -> None:
        """Begins the graceful end, from any thread."""
        self.should_exit = True

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """As uvicorn's, then tells that it listens."""
        await super().startup(sockets)
        for call in self._listening:
            call()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """As uvicorn's, but a graceful end is a normal end: the signal is not raised again."""
        before = {number: signal.signal(number, self._on_signal) for number in HANDLED_SIGNALS}
        try:
            yield
        finally:
            for number, action in before.items():
                signal.signal(number, action)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self.end()
