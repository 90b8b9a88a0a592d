"""A loopback server before the real backend: passes requests on, or goes wrong on demand."""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import struct
import threading
from contextlib import suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from tests.fakes.faults import Cut, Fault, Rule

_HOP_BY_HOP = frozenset({"connection", "keep-alive", "transfer-encoding", "host", "content-length"})


@dataclass(frozen=True, slots=True)
class Heard:
    """One request as it arrived, without its secrets."""

    method: str
    path: str


class FaultyServer:
    """``with FaultyServer(backend_url) as server:`` – the program is pointed at ``server.url``.

    ``upstream`` None: there is no real server, what no rule answers is a 502.
    ``certificate``: a PEM file with key and certificate, then the server speaks TLS.
    """

    def __init__(self, upstream: str | None = None, certificate: Path | None = None) -> None:
        self.upstream = upstream
        self._is_closing = False
        self._let_go = threading.Event()
        self._rules: list[Rule] = []
        self._heard: list[Heard] = []
        self._done: list[Heard] = []
        self._lock = threading.Lock()
        self._server = _Listener(("127.0.0.1", 0), _Conversation)
        self._server.owner = self
        self._scheme = "http"
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self._server.tls = context
            self._scheme = "https"
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        )

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"{self._scheme}://127.0.0.1:{self._server.server_port}"

    @property
    def heard(self) -> tuple[Heard, ...]:
        """Every request so far, in the order of arrival."""
        with self._lock:
            return tuple(self._heard)

    @property
    def done(self) -> tuple[Heard, ...]:
        """Every request that the real server has answered."""
        with self._lock:
            return tuple(self._done)

    def note_done(self, method: str, path: str) -> None:
        """Note that the real server has answered."""
        with self._lock:
            self._done.append(Heard(method, path))

    def go_wrong(
        self, fault: Fault, path: str = "", method: str | None = None, times: int | None = None
    ) -> None:
        """Inject a fault where the expression is found in the path; the newest rule wins."""
        with self._lock:
            self._rules.insert(0, Rule(fault, re.compile(path), method, times))

    def heal(self) -> None:
        """Forget all faults; requests that are being held stay held until ``let_go``."""
        with self._lock:
            self._rules.clear()

    def let_go(self) -> None:
        """Hold nothing from now on, and go on with what is being held."""
        self._let_go.set()

    def hold(self, seconds: float) -> bool:
        """Wait, or until ``let_go``; False if the server closes meanwhile."""
        return not (seconds and self._let_go.wait(seconds) and self._is_closing)

    def close(self) -> None:
        """Stop listening and break every connection, also those that are being held."""
        self._is_closing = True
        self._let_go.set()
        self._server.break_connections()
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
        self._server.server_close()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def fault_for(self, method: str, path: str) -> Fault | None:
        """Note the request and say what is to go wrong with it."""
        with self._lock:
            self._heard.append(Heard(method, path))
            return next((rule.fault for rule in self._rules if rule.takes(method, path)), None)


class _Listener(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    owner: FaultyServer
    tls: ssl.SSLContext | None = None

    def __init__(self, address: tuple[str, int], handler: type[BaseHTTPRequestHandler]) -> None:
        self._open: set[socket.socket] = set()
        super().__init__(address, handler)

    def break_connections(self) -> None:
        """End what callers keep open between requests."""
        for connection in tuple(self._open):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def process_request(self, request: Any, client_address: Any) -> None:
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def finish_request(self, request: Any, client_address: Any) -> None:
        if self.tls is None:
            super().finish_request(request, client_address)
            return
        # the handshake belongs to the connection's own thread, or one bad caller stops them all
        with (
            suppress(ssl.SSLError, OSError),
            self.tls.wrap_socket(request, server_side=True) as tls,
        ):
            super().finish_request(tls, client_address)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A caller that hung up is no news."""


class _Conversation(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Listener

    def handle_any(self) -> None:
        owner = self.server.owner
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        fault = owner.fault_for(self.command, self.path) or Fault()
        if not owner.hold(fault.seconds):
            self.close_connection = True
        elif fault.cut is Cut.BEFORE:
            self._cut()
        elif fault.status is not None:
            self._answer(fault.status, fault.headers, fault.body)
        else:
            status, headers, answer = self._pass_on(body)
            owner.note_done(self.command, self.path)
            if fault.cut is Cut.AFTER or not owner.hold(fault.seconds_after):
                self._cut()
            else:
                self._answer(status, headers, answer)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = handle_any  # noqa: N815

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  (the name of the base)
        """Say nothing: the tests read ``heard``."""

    def _pass_on(self, body: bytes) -> tuple[int, tuple[tuple[str, str], ...], bytes]:
        upstream = self.server.owner.upstream
        if upstream is None:
            return 502, (), b""
        where = urlsplit(upstream)
        connection = http.client.HTTPConnection(where.hostname or "", where.port, timeout=60)
        headers = {k: v for k, v in self.headers.items() if k.lower() not in _HOP_BY_HOP}
        try:
            connection.request(self.command, self.path, body or None, headers)
            answer = connection.getresponse()
            kept = tuple((k, v) for k, v in answer.getheaders() if k.lower() not in _HOP_BY_HOP)
            return answer.status, kept, answer.read()
        except OSError:
            return 502, (), b""
        finally:
            connection.close()

    def _answer(self, status: int, headers: tuple[tuple[str, str], ...], body: bytes) -> None:
        self.send_response_only(status)
        for name, value in headers:
            self.send_header(name, value)
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _cut(self) -> None:
        """Reset the connection: the caller sees it break instead of end."""
        self.close_connection = True
        linger = struct.pack("ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.connection.close()
