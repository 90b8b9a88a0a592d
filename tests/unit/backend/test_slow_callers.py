"""Callers who send slowly, never read, or come in crowds; with times that are small for a test."""

from __future__ import annotations

import asyncio
import functools
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Self

import uvicorn
from uvicorn.server import ServerState

from desktop_admin.backend.http.crowd import Crowd
from desktop_admin.backend.http.http_protocol import Limits, StrictProtocol
from tests.fakes.raw_client import RawAnswer, open_connection, read_to_end, talk

QUICK = Limits(head_seconds=0.1, message_seconds=0.3, unread_seconds=0.2, linger_seconds=0.1)
PATIENT = replace(QUICK, head_seconds=20, message_seconds=40)
HEAD = b"GET / HTTP/1.1\r\nHost: a\r\n"
LARGE = 8 * 1024 * 1024


async def application(scope: Any, receive: Any, send: Any) -> None:
    """Reads the body of a POST, answers with 8 MiB to ``/large``."""
    if scope["method"] == "POST":
        while (await receive()).get("more_body"):
            pass
    body = b"x" * LARGE if scope["path"] == "/large" else b"{}"
    headers = [(b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})


class Served:
    """The protocol on a loopback port, in a loop and thread of its own."""

    def __init__(self, limits: Limits, crowd: Crowd, idle_seconds: float) -> None:
        config = uvicorn.Config(application, log_config=None, ws="none", lifespan="off")
        config.load()
        config.timeout_keep_alive = idle_seconds  # type: ignore[assignment]
        self.state = ServerState()
        self._protocol = functools.partial(
            StrictProtocol, config, self.state, {}, limits=limits, crowd=crowd
        )
        self._loop = asyncio.new_event_loop()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(
            self._loop.create_server(lambda: self._protocol(_loop=self._loop), sock=self._listener)
        )
        self._loop.run_forever()
        server.close()
        for connection in list(self.state.connections):
            connection.transport.abort()  # type: ignore[union-attr]
        self._loop.run_until_complete(asyncio.gather(*self.state.tasks, return_exceptions=True))
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        self._loop.close()


@contextmanager
def served(
    limits: Limits = QUICK, *, most: int = 1000, per_address: int = 1000, idle_seconds: float = 20
) -> Iterator[Served]:
    crowd = Crowd(most, per_address, is_exempt=lambda _: False)
    with Served(limits, crowd, idle_seconds) as one:
        yield one


def drip(connection: socket.socket, text: bytes) -> RawAnswer:
    """Sends a byte at a time, each before the last is forgotten, until the server has enough."""
    connection.settimeout(0.02)
    for byte in text:
        try:
            connection.sendall(bytes([byte]))
            if said := connection.recv(65536):
                connection.settimeout(20)
                return RawAnswer(said + read_to_end(connection).said)
            return RawAnswer(b"")
        except TimeoutError:
            continue
        except OSError:
            return RawAnswer(b"")
    raise AssertionError("the server listened to all of it")


def test_a_head_that_comes_a_byte_at_a_time_is_cut_off() -> None:
    with served() as one, open_connection(one.url) as connection:
        answer = drip(connection, HEAD + b"X-A: " + b"a" * 500)
    assert answer.statuses == [408]
    assert answer.json()["messageKey"] == "error.requestTimeout.slowHead"


def test_a_body_that_comes_a_byte_at_a_time_is_cut_off() -> None:
    with served() as one, open_connection(one.url) as connection:
        connection.sendall(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n")
        answer = drip(connection, b"a" * 500)
    assert answer.statuses == [408]


def test_a_body_that_nobody_waits_for_any_more_is_cut_off() -> None:
    with served() as one, open_connection(one.url) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n")
        answered = RawAnswer(connection.recv(65536))
        assert answered.statuses == [200]
        assert drip(connection, b"a" * 500).statuses == []


def test_a_connection_that_says_nothing_is_closed() -> None:
    with served(idle_seconds=0.1) as one, open_connection(one.url) as connection:
        assert read_to_end(connection).said == b""


def test_a_connection_that_says_no_more_is_closed() -> None:
    with served(idle_seconds=0.1) as one, open_connection(one.url) as connection:
        connection.sendall(HEAD + b"\r\n")
        assert read_to_end(connection).statuses == [200]


def test_a_caller_who_never_reads_the_answer_is_cut_off() -> None:
    with served() as one, open_connection(one.url) as connection:
        connection.sendall(b"GET /large HTTP/1.1\r\nHost: a\r\n\r\n")
        while not one.state.connections or one.state.total_requests == 0:
            connection.recv(1, socket.MSG_PEEK)
        while one.state.connections:
            connection.recv(1, socket.MSG_PEEK)
        connection.settimeout(20)
        assert 0 < len(read_to_end(connection).said) < LARGE


def test_a_quick_caller_gets_all_of_a_large_answer() -> None:
    with served() as one:
        sent = b"GET /large HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
        assert len(talk(one.url, sent).said) > LARGE


def test_too_many_connections_are_told_so() -> None:
    with (
        served(PATIENT, most=2) as one,
        open_connection(one.url) as a,
        open_connection(one.url) as b,
    ):
        for connection in (a, b):
            connection.sendall(HEAD + b"\r\n")
            assert RawAnswer(connection.recv(65536)).statuses == [200]
        answer = talk(one.url, b"")
        assert answer.statuses == [503]
        assert b"retry-after: 5" in answer.said
        a.close()
        b.sendall(b"HEAD / HTTP/1.1\r\nHost: a\r\n\r\n")
        b.recv(65536)
        assert talk(one.url, HEAD + b"Connection: close\r\n\r\n").statuses == [200]


def test_one_address_may_not_hold_all_connections() -> None:
    crowd = Crowd(100, 2, is_exempt=lambda address: address == "10.0.0.1")
    answers = [crowd.enter("198.51.100.1") for _ in range(3)]
    assert [answer.status if answer else 0 for answer in answers] == [0, 0, 429]
    assert crowd.enter("198.51.100.2") is None
    crowd.leave("198.51.100.1")
    crowd.leave("198.51.100.1")
    assert crowd.enter("198.51.100.1") is None
    assert [crowd.enter(address) for address in ("10.0.0.1", "127.0.0.1", "::1") * 3] == [None] * 9
