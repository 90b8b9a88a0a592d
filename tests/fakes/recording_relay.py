"""A TCP relay on loopback that keeps every byte between the program and its backend."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

_CHUNK = 65536


@dataclass(slots=True)
class Exchange:
    """One request with its answer, as they passed by; nobody here sends two requests at once."""

    request: bytearray = field(default_factory=bytearray)
    answer: bytearray = field(default_factory=bytearray)

    @property
    def line(self) -> str:
        """Method and path, without the query."""
        method, target, _ = bytes(self.request).split(b" ", 2)
        return f"{method.decode()} {target.decode().partition('?')[0]}"

    def places(self) -> tuple[tuple[str, bytes], ...]:
        """The parts by their names: headers that carry secrets apart from the rest."""
        head, _, body = bytes(self.request).partition(b"\r\n\r\n")
        lines = head.split(b"\r\n")
        marked = [line for line in lines if line.lower().startswith(b"authorization:")]
        keys = [line for line in lines if line.lower().startswith(b"idempotency-key:")]
        others = [line for line in lines if line not in (*marked, *keys)]
        answer_head, _, answer = bytes(self.answer).partition(b"\r\n\r\n")
        return (
            ("request head", b"\r\n".join(others)),
            ("Authorization", b"\r\n".join(marked)),
            ("Idempotency-Key", b"\r\n".join(keys)),
            ("request body", body),
            ("answer head", answer_head),
            ("answer body", answer),
        )


class RecordingRelay:
    """``with RecordingRelay() as relay:`` – set ``relay.upstream`` before anybody calls."""

    def __init__(self) -> None:
        self.upstream = ""
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._exchanges: list[Exchange] = []
        self._lock = threading.Lock()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def exchanges(self) -> tuple[Exchange, ...]:
        """Everything so far, in the order of the requests."""
        with self._lock:
            return tuple(self._exchanges)

    def __enter__(self) -> Self:
        self._spawn(self._accept)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for each in (self._listener, *self._open):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)
        for each in (self._listener, *self._open):
            each.close()

    def _spawn(self, target: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            where = urlsplit(self.upstream)
            far = socket.create_connection((str(where.hostname), int(where.port or 80)))
            self._open += [near, far]
            conversation = _Conversation(self._begin)
            self._spawn(_pump, near, far, conversation.asks)
            self._spawn(_pump, far, near, conversation.answers)

    def _begin(self) -> Exchange:
        with self._lock:
            self._exchanges.append(Exchange())
            return self._exchanges[-1]


class _Conversation:
    """One connection: a request after an answer begins a new exchange."""

    def __init__(self, begin: Callable[[], Exchange]) -> None:
        self._begin = begin
        self._now: Exchange | None = None

    def asks(self, chunk: bytes) -> None:
        if self._now is None or self._now.answer:
            self._now = self._begin()
        self._now.request += chunk

    def answers(self, chunk: bytes) -> None:
        if self._now is not None:
            self._now.answer += chunk


def _pump(source: socket.socket, target: socket.socket, note: Callable[[bytes], None]) -> None:
    with suppress(OSError):
        while chunk := source.recv(_CHUNK):
            note(chunk)
            target.sendall(chunk)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)
